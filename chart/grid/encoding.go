package grid

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"cadre/chart/reading"
)

// Encoding is a way to write text as bytes.
type Encoding struct {
	ID    string // as Options and the command line have it
	Title string // as a choice shows it

	codec encoding.Encoding
	fit   func(words []string) float64 // how well words that were decoded so fit it, from 0 to 1; nil: not guessed
}

// Encodings lists those that a text can be told to have. Of those that fit
// equally well the first is taken.
var Encodings = []Encoding{
	{"utf-8", "Unicode (UTF-8)", unicode.UTF8, nil},
	{"utf-16le", "Unicode (UTF-16, little-endian)", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), nil},
	{"utf-16be", "Unicode (UTF-16, big-endian)", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), nil},
	{"windows-1252", "Western European (Windows-1252)", charmap.Windows1252, alphabets(western...)},
	{"windows-1250", "Central European (Windows-1250)", charmap.Windows1250, alphabets(central...)},
	{"windows-1251", "Cyrillic (Windows-1251)", charmap.Windows1251, alphabets(cyrillic)},
	{"windows-1253", "Greek (Windows-1253)", charmap.Windows1253, alphabets(greek)},
	{"windows-1254", "Turkish (Windows-1254)", charmap.Windows1254, alphabets(turkish)},
	{"shift_jis", "Japanese (Shift_JIS)", japanese.ShiftJIS, eastern(japaneseCommon)},
	{"euc-jp", "Japanese (EUC-JP)", japanese.EUCJP, eastern(japaneseCommon)},
	{"gb18030", "Chinese, simplified (GBK, GB18030)", simplifiedchinese.GB18030, eastern(simplifiedCommon)},
	{"big5", "Chinese, traditional (Big5)", traditionalchinese.Big5, eastern(traditionalCommon)},
	{"euc-kr", "Korean (EUC-KR)", korean.EUCKR, eastern(koreanCommon)},
	{"macintosh", "Western European (Macintosh)", charmap.Macintosh, nil},
	{"ibm850", "Western European (DOS, code page 850)", charmap.CodePage850, nil},
}

// EncodingNamed finds an encoding by its ID, or by another name that the web
// has for it, such as "latin1" or "gbk".
func EncodingNamed(name string) (Encoding, error) {
	key := strings.ToLower(strings.TrimSpace(name))
	if e, ok := encodingWithID(key); ok {
		return e, nil
	}
	if codec, err := htmlindex.Get(key); err == nil {
		id, _ := htmlindex.Name(codec)
		if e, ok := encodingWithID(strings.Replace(id, "gbk", "gb18030", 1)); ok {
			return e, nil
		}
		return Encoding{ID: id, Title: id, codec: codec}, nil
	}
	var ids []string
	for _, e := range Encodings {
		ids = append(ids, e.ID)
	}
	return Encoding{}, fmt.Errorf("there is no encoding %q; name one of %s", name, strings.Join(ids, ", "))
}

func encodingWithID(id string) (Encoding, bool) {
	i := slices.IndexFunc(Encodings, func(e Encoding) bool { return e.ID == id })
	if i < 0 {
		return Encoding{}, false
	}
	return Encodings[i], true
}

// decode is bytes as text; what the encoding has not becomes U+FFFD.
func (e Encoding) decode(bytes string) string {
	text, err := e.codec.NewDecoder().String(bytes)
	if err != nil { // a decoder replaces, and fails at nothing
		return strings.ToValidUTF8(bytes, "\uFFFD")
	}
	return strings.TrimPrefix(text, "\ufeff")
}

// near is how close the second best may come before a note names it.
const near = 0.15

// guess takes the encoding that the words of a text fit best, and says so.
func guess(text string, log *notes) Encoding {
	words := foreignWords(text)
	var best, second Encoding
	most, next := -1.0, -1.0
	for _, e := range Encodings {
		if e.fit == nil {
			continue
		}
		switch n := e.fit(decoded(e, words)); {
		case n > most:
			best, second, most, next = e, best, n, most
		case n > next:
			second, next = e, n
		}
	}
	note := reading.Note{Kind: reading.Guessed, Text: fmt.Sprintf("the text was read as %s, which nothing in the file says", best.Title)}
	if most-next < near {
		note.Text = fmt.Sprintf("the text was read as %s and may be %s", best.Title, second.Title)
		note.Encoding = second.ID
	}
	log.add(note)
	return best
}

func decoded(e Encoding, words []string) []string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = e.decode(w)
	}
	return texts
}

// foreignWords are the first words that hold more than ASCII, cut where no
// encoding has the second byte of a letter.
func foreignWords(text string) []string {
	const most = 3000
	var words []string
	for i := 0; i < len(text) && len(words) < most; {
		start, foreign := i, false
		for i < len(text) && text[i] >= '0' {
			foreign = foreign || text[i] >= 0x80
			i++
		}
		if foreign {
			words = append(words, text[start:i])
		}
		i++
	}
	return words
}
