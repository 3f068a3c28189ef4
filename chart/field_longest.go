package chart

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Shorten cuts what the field says of somebody to its longest length. whole
// is what it said, to be kept elsewhere; empty where nothing was cut. IDs and
// the mentions of them are left alone: cut, they would name others.
func (f *Field) Shorten(p *Person) (whole string) {
	if f.Longest == 0 || f.Compare == CompareIdentity || f.Kind.Refers() {
		return ""
	}
	switch v := f.Of(p); f.Kind {
	case KindText, KindLongText, KindRole:
		if short := cutText(v.Text, f.Longest); short != v.Text {
			f.Put(p, Value{Text: short})
			return v.Text
		}
	case KindList:
		short := slices.Clone(v.List)
		for i, s := range v.List {
			short[i] = cutText(s, f.Longest)
		}
		if !slices.Equal(short, v.List) {
			f.Put(p, Value{List: short})
			return strings.Join(v.List, "; ")
		}
	case KindLink: // a part of an address leads elsewhere
		if len(v.Text) > f.Longest {
			f.Clear(p)
			return v.Text
		}
	}
	return ""
}

// cutText is the beginning of a text, of so many characters at most. It does
// not cut what a reader sees as one character, unless that alone is too long.
func cutText(s string, most int) string {
	if len(s) <= most || utf8.RuneCountInString(s) <= most {
		return s
	}
	n, end := 0, 0
	for rest, state := s, -1; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if n += utf8.RuneCountInString(cluster); n > most {
			break
		}
		end += len(cluster)
	}
	if end == 0 {
		return string([]rune(s)[:most])
	}
	return strings.TrimSpace(s[:end])
}
