package document

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"cadre/chart/phrase"
)

// member is how one field of an R stands in a document.
type member[R any] struct {
	name  string
	line  int // members of the same number share a line; 0: that of the bracket
	read  func(r *R, v node) error
	write func(b []byte, r *R) []byte // appends the value; nothing where it is empty
}

// named are the members of some names.
func named[R any](table []member[R], names []string) []member[R] {
	return slices.DeleteFunc(slices.Clone(table), func(m member[R]) bool { return !slices.Contains(names, m.name) })
}

// readMembers fills r and returns what it does not know, as written.
func readMembers[R any](table []member[R], n node, r *R) (unknown map[string]string, err error) {
	if n.kind() != '{' {
		return nil, n.fault("an object in braces is expected here, not %s", phrase.Short(n.raw))
	}
	seen := make([]bool, len(table))
	for name, v := range n.members() {
		i := slices.IndexFunc(table, func(m member[R]) bool { return m.name == name })
		if _, twice := unknown[name]; twice || i >= 0 && seen[i] {
			return nil, v.fault("%s stands twice; delete one of them", name)
		}
		if i < 0 {
			if unknown == nil {
				unknown = map[string]string{}
			}
			unknown[name] = v.raw
			continue
		}
		seen[i] = true
		if v.kind() == 'n' {
			continue // null is the same as nothing
		}
		if err := table[i].read(r, v); err != nil {
			return nil, err
		}
	}
	return unknown, nil
}

// appendMembers writes r, then what a newer version knows of it. A line that
// begins within r begins with indent; without one, all is one line.
func appendMembers[R any](b []byte, table []member[R], r *R, unknown map[string]string, indent string) []byte {
	b = append(b, '{')
	first, line := true, 0
	begin := func(name string, breaks bool) {
		if !first {
			b = append(b, ',')
		}
		if breaks && indent != "" {
			b = append(append(b, '\n'), indent...)
		} else if !first {
			b = append(b, ' ')
		}
		b = append(appendString(b, name), ": "...)
	}
	for _, m := range table {
		start := len(b)
		begin(m.name, m.line != line)
		value := len(b)
		if b = m.write(b, r); len(b) == value {
			b = b[:start]
			continue
		}
		first, line = false, m.line
	}
	if len(unknown) == 0 {
		return append(b, '}')
	}
	for _, name := range slices.Sorted(maps.Keys(unknown)) {
		if slices.ContainsFunc(table, func(m member[R]) bool { return m.name == name }) {
			continue
		}
		begin(name, true)
		b = append(b, strings.TrimSpace(unknown[name])...)
		first = false
	}
	return append(b, '}')
}

// asText is a member that is a string.
func asText[R any, T ~string](name string, line int, at func(*R) *T) member[R] {
	return asWord(name, line, "", at)
}

// asWord is a text whose empty value has a word too, which is read and not
// written.
func asWord[R any, T ~string](name string, line int, empty string, at func(*R) *T) member[R] {
	return member[R]{name, line,
		func(r *R, v node) error {
			if v.kind() != '"' {
				return v.fault("%s must be text in quotes, not %s", name, phrase.Short(v.raw))
			}
			if s := v.text(); s != empty {
				*at(r) = T(s)
			}
			return nil
		},
		func(b []byte, r *R) []byte {
			if s := *at(r); s != "" {
				b = appendString(b, string(s))
			}
			return b
		}}
}

// asFlag is a member that is true, or missing.
func asFlag[R any](name string, line int, at func(*R) *bool) member[R] {
	return member[R]{name, line,
		func(r *R, v node) error {
			*at(r) = v.kind() == 't'
			if v.kind() != 't' && v.kind() != 'f' {
				return v.fault("%s must be true or false, not %s", name, phrase.Short(v.raw))
			}
			return nil
		},
		func(b []byte, r *R) []byte {
			if *at(r) {
				b = append(b, "true"...)
			}
			return b
		}}
}

// asNumber is a member that is a whole number, missing where it is 0.
func asNumber[R any, T int | int64](name string, line int, at func(*R) *T) member[R] {
	return member[R]{name, line,
		func(r *R, v node) error {
			n, err := readNumber[T](name, v)
			*at(r) = n
			return err
		},
		func(b []byte, r *R) []byte {
			if n := *at(r); n != 0 {
				b = strconv.AppendInt(b, int64(n), 10)
			}
			return b
		}}
}

func readNumber[T int | int64](name string, v node) (T, error) {
	n, err := strconv.ParseInt(v.raw, 10, 64)
	if err != nil || int64(T(n)) != n {
		return 0, v.fault("%s must be a whole number, not %s", name, phrase.Short(v.raw))
	}
	return T(n), nil
}

// asList is a member that is a list of strings.
func asList[R any, T ~string](name string, line int, at func(*R) *[]T) member[R] {
	return member[R]{name, line,
		func(r *R, v node) error {
			if v.kind() != '[' {
				return v.fault("%s must be a list in square brackets, not %s", name, phrase.Short(v.raw))
			}
			for item := range v.items() {
				if item.kind() != '"' {
					return item.fault("%s must be a list of texts in quotes, without %s", name, phrase.Short(item.raw))
				}
				*at(r) = append(*at(r), T(item.text()))
			}
			return nil
		},
		func(b []byte, r *R) []byte {
			for i, s := range *at(r) {
				b = append(b, separator(i, '[')...)
				b = appendString(b, string(s))
			}
			return closed(b, len(*at(r)), ']')
		}}
}

// asDictionary is a member that holds values by name.
func asDictionary[R, V any](name string, line int, at func(*R) *map[string]V,
	read func(name string, v node) (V, error), write func(b []byte, v V) []byte) member[R] {
	return member[R]{name, line,
		func(r *R, v node) error {
			if v.kind() != '{' {
				return v.fault("%s must be an object in braces, not %s", name, phrase.Short(v.raw))
			}
			var m map[string]V
			for key, item := range v.members() {
				if _, twice := m[key]; twice {
					return item.fault("%s holds %s twice; delete one of them", name, key)
				}
				value, err := read(name+"."+key, item)
				if err != nil {
					return err
				}
				if m == nil {
					m = map[string]V{}
				}
				m[key] = value
			}
			*at(r) = m
			return nil
		},
		func(b []byte, r *R) []byte {
			m := *at(r)
			for i, key := range slices.Sorted(maps.Keys(m)) {
				b = append(b, separator(i, '{')...)
				b = write(append(appendString(b, key), ": "...), m[key])
			}
			return closed(b, len(m), '}')
		}}
}

func readString(name string, v node) (string, error) {
	var s string
	err := asText(name, 0, func(s *string) *string { return s }).read(&s, v)
	return s, err
}

func separator(i int, bracket byte) string {
	if i == 0 {
		return string(bracket)
	}
	return ", "
}

func closed(b []byte, n int, bracket byte) []byte {
	if n > 0 {
		b = append(b, bracket)
	}
	return b
}

// appendString writes s in quotes. Unlike json.Marshal it leaves < > & as
// they are, for people who read the file.
func appendString(b []byte, s string) []byte {
	plain := utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' || r == '"' || r == '\\' || r == 0x7F || r == '\u2028' || r == '\u2029'
	})
	if plain {
		return append(append(append(b, '"'), s...), '"')
	}
	var out strings.Builder
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string always can be
	return append(b, strings.TrimSuffix(out.String(), "\n")...)
}
