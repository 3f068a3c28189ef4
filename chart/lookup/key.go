package lookup

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"cadre/chart"
	"cadre/chart/personname"
)

// plain is a text as it is compared where nothing is guessed: one form of each
// letter, in lower case, of one width, without what is not to be seen.
func plain(s string) string {
	if isASCII(s) {
		return strings.ToLower(chart.Tidy(s))
	}
	return strings.ToLower(chart.Tidy(strings.Map(visible, norm.NFKC.String(s))))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 || s[i] < ' ' {
			return false
		}
	}
	return true
}

// visible leaves out marks such as a zero-width blank or a soft hyphen.
func visible(r rune) rune {
	switch {
	case unicode.Is(unicode.Cf, r):
		return -1
	case unicode.IsControl(r):
		return ' '
	}
	return r
}

// Turn makes "Ada Byron" of "Byron, Ada".
func Turn(name string) string {
	last, first, found := strings.Cut(name, ",")
	if !found || strings.Contains(first, ",") {
		return name
	}
	return strings.TrimSpace(first) + " " + strings.TrimSpace(last)
}

// person is a name in the words of its parts, without accents, titles and
// remarks.
type person struct{ given, family []string }

func parse(name string) person {
	n := personname.Parse(strings.Map(visible, norm.NFKC.String(name)))
	return person{words(n.Given), words(n.Family)}
}

// all are the words of a name, the given ones first.
func (p person) all() []string { return slices.Concat(p.given, p.family) }

// words are those of a text without accents: an apostrophe parts none.
func words(s string) []string {
	s = chart.Fold(latin.Replace(s))
	return strings.FieldsFunc(apostrophes.Replace(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// latin are letters that are no other letter with an accent.
var latin = strings.NewReplacer("ß", "ss", "ø", "o", "Ø", "O", "ł", "l", "Ł", "L", "đ", "d", "Đ", "D", "æ", "ae", "Æ", "AE", "œ", "oe", "Œ", "OE", "ı", "i")

var apostrophes = strings.NewReplacer("'", "", "’", "", "ʼ", "", "`", "", "´", "")

// umlauts are written with an e where a keyboard lacks them.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "å", "aa", "Å", "Aa")

// number is a number without what spreadsheets add or take away, "" for what
// is none.
func number(s string) string {
	s = strings.TrimLeft(strings.TrimSpace(s), "'#")
	if whole, zeros, found := strings.Cut(s, "."); found && zeros != "" && strings.Trim(zeros, "0") == "" {
		s = whole
	}
	if strings.Contains(s, ",") && grouped.MatchString(s) {
		s = strings.ReplaceAll(s, ",", "")
	}
	if s == "" || strings.Trim(s, "0123456789") != "" {
		return ""
	}
	if s = strings.TrimLeft(s, "0"); s == "" {
		return "0"
	}
	return s
}

// grouped is a number as spreadsheets show it in groups of thousands.
var grouped = regexp.MustCompile(`^[0-9]{1,3}(,[0-9]{3})+$`)

// compact is an ID of letters and digits without what parts them; "" for what
// is a name or a number alone.
func compact(s string) string {
	s = plain(s)
	if len(s) > 20 || !strings.ContainsAny(s, "0123456789") || !strings.ContainsFunc(s, unicode.IsLetter) || strings.ContainsAny(s, "@=,") {
		return ""
	}
	return parting.Replace(s)
}

var parting = strings.NewReplacer(" ", "", "-", "", "_", "", "/", "", ".", "", "#", "")

// digits is the number behind the letters of an ID such as "E-00121".
func digits(s string) string {
	return number(strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsLetter(r) || strings.ContainsRune("-_ ./#'", r) }))
}

// account is what stands before the @ of an address, or behind the domain of
// "ACME\login"; "" where the text is neither, nor a login.
func account(s string) string {
	s = plain(s)
	if _, login, found := strings.Cut(s, `\`); found {
		s = login
	}
	s, _, _ = strings.Cut(s, "@")
	s, _, _ = strings.Cut(s, "+")
	if strings.ContainsAny(s, " ,=") || !strings.ContainsFunc(s, unicode.IsLetter) {
		return ""
	}
	return s
}

// commonName is the name in a distinguished name, "" where the text is none.
func commonName(s string) string {
	attribute, rest, found := strings.Cut(s, "=")
	switch strings.ToLower(strings.TrimSpace(attribute)) {
	case "cn", "uid":
	default:
		return ""
	}
	var b strings.Builder
	for i := 0; found && i < len(rest) && rest[i] != ',' && rest[i] != ';'; i++ {
		if rest[i] == '\\' && i+1 < len(rest) {
			if c, n := escaped(rest[i+1:]); n > 0 {
				b.WriteByte(c)
				i += n
				continue
			}
		}
		b.WriteByte(rest[i])
	}
	return strings.TrimSpace(b.String())
}

// escaped is the sign behind a backslash, and how many it is written with.
func escaped(s string) (sign byte, length int) {
	if len(s) >= 2 {
		high, low := strings.IndexByte(hex, s[0]|0x20), strings.IndexByte(hex, s[1]|0x20)
		if high >= 0 && low >= 0 {
			return byte(high<<4 | low), 2
		}
	}
	return s[0], 1
}

const hex = "0123456789abcdef"
