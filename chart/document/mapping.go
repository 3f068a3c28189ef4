package document

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"unicode/utf8"

	"cadre/chart/phrase"
)

// Mapping says how a table is to be understood: what its columns hold, by
// their headings, and whom names of managers mean that nobody has.
type Mapping struct {
	Columns  map[string]string
	Managers map[string]string
}

// maxMappingBytes is far more than the headings of any table need.
const maxMappingBytes = 4 << 20

// mappingMembers are the two dictionaries, an entry a line.
var mappingMembers = []member[Mapping]{
	asEntries("columns", 1, func(m *Mapping) *map[string]string { return &m.Columns }),
	asEntries("managers", 2, func(m *Mapping) *map[string]string { return &m.Managers }),
}

// asEntries is a member that is a dictionary of texts.
func asEntries(name string, line int, at func(*Mapping) *map[string]string) member[Mapping] {
	return member[Mapping]{name, line,
		func(m *Mapping, v node) (err error) {
			*at(m), err = readEntries(name, v)
			return err
		},
		func(b []byte, m *Mapping) []byte { return appendEntries(b, *at(m)) }}
}

func readEntries(name string, v node) (map[string]string, error) {
	if v.kind() != '{' {
		return nil, v.fault("%s must be an object in braces, not %s", name, phrase.Short(v.raw))
	}
	entries := map[string]string{}
	for key, item := range v.members() {
		if item.kind() != '"' {
			return nil, item.fault("%s: %q must be text in quotes, not %s", name, phrase.Short(key), phrase.Short(item.raw))
		}
		if _, twice := entries[key]; twice {
			return nil, item.fault("%s: %q stands twice; delete one of them", name, phrase.Short(key))
		}
		entries[key] = item.text()
	}
	return entries, nil
}

func appendEntries(b []byte, entries map[string]string) []byte {
	for i, key := range slices.Sorted(maps.Keys(entries)) {
		b = append(append(b, separator(i, '{')[0]), "\n    "...)
		b = append(appendString(b, key), ": "...)
		b = appendString(b, entries[key])
	}
	return closedBelow(b, len(entries), '}')
}

// ReadMapping reads what WriteMapping writes. use is what a column can be used
// as, in the words that hold, or an error that says what there is. name is the
// file's, for messages.
func ReadMapping(r io.Reader, name string, use func(string) (string, error)) (Mapping, error) {
	text, err := readText(r)
	if err != nil {
		return Mapping{}, fmt.Errorf("%s: %w", name, err)
	}
	l := loader{lines: newLineIndex(text)}
	m, err := parseMapping(text, use)
	if err != nil {
		return Mapping{}, fmt.Errorf("%s: %w", name, l.place(err))
	}
	return m, nil
}

func parseMapping(text string, use func(string) (string, error)) (m Mapping, err error) {
	switch {
	case len(text) > maxMappingBytes:
		return m, fmt.Errorf("a mapping may have at most %d MB; delete what it says of other tables", maxMappingBytes>>20)
	case !utf8.ValidString(text):
		return m, errors.New("the file is not UTF-8; save it in that encoding")
	}
	root, err := parseJSON(text)
	if err != nil {
		return m, err
	}
	unknown, err := readMembers(mappingMembers, root, &m)
	if err == nil {
		err = refuse(root, "a mapping", unknown, mappingMembers)
	}
	if err == nil {
		err = m.settle(root, use)
	}
	return m, err
}

// settle puts the words that hold in place of those in the file.
func (m *Mapping) settle(root node, use func(string) (string, error)) error {
	columns, ok := root.member("columns")
	if !ok || columns.kind() != '{' {
		return nil
	}
	for heading, item := range columns.members() {
		word, err := use(item.text())
		if err != nil {
			return item.fault("columns: %q: %v", phrase.Short(heading), err)
		}
		m.Columns[heading] = word
	}
	return nil
}

// WriteMapping writes a mapping, an entry a line.
func WriteMapping(w io.Writer, m Mapping) error {
	text := appendMembers(nil, mappingMembers, &m, nil, "  ")
	if len(m.Columns)+len(m.Managers) > 0 {
		text = append(text[:len(text)-1], "\n}"...)
	}
	_, err := w.Write(append(text, '\n'))
	return err
}
