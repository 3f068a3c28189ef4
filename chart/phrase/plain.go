package phrase

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
)

// Unseen tells what a terminal or a browser obeys instead of showing it:
// control characters but for those that part lines and words, and the marks
// that turn the direction of what follows.
func Unseen(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case 0x202A <= r && r <= 0x202E, 0x2066 <= r && r <= 0x2069, r == 0xFFFE, r == 0xFFFF:
		return true
	}
	return unicode.IsControl(r)
}

// Visible is a text without what is Unseen.
func Visible(s string) string {
	return strings.Map(func(r rune) rune {
		if Unseen(r) {
			return -1
		}
		return r // U+FFFD where the text is no UTF-8
	}, s)
}

// Plain hands text on without what is Unseen. What is no UTF-8 becomes U+FFFD.
func Plain(w io.Writer) io.Writer {
	return transform.NewWriter(w, runes.Remove(runes.Predicate(Unseen)))
}

// PlainJSON is JSON with what is Unseen written as escapes, which mean the
// same.
func PlainJSON(text []byte) []byte {
	s := string(text)
	if !strings.ContainsFunc(s, Unseen) {
		return text
	}
	var b strings.Builder
	for _, r := range s {
		if Unseen(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return []byte(b.String())
}
