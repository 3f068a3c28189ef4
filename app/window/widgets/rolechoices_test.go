package widgets

import (
	"strings"
	"testing"

	"cadre/chart"
)

// grouped are the hints of choices, each group after its name.
func grouped(choices []Choice) string {
	var words []string
	group := ""
	for _, c := range choices {
		if c.Group != group {
			group = c.Group
			words = append(words, "| "+group+":")
		}
		words = append(words, c.Hint)
	}
	return strings.Join(words, " ")
}

func TestRolesAreOfferedInGroups(t *testing.T) {
	var s chart.Settings
	var taken []string
	ladder := func() { taken = append(taken, "all") }
	take := func(r chart.Role) { taken = append(taken, string(r.ID)) }
	if got, want := grouped(RoleChoices(&s, take)), "CPO Head VP Sr PM PM JPM APM | More roles: Founder CEO SVP Sr Director Director Group PM Principal PM Lead PM Staff PM Engineer Designer Analyst PO PMM"; got != want {
		t.Errorf("all are\n%s\nwant\n%s", got, want)
	}
	more := MoreRoleChoices(&s, ladder, take)
	if got, want := grouped(more), "all its rungs | Rungs of the ladder: SVP Sr Director Director Group PM Principal PM Lead PM Staff PM | Around the product team: Founder CEO Engineer Designer Analyst PO PMM"; got != want {
		t.Errorf("more are\n%s\nwant\n%s", got, want)
	}
	more[0].Run()
	more[len(more)-1].Run()
	if got := strings.Join(taken, " "); got != "all product-marketing" {
		t.Errorf("taken are %s", got)
	}
	s.Roles = chart.Rungs()
	if got, want := grouped(MoreRoleChoices(&s, ladder, take)), "| Around the product team: Founder CEO Engineer Designer Analyst PO PMM"; got != want {
		t.Errorf("beside the full ladder more are\n%s\nwant\n%s", got, want)
	}
}
