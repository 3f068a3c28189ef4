package phrase

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"Ada\x1b[31m\x07\x00 Okafor\x7f\u009b2J": "Ada[31m Okafor2J",
		"a\u202eb\u202c \u2066c\u2069\ufffe":     "ab c",
		"line\n\ttabbed\r\n":                     "line\n\ttabbed\n",
		"Zoë 王 👩‍👩‍👧 \u200fש":                    "Zoë 王 👩‍👩‍👧 \u200fש",
		"\xff":                                   "\uFFFD",
	} {
		var whole, bytewise strings.Builder
		fmt.Fprint(Plain(&whole), text)
		w := Plain(&bytewise)
		for i := range len(text) {
			w.Write([]byte{text[i]})
		}
		if whole.String() != want || text != "\xff" && bytewise.String() != want {
			t.Errorf("%q is %q, and byte by byte %q, want %q", text, whole.String(), bytewise.String(), want)
		}
	}
}

func TestPlainJSON(t *testing.T) {
	for _, text := range []string{"Ada", "\x1b[2J\u009b\x7f\u202e\n", "é\u2066"} {
		b, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		b = PlainJSON(b)
		var back string
		if err := json.Unmarshal(b, &back); err != nil || back != text || strings.ContainsFunc(string(b), Unseen) {
			t.Errorf("%q is %s, which is %q: %v", text, b, back, err)
		}
	}
}
