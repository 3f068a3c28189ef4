package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is a text in lower case and without accents, for comparing what people
// type.
func Fold(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return strings.ToLower(s) // most texts, and thirty times as fast
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}

// Tidy takes surplus blanks out of a name.
func Tidy(name string) string {
	if isTidy(name) {
		return name
	}
	return strings.Join(strings.Fields(name), " ")
}

// SameName is what names of areas, teams, places and people are compared by:
// case and surplus blanks make no difference, accents do.
func SameName(name string) string { return strings.ToLower(Tidy(name)) }

// isTidy tells a name of plain letters with single blanks between them; of
// any other it may not know.
func isTidy(name string) bool {
	blank := true
	for _, b := range []byte(name) {
		if b < ' ' || b >= 0x80 || b == ' ' && blank {
			return false
		}
		blank = b == ' '
	}
	return !blank || name == ""
}
