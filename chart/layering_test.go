package chart_test

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers says who may know whom, lowest first: a package may import packages
// of the layers above its own in this list, and no other of ours.
var layers = [][]string{
	{"assets"},
	{"chart/phrase", "chart/reading", "chart/filelock"},
	{"chart/grid"},
	{"chart"},
	{"chart/title", "chart/personname", "chart/heading"},
	{"chart/lookup"},
	{"chart/line", "chart/layout", "chart/rule", "chart/plan", "chart/guide"},
	{"chart/health", "chart/filter"},
	{"chart/scene"},
	{"chart/compare"},
	{"chart/report"},
	{"chart/typeset", "chart/graphviz/tmpdir", "chart/slides", "chart/drawio", "chart/region", "chart/webpage"},
	{"chart/graphviz"},
	{"chart/pdf"},
	{"chart/table", "chart/document"},
	{"chart/xlsx"},
	{"chart/format", "chart/journal", "chart/update"},
	{"chart/store"},
	{"chart/charttest", "chart/charttest/property", "chart/charttest/sample", "chart/graphviz/graphviztest", "chart/xlsx/xlsxtest"}, // tests only: see forTests
	{"app/window/editor"},
	{"app/window/uithread"},
	{"app/window/uithread/uithreadtest"}, // tests only, too
	{"app/window", "app/cli"},            // and everything else below app/window
	{"app"},
	{""}, // main
}

// together is the tree whose packages of one layer may know each other.
const together = "app/window"

// forTests are packages that only tests may import.
var forTests = []string{"chart/charttest", "chart/charttest/property", "chart/charttest/sample", "chart/graphviz/graphviztest", "chart/xlsx/xlsxtest", "app/window/uithread/uithreadtest", "app/window/windowtest"}

// pure are the packages that only compute: the same chart gives the same
// answer, wherever and whenever.
var pure = []string{"chart/phrase", "chart/reading", "chart", "chart/title", "chart/line", "chart/personname", "chart/heading", "chart/lookup", "chart/layout", "chart/rule", "chart/plan", "chart/guide", "chart/health", "chart/filter", "chart/scene", "chart/compare", "chart/update", "chart/report", "chart/webpage", "chart/drawio", "chart/grid", "chart/table", "chart/xlsx", "chart/journal"}

// impure is what they may not know.
var impure = []string{"os", "net", "math/rand", "io/fs", "syscall"}

// clocks are what the pure packages may not use of package time, which they
// know as a calendar.
var clocks = []string{"Now", "Since", "Until", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Sleep", "Local", "LoadLocation"}

// reserved are packages of others that only one tree of ours may import.
var reserved = []struct{ theirs, ours string }{
	{"fyne.io", "app/window"},
	{"github.com/rymdport/portal", "app/window"},
	{"golang.design/x/clipboard", "app/window/clip"},
	{"github.com/go-gl/glfw", "app/window/screen"},
	{"github.com/spf13/cobra", "app/cli"},
	{"github.com/goccy/go-graphviz", "chart/graphviz"},
	{"github.com/natefinch/atomic", "chart/store"},
	{"github.com/adrg/xdg", "chart/store"},
	{"github.com/gofrs/flock", "chart/store"},
	{"github.com/fsnotify/fsnotify", "chart/store"},
	{"github.com/xuri/excelize/v2", "chart/xlsx"},
	{"github.com/xuri/nfp", "chart/xlsx"},
	{"github.com/tdewolff/parse/v2", "chart/grid"},
	{"go.yaml.in/yaml/v3", "chart/grid"},
	{"github.com/kljensen/snowball", "chart/guide"},
	{"github.com/jeandeaual/go-locale", "chart/region"},
}

func TestLayers(t *testing.T) {
	files := sourceFiles(t)
	if len(files) < 20 {
		t.Fatalf("only %d files found", len(files))
	}
	for _, f := range files {
		for _, imported := range f.imports {
			if err := allowed(f, imported); err != nil {
				t.Errorf("%s imports %s: %v", f.name, imported, err)
			}
		}
	}
}

// TestTheLayersArePolicy breaks each part of the policy.
func TestTheLayersArePolicy(t *testing.T) {
	for _, tt := range []struct {
		folder, imported string
		test, ok         bool
	}{
		{"chart/rule", "cadre/chart", false, true},
		{"chart/rule", "cadre/chart/layout", false, false},
		{"chart", "cadre/chart/rule", false, false},
		{"chart/scene", "net/http", false, false},
		{"chart/scene", "math/rand/v2", false, false},
		{"chart/scene", "math/rand/v2", true, true},
		{"chart/format", "cadre/chart/table", false, true},
		{"chart/table", "cadre/chart/document", false, false},
		{"chart/document", "cadre/chart/table", false, false},
		{"chart/table", "os", false, false},
		{"chart/format", "os", false, true},
		{"chart/format", "cadre/chart/store", false, false},
		{"chart/format", "cadre/chart/charttest", false, false},
		{"chart/rule", "cadre/chart/charttest", true, true},
		{"app/cli", "fyne.io/fyne/v2", false, false},
		{"app/cli", "cadre/app/window", false, false},
		{"app/window/board", "fyne.io/fyne/v2/canvas", false, true},
		{"app/window/editor", "fyne.io/fyne/v2", false, false},
		{"app/window/board", "cadre/app/window/editor", false, true},
		{"app/window/board", "cadre/app/window/look", false, true},
		{"app/window/editor", "cadre/app/window/board", false, false},
		{"app/window/board", "cadre/app/cli", false, false},
		{"app", "cadre/app/window", false, true},
		{"", "cadre/app", false, true},
		{"", "cadre/chart", false, false},
		{"chart/new", "cadre/chart", false, false},
	} {
		err := allowed(source{folder: tt.folder, test: tt.test}, tt.imported)
		if (err == nil) != tt.ok {
			t.Errorf("%s imports %s (test: %t): %v", tt.folder, tt.imported, tt.test, err)
		}
	}
}

// source is one Go file.
type source struct {
	name    string // from the top folder
	folder  string // "" for the top
	test    bool
	imports []string
}

func allowed(f source, imported string) error {
	if ours, is := strings.CutPrefix(imported+"/", "cadre/"); is {
		return allowedOurs(f, strings.TrimSuffix(ours, "/"))
	}
	for _, r := range reserved {
		if within(imported, r.theirs) && !within(f.folder, r.ours) {
			return fmt.Errorf("only %s may", r.ours)
		}
	}
	if within(imported, "fyne.io") && f.folder == "app/window/editor" && !f.test {
		return fmt.Errorf("the editor holds no widgets")
	}
	if slices.Contains(pure, f.folder) && !f.test &&
		slices.ContainsFunc(impure, func(p string) bool { return within(imported, p) }) {
		return fmt.Errorf("%s only computes", f.folder)
	}
	return nil
}

func allowedOurs(f source, imported string) error {
	if f.folder == "" && imported != "app" && !f.test {
		return fmt.Errorf("main hands everything to app")
	}
	if f.test {
		return nil // a test may look at its package from above
	}
	if slices.Contains(forTests, imported) {
		return fmt.Errorf("it is for tests")
	}
	from, to := layer(f.folder), layer(imported)
	switch {
	case from < 0:
		return fmt.Errorf("%s has no layer in chart/layering_test.go", f.folder)
	case to < 0:
		return fmt.Errorf("%s has no layer in chart/layering_test.go", imported)
	case to == from && within(f.folder, together) && within(imported, together):
		return nil
	case to >= from:
		return fmt.Errorf("it stands no lower")
	}
	return nil
}

// layer is a folder's place in layers, or that of the tree it belongs to.
func layer(folder string) int {
	for {
		at := slices.IndexFunc(layers, func(l []string) bool { return slices.Contains(l, folder) })
		if at >= 0 || !within(folder, together) {
			return at
		}
		folder = path.Dir(folder)
	}
}

// within tells whether a path is a tree's top or in it.
func within(p, tree string) bool {
	return p == tree || strings.HasPrefix(p, tree+"/")
}

// sourceFiles reads the imports of every Go file. It does not ask "go list",
// whose answer the test cache would not see.
func sourceFiles(t *testing.T) []source {
	t.Helper()
	var files []source
	top := topFolder(t)
	err := filepath.WalkDir(top, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(top, file)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && name != "." || strings.HasPrefix(d.Name(), "_") || name == "deps" || name == "out" || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		f, err := readImports(file)
		f.name, f.folder, f.test = name, strings.TrimPrefix(path.Dir(name), "."), strings.HasSuffix(name, "_test.go")
		f.test = f.test || slices.Contains(forTests, f.folder)
		files = append(files, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readImports(file string) (source, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		return source{}, err
	}
	var f source
	for _, i := range parsed.Imports {
		imported, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return f, err
		}
		f.imports = append(f.imports, imported)
	}
	return f, nil
}

// topFolder is where go.mod is.
func topFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(folder, "go.mod")); missing == nil {
			return folder
		}
		if filepath.Dir(folder) == folder {
			break
		}
		folder = filepath.Dir(folder)
	}
	t.Fatalf("no go.mod above here: %v", err)
	return ""
}

// TestPropertiesFailShortly: package property checks them, which prints little
// and soon where one fails.
func TestPropertiesFailShortly(t *testing.T) {
	for _, f := range sourceFiles(t) {
		if !f.test || f.folder == "chart/charttest/property" || !slices.Contains(f.imports, "pgregory.net/rapid") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(topFolder(t), f.name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "rapid."+"Check(") {
			t.Errorf("%s checks a property with rapid.Check; use property.Check", f.name)
		}
	}
}
