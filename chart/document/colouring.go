package document

import (
	"fmt"
	"maps"
	"slices"

	"cadre/chart"
	"cadre/chart/phrase"
)

var colouringMembers = []member[chart.ColourRule]{
	asText("field", 0, func(r *chart.ColourRule) *chart.FieldID { return &r.Field }),
	asWord("test", 0, "is", func(r *chart.ColourRule) *string { return &r.Test }),
	asText("value", 0, func(r *chart.ColourRule) *string { return &r.Value }),
	asText("colour", 0, func(r *chart.ColourRule) *chart.ColourName { return &r.Colour }),
}

func readColouring(s *settings, v node) error {
	if v.kind() != '[' {
		return v.fault("colouring must be a list in square brackets, not %s", phrase.Short(v.raw))
	}
	for item := range v.items() {
		var r chart.ColourRule
		unknown, err := readMembers(colouringMembers, item, &r)
		n := len(s.Colouring) + 1
		switch {
		case err != nil:
			return within(err, fmt.Sprintf("colouring %d", n))
		case r.Field == "" || r.Colour == "":
			return item.fault("colouring %d needs a field and a colour", n)
		}
		s.Colouring = append(s.Colouring, r)
		for name, raw := range unknown {
			keepUnknown(s, raw, append(colouringPath(r), name)...)
		}
	}
	return nil
}

func appendColouring(b []byte, s *settings) []byte {
	for i, r := range s.Colouring {
		b = append(append(b, separator(i, '[')[0]), "\n    "...)
		b = appendMembers(b, colouringMembers, &r, unknownAt(s, colouringPath(r)...), "")
	}
	return closedBelow(b, len(s.Colouring), ']')
}

// colouringPath is where a newer version's members of such a rule are kept.
func colouringPath(r chart.ColourRule) []string {
	return []string{"colouring", string(r.Field), r.Test, r.Value}
}

// colours is a field with the colours of its values.
type colours = map[string]chart.ColourName

func readColours(s *settings, v node) error {
	if v.kind() != '{' {
		return v.fault("colours must be an object in braces, not %s", phrase.Short(v.raw))
	}
	s.Colours = chart.Colours{}
	for id, item := range v.members() {
		of := colours{}
		if err := coloursMember(id).read(&of, item); err != nil {
			return within(err, fmt.Sprintf("colours of %q", id))
		}
		if _, twice := s.Colours[chart.FieldID(id)]; twice {
			return item.fault("the colours of %q stand twice; delete one of them", id)
		}
		if len(of) > 0 {
			s.Colours[chart.FieldID(id)] = of
		}
	}
	return nil
}

func coloursMember(id string) member[colours] {
	return asDictionary(id, 0, func(c *colours) *colours { return c },
		func(name string, v node) (chart.ColourName, error) {
			s, err := readString(name, v)
			return chart.ColourName(s), err
		},
		func(b []byte, c chart.ColourName) []byte { return appendString(b, string(c)) })
}

func appendColours(b []byte, s *settings) []byte {
	n := 0
	for _, id := range slices.Sorted(maps.Keys(s.Colours)) {
		of := s.Colours[id]
		start := len(b)
		b = append(append(b, separator(n, '{')[0]), "\n    "...)
		b = append(appendString(b, string(id)), ": "...)
		value := len(b)
		if b = coloursMember(string(id)).write(b, &of); len(b) == value {
			b = b[:start]
			continue
		}
		n++
	}
	return closedBelow(b, n, '}')
}
