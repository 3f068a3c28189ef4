package app_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"cadre/app/window/command"
	"cadre/chart"
	"cadre/chart/guide"
	"cadre/chart/layout"
	"cadre/chart/rule"
	"cadre/chart/scene"
)

// synonyms are words that texts for people do not use, each with the term of
// the guide's page that says the same.
var synonyms = []struct{ word, term string }{
	{`waive[drs]?|waiving`, "Accepted finding"},
	{`problems?|violations?`, "Finding"},
	{`open posts?|open positions?|vacant|vacanc(y|ies)`, "Open role"},
	{`positions?|seats?`, "Post"},
	{`node|box|tile`, "Card"},
	{`tinted|grounds?|swimlanes?`, "Shading"},
	{`arrangements?`, "Layout"},
	{`none of the ladder|job family`, "Role"},
	{`by name only`, "Named only"},
	{`bots?|AI`, "Agent"},
	{`matrix line|secondary manager`, "Dotted line"},
	{`span of control`, "Span"},
	{`key to the colours`, "Legend"},
	{`as[- ]of chart|snapshot`, "Chart of a day"},
}

// TestOneWordForOneThing goes through all that people read in tables and in
// the program's own texts.
func TestOneWordForOneThing(t *testing.T) {
	texts := append(tableTexts(), sourceTexts(t, "window", "cli", "../chart/report")...)
	if len(texts) < 500 {
		t.Fatalf("only %d texts are found", len(texts))
	}
	for _, s := range synonyms {
		is := regexp.MustCompile(`(?i)\b(` + s.word + `)\b`)
		for _, text := range texts {
			if found := is.FindString(text.says); found != "" {
				t.Errorf("%s says %q in %q; the word is %q", text.where, found, text.says, s.term)
			}
		}
	}
}

// TestEveryTermIsExplained looks each of them up on the guide's page.
func TestEveryTermIsExplained(t *testing.T) {
	page, ok := guide.ByID("terms")
	if !ok {
		t.Fatal("the page is gone")
	}
	explained := map[string]int{}
	for _, s := range page.Sections {
		for _, b := range s.Blocks {
			if b.Item && b.Runs[0].Strong {
				explained[b.Runs[0].Text]++
			}
		}
	}
	for _, s := range synonyms {
		if explained[s.term] != 1 {
			t.Errorf("%s is explained %d times", s.term, explained[s.term])
		}
	}
	for _, term := range []string{"Card", "Post", "Open role", "Shading", "Page", "Layout", "Chart as written", "Figures", "Chart of a day",
		"Accepted finding", "Co-lead", "Dotted line", "Span", "Layer", "FTE", "Agent"} {
		if explained[term] != 1 {
			t.Errorf("%s is explained %d times", term, explained[term])
		}
	}
}

// text is something to read, and where it stands.
type text struct{ where, says string }

// tableTexts are those of commands, fields, choices, layouts and rules.
func tableTexts() []text {
	var all []text
	add := func(where string, says ...string) {
		for _, s := range says {
			all = append(all, text{where, s})
		}
	}
	for _, c := range command.All {
		add("command "+c.ID, c.Title, c.Menu)
	}
	for _, f := range chart.Fields {
		add("field "+string(f.ID), f.Label, f.Heading, f.Hint)
		for _, c := range f.Choices {
			add("field "+string(f.ID), c.Label)
		}
	}
	for _, o := range scene.Choices {
		add("choice "+o.ID, o.Title, o.Help, o.Hint)
		if o.Values != nil {
			for _, v := range o.Values(chart.Empty()) {
				add("choice "+o.ID, v.Title)
			}
		}
	}
	for _, a := range layout.All {
		add("layout "+a.ID, a.Title)
	}
	for _, r := range rule.All {
		add("rule "+r.ID, r.Title, r.Reason)
		for _, p := range r.Params {
			add("rule "+r.ID, p.Text)
		}
	}
	return all
}

// sourceTexts are the strings with a blank or a capital in the Go files below
// some folders. Others are names for programs.
func sourceTexts(t *testing.T, folders ...string) []text {
	t.Helper()
	var all []text
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.ImportSpec:
					return false
				case *ast.Field: // a tag is for programs
					n.Tag = nil
				case *ast.BasicLit:
					if s, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && (strings.Contains(s, " ") || s != strings.ToLower(s)) {
						all = append(all, text{fmt.Sprint(files.Position(n.Pos())), s})
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}
