package grid

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"strings"
	"testing"
)

// TestHostileKinds: what is nested without end, repeats itself or unpacks to
// much more is read as far as it bears, or refused in one line.
func TestHostileKinds(t *testing.T) {
	const deep = 20_000
	var bomb bytes.Buffer
	w, err := flate.NewWriter(&bomb, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	for range maxUnpacked>>20 + 1 {
		if _, err := w.Write(make([]byte, 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct{ text, want string }{
		"a deep script":       {"var a = " + strings.Repeat("[", deep) + strings.Repeat("]", deep), ""},
		"a chain of calls":    {"var a = x" + strings.Repeat(".b()", deep) + "; var c = [{id: 1}, {id: 2}]", ""},
		"a long sum":          {"var a = 1" + strings.Repeat("+b", deep) + "; var c = [{id: 1" + strings.Repeat("+2", deep) + "}, {id: 2}]", ""},
		"deep YAML":           {"name: a\nname: b\nrole: c\nx: " + strings.Repeat("[", deep) + strings.Repeat("]", deep), "the YAML cannot be read"},
		"a deep mind map":     {"<opml>" + strings.Repeat(`<outline text="x">`, deep), ""},
		"deep shapes":         {"<mxGraphModel>" + strings.Repeat(`<mxCell id="1" parent="1" value="x" vertex="1"/>`, deep), ""},
		"a bomb in a drawing": {"<mxfile><diagram name=\"P\">" + base64.StdEncoding.EncodeToString(bomb.Bytes()) + "</diagram></mxfile>", "more than a drawing of people does"},
	} {
		_, _, err := Read(strings.NewReader(tt.text), Options{Name: "t"})
		if tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) || tt.want == "" && err != nil || err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}
