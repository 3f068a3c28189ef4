package document

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/reading"
	"cadre/chart/scene"
)

// loader reads one document.
type loader struct {
	lines    *lineIndex
	notes    []reading.Note
	version  int
	settings chart.Settings
	people   []chart.Person
	at       []int // where each of the people begins
}

func (l *loader) note(at int, kind reading.Kind, field, text string) {
	n := reading.Note{Field: field, Kind: kind, Text: text}
	if at >= 0 {
		n.Row = l.lines.line(at)
	}
	l.notes = append(l.notes, n)
}

func (l *loader) repairUTF8() {
	before := l.lines.text
	at := 0
	for at < len(before) {
		r, size := utf8.DecodeRuneInString(before[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	l.note(at, reading.Changed, "", "from here on, bytes that are not UTF-8 were replaced by “\uFFFD”")
	l.lines = newLineIndex(strings.ToValidUTF8(before, "\uFFFD"))
}

func (l *loader) load() (*chart.Chart, error) {
	root, err := parseJSON(l.lines.text)
	if err == nil {
		err = l.readRoot(root)
	}
	if err != nil {
		return nil, l.place(err)
	}
	l.repairIDs()
	c, err := chart.New(l.settings, l.people)
	if err == nil {
		l.noteColumns(c)
		l.checkLook(root, c)
	}
	return c, err
}

// noteColumns tells columns of the document's own that a built-in field has
// taken the name of since.
func (l *loader) noteColumns(c *chart.Chart) {
	for _, column := range c.Columns() {
		if f, ok := chart.BuiltIn(column.Name); ok {
			l.note(-1, reading.Kept, column.Name, fmt.Sprintf("the document has a column of its own of this name, which stays apart from the field %s", f.Label))
		}
	}
}

// checkLook notes what a picture cannot look like. It stays in the document.
func (l *loader) checkLook(root node, c *chart.Chart) {
	for _, o := range scene.Choices {
		if err := o.Check(c, l.settings.Look); err != nil {
			v, _ := root.member(o.ID) // checked, so it is there
			l.note(v.at, reading.Unmatched, o.ID, fmt.Sprintf("the %s %v; until it is changed, pictures are drawn without it", o.Noun(), err))
		}
	}
	for i, r := range l.settings.Colouring {
		if err := scene.CheckColourRule(c, r); err != nil {
			v, _ := root.member("colouring")
			l.note(v.at, reading.Unmatched, "colouring", fmt.Sprintf("rule %d about colours: %v; until it is changed, it gives none", i+1, err))
		}
	}
}

// place says in which line a fault is, and whether the version may be why.
func (l *loader) place(err error) error {
	var f *fault
	if !errors.As(err, &f) {
		return err
	}
	newer := ""
	if l.version > version {
		newer = fmt.Sprintf("; the document is of version %d, newer than this Cadre knows: update Cadre", l.version)
	}
	return fmt.Errorf("line %d: %s%s", l.lines.line(f.at), f.text, newer)
}

func (l *loader) readRoot(root node) error {
	if root.kind() != '{' {
		return root.fault("this is not a Cadre document, which begins with “{\"cadre\": 1”")
	}
	if err := l.readVersion(root); err != nil {
		return err
	}
	unknown, err := readMembers(settingsMembers, root, &l.settings)
	if err != nil {
		return err
	}
	for name, raw := range unknown {
		keepUnknown(&l.settings, raw, name)
	}
	if people, ok := root.member("people"); ok {
		return l.readPeople(people)
	}
	return nil
}

// readVersion notes a newer version, and keeps it for the next save.
func (l *loader) readVersion(root node) error {
	v, ok := root.member("cadre")
	if !ok {
		return root.fault("this is JSON, but not a Cadre document: it has no member \"cadre\" with the version")
	}
	n, err := strconv.Atoi(v.raw)
	if err != nil || n < 1 {
		return v.fault("cadre must be the document's version, a whole number from 1")
	}
	if l.version = n; n > version {
		keepUnknown(&l.settings, v.raw, "cadre")
		l.note(v.at, reading.Kept, "cadre", fmt.Sprintf(
			"the document is of version %d, newer than this Cadre knows (%d); what is new in it is kept, but not shown", n, version))
	}
	return nil
}

func (l *loader) readPeople(list node) error {
	if list.kind() != '[' {
		return list.fault("people must be a list in square brackets")
	}
	for n := range list.items() {
		p := chart.Person{}
		unknown, err := readMembers(personMembers, n, &p)
		if err != nil {
			return within(err, l.nameOf(n))
		}
		p.Unknown = unknown
		l.checkPhoto(n, &p)
		l.shorten(n, &p)
		l.people, l.at = append(l.people, p), append(l.at, n.at)
	}
	return nil
}

// checkPhoto tells of a photo that is not shown. It stays in the document.
func (l *loader) checkPhoto(n node, p *person) {
	if p.Photo == "" {
		return
	}
	if _, err := reading.PictureSize([]byte(p.Photo)); err != nil {
		at, _ := n.member("photo")
		l.note(at.at, reading.Damaged, "photo", fmt.Sprintf("the photo of %s %v; it is kept but not shown, until another is chosen", p.Label(), err))
	}
}

// shorten cuts texts that are longer than any of their kind, keeps the whole
// ones as columns of the document's own, and says so.
func (l *loader) shorten(n node, p *person) {
	for i := range chart.Fields {
		f := &chart.Fields[i]
		whole := f.Shorten(p)
		if whole == "" {
			continue
		}
		column := f.TableHeading()
		for k := 2; p.Extra[column] != ""; k++ {
			column = fmt.Sprintf("%s (%d)", f.TableHeading(), k)
		}
		if p.Extra == nil {
			p.Extra = map[string]string{}
		}
		p.Extra[column] = whole
		at, _ := n.member(string(f.ID))
		l.note(at.at, reading.Changed, string(f.ID), fmt.Sprintf("the %s of %s has %d characters; %d are the limit, and all of it was kept as the field %s",
			strings.ToLower(f.Label), phrase.Short(p.Label()), utf8.RuneCountInString(whole), f.Longest, column))
	}
}

// nameOf is how a message calls the person in n.
func (l *loader) nameOf(n node) string {
	for _, member := range []string{"id", "name"} {
		if v, ok := n.member(member); ok && v.kind() == '"' {
			return fmt.Sprintf("person %q", phrase.Short(v.text()))
		}
	}
	return fmt.Sprintf("person %d", len(l.people)+1)
}
