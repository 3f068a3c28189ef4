package title_test

import (
	"os"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/title"
)

// readTitles reads testdata/titles.tsv: titles as people write them, each
// with the role and the employment it means, "none" and "-" for neither.
func readTitles(t testing.TB) (titles []titleCase) {
	t.Helper()
	data, err := os.ReadFile("testdata/titles.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			t.Fatalf("titles.tsv, line %d has %d cells", i+2, len(cells))
		}
		role := strings.TrimPrefix(cells[1], "none")
		employment := strings.TrimPrefix(cells[2], "-")
		titles = append(titles, titleCase{cells[0], chart.RoleID(role), chart.Employment(employment)})
	}
	return titles
}

type titleCase struct {
	title      string
	role       chart.RoleID
	employment chart.Employment
}

// TestMatchTitle measures: of the titles that get a role all get the right
// one, and of those that mean a role at most 3 in 100 are missed.
func TestMatchTitle(t *testing.T) {
	titles := readTitles(t)
	var meant, given, right int
	for _, want := range titles {
		role, employment, ok := title.Match(want.title)
		if ok != (role != "") {
			t.Errorf("%q is role %q, ok %t", want.title, role, ok)
		}
		meant += count(want.role != "")
		given += count(role != "")
		right += count(role != "" && role == want.role)
		if role != "" && role != want.role {
			t.Errorf("%q was forced into %q; it is %q", want.title, role, want.role)
		} else if role == "" && want.role != "" {
			t.Logf("missed: %q is %q", want.title, want.role)
		} else if employment != want.employment {
			t.Errorf("%q has employment %q, want %q", want.title, employment, want.employment)
		}
	}
	precision, recall := float64(right)/float64(given), float64(right)/float64(meant)
	t.Logf("%d titles, %d of them roles: precision %.3f, recall %.3f", len(titles), meant, precision, recall)
	if len(titles) < 150 || precision < 1 || recall < 0.97 {
		t.Errorf("%d titles: precision %.3f, recall %.3f", len(titles), precision, recall)
	}
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func TestEveryRoleOfTheLadderMatchesItself(t *testing.T) {
	for _, r := range chart.Ladder() {
		if role, _, ok := title.Match(r.Title); !ok || role != r.ID {
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
		role, employment, _ := title.Match(c.title)
		rest := title.CutEmployment(c.title, employment)
		if left, _, _ := title.Match(rest); left != role {
			t.Errorf("%q is %q; it is left as %q, which is %q", c.title, role, rest, left)
		}
	}
}

// TestATextIsNoTitle: a whole description in the title's column is not
// searched for a role, however often it names one.
func TestATextIsNoTitle(t *testing.T) {
	text := "Interim Product Manager (" + strings.Repeat("a.i. () ", 100_000) + ")"
	if role, employment, ok := title.Match(text); ok || employment != chart.FullTime {
		t.Errorf("it is %q, %q", role, employment)
	}
}

func TestNoTitleMatchesNothing(t *testing.T) {
	for _, text := range []string{"", " ", "-", "()", "(", "a.i.", "interim", "\xff\xfe", "de la"} {
		if role, _, ok := title.Match(text); ok || role != "" {
			t.Errorf("%q is role %q", text, role)
		}
	}
}

// FuzzMatchTitle finds the same whatever the case and the blanks, and leaves
// no text empty.
func FuzzMatchTitle(f *testing.F) {
	for _, c := range readTitles(f) {
		f.Add(c.title)
	}
	f.Fuzz(func(t *testing.T, text string) {
		role, employment, ok := title.Match(text)
		if rest := title.CutEmployment(text, employment); rest == "" && text != "" || len(rest) > len(text) {
			t.Errorf("%q is left as %q", text, rest)
		}
		for _, same := range []string{
			strings.ToLower(text), chart.Fold(text), upperASCII(text),
			" " + strings.ReplaceAll(text, " ", "\t ") + "\n",
		} {
			if r, e, o := title.Match(same); r != role || e != employment || o != ok {
				t.Errorf("%q is %q, %q; %q is %q, %q", text, role, employment, same, r, e)
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

func BenchmarkMatchTitle(b *testing.B) {
	titles := readTitles(b)
	for i := 0; b.Loop(); i++ {
		title.Match(titles[i%len(titles)].title)
	}
}
