package scene_test

import (
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

// TestSummaries: a card's description says what the card shows; of private
// texts as much as it shows.
func TestSummaries(t *testing.T) {
	const long = "a note that is far too long for the one line that a card has for it"
	c := charttest.Parse(t, "cpo Ada [title=Boss; team=Shop; area=Search; location=Oslo; notes="+long+"; email=a@x; link=https://acme.example/]\n"+
		"  pm [open; title=PM; team=Shop]\n  - [title=Boss]\n  - Bo [interim; link=nowhere]")
	for _, tt := range []struct {
		lines []chart.FieldID
		want  [4]string
		link  string
	}{
		{nil, [4]string{"Ada\nBoss\nSearch", "Open role\nPM\nopen", "Boss", "Bo\ninterim"}, ""},
		{[]chart.FieldID{"none"}, [4]string{"Ada\nCPO\nSearch", "Open role\nPM\nopen", "Boss", "Bo\ninterim"}, ""},
		{[]chart.FieldID{"team", "title"}, [4]string{"Ada\nShop\nBoss\nSearch", "Open role\nShop\nPM\nopen", "Boss", "Bo\ninterim"}, ""},
		{[]chart.FieldID{"title", "notes", "email"}, [4]string{"Ada\nBoss\na note that is far too long…\na@x\nSearch", "Open role\nPM\nopen", "Boss", "Bo\ninterim"}, ""},
		{[]chart.FieldID{"title", "link"}, [4]string{"Ada\nBoss\nhttps://acme.example/\nSearch", "Open role\nPM\nopen", "Boss", "Bo\nnowhere\ninterim"}, "https://acme.example/"},
	} {
		s := build(c, scene.Options{Look: chart.Look{CardFields: tt.lines}})
		for i, want := range tt.want {
			if got := s.Cards[i].Summary; got != want {
				t.Errorf("with %v: %q, want %q", tt.lines, got, want)
			}
		}
		if s.Cards[0].Link != tt.link || s.Cards[3].Link != "" {
			t.Errorf("with %v: the links are %q and %q", tt.lines, s.Cards[0].Link, s.Cards[3].Link)
		}
	}
}
