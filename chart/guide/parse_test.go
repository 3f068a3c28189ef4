package guide

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	got, err := parse("# A page\n\nSee [the other](b#c).\n\n## What & why\n\n- **Yes:** no.\n")
	if err != nil {
		t.Fatal(err)
	}
	want := Page{Title: "A page", Sections: []Section{
		{Blocks: []Block{{Runs: []Run{{Text: "See "}, {Text: "the other", Link: Link{"b", "c"}}, {Text: "."}}}}},
		{ID: "what-why", Title: "What & why", Blocks: []Block{{Item: true, Runs: []Run{{Text: "Yes:", Strong: true}, {Text: " no."}}}}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestParseSeesSlips(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "no title",
		"Text\n":                      "no title",
		"# A\n## B\n\n## b\n":         "line 4: a second section",
		"# A\n\nsome **thing\n":       "neither",
		"# A\n\n[text] (link)\n":      "neither",
		"# A\n\nsome `code`\n":        "neither",
		"# A\n\n### Too deep\n":       "neither",
		"# A\n\n<b>strong</b>\n":      "neither",
		"# A\n\n* another list\n":     "neither",
		"# A\n\n[text](no end\n":      "neither",
		"# A\n\nan [unfinished one\n": "neither",
	} {
		if _, err := parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}
