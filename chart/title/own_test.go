package title_test

import (
	"slices"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/title"
)

// company is a ladder with words of its own.
func company() *chart.Settings {
	return &chart.Settings{
		HeadOrder: chart.VPAboveHead,
		Roles:     []chart.Role{{ID: "associate-director", Title: "Associate Director, Product", Level: 4, Above: true, Track: chart.Lead}},
		Titles: map[string]chart.RoleID{
			"Product Ninja": chart.PM, "Product Manager": chart.SeniorPM, "Growth Hacker": chart.Analyst, "Head of Product": "", "Vice Guru": chart.SVP, "Gone": "gone", "Product Manager, Kent": "",
		},
	}
}

func TestReadingAsACompanyMeansIt(t *testing.T) {
	as := func(words string) []title.Reason {
		return []title.Reason{{Words: words, Means: "a title that the ladder names"}}
	}
	for text, want := range map[string]title.Reading{
		"product  ninja":               {Role: chart.PM, Reasons: as("product  ninja")},
		"Interim Product Ninja":        {Role: chart.PM, Employment: chart.Interim, Reasons: as("Product Ninja")},
		"Product Manager":              {Role: chart.SeniorPM, Reasons: as("Product Manager")},
		"Growth Hacker":                {Kind: chart.Analyst, Reasons: as("Growth Hacker")},
		"Head of Product":              {Reasons: as("Head of Product")},
		"Product Manager, Kent":        {Reasons: as("Product Manager, Kent")},
		"Senior Product Manager, Kent": {Role: chart.SeniorPM, Area: "Kent", Reasons: title.Read("Senior Product Manager, Kent").Reasons},
		"Associate Director, Product":  {Role: "associate-director", Reasons: as("Associate Director, Product")},
		"Gone":                         {},
	} {
		if want.Employment == "" {
			want.Employment = chart.FullTime
		}
		got := title.By(company()).Read(text)
		if !slices.Equal(got.Reasons, want.Reasons) || got.Role != want.Role || got.Kind != want.Kind || got.Area != want.Area || got.Employment != want.Employment || got.Told() != (len(want.Reasons) == 1) {
			t.Errorf("%q is %+v\nwant %+v", text, got, want)
		}
	}
	plain := new(title.Reader)
	for _, c := range readTitles(t) {
		if got, want := plain.Read(c.title), title.Read(c.title); got.Known() != want.Known() || got.Area != want.Area {
			t.Errorf("%q is %+v without a ladder, want %+v", c.title, got, want)
		}
	}
}

// TestTheFullLadderReadsTitles of those without a role, and no other; one undo
// takes all of it back.
func TestTheFullLadderReadsTitles(t *testing.T) {
	c := charttest.Parse(t, `set title=Acme
cpo Ann [title=Director of Product]
  - Bo [title=Director of Product]
  - Cy [title=Group PM, Kent]
  - Dee [title=Software Engineer]
  - Eve [title=Chief of Staff]
  - Fay [title=Product Ninja]
  pm Gus [title=Senior PM]
  - Hal`)
	c, _, err := chart.Configure("", func(s *chart.Settings) {
		s.Titles = map[string]chart.RoleID{"Product Ninja": "", "Chief of Staff": chart.Head}
	}).On(c)
	if err != nil {
		t.Fatal(err)
	}
	next, diff, err := title.TakeLadder().On(c)
	if err != nil {
		t.Fatal(err)
	}
	const want = `cpo Ann [title=Director of Product]
  director Bo
  group-pm Cy [title=Group PM, Kent]
  - Dee [title=Software Engineer]
  head Eve [title=Chief of Staff]
  - Fay [title=Product Ninja]
  pm Gus [title=Senior PM]
  - Hal
`
	if got := charttest.Format(next); got != want || len(next.Settings().Roles) != len(chart.Rungs()) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if !next.Apply(diff.Inverse()).Equal(c) {
		t.Error("one undo does not take it back")
	}
	if again, diff, _ := title.TakeLadder().On(next); !diff.Empty() || !again.Equal(next) {
		t.Error("taken twice, it changes something")
	}
}

// TestUsingACompanysLadder on a document: its titles are read, and roles that
// people have stay.
func TestUsingACompanysLadder(t *testing.T) {
	c := charttest.Parse(t, "cpo Ann\n  principal-pm Bo\n  - Cy [title=Product Ninja]\n  - Dee [title=Vice Guru]\n  - Eve [title=Lead PM]\n  - Fay [title=Head of Product]\n  - Gus [title=Growth Hacker]")
	next, _, err := title.UseLadder(company()).On(c)
	if err != nil {
		t.Fatal(err)
	}
	const want = `cpo Ann
  principal-pm Bo
  pm Cy [title=Product Ninja]
  svp Dee [title=Vice Guru]
  - Eve [title=Lead PM]
  - Fay [title=Head of Product]
  analyst Gus [title=Growth Hacker]
`
	if got := charttest.Format(next); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	var ids []chart.RoleID
	for _, r := range next.Settings().Roles {
		ids = append(ids, r.ID)
	}
	if want := []chart.RoleID{"associate-director", "principal-pm", "svp", "analyst"}; !slices.Equal(ids, want) || next.Settings().HeadOrder != chart.VPAboveHead {
		t.Errorf("the document has %v, %q", ids, next.Settings().HeadOrder)
	}
}
