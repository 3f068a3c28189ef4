package format

import (
	"io"
	"strings"
	"testing"
)

func TestTell(t *testing.T) {
	const document = `{"made by": [1, {"a": 2}], "cadre": 1, "people": []}`
	for _, tt := range []struct{ name, text, want string }{
		{"a.cadre", "Name\nAda", "cadre"},
		{"a.json", document, "cadre"},
		{"a.json", "\ufeff" + document, "cadre"},
		{"a.txt", document, "cadre"},
		{"", document, "cadre"},
		{"a.json", `{"name": "Ada", "children": [{"cadre": 1}]}`, "json"},
		{"a.json", `[{"cadre": 1}]`, "json"},
		{"a.json", "Name\nAda", "json"},
		{"a.csv", "PK\x03\x04xl/", "xlsx"},
		{"", "Name\nAda", "csv"},
		{"", "", "csv"},
		{"a.TXT", "Ada", "txt"}, {"a.md", "- Ada", "md"}, {"a.mmd", "graph TD", "mermaid"}, {"a.ldif", "dn: x", "ldif"}, {"a.xls", "<table>", "xls"}, {"a.html", "<table>", "html"},
		{"a.png", "x", ""}, {"a", "x", ""}, {"a.docx", "x", ""},
	} {
		f, whole, ok := Tell(strings.NewReader(tt.text), tt.name)
		rest, err := io.ReadAll(whole)
		if f.ID != tt.want || ok != (tt.want != "") || err != nil || string(rest) != tt.text {
			t.Errorf("%s with %q is %q, %t, want %q; left: %q, %v", tt.name, tt.text, f.ID, ok, tt.want, rest, err)
		}
	}
}
