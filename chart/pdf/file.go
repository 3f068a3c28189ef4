package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/klauspost/compress/zlib"
)

// file is a PDF file in the making: numbered objects, and a table of where
// each begins (ISO 32000-1, section 7.5).
type file struct {
	bytes.Buffer
	starts []int // of the objects in the file, the first is number 1
}

// ref is an object's number.
type ref int

// String is how other objects refer to it.
func (r ref) String() string { return fmt.Sprintf("%d 0 R", int(r)) }

func newFile() *file {
	f := &file{}
	f.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") // bytes that say it is no plain text
	return f
}

// reserve numbers an object that is put later.
func (f *file) reserve() ref {
	f.starts = append(f.starts, 0)
	return ref(len(f.starts))
}

func (f *file) put(r ref, body string) {
	f.starts[r-1] = f.Len()
	fmt.Fprintf(f, "%d 0 obj\n%s\nendobj\n", int(r), body)
}

func (f *file) add(body string) ref {
	r := f.reserve()
	f.put(r, body)
	return r
}

// stream adds data, deflated, with what a dictionary says of it.
func (f *file) stream(about string, data []byte) ref {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write(data) // a Buffer does not fail
	z.Close()
	return f.encoded(about+" /Filter /FlateDecode", b.Bytes())
}

// encoded adds data as it is.
func (f *file) encoded(about string, data []byte) ref {
	return f.add(fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", about, len(data), data))
}

// end writes the table of objects and closes the file. What identifies the
// file comes from its content, not from time or place.
func (f *file) end(catalog, info ref) []byte {
	id := sha256.Sum256(f.Bytes())
	table := f.Len()
	fmt.Fprintf(f, "xref\n0 %d\n0000000000 65535 f \n", len(f.starts)+1)
	for _, start := range f.starts {
		fmt.Fprintf(f, "%010d 00000 n \n", start)
	}
	fmt.Fprintf(f, "trailer\n<< /Size %d /Root %v /Info %v /ID [<%x> <%x>] >>\nstartxref\n%d\n%%%%EOF\n",
		len(f.starts)+1, catalog, info, id[:16], id[:16], table)
	return f.Bytes()
}

// text is a text that a reader shows outside the pages.
func text(s string) string { return "<FEFF" + hex16(s) + ">" }

// hex16 is a text in UTF-16, as hexadecimal digits.
func hex16(s string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return b.String()
}

// number is as exact as a page can show.
func number(f float64) string { return exact(math.Round(f*1000) / 1000) }

// exact is for a number that others are multiplied with.
func exact(f float64) string {
	if f == 0 {
		return "0" // not -0
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// numbers lists numbers with blanks between them.
func numbers(all ...float64) string {
	s := make([]string, len(all))
	for i, f := range all {
		s[i] = number(f)
	}
	return strings.Join(s, " ")
}
