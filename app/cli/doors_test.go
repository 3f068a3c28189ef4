package cli_test

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"cadre/app/window/editor"
	"cadre/chart/charttest"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// doorCharts are of what headcounts can disagree on.
var doorCharts = map[string]string{
	"assistants": "cpo Ada\n  - Bo [assistant]\n    - Cy\n  head Dee",
	"agents":     "cpo Ada\n  pm Botty [agent; cost=9]\n    apm Bo\n  pm Cy\n  - Bot [agent; open]",
	"closed":     "cpo Ada\n  head [closed; id=x]\n    pm Bo\n    pm [closed; id=y]\n  pm [open]",
	"named":      "- Ada [named]\n  pm Bo\n    apm Cy",
	"ring":       "pm Ada [manager=cy]\npm Bo [manager=ada]\n  pm Di\npm Cy [manager=bo]",
	"shares":     "cpo Ada [fte=0.5]\n  pm Bo\n  pm Cy [fte=0.8; until=2020-01-01]",
	"leavers":    "cpo Ada [until=2020-01-01]\n  head Bo\n    pm Cy [until=2020-01-01]\n    pm Dee [until=2999-12-31]",
	"later":      "cpo Ada\n  head Bo [start=2999-01-01]\n    pm Cy\n  pm [open; start=2999-01-01]",
	"several":    "pm Ada [manager=gone]\nhead Bo\n  pm [open; id=o]\n    apm Cy\ncpo Di [colead]",
	"empty":      "",
}

// TestTheDoorsCountAlike compares the status line, the report and validate.
func TestTheDoorsCountAlike(t *testing.T) {
	files := slices.DeleteFunc(charttest.Tables(t), func(f string) bool { return filepath.Ext(f) != ".csv" })
	for name, outline := range doorCharts {
		file := filepath.Join(t.TempDir(), name+".cadre")
		if err := store.Save(file, charttest.Parse(t, outline)); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			status, report, validate := statusDoor(t, file), reportDoor(t, file), validateDoor(t, file)
			if status != report || status != validate {
				t.Errorf("the status line has %v, the report %v, validate %v", status, report, validate)
			}
		})
	}
}

// figures are what all doors tell.
type figures struct{ people, open, layers int }

func validateDoor(t *testing.T, file string) figures {
	var all struct {
		Census struct{ People, Open, Layers int }
	}
	if err := json.Unmarshal(cadre(nil, "validate", file, "--json").stdout.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	text := cadre(nil, "validate", file).stdout.String()
	f := figures{all.Census.People, all.Census.Open, all.Census.Layers}
	last := text[strings.LastIndex(strings.TrimSpace(text), "\n")+1:]
	if told := (figures{number(t, last, `([\d,]+) (?:person|people)`), number(t, last, `([\d,]+) open roles?`), number(t, last, `([\d,]+) layers?`)}); told != f {
		t.Errorf("--json has %v, and the last line is %s", f, last)
	}
	return f
}

func reportDoor(t *testing.T, file string) figures {
	text := cadre(nil, "report", file, "-o", "-", "--format", "md").stdout.String()
	return figures{number(t, text, `\*\*([\d,]+)\*\* (?:person|people)`), number(t, text, `\*\*([\d,]+)\*\* open roles?`), number(t, text, `\*\*([\d,]+)\*\* layers?`)}
}

func number(t *testing.T, text, pattern string) int {
	t.Helper()
	found := regexp.MustCompile(pattern).FindStringSubmatch(text)
	if found == nil {
		t.Fatalf("no %s in %.300s", pattern, text)
	}
	n, err := strconv.Atoi(strings.ReplaceAll(found[1], ",", ""))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func statusDoor(t *testing.T, file string) figures {
	c, _, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	e := editor.New(nil, halves{})
	e.Today = func() time.Time {
		now := time.Now()
		return time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
	}
	e.NewFrom(c)
	s := e.Status()
	return figures{s.People, s.Open, s.Layers}
}

// halves knows no font: a letter is half as wide as its size.
type halves struct{}

func (halves) Width(s string, size float64, _ scene.Weight) float64 {
	return 0.5 * size * float64(len(s))
}

// TestTheSampleOnADay: an interim whose last day is over is not counted, and
// costs nothing.
func TestTheSampleOnADay(t *testing.T) {
	file := filepath.Join(t.TempDir(), "sample.cadre")
	if r := cadre(nil, "new", "--template", "sample", "-o", file, "--date", "2026-11-26"); r.code != 0 {
		t.Fatal(r.stderr.String())
	}
	for day, want := range map[string][]string{
		"2027-03-31": {"**22** people", "**€2,951,000** a year"},
		"2027-06-30": {"**21** people", "**3** open roles", "**€2,841,000** a year", "1 has left"},
	} {
		text := cadre(nil, "report", file, "-o", "-", "--format", "md", "--date", "2026-11-26", "--as-of", day).stdout.String()
		for _, s := range want {
			if !strings.Contains(text, s) {
				t.Errorf("on %s the report has no %s: %.300s", day, s, text)
			}
		}
	}
}
