package app_test

import (
	"strings"
	"testing"

	"cadre/chart/guide"
	"cadre/chart/rule"
)

// TestTheGuideSaysTheRulesNumbers keeps the guide's numbers those of the
// rules.
func TestTheGuideSaysTheRulesNumbers(t *testing.T) {
	page, ok := guide.ByID("spans-and-layers")
	if !ok {
		t.Fatal("the page is gone")
	}
	var text strings.Builder
	for _, s := range page.Sections {
		for _, b := range s.Blocks {
			for _, r := range b.Runs {
				text.WriteString(r.Text)
			}
			text.WriteString("\n")
		}
	}
	numbers := strings.Fields("none one two three four five six seven eight nine ten")
	for _, tt := range []struct{ rule, param, says string }{
		{"layers", "max", "More than %s layers"},
		{"skips-levels", "max", "skipping more than %s leaves"},
		{"span", "pm", "up to %s. They guide juniors"},
		{"span", "senior-pm", "up to %s, for the same reason"},
		{"span", "executive", ": up to %s."},
		{"span", "max", "never more than %s"},
	} {
		r, _ := rule.ByID(tt.rule)
		for _, p := range r.Params {
			if p.Name != tt.param {
				continue
			}
			if want := strings.ReplaceAll(tt.says, "%s", numbers[p.Default]); !strings.Contains(text.String(), want) {
				t.Errorf("%s of %s is %d, but the page does not say %q", p.Name, r.ID, p.Default, want)
			}
		}
	}
}
