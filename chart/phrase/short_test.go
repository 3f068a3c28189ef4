package phrase

import (
	"strings"
	"testing"
)

func TestShort(t *testing.T) {
	for text, want := range map[string]string{
		"": "", " a\n b ": "a b",
		strings.Repeat("é", 40): strings.Repeat("é", 40),
		strings.Repeat("é", 41): strings.Repeat("é", 39) + "…",
	} {
		if got := Short(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
