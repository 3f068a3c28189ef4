package cli_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestALinkCanBeClicked: a web address that a card shows is a link in every
// format that has links; one that it does not show is nowhere, nor is what is
// no web address.
func TestALinkCanBeClicked(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "a.cadre")
	if err := os.WriteFile(file, []byte(`{"cadre": 1, "people": [{"id": "a", "name": "Ada", "link": "https://acme.example/?a=1&b=(2)"},
		{"id": "b", "name": "Bo", "manager": "a", "link": "javascript:alert(1)"}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for ext, want := range map[string]string{
		".svg":  `<a xlink:href="https://acme.example/?a=1&amp;b=(2)" target="_blank">`,
		".pdf":  `/S /URI /URI (https://acme.example/?a=1&b=%282%29)`,
		".pptx": `Target="https://acme.example/?a=1&amp;b=(2)" TargetMode="External"`,
	} {
		out := filepath.Join(folder, "a"+ext)
		for fields, times := range map[string]int{"title,link": 1, "title": 0} {
			if r := cadre(nil, "export", file, "-o", out, "--fields", fields); r.code != 0 {
				t.Fatal(r)
			}
			text := string(readFile(t, out))
			if ext == ".pptx" {
				text = unzipped(t, []byte(text))
			}
			if n := strings.Count(text, want); n != times {
				t.Errorf("%s with %s: the link is there %d times", ext, fields, n)
			}
			if strings.Contains(text, `href="javascript:`) || strings.Contains(text, "URI (javascript:") || strings.Contains(text, `Target="javascript:`) {
				t.Errorf("%s: what is no web address became a link", ext)
			}
		}
	}
}

func unzipped(t *testing.T, data []byte) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, file := range r.File {
		f, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, f); err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
	return all.String()
}
