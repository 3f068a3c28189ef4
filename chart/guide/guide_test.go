package guide

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"cadre/assets"
	"cadre/chart"
)

// roleSections are what every page about a role has, in this order.
var roleSections = []string{
	"", "what-it-does", "what-it-needs", "reports-to-and-leads", "signs-that-it-goes-well",
	"signs-that-it-goes-badly", "interview-questions", "the-first-90-days",
}

// rungs are all roles that have a page of their own.
func rungs() []chart.Role { return slices.Concat(chart.Ladder(), chart.Rungs()) }

func TestEveryRoleHasItsPage(t *testing.T) {
	for _, r := range rungs() {
		p, ok := ByRole(r.ID)
		if !ok || p.Title != r.Title {
			t.Fatalf("%s: page %q, found %t", r.ID, p.Title, ok)
		}
		var ids []string
		for _, s := range p.Sections {
			ids = append(ids, s.ID)
		}
		if !slices.Equal(ids, roleSections) {
			t.Errorf("%s has the sections %q", r.ID, ids)
		}
		checkQuestions(t, p)
		checkDays(t, p)
	}
	for _, r := range chart.Others() {
		if p, ok := ByRole(r.ID); !ok || p.ID != "around-the-ladder" {
			t.Errorf("%s has the page %q", r.ID, p.ID)
		}
	}
	for _, id := range []chart.RoleID{"", "product-ops"} {
		if p, ok := ByRole(id); ok {
			t.Errorf("a document's own role has the page %q", p.Title)
		}
	}
}

// checkQuestions wants eight to ten questions, each with what to listen for.
func checkQuestions(t *testing.T, p Page) {
	t.Helper()
	s, _ := p.Section("interview-questions")
	if n := len(s.Blocks); n < 8 || n > 10 {
		t.Errorf("%s has %d questions", p.ID, n)
	}
	for _, b := range s.Blocks {
		if len(b.Runs) < 2 || !b.Runs[0].Strong || !strings.ContainsAny(b.Runs[0].Text, "?.") || len(b.Runs[1].Text) < 15 {
			t.Errorf("%s: %q is no question with what to listen for", p.ID, b.Text())
		}
	}
}

func checkDays(t *testing.T, p Page) {
	t.Helper()
	s, _ := p.Section("the-first-90-days")
	for i, want := range []string{"Days 1 to 30", "Days 31 to 60", "Days 61 to 90"} {
		if i >= len(s.Blocks) || !strings.HasPrefix(s.Blocks[i].Text(), want) {
			t.Errorf("%s says nothing of %s", p.ID, want)
		}
	}
}

func TestRolePagesNameWhomTheyReportToAndSkills(t *testing.T) {
	for _, r := range rungs() {
		p, _ := ByRole(r.ID)
		needs, _ := p.Section("what-it-needs")
		led := Page{Sections: []Section{needs}}.Links()
		named := slices.DeleteFunc(led, func(l Link) bool { return l.Page != "skills" || l.Section == "" })
		if len(named) < 4 {
			t.Errorf("%s leads only to the essential skills %v", p.ID, named)
		}
		if lines, _ := p.Section("reports-to-and-leads"); !strings.Contains(lines.Text(), "report") || !strings.Contains(lines.Text(), "lead") {
			t.Errorf("%s: whom it reports to or leads is missing", p.ID)
		}
	}
}

// The essential skills and the practices, by the IDs of their sections.
var (
	skills = []string{
		"leadership", "empathy", "communication-and-collaboration", "business-acumen",
		"analytical-skills", "technical-knowledge", "problem-solving", "marketing-insight",
	}
	practices = []string{
		"recruit-top-talent", "a-collaborative-culture", "continuous-learning", "clear-roles-and-responsibilities",
		"empowered-members", "effective-communication", "recognition-and-reward",
	}
)

func TestEverySkillAndPracticeHasItsSection(t *testing.T) {
	for page, ids := range map[string][]string{"skills": skills, "practices": practices} {
		p, _ := ByID(page)
		for _, id := range ids {
			if s, ok := p.Section(id); !ok || len(s.Blocks) < 2 {
				t.Errorf("%s has no section %s of two paragraphs", page, id)
			}
		}
	}
}

// TestTheLimitsAreThoseOfTheLadder compares the page with the roles.
func TestTheLimitsAreThoseOfTheLadder(t *testing.T) {
	numbers := map[int]string{0: "nobody", 1: "one", 2: "two", 3: "three", 4: "four", 6: "six", 8: "eight"}
	p, _ := ByID("spans-and-layers")
	limits, _ := p.Section("how-many-people-each-role-can-lead")
	for _, r := range rungs() {
		number, known := numbers[r.Span]
		if r.Least > 0 {
			number = numbers[r.Least] + " to " + number
		}
		said := slices.ContainsFunc(limits.Blocks, func(b Block) bool {
			of := slices.ContainsFunc(b.Runs, func(run Run) bool { return run.Link.Page == string(r.ID) })
			return of && known && strings.Contains(b.Text(), number)
		})
		if !said {
			t.Errorf("the page does not say that %s may lead %d", r.ID, r.Span)
		}
	}
}

// TestEveryPracticeLeadsToItsPage, which says what to do.
func TestEveryPracticeLeadsToItsPage(t *testing.T) {
	p, _ := ByID("practices")
	for id, page := range map[string]string{
		"recruit-top-talent": "hiring", "a-collaborative-culture": "culture", "continuous-learning": "learning",
		"clear-roles-and-responsibilities": "responsibilities", "empowered-members": "autonomy",
		"effective-communication": "communication", "recognition-and-reward": "recognition",
	} {
		s, _ := p.Section(id)
		if !slices.Contains(Page{Sections: []Section{s}}.Links(), Link{Page: page}) {
			t.Errorf("%s does not lead to %s", id, page)
		}
	}
}

// TestEveryStepOfTheLadderIsExplained: each rung but the lowest is led to from
// the page about steps.
func TestEveryStepOfTheLadderIsExplained(t *testing.T) {
	p, _ := ByID("next-rung")
	for _, r := range rungs() {
		if !slices.Contains(p.Links(), Link{Page: string(r.ID)}) {
			t.Errorf("nothing is said of the step to %s", r.Title)
		}
	}
}

// TestGroupsHoldEveryPageOnce, the roles first, in the order of the ladder.
func TestGroupsHoldEveryPageOnce(t *testing.T) {
	seen := map[string]bool{}
	for i, p := range Pages() {
		if seen[p.ID] {
			t.Errorf("%s is there twice", p.ID)
		}
		seen[p.ID] = true
		if all := rungs(); i < len(all) && p.ID != string(all[i].ID) {
			t.Errorf("page %d is %s, want %s", i, p.ID, all[i].ID)
		}
	}
	for _, g := range Groups() {
		if g.Title == "" || len(g.Pages) < 2 {
			t.Errorf("the group %q has %d pages", g.Title, len(g.Pages))
		}
	}
}

func TestEveryFileIsAPage(t *testing.T) {
	files, err := fs.Glob(assets.Guide, "guide/*.md")
	if err != nil || len(files) != len(Pages()) {
		t.Errorf("%d files and %d pages: %v", len(files), len(Pages()), err)
	}
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	for _, p := range Pages() {
		if len(p.Links()) == 0 {
			t.Errorf("%s leads nowhere", p.ID)
		}
		for _, l := range p.Links() {
			to, ok := ByID(l.Page)
			if _, has := to.Section(l.Section); !ok || !has || to.ID == p.ID {
				t.Errorf("%s leads to %q", p.ID, l)
			}
			if ParseLink(l.String()) != l {
				t.Errorf("%q is not read as written", l)
			}
		}
	}
}

func TestEveryPageIsLedTo(t *testing.T) {
	led := map[string]bool{}
	for _, p := range Pages() {
		for _, l := range p.Links() {
			led[l.Page] = true
		}
	}
	for _, p := range Pages() {
		if !led[p.ID] {
			t.Errorf("no page leads to %s", p.ID)
		}
	}
}

func TestPagesAreShort(t *testing.T) {
	for _, p := range Pages() {
		words := 0
		for _, s := range p.Sections {
			words += len(strings.Fields(s.Title + " " + s.Text()))
			if len(s.Blocks) == 0 {
				t.Errorf("%s has an empty section %q", p.ID, s.Title)
			}
		}
		if words > 900 {
			t.Errorf("%s has %d words", p.ID, words)
		}
	}
}

// TestTheGuideKeepsItsTone looks for what we do not write.
func TestTheGuideKeepsItsTone(t *testing.T) {
	for _, p := range Pages() {
		for _, s := range p.Sections {
			for _, w := range []string{"—", " – ", "\"", "organiz", "behavior", "color", "prioritiz", "synerg", "world-class", "leverage", "!"} {
				if strings.Contains(s.Text(), w) {
					t.Errorf("%s#%s says %q", p.ID, s.ID, w)
				}
			}
		}
	}
}

func TestByName(t *testing.T) {
	for name, want := range map[string]string{
		"pm": "pm", "PM": "pm", "Sr PM": "senior-pm", "JPM": "junior-pm", "Interim Chief Product Officer": "cpo",
		"Senior Product Manager": "senior-pm", "VP": "vp", "Head": "head", "VP, Product": "vp",
		"skills": "skills", "Spans and layers": "spans-and-layers", " mentoring ": "mentoring",
		"Group PM": "group-pm", "Sr Director": "senior-director", "Director, Product": "director", "CEO": "around-the-ladder",
		"UX Designer": "around-the-ladder", "Short answers": "answers",
		"": "", "Project Manager": "", "nonsense": "",
	} {
		if p, ok := ByName(name); p.ID != want || ok != (want != "") {
			t.Errorf("%q is page %q, want %q", name, p.ID, want)
		}
	}
}
