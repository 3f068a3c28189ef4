package title_test

import (
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/title"
)

// readTitles reads testdata/titles.tsv: titles as people write them, each
// with the role and the employment it means, "none" and "-" for neither.
func readTitles(t testing.TB) (titles []titleCase) {
	t.Helper()
	for _, row := range readRows(t, "titles.tsv", 3) {
		titles = append(titles, titleCase{row[0], role(row[1]), chart.Employment(strings.TrimPrefix(row[2], "-"))})
	}
	return titles
}

type titleCase struct {
	title      string
	role       chart.RoleID
	employment chart.Employment
}

// TestTitles measures: of the titles that get a role all get the right one,
// and of those that mean a role at most 3 in 100 are missed.
func TestTitles(t *testing.T) {
	var s score
	titles := readTitles(t)
	for _, want := range titles {
		r := title.Read(want.title)
		s.add(t, want.title, r, title.Reading{Role: want.role, Employment: want.employment, Area: r.Area})
	}
	t.Logf("%d titles, %d of them roles: recall %.3f", len(titles), s.meant, s.recall())
	if len(titles) < 550 || s.recall() < 0.97 {
		t.Errorf("%d titles: recall %.3f", len(titles), s.recall())
	}
}

// TestMatchKnowsEveryRole on the ladder, beyond the seven and outside it.
func TestMatchKnowsEveryRole(t *testing.T) {
	for text, want := range map[string]chart.RoleID{
		"Head of Product": chart.Head, "Group PM": chart.GroupPM, "Software Engineer": chart.Engineer, "Founder & CEO": chart.CEO, "Chief of Staff": "",
	} {
		role, employment, ok := match("Interim " + text)
		if role != want || ok != (want != "") || employment != chart.Interim {
			t.Errorf("%q is role %q, %q, %t, want %q", text, role, employment, ok, want)
		}
	}
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func TestEveryRoleMatchesItself(t *testing.T) {
	for _, r := range slices.Concat(chart.Ladder(), chart.Rungs(), chart.Others()) {
		if role, _, ok := match(r.Title); !ok || role != r.ID {
			t.Errorf("%q is role %q, want %q", r.Title, role, r.ID)
		}
	}
}

// TestCutEmployment leaves what a title says beside the employment.
func TestCutEmployment(t *testing.T) {
	for _, test := range []struct {
		title      string
		employment chart.Employment
		want       string
	}{
		{"Interim Chief Product Officer", chart.Interim, "Chief Product Officer"},
		{"Acting Head of Product", chart.Acting, "Head of Product"},
		{"CPO (Interim)", chart.Interim, "CPO"},
		{"Head of Product (Interim), EMEA", chart.Interim, "Head of Product, EMEA"},
		{"CPO (Interim) EMEA", chart.Interim, "CPO EMEA"},
		{"CPO(Interim)EMEA", chart.Interim, "CPO(Interim)EMEA"},
		{"Head of Product, ad interim", chart.Interim, "Head of Product"},
		{"VP, Product - Maternity Cover", chart.Interim, "VP, Product"},
		{"Fractional CPO – 2 days a week", chart.Fractional, "CPO – 2 days a week"},
		{"Product Manager (Contract)", chart.Contractor, "Product Manager"},
		{"Head of Product - Interim, part-time", chart.Interim, "Head of Product - Interim, part-time"},
		{"CPO (fractional, 2 days/week)", chart.Fractional, "CPO (fractional, 2 days/week)"},
		{"Interim CPO", chart.Contractor, "Interim CPO"},
		{"Interim CPO", chart.FullTime, "Interim CPO"},
		{"VP Product (EMEA)", chart.Interim, "VP Product (EMEA)"},
		{"Interim", chart.Interim, "Interim"},
		{"(Interim)", chart.Interim, "(Interim)"},
		{"Interim (acting)", chart.Interim, "Interim (acting)"},
		{"", chart.Interim, ""},
	} {
		if got := title.CutEmployment(test.title, test.employment); got != test.want {
			t.Errorf("%q as %s is left as %q, want %q", test.title, test.employment, got, test.want)
		}
	}
}

// TestATitleWithoutItsEmploymentIsTheSameRole goes through all of the table.
func TestATitleWithoutItsEmploymentIsTheSameRole(t *testing.T) {
	for _, c := range readTitles(t) {
		role, employment, _ := match(c.title)
		rest := title.CutEmployment(c.title, employment)
		if left, _, _ := match(rest); left != role {
			t.Errorf("%q is %q; it is left as %q, which is %q", c.title, role, rest, left)
		}
	}
}

// TestATextIsNoTitle: a whole description in the title's column is not
// searched for a role, however often it names one.
func TestATextIsNoTitle(t *testing.T) {
	for _, text := range []string{
		"Interim Product Manager (" + strings.Repeat("a.i. () ", 100_000) + ")",
		strings.Repeat("Interim Product Manager, ", 2_000),
		strings.Repeat("a", 40_000), strings.Repeat("支付", 20_000), strings.Repeat("(", 40_000),
	} {
		if r := title.Read(text); r.Role != "" || r.Employment != chart.FullTime || r.Open || r.Reasons != nil {
			t.Errorf("%.30q is %+v", text, r)
		}
		if rest := title.CutEmployment(text, chart.Interim); rest != text {
			t.Errorf("%.30q is left as %.30q", text, rest)
		}
		if rest, open := title.CutVacancy(text); rest != text || open {
			t.Errorf("%.30q is left as %.30q", text, rest)
		}
	}
}

func TestNoTitleMatchesNothing(t *testing.T) {
	for _, text := range []string{"", " ", "-", "()", "(", "a.i.", "interim", "\xff\xfe", "de la"} {
		if role, _, ok := match(text); ok || role != "" {
			t.Errorf("%q is role %q", text, role)
		}
	}
}

// FuzzRead finds the same whatever the case and the blanks, and leaves
// no text empty.
func FuzzRead(f *testing.F) {
	for _, c := range readTitles(f) {
		f.Add(c.title)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := title.Read(text)
		if rest := title.CutEmployment(text, r.Employment); rest == "" && text != "" || len(rest) > len(text) {
			t.Errorf("%q is left as %q", text, rest)
		}
		if rest, _ := title.CutVacancy(text); len(rest) > len(text) {
			t.Errorf("%q is left as %q", text, rest)
		}
		for _, same := range []string{
			strings.ToLower(text), chart.Fold(text), upperASCII(text),
			" " + strings.ReplaceAll(text, " ", "\t ") + "\n",
		} {
			if q := title.Read(same); q.Role != r.Role || q.Employment != r.Employment || q.Open != r.Open || q.Kind != r.Kind {
				t.Errorf("%q is %+v; %q is %+v", text, r, same, q)
			}
		}
	})
}

func upperASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, s)
}

func BenchmarkRead(b *testing.B) {
	titles := readTitles(b)
	for i := 0; b.Loop(); i++ {
		title.Read(titles[i%len(titles)].title)
	}
}

func match(text string) (role chart.RoleID, employment chart.Employment, ok bool) {
	r := title.Read(text)
	return r.Known(), r.Employment, r.Known() != ""
}
