package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/klauspost/compress/zlib"
)

// file is a PDF file in the making: numbered objects, and a table of where
// each is (ISO 32000-1, section 7.5).
type file struct {
	bytes.Buffer
	places []place // of the objects, the first is number 1
	small  []ref   // those that wait for being packed
	bodies []string
}

// place is where an object is: in the file, or the so manieth packed in another.
type place struct {
	start int
	pack  ref
	index int
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
	f.places = append(f.places, place{})
	return ref(len(f.places))
}

func (f *file) put(r ref, body string) {
	f.places[r-1] = place{start: f.Len()}
	fmt.Fprintf(f, "%d 0 obj\n%s\nendobj\n", int(r), body)
}

func (f *file) add(body string) ref {
	r := f.reserve()
	f.put(r, body)
	return r
}

// stream adds data, deflated, with what a dictionary says of it.
func (f *file) stream(about string, data []byte) ref {
	r := f.reserve()
	f.putStream(r, about, data)
	return r
}

func (f *file) putStream(r ref, about string, data []byte) {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write(data) // a Buffer does not fail
	z.Close()
	f.put(r, encoded(about+" /Filter /FlateDecode", b.Bytes()))
}

// encoded is a stream of data as it is.
func encoded(about string, data []byte) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", about, len(data), data)
}

// putSmall is put for an object that is packed with others and deflated, which
// streams cannot be.
func (f *file) putSmall(r ref, body string) {
	const most = 200
	f.small, f.bodies = append(f.small, r), append(f.bodies, body)
	if len(f.small) == most {
		f.pack()
	}
}

// pack writes the small objects that wait (ISO 32000-1, section 7.5.7).
func (f *file) pack() {
	if len(f.small) == 0 {
		return
	}
	in := f.reserve()
	var heads, bodies strings.Builder
	for i, r := range f.small {
		f.places[r-1] = place{pack: in, index: i}
		fmt.Fprintf(&heads, "%d %d ", int(r), bodies.Len())
		bodies.WriteString(f.bodies[i] + "\n")
	}
	f.putStream(in, fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(f.small), heads.Len()), []byte(heads.String()+bodies.String()))
	f.small, f.bodies = nil, nil
}

// end writes the table of objects and closes the file. What identifies the
// file comes from its content, not from time or place.
func (f *file) end(catalog, info ref) []byte {
	f.pack()
	id := sha256.Sum256(f.Bytes())
	r, table := f.reserve(), f.Len()
	f.places[r-1].start = table
	f.putStream(r, fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %v /Info %v /ID [<%x> <%x>]",
		len(f.places)+1, catalog, info, id[:16], id[:16]), f.table())
	fmt.Fprintf(f, "startxref\n%d\n%%%%EOF\n", table)
	return f.Bytes()
}

// table is a row for each object: what it is, where, and the how manieth there.
func (f *file) table() []byte {
	rows := []byte{0, 0, 0, 0, 0, 0xFF, 0xFF}
	for _, p := range f.places {
		kind, at := byte(1), uint32(p.start)
		if p.pack != 0 {
			kind, at = 2, uint32(p.pack)
		}
		rows = binary.BigEndian.AppendUint32(append(rows, kind), at)
		rows = binary.BigEndian.AppendUint16(rows, uint16(p.index))
	}
	return rows
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
