package app

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/app/window/command"
	"cadre/chart"
	"cadre/chart/rule"
)

var update = flag.Bool("update", false, "rewrite the generated parts of the README")

// TestREADME holds the README's tables against the code they are read from.
func TestREADME(t *testing.T) {
	const file = "../README.md"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got := string(data)
	for name, table := range map[string]string{"rules": rule.Markdown(), "keys": command.Markdown(), "fields": chart.FieldsMarkdown()} {
		begin, end := "<!-- "+name+": begin -->\n", "<!-- "+name+": end -->"
		head, rest, found := strings.Cut(got, begin)
		_, tail, closed := strings.Cut(rest, end)
		if !found || !closed {
			t.Fatalf("the README has no place for the %s", name)
		}
		got = head + begin + table + end + tail
	}
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(got, string(data)); d != "" {
		t.Errorf("README.md is behind the code (-want +got; go test ./app -update):\n%s", d)
	}
}
