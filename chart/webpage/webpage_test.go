package webpage_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/scene"
	"cadre/chart/webpage"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// evenly is a font whose characters are all of one width.
type evenly struct{}

func (evenly) Width(s string, size float64, _ scene.Weight) float64 {
	return float64(len([]rune(s))) * size / 2
}

const team = `
set title=Northwind & "Sons"
cpo Ada Lovelace
  head Björn Ångström [area=Growth; interim; team=Shop]
    pm [open; area=Checkout; dotted=ada-lovelace; team=Shop]
  vp Zoë <Fay>
`

// picture stands for the one that Graphviz draws.
const picture = `<svg viewBox="0 0 1 1"></svg>`

func write(t rapid.TB, s *scene.Scene) string {
	t.Helper()
	var b bytes.Buffer
	if err := webpage.Write(&b, s, []byte(picture)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var (
	element = func(name string) *regexp.Regexp { return regexp.MustCompile(`(?s)<` + name + `>(.*?)</`) }
	data    = regexp.MustCompile(`(?s)<script type="application/json" id="chart">(.*?)</script>`)
	scripts = regexp.MustCompile(`(?s)<script type="module">(.*?)</script>`)
)

// TestGolden compares what a page knows of a chart, and the page without its
// style and its script.
func TestGolden(t *testing.T) {
	const golden = "testdata/team.html"
	page := write(t, scene.Build(charttest.Parse(t, team), evenly{}, scene.Options{Look: chart.Look{Legend: true, Ground: chart.TeamGround, Title: `Northwind & "Sons"`}}))
	got := scripts.ReplaceAllString(page, "<script>…</script>")
	got = element("style").ReplaceAllString(got, "<style>…</")
	got = regexp.MustCompile(`sha256-[^']*`).ReplaceAllString(got, "sha256-…")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", golden, d)
	}
}

// TestThePageRunsNothingButItsScript: the policy names the script and the style
// that are there, and nothing that a page could load.
func TestThePageRunsNothingButItsScript(t *testing.T) {
	for _, theme := range scene.Themes {
		page := write(t, scene.Build(charttest.Parse(t, team), evenly{}, scene.Options{Theme: theme}))
		policy := html.UnescapeString(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1])
		want := fmt.Sprintf("default-src 'none'; script-src '%s'; style-src '%s'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
			digest(scripts.FindStringSubmatch(page)[1]), digest(element("style").FindStringSubmatch(page)[1]))
		if policy != want {
			t.Errorf("%s: the policy is\n%s, want\n%s", theme.Name, policy, want)
		}
		if found := regexp.MustCompile(`https?://[^ "'<]*`).FindAllString(page, -1); slices.ContainsFunc(found, func(s string) bool { return !strings.HasPrefix(s, "http://www.w3.org/") }) {
			t.Errorf("%s: the page names %q", theme.Name, found)
		}
	}
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// TestThemes: the page has the picture's colours.
func TestThemes(t *testing.T) {
	for theme, want := range map[string]string{"light": "color-scheme: light; --ground: #ffffff; --card: #ffffff", "dark": "color-scheme: dark; --ground: #161b22; --card: #222933"} {
		own, _ := scene.ThemeByName(theme)
		if page := write(t, scene.Build(charttest.Parse(t, team), evenly{}, scene.Options{Theme: own})); !strings.Contains(page, want) {
			t.Errorf("%s: the colours are not %s", theme, want)
		}
	}
}

// known is what a page's script reads of a chart.
type known struct {
	Cards []struct {
		Name    string
		Lines   []string
		Manager int
		Dotted  []int
		Panels  []string
		Link    string
	}
	Lines [][2]int
}

// TestAnyChart: whatever a chart holds, the page has the elements of any other,
// knows of each card what the scene says, and no more.
func TestAnyChart(t *testing.T) {
	usual := elements(t, write(t, scene.Build(charttest.Parse(t, team), evenly{}, scene.Options{})))
	property.Check(t, func(t *rapid.T) {
		c := charttest.AnyChart(t)
		if c.Len() == 0 {
			t.Skip("nobody")
		}
		s := scene.Build(c, evenly{}, scene.Options{Look: chart.Look{Title: charttest.AnyText(t, "title"), Ground: chart.TeamGround}})
		page := write(t, s)
		if page != write(t, s) {
			t.Error("the second time gives other bytes")
		}
		if got := elements(t, page); !slices.Equal(got, usual) {
			t.Errorf("the page has the elements %v", got)
		}
		var k known
		if err := json.Unmarshal([]byte(data.FindStringSubmatch(page)[1]), &k); err != nil {
			t.Fatal(err)
		}
		for i, card := range s.Cards {
			said := strings.Join(append([]string{k.Cards[i].Name}, k.Cards[i].Lines...), "\n")
			if want := strings.ToValidUTF8(card.Summary, "\uFFFD"); said != want || k.Cards[i].Link != card.Link {
				t.Errorf("card %d says %q and leads to %q, want %q and %q", i, said, k.Cards[i].Link, want, card.Link)
			}
		}
		if len(k.Cards) != len(s.Cards) || len(k.Lines) != len(s.Connectors) {
			t.Errorf("there are %d cards and %d lines", len(k.Cards), len(k.Lines))
		}
	})
}

// elements are those of a page, in order.
func elements(t rapid.TB, page string) []string {
	t.Helper()
	var all []string
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return all
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			all = append(all, string(name))
		}
	}
}

// TestWhoReportsToWhom, by solid and by dotted lines, and on which shading.
func TestWhoReportsToWhom(t *testing.T) {
	page := write(t, scene.Build(charttest.Parse(t, team), evenly{}, scene.Options{Look: chart.Look{Ground: chart.TeamGround}}))
	var k known
	if err := json.Unmarshal([]byte(data.FindStringSubmatch(page)[1]), &k); err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(k.Cards)
	want := "[{Ada Lovelace [Chief Product Officer] -1 [] [] } {Björn Ångström [Head of Product Growth interim] 0 [] [Shop] } " +
		"{Open role [Product Manager Checkout open] 1 [0] [Shop] } {Zoë <Fay> [VP of Product] 0 [] [] }]"
	if got != want {
		t.Errorf("the page knows\n%s, want\n%s", got, want)
	}
}
