package cli_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

const coloured = `{"cadre": 1, "colourBy": "location", "colouring": [
  {"field": "opened", "test": "at-least", "value": "3", "colour": "red"},
  {"field": "team", "value": "Growth", "colour": "green"},
  {"field": "cost", "test": "at-least", "value": "200000", "colour": "blue"}], "people": [
  {"id": "a", "name": "Ada", "role": "cpo", "location": "Oslo", "cost": 300000},
  {"id": "b", "name": "Bo", "role": "pm", "manager": "a", "team": "Growth", "location": "Oslo", "cost": 90000},
  {"id": "c", "name": "Cy", "role": "pm", "manager": "a", "team": "Core", "location": "Bergen", "cost": 80000},
  {"id": "d", "role": "pm", "manager": "a", "team": "Growth", "open": true, "opened": "2026-02-01"}]}`

// TestWhatColoursTell is by the document, by a flag and by rules in order. What
// tells amounts of money is asked for.
func TestWhatColoursTell(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.cadre", []byte(coloured), 0o600); err != nil {
		t.Fatal(err)
	}
	kept := "a.cadre: rules about amounts of money give no colours; --money lets them"
	for _, tt := range []struct{ args, about, stderr string }{
		{"--as-of 2026-06-01", "Colours by location: Open for 3 months or more (1), Team: Growth (1), Oslo (1), Bergen (1).", kept},
		{"--as-of 2026-03-01", "Colours by location: Team: Growth (2), Oslo (1), Bergen (1).", kept},
		{"--as-of 2026-06-01 --money", "Colours by location: Open for 3 months or more (1), Team: Growth (1), Yearly cost is at least 200000 (1), Bergen (1).", ""},
		{"--as-of 2026-06-01 --colour-by Team", "Colours by team: Open for 3 months or more (1), Growth (1), Core (1), No team (1).", kept},
		{"--as-of 2026-06-01 --colour-by role", "Colours by rules: Open for 3 months or more (1), Team: Growth (1).", kept},
		{"--as-of 2026-06-01 --colour-by opened", "Colours by age of open roles: Open for 3 months or more (1), Team: Growth (1), Under a month (0), 1 to 3 months (0), 3 to 6 months (0), 6 to 12 months (0), A year and more (0), Not open, or no date (2).", kept},
		{"--as-of 2026-03-01 --colour-by cost --money", "Colours by yearly cost: Team: Growth (2), Yearly cost is at least 200000 (1), Under 90,000 (1), 90,000 to 300,000 (0), 300,000 and more (0).", ""},
		{"--colour-by cost", "", "--colour-by cost: the colours and the legend would tell amounts of money; add --money, or choose another field"},
		{"--colour-by shoes", "", "--colour-by shoes: there is no such field; there are role, team, location,"},
		{"--money --colour-by team", "Colours by team:", ""},
	} {
		got := cadre(nil, append([]string{"export", "a.cadre", "-o", "-", "--format", "svg"}, strings.Fields(tt.args)...)...)
		about := regexp.MustCompile(`(?s)<desc id="chart-about">.*?(Colours by .*?)</desc>`).FindStringSubmatch(got.stdout.String())
		if fails := tt.about == ""; fails != (got.code == 2) || fails != (about == nil) {
			t.Errorf("%s: exit code %d, %s", tt.args, got.code, &got.stderr)
		} else if !fails && !strings.HasPrefix(about[1], tt.about) {
			t.Errorf("%s: %s", tt.args, about[1])
		}
		if s := got.stderr.String(); !strings.Contains(s, tt.stderr) || tt.stderr == "" && s != "" || strings.Count(s, "\n") > 1 {
			t.Errorf("%s: it says %q, want %q", tt.args, s, tt.stderr)
		}
	}
}
