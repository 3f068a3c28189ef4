package typeset

import (
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strings"
	"unicode"

	"cadre/chart/scene"
)

// MissingError is about letters that no font on this computer has.
type MissingError struct {
	Letters []rune // as they were found, each once
}

// Missing finds letters in texts that no font has; nil: there are none.
func (f *Fonts) Missing(texts iter.Seq[string]) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	asked := map[rune]bool{}
	var missing []rune
	for text := range texts {
		for _, r := range text {
			if r < 0x80 || asked[r] {
				continue
			}
			if asked[r] = true; !f.shows(r) {
				missing = append(missing, r)
			}
		}
	}
	if missing == nil {
		return nil
	}
	return &MissingError{missing}
}

// shows tells whether a font has a letter, or it is one that is not seen.
func (f *Fonts) shows(r rune) bool {
	unseen := unicode.In(r, unicode.Cc, unicode.Cf, unicode.Z, unicode.Variation_Selector)
	return unseen || hasGlyph(f.faces[scene.Regular], r) || f.systemFace(r, scene.Regular) != nil
}

func (e *MissingError) Error() string {
	const shown = 6
	letters, more := e.Letters, ""
	if len(letters) > shown {
		letters, more = letters[:shown], " …"
	}
	var scripts, spelled []string
	for _, r := range e.Letters {
		if name := scriptName(r); !slices.Contains(scripts, name) {
			scripts = append(scripts, name)
		}
	}
	for _, r := range letters {
		spelled = append(spelled, string(r))
	}
	return fmt.Sprintf("no font on this computer has these letters (%s): %s%s; %s",
		strings.Join(scripts, ", "), strings.Join(spelled, " "), more, advice(scripts, runtime.GOOS))
}

// advice says how to get fonts for scripts, on an operating system.
func advice(scripts []string, on string) string {
	if on != "linux" {
		return "install a font that has them, such as one from fonts.google.com/noto"
	}
	var ways []string
	for _, d := range distributions {
		var packages []string
		for _, script := range scripts {
			if p := d.packageFor(script); !slices.Contains(packages, p) {
				packages = append(packages, p)
			}
		}
		ways = append(ways, fmt.Sprintf("%s (%s)", strings.Join(packages, " "), d.name))
	}
	return "install " + strings.Join(ways, " or ")
}

// distribution is a kind of Linux with what its packages of fonts are called.
type distribution struct {
	name, emoji, eastAsian, symbols string
	other                           string // with % for the script
}

var distributions = []distribution{
	{"Debian, Ubuntu", "fonts-noto-color-emoji", "fonts-noto-cjk", "fonts-noto-core", "fonts-noto-core"},
	{"Fedora", "google-noto-color-emoji-fonts", "google-noto-sans-cjk-fonts", "google-noto-sans-symbols-2-fonts", "google-noto-sans-%-fonts"},
	{"Arch", "noto-fonts-emoji", "noto-fonts-cjk", "noto-fonts", "noto-fonts"},
}

func (d distribution) packageFor(script string) string {
	switch script {
	case emoji:
		return d.emoji
	case symbols:
		return d.symbols
	case "Han", "Hiragana", "Katakana", "Hangul", "Bopomofo":
		return d.eastAsian
	}
	return strings.ReplaceAll(d.other, "%", strings.ToLower(strings.ReplaceAll(script, "_", "-")))
}

// What is in no script of its own.
const (
	emoji   = "emoji"
	symbols = "symbols"
)

// emojiBlocks are where the emoji are.
var emojiBlocks = &unicode.RangeTable{
	R16: []unicode.Range16{{Lo: 0x2600, Hi: 0x27BF, Stride: 1}, {Lo: 0x2B00, Hi: 0x2BFF, Stride: 1}},
	R32: []unicode.Range32{{Lo: 0x1F000, Hi: 0x1FAFF, Stride: 1}},
}

// scriptName is what Unicode calls the script of a letter, each of which has
// one.
func scriptName(r rune) string {
	switch {
	case unicode.Is(emojiBlocks, r):
		return emoji
	case unicode.In(r, unicode.Common, unicode.Inherited):
		return symbols
	}
	for name, table := range unicode.Scripts {
		if unicode.Is(table, r) {
			return name
		}
	}
	return symbols // of private use
}
