package chart_test

import (
	"slices"
	"testing"

	"cadre/chart"
)

// TestAreasOnACard: a comma parts areas, unless the document lists the whole
// as one.
func TestAreasOnACard(t *testing.T) {
	listed := &chart.Settings{Areas: []string{"Search, Maps", "Pay"}}
	for _, tt := range []struct {
		card     string
		settings *chart.Settings
		want     []string
	}{
		{"", &chart.Settings{}, nil},
		{" , ,", &chart.Settings{}, nil},
		{" Search  engine ", &chart.Settings{}, []string{"Search engine"}},
		{"Search, Maps", &chart.Settings{}, []string{"Search", "Maps"}},
		{"Search,,  Maps ,Pay", &chart.Settings{}, []string{"Search", "Maps", "Pay"}},
		{"search,  maps", listed, []string{"search, maps"}},
		{"Search, Pay", listed, []string{"Search", "Pay"}},
	} {
		areas := chart.NewAreas(tt.settings)
		if got := slices.Collect(areas.On(&chart.Person{Area: tt.card})); !slices.Equal(got, tt.want) {
			t.Errorf("%q has the areas %q, want %q", tt.card, got, tt.want)
		}
		if areas.Listed() != (len(tt.settings.Areas) > 0) {
			t.Errorf("of %q areas are listed: %t", tt.settings.Areas, areas.Listed())
		}
	}
	for area := range chart.NewAreas(listed).On(&chart.Person{Area: "Maps, Pay, Search"}) {
		if area != "Maps" {
			t.Errorf("after the first area comes %q, though one was enough", area)
		}
		break
	}
}

func TestTheLabelOfACard(t *testing.T) {
	for want, p := range map[string]chart.Person{
		"Ada": {Name: "Ada", Open: true}, "Open role": {Open: true, Title: "PM"}, "Name not given": {Title: "PM"},
	} {
		if got := p.Label(); got != want {
			t.Errorf("%+v is called %q", p, got)
		}
	}
}
