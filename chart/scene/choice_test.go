package scene_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

// TestEveryPartOfTheLookIsAChoice changes each field by the table.
func TestEveryPartOfTheLookIsAChoice(t *testing.T) {
	var chosen chart.Look
	for _, o := range scene.Choices {
		o.Copy(&chosen, &charttest.Looks(o)[0])
	}
	fields := reflect.ValueOf(chosen)
	for i := range fields.NumField() {
		if fields.Field(i).IsZero() {
			t.Errorf("no choice says anything about %s", fields.Type().Field(i).Name)
		}
	}
	if got, want := len(scene.Choices), fields.NumField(); got != want {
		t.Errorf("there are %d choices about %d fields", got, want)
	}
}

// TestAWrongValueNamesTheRightOnes has each choice that has values say
// something else.
func TestAWrongValueNamesTheRightOnes(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada")
	for _, o := range scene.Choices {
		if o.Values == nil {
			continue
		}
		values := o.Values(c)
		for _, v := range values {
			if err := o.Check(c, lookOf(o, v.ID)); err != nil {
				t.Errorf("%s: %v", o.ID, err)
			}
		}
		err := o.Check(c, lookOf(o, "star"))
		if err == nil || !strings.HasPrefix(err.Error(), "star: ") || !strings.Contains(err.Error(), values[len(values)-1].ID) {
			t.Errorf("%s: %v", o.ID, err)
		}
	}
}

// lookOf is a look that says one thing.
func lookOf(o scene.Choice, id string) (l chart.Look) {
	if o.List != nil {
		*o.List(&l) = []chart.FieldID{chart.FieldID(id)}
	} else {
		*o.Text(&l) = id
	}
	return l
}

// TestAFieldOfTheChart is one that the document lists or somebody has.
func TestAFieldOfTheChart(t *testing.T) {
	c, err := chart.New(chart.Settings{Columns: []chart.Column{{Name: "Badge"}}}, []chart.Person{{ID: "a", Extra: map[string]string{"Desk": "7"}}})
	if err != nil {
		t.Fatal(err)
	}
	fields := scene.ChoiceByID("cardFields")
	for name, want := range map[string]bool{"title": true, "EMAIL": true, "Badge": true, "badge": true, "Desk": true, "dottedto": true, "none": true, "shoe": false, "photo": false} {
		if got := fields.Check(c, lookOf(fields, name)) == nil; got != want {
			t.Errorf("%s is a field: %t, want %t", name, got, want)
		}
	}
}

func TestWhatIsChosenStandsOverTheDocument(t *testing.T) {
	own := chart.Look{Title: "Acme", Subtitle: "Teams", Layout: "compact", Page: "4:3", Legend: true, Ground: "team"}
	for _, tt := range []struct {
		chosen chart.Look
		given  string
		want   chart.Look
	}{
		{chart.Look{Legend: true, Title: "Not given"}, "", own},
		{chart.Look{Ground: "none"}, "panels legend", chart.Look{Title: "Acme", Subtitle: "Teams", Layout: "compact", Page: "4:3", Ground: "none"}},
		{chart.Look{Title: "Board"}, "title", chart.Look{Title: "Board", Layout: "compact", Page: "4:3", Legend: true, Ground: "team"}},
		{chart.Look{Title: "Board", Subtitle: "Draft"}, "title subtitle", chart.Look{Title: "Board", Subtitle: "Draft", Layout: "compact", Page: "4:3", Legend: true, Ground: "team"}},
		{chart.Look{Page: "16:9"}, "page", chart.Look{Title: "Acme", Subtitle: "Teams", Page: "16:9", Legend: true, Ground: "team"}},
		{chart.Look{Page: "fit"}, "page", chart.Look{Title: "Acme", Subtitle: "Teams", Layout: "compact", Page: "fit", Legend: true, Ground: "team"}},
		{chart.Look{Page: "16:9", Layout: "tree"}, "page layout", chart.Look{Title: "Acme", Subtitle: "Teams", Layout: "tree", Page: "16:9", Legend: true, Ground: "team"}},
	} {
		c, err := chart.New(chart.Settings{Look: own}, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := scene.Chosen(c, tt.chosen, func(id string) bool { return slices.Contains(strings.Fields(tt.given), id) })
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("given %q (-want +got):\n%s", tt.given, d)
		}
	}
}

// TestWhereNobodyNamesAnArrangement the page and the number of people decide.
func TestWhereNobodyNamesAnArrangement(t *testing.T) {
	few, many := charttest.Company(29), charttest.Company(30)
	for _, tt := range []struct {
		c    *chart.Chart
		o    scene.Options
		want string
	}{
		{few, scene.Options{}, "tree"},
		{many, scene.Options{}, "compact"},
		{many, scene.Options{Look: chart.Look{Layout: "tree"}}, "tree"},
		{many, scene.Options{Look: chart.Look{Layout: "star"}}, "compact"},
		{few, scene.Options{Look: chart.Look{Page: "16:9"}}, scene.FitPage},
		{few, scene.Options{Look: chart.Look{Page: "16:9"}, Canvas: true}, "tree"},
		{many, scene.Options{Frame: slide}, scene.FitPage},
		{few, scene.Options{Look: chart.Look{Layout: scene.RankedLayout}}, scene.RankedLayout},
	} {
		if got := tt.o.Arrangement(tt.c).ID; got != tt.want {
			t.Errorf("%d people, %+v: %s, want %s", tt.c.Len(), tt.o, got, tt.want)
		}
	}
}
