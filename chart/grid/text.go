package grid

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"cadre/chart/reading"
)

// readText takes in a whole file and brings it to UTF-8.
func readText(r io.Reader, o Options, log *notes) (string, error) {
	var b doubling
	limit := o.limit()
	n, err := io.Copy(&b, io.LimitReader(r, limit))
	switch {
	case err != nil:
		return "", fmt.Errorf("%s: %w", o.Name, err)
	case n > maxBytes:
		return "", fmt.Errorf("%s: a table may have at most %d MB; split it, or leave out columns", o.Name, maxBytes>>20)
	case n == 0:
		return "", fmt.Errorf("%s: the file is empty", o.Name)
	}
	text := b.String()
	if n == limit {
		text = wholeLines(text)
	}
	if is, instead := reading.Foreign(text); is != "" {
		return "", fmt.Errorf("%s: this is %s; %s", o.Name, is, instead)
	}
	text, encoding, err := toUTF8(text, o.Encoding, log)
	if err != nil {
		return "", fmt.Errorf("%s: %w", o.Name, err)
	}
	o.Tell(Choice{Encoding: encoding})
	if strings.IndexByte(text, 0) >= 0 {
		return "", fmt.Errorf("%s: this is not a text file (it holds zero bytes); save the table as CSV and import that", o.Name)
	}
	if strings.TrimSpace(text) == "" {
		return "", fmt.Errorf("%s: the file is empty", o.Name)
	}
	return text, nil
}

// doubling is a text that grows by twice, where the builder alone takes smaller
// steps and copies a large text five times.
type doubling struct{ strings.Builder }

// Write adds to the text.
func (d *doubling) Write(p []byte) (int, error) {
	d.Grow(len(p))
	return d.Builder.Write(p)
}

// limit is how many bytes are read of a file: one more than it may have, or
// enough for the first rows.
func (o Options) limit() int64 {
	const ofRow = 2 << 10 // far more than most have
	if o.First > 0 {
		return min(int64(o.First)*ofRow, maxBytes)
	}
	return maxBytes + 1
}

// wholeLines is a text up to its last line break, in any encoding.
func wholeLines(text string) string {
	end := strings.LastIndexByte(text, '\n') + 1
	if end == 0 {
		return text
	}
	if end%2 == 1 && end < len(text) && text[end] == 0 { // the other half of a break in UTF-16
		end++
	}
	return text[:end]
}

// toUTF8 goes by the name of the encoding, then by the byte order mark, then
// by what the bytes can be. It says which encoding that is.
func toUTF8(text, name string, log *notes) (decoded, encoding string, err error) {
	if name != "" {
		e, err := EncodingNamed(name)
		if err != nil {
			return "", "", err
		}
		return decodeNoting(e, text, log), e.ID, nil
	}
	if e, rest, marked := byteOrder(text); marked {
		return e.decode(rest), e.ID, nil
	}
	const usual = "utf-8"
	switch {
	case isASCII(text):
		return text, "", nil
	case utf8.ValidString(text):
		return text, usual, nil
	case mostlyUTF8(text):
		log.add(reading.Note{Kind: reading.Guessed, Text: "the file is UTF-8 but for some bytes, which were read as Windows-1252; check names with accents"})
		return mended(text), usual, nil
	}
	e := guess(text, log)
	return decodeNoting(e, text, log), e.ID, nil
}

// isASCII tells a text whose bytes mean the same in nearly any encoding.
func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// decodeNoting decodes, and tells of what the encoding has not.
func decodeNoting(e Encoding, text string, log *notes) string {
	decoded := e.decode(text)
	if n := strings.Count(decoded, "\uFFFD"); n > 0 && !strings.Contains(text, "\uFFFD") {
		log.add(reading.Note{Kind: reading.Damaged, Text: fmt.Sprintf("characters that cannot be read as %s: %d; each is shown as \uFFFD", e.Title, n)})
	}
	return decoded
}

// byteOrder is the Unicode encoding that a mark at the start tells, or zero
// bytes on one side of every second one, and the text behind the mark.
func byteOrder(text string) (e Encoding, rest string, ok bool) {
	for _, known := range []struct{ mark, id string }{{"\ufeff", "utf-8"}, {"\xff\xfe", "utf-16le"}, {"\xfe\xff", "utf-16be"}} {
		if rest, marked := strings.CutPrefix(text, known.mark); marked && (known.id != "utf-8" || utf8.ValidString(rest)) {
			e, _ := encodingWithID(known.id)
			return e, rest, true
		}
	}
	if rest, marked := strings.CutPrefix(text, "\ufeff"); marked {
		text = rest
	}
	var zeros [2]int
	head := text[:min(len(text), 4096)]
	for i := range len(head) {
		if head[i] == 0 {
			zeros[i%2]++
		}
	}
	switch most := max(len(head)/2/20, 1); {
	case len(head)%2 == 0 && zeros[1] > most && zeros[1] > 8*zeros[0]:
		e, ok = encodingWithID("utf-16le")
	case len(head)%2 == 0 && zeros[0] > most && zeros[0] > 8*zeros[1]:
		e, ok = encodingWithID("utf-16be")
	}
	return e, text, ok
}

// mostlyUTF8 tells a text that was put together from UTF-8 and something else.
func mostlyUTF8(text string) bool {
	letters, strays := 0, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			strays++
		case size > 1:
			letters++
		}
		i += size
	}
	return letters > 0 && letters >= strays
}

// mended decodes the bytes that are no UTF-8.
func mended(text string) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(text[i])
		}
		b.WriteRune(r)
		i += size
	}
	return strings.TrimPrefix(b.String(), "\ufeff")
}
