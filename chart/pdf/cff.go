package pdf

import (
	"encoding/binary"
	"slices"
)

// Entries of a font's dictionaries (Adobe Technical Note 5176, The Compact
// Font Format Specification). 12 stands before those of two bytes.
var (
	fontBBox    = []byte{5}
	charset     = []byte{15}
	charStrings = []byte{17}
	private     = []byte{18}
	cidOrdering = []byte{12, 30}
	cidCount    = []byte{12, 34}
	fontDicts   = []byte{12, 36}
	fontChoice  = []byte{12, 37}
)

// cffFont is a font in the Compact Font Format. Its letters have numbers for
// names.
func cffFont(name string, letters []letter) []byte {
	shapes := make([][]byte, len(letters))
	for i, l := range letters {
		shapes[i] = []byte(l.shape)
	}
	n := len(letters)
	names := slices.Concat([]byte{2}, big16(1), big16(max(0, n-2)))
	choice := slices.Concat([]byte{3}, big16(1), big16(0), []byte{0}, big16(n)) // all from the one dictionary
	outlines := cffIndex(shapes...)
	if n == 1 {
		names = []byte{0} // there is none but the first, which needs no name
	}

	// Offsets have a fixed length, so the first part is as long whatever they are.
	head := func(at int) []byte {
		chosen := at + len(names)
		drawn := chosen + len(choice)
		dicts := drawn + len(outlines)
		top := slices.Concat(
			dictEntry(cidOrdering, 391, 392, 0), // the two strings below
			dictEntry(fontBBox, -unit, -unit, 2*unit, 2*unit), dictEntry(cidCount, n),
			dictEntry(charset, at), dictEntry(fontChoice, chosen), dictEntry(charStrings, drawn), dictEntry(fontDicts, dicts))
		return slices.Concat([]byte{1, 0, 4, 4}, cffIndex([]byte(name)), cffIndex(top),
			cffIndex([]byte("Adobe"), []byte("Identity")), cffIndex())
	}
	first := head(len(head(0)))
	dict := func(at int) []byte { return cffIndex(dictEntry(private, 0, at)) }
	last := dict(len(first) + len(names) + len(choice) + len(outlines) + len(dict(0)))
	return slices.Concat(first, names, choice, outlines, last)
}

// dictEntry is an entry of a dictionary, its numbers all of five bytes.
func dictEntry(key []byte, values ...int) []byte {
	var b []byte
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(append(b, 29), uint32(int32(v)))
	}
	return append(b, key...)
}

// cffIndex is a table of pieces of data.
func cffIndex(pieces ...[]byte) []byte {
	if len(pieces) == 0 {
		return big16(0)
	}
	b := append(big16(len(pieces)), 4) // offsets are of four bytes
	offset := uint32(1)
	for _, p := range pieces {
		b = binary.BigEndian.AppendUint32(b, offset)
		offset += uint32(len(p))
	}
	b = binary.BigEndian.AppendUint32(b, offset)
	return append(b, slices.Concat(pieces...)...)
}

func big16(v int) []byte { return binary.BigEndian.AppendUint16(nil, uint16(v)) }
