package typeset

import (
	"slices"
	"strings"
	"testing"
)

// TestMissingLettersAreTold: those that no font has, each once, and nothing
// that is not seen.
func TestMissingLettersAreTold(t *testing.T) {
	f := load()
	f.scan.Do(func() {}) // as on a computer without fonts
	for _, tt := range []struct {
		texts   []string
		missing string
	}{
		{[]string{"Ada Lovelace", "Björn Ångström", "Владимир", "Γιώργος"}, ""},
		{[]string{"अदा\u200d", "Ada", "अ"}, "अदा"},
		{[]string{"ก\u00ad", "😀\ufe0f"}, "ก😀"},
	} {
		err := f.Missing(slices.Values(tt.texts))
		var got string
		if e, ok := err.(*MissingError); ok {
			got = string(e.Letters)
		}
		if got != tt.missing || (err != nil) != (tt.missing != "") {
			t.Errorf("%q: %q are missing (%v), want %q", tt.texts, got, err, tt.missing)
		}
	}
}

func TestWhatScriptsAreCalled(t *testing.T) {
	for letter, want := range map[rune]string{
		'अ': "Devanagari", 'ก': "Thai", '王': "Han", 'ひ': "Hiragana", '한': "Hangul", 'ا': "Arabic", 'ש': "Hebrew",
		'😀': "emoji", '☕': "emoji", '⅀': "symbols", '\u0300': "symbols", '\uf8ff': "symbols",
	} {
		if got := scriptName(letter); got != want {
			t.Errorf("%c is %s, want %s", letter, got, want)
		}
	}
}

// TestAdviceNamesPackages, each once, for each kind of Linux; elsewhere there
// are none.
func TestAdviceNamesPackages(t *testing.T) {
	for _, tt := range []struct {
		scripts []string
		on      string
		want    string
	}{
		{[]string{"Devanagari"}, "linux", "install fonts-noto-core (Debian, Ubuntu) or google-noto-sans-devanagari-fonts (Fedora) or noto-fonts (Arch)"},
		{[]string{"Thai", "Tamil", "Han", "Hangul"}, "linux", "install fonts-noto-core fonts-noto-cjk (Debian, Ubuntu) or google-noto-sans-thai-fonts google-noto-sans-tamil-fonts google-noto-sans-cjk-fonts (Fedora) or noto-fonts noto-fonts-cjk (Arch)"},
		{[]string{emoji}, "linux", "install fonts-noto-color-emoji (Debian, Ubuntu) or google-noto-color-emoji-fonts (Fedora) or noto-fonts-emoji (Arch)"},
		{[]string{"Thai"}, "windows", "install a font that has them, such as one from fonts.google.com/noto"},
	} {
		if got := advice(tt.scripts, tt.on); got != tt.want {
			t.Errorf("%q on %s: %s", tt.scripts, tt.on, got)
		}
	}
}

func TestMissingLettersAreALine(t *testing.T) {
	err := &MissingError{[]rune("अदाबकखग")}
	if got := err.Error(); !strings.HasPrefix(got, "no font on this computer has these letters (Devanagari): अ द ा ब क ख …; install ") || strings.Contains(got, "\n") {
		t.Errorf("it says %s", got)
	}
}
