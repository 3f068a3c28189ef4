package compare_test

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/compare"
)

func TestMain(m *testing.M) { charttest.Main(m) }

// TestChangesLead from any chart to any other, and back.
func TestChangesLead(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		a, b := charttest.AnyChart(t), charttest.AnyChart(t)
		c := compare.Between(a, b)
		wantLeads(t, c, a, b)
		wantLeads(t, c.Inverse(), b, a)
		if c.Empty() != a.Equal(b) {
			t.Fatalf("%+v is empty: %t", c, c.Empty())
		}
	})
}

func wantLeads(t *rapid.T, c compare.Changes, a, b *chart.Chart) {
	diff, conflicts := c.On(a)
	if got := a.Apply(diff); len(conflicts) > 0 || !got.Equal(b) {
		t.Fatalf("%v\n%s", conflicts, charttest.Differences(chart.Compare(got, b)))
	}
	again, conflicts := c.On(b)
	if !again.Empty() || len(conflicts) > 0 {
		t.Fatalf("what is done is done again: %v\n%s", conflicts, charttest.Differences(again))
	}
}

// TestConflicts: what somebody else has changed stays, and is told; the rest is
// done.
func TestConflicts(t *testing.T) {
	base := charttest.Parse(t, "set title=Acme\ncpo Ada\n  pm Bo\n  pm Cy\n  pm Di")
	for _, tt := range []struct{ name, mine, theirs, want, conflicts string }{
		{"fields of one person", "cpo Ada\n  pm Bo [location=Rome]\n  pm Cy\n  pm Di", "cpo Ada\n  pm Bo [area=Ads]\n  pm Cy\n  pm Di",
			"cpo Ada\n  pm Bo [area=Ads; location=Rome]\n  pm Cy\n  pm Di\n", ""},
		{"one field", "cpo Ada\n  pm Bo [location=Rome]\n  pm Cy\n  pm Di", "cpo Ada\n  pm Bo [location=Oslo]\n  pm Cy\n  pm Di",
			"cpo Ada\n  pm Bo [location=Oslo]\n  pm Cy\n  pm Di\n", "bo location: Bo keeps location: it was changed meanwhile"},
		{"the same in one field", "cpo Ada\n  pm Bo [location=Rome]\n  pm Cy\n  pm Di", "cpo Ada\n  pm Bo [location=Rome]\n  pm Cy\n  pm Di",
			"cpo Ada\n  pm Bo [location=Rome]\n  pm Cy\n  pm Di\n", ""},
		{"somebody who is gone", "cpo Ada\n  pm Bo [location=Rome]\n  pm Cy\n  pm Di", "cpo Ada\n  pm Cy\n  pm Di",
			"cpo Ada\n  pm Cy\n  pm Di\n", "bo : Bo is not in the chart any more, and was not changed"},
		{"leaves, and was changed", "cpo Ada\n  pm Cy\n  pm Di", "cpo Ada\n  pm Bo [area=Ads]\n  pm Cy\n  pm Di",
			"cpo Ada\n  pm Bo [area=Ads]\n  pm Cy\n  pm Di\n", "bo : Bo stays: product area was changed meanwhile"},
		{"leaves, and has another place", "cpo Ada\n  pm Cy\n  pm Di", "cpo Ada\n  pm Cy\n  pm Bo\n  pm Di", "cpo Ada\n  pm Cy\n  pm Di\n", ""},
		{"both leave", "cpo Ada\n  pm Cy\n  pm Di", "cpo Ada\n  pm Cy\n  pm Di", "cpo Ada\n  pm Cy\n  pm Di\n", ""},
		{"two come", "cpo Ada\n  pm Bo\n  pm Cy\n  pm Di\n  pm Eve", "cpo Ada\n  pm Bo\n  pm Cy\n  pm Di\n  pm Fay", "cpo Ada\n  pm Bo\n  pm Cy\n  pm Di\n  pm Eve\n  pm Fay\n", ""},
		{"two come of one ID", "cpo Ada\n  pm Bo\n  pm Cy\n  pm Di\n  pm Eve [id=x]", "cpo Ada\n  pm Bo\n  pm Cy\n  pm Di\n  pm Fay [id=x]",
			"cpo Ada\n  pm Bo\n  pm Cy\n  pm Di\n  pm Fay [id=x]\n", "x : Fay is there already, as somebody else; Eve was not added"},
		{"moves", "cpo Ada\n  pm Bo\n    pm Di\n  pm Cy", "cpo Ada\n  pm Bo\n  pm Cy\n    pm Di",
			"cpo Ada\n  pm Bo\n  pm Cy\n    pm Di\n", "di manager: Di keeps reports to: it was changed meanwhile"},
		{"settings", "set title=Mine\nset areas=Ads\ncpo Ada\n  pm Bo\n  pm Cy\n  pm Di", "set title=Theirs\ncpo Ada\n  pm Bo\n  pm Cy\n  pm Di",
			"cpo Ada\n  pm Bo\n  pm Cy\n  pm Di\n", " title: The document keeps title: it was changed meanwhile"},
	} {
		theirs := charttest.Parse(t, tt.theirs)
		if !strings.HasPrefix(tt.theirs, "set") {
			theirs = charttest.Parse(t, "set title=Acme\n"+tt.theirs)
		}
		mine := charttest.Parse(t, tt.mine)
		if !strings.HasPrefix(tt.mine, "set") {
			mine = charttest.Parse(t, "set title=Acme\n"+tt.mine)
		}
		diff, conflicts := compare.Between(base, mine).On(theirs)
		var said []string
		for _, c := range conflicts {
			said = append(said, string(c.ID)+" "+c.Part+": "+c.Error())
		}
		if got := strings.Join(said, "\n"); got != tt.conflicts {
			t.Errorf("%s: the conflicts are\n%s\nwant\n%s", tt.name, got, tt.conflicts)
		}
		next := theirs.Apply(diff)
		if got := charttest.Format(next); got != tt.want {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.name, got, tt.want)
		}
		if tt.name == "settings" && (next.Settings().Title != "Theirs" || len(next.Settings().Areas) != 1) {
			t.Errorf("the settings are %+v", next.Settings())
		}
	}
}

// TestEverySettingIsCompared changes each field of the settings: a part tells
// it.
func TestEverySettingIsCompared(t *testing.T) {
	for _, f := range reflect.VisibleFields(reflect.TypeFor[chart.Settings]()) {
		if f.Anonymous {
			continue
		}
		var s chart.Settings
		v := reflect.ValueOf(&s).Elem().FieldByIndex(f.Index)
		switch v.Kind() {
		case reflect.String:
			v.SetString("x")
		case reflect.Bool:
			v.SetBool(true)
		case reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		case reflect.Map:
			v.Set(reflect.MakeMap(v.Type()))
			v.SetMapIndex(reflect.ValueOf("/x/y").Convert(v.Type().Key()), reflect.Zero(v.Type().Elem()))
		}
		a := chart.Empty()
		b, err := chart.New(s, nil)
		if err != nil {
			t.Fatal(err)
		}
		c := compare.Between(a, b)
		if len(c.Settings.Parts) != 1 {
			t.Errorf("%s: the parts are %q", f.Name, c.Settings.Parts)
		}
		if diff, _ := c.On(a); !a.Apply(diff).Equal(b) {
			t.Errorf("%s does not come over", f.Name)
		}
	}
}

func TestWhom(t *testing.T) {
	base := "cpo Ada\n  pm Bo\n  pm Cy\n  pm Di"
	for _, tt := range []struct{ now, want string }{
		{base, ""},
		{base + "\n  pm Eve", "Eve"},
		{"cpo Ada\n  pm Bo\n    pm Di\n  pm Eve", "Cy"},
		{"cpo Ada\n  pm Bo\n    pm Cy\n    pm Di", "Cy and 1 more"},
		{"cpo Ada\n  vp Bo\n    pm Di\n  pm Cy", "Di"},
		{"cpo Ada\n  vp Bo\n  vp Cy\n  vp Di", "Bo and 2 more"},
		{"cpo Ada\n  pm Di\n  pm Cy\n  pm Bo", ""},
		{"set title=x\n" + base, ""},
	} {
		if got := compare.Between(charttest.Parse(t, base), charttest.Parse(t, tt.now)).Whom(); got != tt.want {
			t.Errorf("%s\nis about %q, want %q", tt.now, got, tt.want)
		}
	}
}

func TestWords(t *testing.T) {
	base := "cpo Ada\n  pm Bo\n  pm Cy\n  pm Di"
	for _, tt := range []struct{ now, want string }{
		{base, "no changes"},
		{base + "\n  pm Eve", "1 person added"},
		{base + "\n  pm Eve\n  pm Fay", "2 people added"},
		{"cpo Ada\n  pm Bo\n    pm Di\n  pm Cy\n  pm Eve", "1 person added, 1 moved"},
		{"cpo Ada\n  pm Bo\n    spm Di\n  pm Cy", "1 person moved, 1 changed"},
		{"cpo Ada\n  pm Di", "2 people removed"},
		{"cpo Ada\n  pm Di\n  pm Cy\n  pm Bo", "another order"},
		{"set title=x\nset areas=y\n" + base, "2 settings changed"},
		{"set title=x\ncpo Ada\n  pm Di", "2 people removed, 1 setting changed"},
	} {
		if got := compare.Between(charttest.Parse(t, base), charttest.Parse(t, tt.now)).Words(); got != tt.want {
			t.Errorf("%s\nis %q, want %q", tt.now, got, tt.want)
		}
	}
}
