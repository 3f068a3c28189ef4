package grid

import (
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"cadre/chart/reading"
)

// readText takes in a whole file and brings it to UTF-8.
func readText(r io.Reader, name string, log *notes) (string, error) {
	var b strings.Builder
	n, err := io.Copy(&b, io.LimitReader(r, maxBytes+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("%s: %w", name, err)
	case n > maxBytes:
		return "", fmt.Errorf("%s: a table may have at most %d MB; split it, or leave out columns", name, maxBytes>>20)
	case n == 0:
		return "", fmt.Errorf("%s: the file is empty", name)
	}
	text := b.String()
	if what := reading.Foreign(text); what != "" {
		return "", fmt.Errorf("%s: this is %s; save it as CSV and import that", name, what)
	}
	text = toUTF8(text, log)
	if strings.IndexByte(text, 0) >= 0 {
		return "", fmt.Errorf("%s: this is not a text file (it holds zero bytes); save the table as CSV and import that", name)
	}
	if strings.TrimSpace(text) == "" {
		return "", fmt.Errorf("%s: the file is empty", name)
	}
	return text, nil
}

// toUTF8 goes by the byte order mark, then by what the bytes can be.
func toUTF8(text string, log *notes) string {
	switch {
	case strings.HasPrefix(text, "\ufeff"):
		text = text[len("\ufeff"):]
	case strings.HasPrefix(text, "\xff\xfe"):
		return fromUTF16(text[2:], binary.LittleEndian)
	case strings.HasPrefix(text, "\xfe\xff"):
		return fromUTF16(text[2:], binary.BigEndian)
	case len(text) >= 4 && text[0] != 0 && text[1] == 0 && text[2] != 0 && text[3] == 0:
		return fromUTF16(text, binary.LittleEndian)
	case len(text) >= 4 && text[0] == 0 && text[1] != 0 && text[2] == 0 && text[3] != 0:
		return fromUTF16(text, binary.BigEndian)
	}
	if utf8.ValidString(text) {
		return text
	}
	log.add(reading.Note{Kind: reading.Guessed, Text: "the file is not UTF-8 and was read as Windows-1252; check names with accents"})
	return fromWindows1252(text)
}

func fromUTF16(text string, order binary.ByteOrder) string {
	units := make([]uint16, len(text)/2)
	for i := range units {
		units[i] = order.Uint16([]byte(text[2*i : 2*i+2]))
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), "\ufeff")
}

// fromWindows1252 decodes the bytes that are no UTF-8, so that a file put
// together from both comes out right.
func fromWindows1252(text string) string {
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
	return b.String()
}
