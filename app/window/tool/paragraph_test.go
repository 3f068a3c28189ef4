package tool

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/google/go-cmp/cmp"

	"cadre/chart/guide"
)

// TestWordsStayTogether: a sign with the word or the link before it, and a link as
// a whole.
func TestWordsStayTogether(t *testing.T) {
	to := guide.Link{Page: "pm"}
	var got []string
	for _, w := range wordsOf([]guide.Run{{Text: "See the "}, {Text: "product manager", Link: to}, {Text: ", or "}, {Text: "all", Strong: true}, {Text: "."}, {Text: " "}, {Text: "(", Strong: true}, {Text: "APM", Link: to}, {Text: ")"}}) {
		text := ""
		for _, p := range w {
			text += p.Text
		}
		got = append(got, text)
	}
	if d := cmp.Diff([]string{"See ", "the ", "product manager, ", "or ", "all. ", "(APM)"}, got); d != "" {
		t.Error(d)
	}
}

// TestAFlowIsAsHighAsItsLines, and none of them is too wide where that can be.
func TestAFlowIsAsHighAsItsLines(t *testing.T) {
	test.NewTempApp(t)
	flowing := container.New(&flow{})
	for range 12 {
		flowing.Add(widget.NewLabel("word"))
	}
	one := flowing.Objects[0].MinSize()
	for _, perLine := range []int{1, 3, 12} {
		flowing.Resize(fyne.NewSize(one.Width*float32(perLine)+1, 10))
		lines := 12 / perLine
		if h := flowing.MinSize().Height; h < one.Height*float32(lines) || h > (one.Height+8)*float32(lines) {
			t.Errorf("%d in a line are %v high, one is %v", perLine, h, one.Height)
		}
		for _, o := range flowing.Objects {
			if right := o.Position().X + o.Size().Width; right > flowing.Size().Width {
				t.Errorf("%d in a line: a word ends at %v of %v", perLine, right, flowing.Size().Width)
			}
		}
	}
}
