package document

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/phrase"
)

// changesVersion is that of changes as they are written. It grows when an older
// Cadre would misread them.
const changesVersion = 1

// The members of changes. People stand in them as in a document, but for their
// place among their manager's reports, which a document's order says.
const (
	changesMember = "changes" // first: the version
	cameMember    = "came"
	leftMember    = "left"
	changedMember = "changed"
	settingsOnly  = "settings"
	personOnly    = "person"
	wasMember     = "was"
	nowMember     = "now"
)

// AppendChanges writes changes in one line, as JSON. Of records that were
// changed only what differs is written, as it was and as it is.
func AppendChanges(b []byte, c compare.Changes) ([]byte, error) {
	start := len(b)
	b = strconv.AppendInt(append(b, `{"changes": `...), changesVersion, 10)
	var err error
	for _, list := range []struct {
		name   string
		people []*person
	}{{cameMember, c.Came}, {leftMember, c.Left}} {
		if b, err = appendPlaced(b, list.name, list.people); err != nil {
			return b, err
		}
	}
	b = appendChanged(b, c.Changed)
	if len(c.Settings.Parts) > 0 {
		b = append(appendString(append(b, ", "...), settingsOnly), ": {"...)
		b = appendBoth(b, c.Settings, func(b []byte, s *settings) []byte {
			return appendMembers(b, only(settingsMembers, c.Settings.Parts), s, namedOnly(unknownAt(s), c.Settings.Parts), "")
		})
		b = append(b, '}')
	}
	for i := start; i < len(b); i++ {
		if b[i] == '\n' || b[i] == '\r' { // between members; in a text it is escaped
			b[i] = ' '
		}
	}
	return append(b, '}'), nil
}

// appendPlaced writes people with their places.
func appendPlaced(b []byte, name string, people []*person) ([]byte, error) {
	for i, p := range people {
		if err := checkUnknown(p.Unknown); err != nil {
			return b, fmt.Errorf("%s (%s): %w", p.Label(), p.ID, err)
		}
		if i == 0 {
			b = append(appendString(append(b, ", "...), name), ": "...)
		}
		b = append(b, separator(i, '[')...)
		b = strconv.AppendInt(append(b, `{"order": `...), int64(p.Order), 10)
		b = append(appendString(append(b, ", "...), personOnly), ": "...)
		b = append(appendMembers(b, personMembers, p, p.Unknown, ""), '}')
	}
	return closed(b, len(people), ']'), nil
}

func appendChanged(b []byte, changed []compare.PersonChange) []byte {
	for i, ch := range changed {
		if i == 0 {
			b = append(appendString(append(b, ", "...), changedMember), ": "...)
		}
		b = append(b, separator(i, '[')...)
		b = appendString(append(b, `{"id": `...), string(ch.Was.ID))
		if ch.Has(compare.Order) {
			b = fmt.Appendf(b, `, "order": [%d, %d]`, ch.Was.Order, ch.Now.Order)
		}
		b = appendBoth(append(b, ", "...), ch, func(b []byte, p *person) []byte {
			return appendMembers(b, only(personMembers, ch.Parts), p, unknownParts(p, ch.Parts), "")
		})
		b = append(b, '}')
	}
	return closed(b, len(changed), ']')
}

// appendBoth writes a record as it was and as it is.
func appendBoth[R any](b []byte, ch compare.Change[R], write func([]byte, *R) []byte) []byte {
	b = append(appendString(b, wasMember), ": "...)
	b = append(write(b, ch.Was), ", "...)
	b = append(appendString(b, nowMember), ": "...)
	return write(b, ch.Now)
}

// only are the members of some names, on one line.
func only[R any](table []member[R], names []string) []member[R] {
	some := named(table, names)
	for i := range some {
		some[i].line = 0
	}
	return some
}

func namedOnly(unknown map[string]string, names []string) map[string]string {
	maps.DeleteFunc(unknown, func(name, _ string) bool { return !slices.Contains(names, name) })
	return unknown
}

// unknownParts is what a newer version says of somebody, of some parts.
func unknownParts(p *person, parts []string) map[string]string {
	return namedOnly(maps.Clone(p.Unknown), func() (names []string) {
		for _, part := range parts {
			if name, ok := compare.Unknown(part); ok {
				names = append(names, name)
			}
		}
		return names
	}())
}

// ReadChanges reads what AppendChanges wrote.
func ReadChanges(text string) (c compare.Changes, err error) {
	root, err := parseJSON(text)
	if err != nil {
		return c, err
	}
	if v, ok := root.member(changesMember); !ok || v.raw != strconv.Itoa(changesVersion) {
		return c, root.fault("these are no changes that this Cadre can read; update Cadre")
	}
	for name, v := range root.members() {
		switch name {
		case changesMember:
		case cameMember:
			c.Came, err = readPlaced(v)
		case leftMember:
			c.Left, err = readPlaced(v)
		case changedMember:
			c.Changed, err = readChanged(v)
		case settingsOnly:
			c.Settings, err = readBoth(v, readSomeSettings)
		}
		if err != nil {
			return compare.Changes{}, within(err, name)
		}
	}
	return c, nil
}

func readPlaced(list node) (people []*person, err error) {
	if list.kind() != '[' {
		return nil, list.fault("a list in square brackets is expected here")
	}
	for item := range list.items() {
		order, _ := item.member(compare.Order)
		of, ok := item.member(personOnly)
		if !ok {
			return nil, item.fault("there is no person here")
		}
		p := &person{}
		if p.Unknown, err = readMembers(personMembers, of, p); err != nil {
			return nil, err
		}
		if p.Order, err = readNumber[int](compare.Order, order); err != nil {
			return nil, err
		}
		people = append(people, p)
	}
	return people, nil
}

func readChanged(list node) (changed []compare.PersonChange, err error) {
	if list.kind() != '[' {
		return nil, list.fault("a list in square brackets is expected here")
	}
	for item := range list.items() {
		id, ok := item.member("id")
		if !ok || id.kind() != '"' {
			return nil, item.fault("there is no id here")
		}
		ch, err := readBoth(item, readSomeFields)
		if err != nil {
			return nil, within(err, phrase.Short(id.text()))
		}
		ch.Was.ID, ch.Now.ID = chart.ID(id.text()), chart.ID(id.text())
		if order, ok := item.member(compare.Order); ok {
			if err := readOrders(order, &ch); err != nil {
				return nil, err
			}
		}
		changed = append(changed, ch)
	}
	return changed, nil
}

// readOrders reads the place before and after.
func readOrders(pair node, ch *compare.PersonChange) error {
	if pair.kind() != '[' {
		return pair.fault("order must be two numbers in square brackets")
	}
	at := []*int{&ch.Was.Order, &ch.Now.Order} // still to be read
	for v := range pair.items() {
		n, err := readNumber[int](compare.Order, v)
		if err != nil || len(at) == 0 {
			return pair.fault("order must be two numbers in square brackets")
		}
		*at[0], at = n, at[1:]
	}
	if len(at) > 0 {
		return pair.fault("order must be two numbers in square brackets")
	}
	ch.Parts = append(ch.Parts, compare.Order)
	return nil
}

// readBoth reads a record as it was and as it is. What either of them has is
// what differs.
func readBoth[R any](n node, read func(node, *R) (parts []string, err error)) (ch compare.Change[R], err error) {
	ch.Was, ch.Now = new(R), new(R)
	for name, r := range map[string]*R{wasMember: ch.Was, nowMember: ch.Now} {
		v, ok := n.member(name)
		if !ok {
			return ch, n.fault("%s is missing here", name)
		}
		parts, err := read(v, r)
		if err != nil {
			return ch, err
		}
		ch.Parts = append(ch.Parts, parts...)
	}
	slices.Sort(ch.Parts)
	ch.Parts = slices.Compact(ch.Parts)
	return ch, nil
}

func readSomeFields(n node, p *person) (parts []string, err error) {
	if p.Unknown, err = readMembers(personMembers, n, p); err != nil {
		return nil, err
	}
	for name := range n.members() {
		if _, unknown := p.Unknown[name]; unknown {
			name = compare.UnknownPart(name)
		}
		parts = append(parts, name)
	}
	return parts, nil
}

func readSomeSettings(n node, s *settings) (parts []string, err error) {
	unknown, err := readMembers(settingsMembers, n, s)
	if err != nil {
		return nil, err
	}
	for name, raw := range unknown {
		keepUnknown(s, raw, name)
	}
	for name, v := range n.members() {
		if parts = append(parts, name); name == "cadre" && v.raw != strconv.Itoa(version) {
			keepUnknown(s, v.raw, name)
		}
	}
	return parts, nil
}
