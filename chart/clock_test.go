package chart_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestThePureHaveNoClock looks into the pure packages for what tells the time.
func TestThePureHaveNoClock(t *testing.T) {
	top, seen := topFolder(t), 0
	for _, f := range sourceFiles(t) {
		if f.test || !slices.Contains(pure, f.folder) || !slices.Contains(f.imports, "time") {
			continue
		}
		seen++
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(top, f.name), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		if err := clockless(parsed); err != nil {
			t.Errorf("%s: %v", f.name, err)
		}
	}
	if seen == 0 {
		t.Error("no pure package knows the calendar")
	}
}

// TestClocksAreFound breaks each part of the policy.
func TestClocksAreFound(t *testing.T) {
	ok := map[string]bool{"time.UTC": true, "time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)": true, "other.Now()": true, "time.DateOnly": true}
	for _, banned := range clocks {
		ok["time."+banned] = false
	}
	for expression, want := range ok {
		for _, name := range []string{"", "calendar ", ". "} {
			source := "package x\nimport " + name + "\"time\"\nvar _ = "
			if called := strings.TrimSpace(name); called == "" {
				source += expression
			} else {
				source += strings.ReplaceAll(expression, "time.", called+".")
			}
			if name == ". " {
				source, want = "package x\nimport . \"time\"\n", false
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), "", source, 0)
			if err != nil {
				t.Fatal(err)
			}
			if err := clockless(parsed); (err == nil) != want {
				t.Errorf("%s: %v", source, err)
			}
		}
	}
}

// clockless fails where a file takes a clock from package time, or all of it.
func clockless(f *ast.File) error {
	name := "time"
	for _, i := range f.Imports {
		switch {
		case i.Path.Value != `"time"` || i.Name == nil:
		case i.Name.Name == ".":
			return fmt.Errorf("nobody sees what it takes of time")
		default:
			name = i.Name.Name
		}
	}
	var err error
	ast.Inspect(f, func(n ast.Node) bool {
		if s, is := n.(*ast.SelectorExpr); is && slices.Contains(clocks, s.Sel.Name) {
			if of, is := s.X.(*ast.Ident); is && of.Name == name {
				err = fmt.Errorf("it takes time.%s, and whoever asks hands in the day", s.Sel.Name)
			}
		}
		return true
	})
	return err
}
