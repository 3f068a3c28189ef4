package panel

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"cadre/app/window/widgets"
	"cadre/chart"
)

// TestATitleSaysWhatItWasReadAs types a title and takes what it says.
func TestATitleSaysWhatItWasReadAs(t *testing.T) {
	e := open(t, "- Ada\n  pm Bo")
	i := NewInspector(e)
	w := test.NewTempWindow(t, i.Content())
	w.Resize(fyne.NewSize(300, 900))
	control := i.controls["title"].(*titleControl)
	for _, tt := range []struct {
		person        chart.ID
		title, quotes string
	}{
		{"ada", "", ""},
		{"ada", "Baker", ""},
		{"ada", "Dir. of PM, Payments", "Read as Director of Product, product area Payments: “Dir. of PM” is director of product"},
		{"bo", "Product Manager", ""},
		{"bo", "Interim Product Manager", "Read as interim"},
		{"bo", "Sr. PM", "Read as Senior Product Manager: “Sr” is senior, “PM” is product manager"},
	} {
		e.Select(tt.person)
		enter(control.entry, tt.title)
		said := control.said.Text
		if !control.line.Visible() {
			said = ""
		}
		if said != tt.quotes {
			t.Errorf("of %q it says %q, want %q", tt.title, said, tt.quotes)
		}
	}
	e.Select("ada")
	enter(control.entry, "Director of Product")
	test.Tap(find[*widgets.Button](t, control.line))
	ada := e.Chart().Person("ada")
	if _, has := e.Chart().Settings().Role(chart.Director); !has || ada.Role != chart.Director || ada.Title != "" || control.line.Visible() {
		t.Errorf("taken, Ada is %+v; it is said still: %t", ada, control.line.Visible())
	}
	if e.Undo(); e.Chart().Person("ada").Role != "" || !control.line.Visible() {
		t.Error("one undo does not bring the title back")
	}
}
