package pdf

import (
	"fmt"
	"strings"

	"cadre/chart/typeset"
)

// unit is how many units a font has to the size.
const unit = 1000

// fonts are the faces of a document.
type fonts struct {
	faces map[face]*embeddedFont
	all   []*embeddedFont
}

// face is a face, or what is left of one with more letters than a font holds.
type face struct {
	*typeset.Face
	part int
}

// embeddedFont is a font with the letters that the document uses of a face.
type embeddedFont struct {
	*typeset.Face
	name    string // in the pages' resources
	letters []letter
	known   map[letter]int
	simple  map[oneGlyph]int
}

// letter shows some characters together. The first letter of a font shows none.
type letter struct {
	s     string
	width float64 // in hundredths of a unit at the finest
	shape string  // its outline as the font has it
}

// oneGlyph is a letter of one glyph, by which it is found without drawing it.
type oneGlyph struct {
	shape *typeset.Shape
	s     string
}

// letter finds or adds what a cluster of a size shows.
func (f *fonts) letter(c cluster, size float64) (*embeddedFont, int) {
	to := f.font(c.face)
	if len(c.glyphs) != 1 {
		return to, to.letter(c, size)
	}
	key := oneGlyph{c.glyphs[0].Shape, c.s}
	id, known := to.simple[key]
	if !known {
		id = to.letter(c, size)
		to.simple[key] = id
	}
	return to, id
}

func (e *embeddedFont) letter(c cluster, size float64) int {
	width := round(c.width/size*unit*100) / 100
	l := letter{c.s, width, charstring(c.glyphs, width, unit/size)}
	id, known := e.known[l]
	if !known {
		id = len(e.letters)
		e.letters = append(e.letters, l)
		e.known[l] = id
	}
	return id
}

// font is where a face's next letter goes.
func (f *fonts) font(of *typeset.Face) *embeddedFont {
	const most = 65_000
	for part := 0; ; part++ {
		key := face{of, part}
		e := f.faces[key]
		if e == nil {
			e = &embeddedFont{Face: of, name: fmt.Sprintf("F%d", len(f.all)+1),
				letters: []letter{{shape: charstring(nil, 0, 1)}}, known: map[letter]int{}, simple: map[oneGlyph]int{}}
			f.faces[key] = e
			f.all = append(f.all, e)
		}
		if len(e.letters) < most {
			return e
		}
	}
}

// write adds the fonts to a file and lists them as resources.
func (f *fonts) write(to *file) string {
	var b strings.Builder
	for i, e := range f.all {
		fmt.Fprintf(&b, "/%s %v ", e.name, e.write(to, i))
	}
	return strings.TrimSpace(b.String())
}

// write adds a composite font (ISO 32000-1, section 9.7): the codes in the
// text are the letters' numbers.
func (e *embeddedFont) write(to *file, i int) ref {
	name := tag(i) + "+" + e.Name
	data := to.stream("/Subtype /CIDFontType0C", cffFont(name, e.letters))
	scale := unit / e.Upem
	ascent, descent := round(e.Ascent*scale), round(e.Descent*scale)
	about := to.add(fmt.Sprintf("<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%s] /ItalicAngle 0 /Ascent %s /Descent %s /CapHeight %s /StemV 80 /FontFile3 %v >>",
		name, numbers(-unit, -unit, 2*unit, 2*unit), number(ascent), number(descent), number(round(0.727*unit)), data))
	cid := to.add(fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %v /DW 0 /W [0 [%s]] >>",
		name, about, widths(e.letters)))
	meaning := to.stream("", []byte(toUnicode(e.letters)))
	return to.add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%v] /ToUnicode %v >>", name, cid, meaning))
}

// tag marks a font as a part of one: six letters, different for each.
func tag(i int) string {
	tag := []byte("CADREA")
	for k := len(tag) - 1; i > 0; k, i = k-1, i/26 {
		tag[k] = 'A' + byte((int(tag[k]-'A')+i)%26)
	}
	return string(tag)
}

func widths(letters []letter) string {
	all := make([]float64, len(letters))
	for i, l := range letters {
		all[i] = l.width
	}
	return numbers(all...)
}

// toUnicode is the table of what each letter says (ISO 32000-1, section
// 9.10.3), in pieces of the largest allowed size.
func toUnicode(letters []letter) string {
	const most = 100
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 1; from < len(letters); from += most {
		to := min(from+most, len(letters))
		fmt.Fprintf(&b, "%d beginbfchar\n", to-from)
		for id := from; id < to; id++ {
			fmt.Fprintf(&b, "<%04X> <%s>\n", id, hex16(letters[id].s))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.String()
}
