package grid

import (
	"encoding/base64"
	"regexp"
	"slices"
	"strings"

	"cadre/chart/reading"
)

var ldifStart = regexp.MustCompile(`(?i)^(\s|#[^\n]*\n|version:[^\n]*\n)*dn::?\s*\S`)

// isLDIF tells a dump of a directory.
func isLDIF(text string) bool { return ldifStart.MatchString(head(text)) }

// notPeople are classes of entries that stand for nobody.
var notPeople = []string{"organizationalunit", "organization", "domain", "dcobject", "container", "builtindomain", "group", "groupofnames", "groupofuniquenames", "posixgroup", "computer", "country", "applicationprocess", "device"}

// readLDIF makes a row of each entry; an attribute with several values is a
// cell with several lines.
func readLDIF(text string, log *notes) (Grid, error) {
	t := newHeaded(text)
	t.at("dn")
	var entry *Row
	classes, left := []string{}, 0
	end := func() {
		if entry != nil && !person(classes) {
			t.rows = slices.DeleteFunc(t.rows, func(r *Row) bool { return r == entry })
			left++
		}
		entry, classes = nil, nil
	}
	for n, line := range unfolded(text) {
		name, value, ok := attribute(line)
		switch {
		case strings.TrimSpace(line) == "":
			end()
		case !ok || entry == nil && name != "dn":
		case name == "objectclass":
			classes = append(classes, strings.ToLower(value))
		default:
			if entry == nil || name == "dn" {
				end()
				entry = &Row{Number: n, Line: n}
				t.rows = append(t.rows, entry)
			}
			t.put(entry, headingOf(&t, line, name), value)
		}
	}
	end()
	if left > 0 {
		log.add(reading.Note{Kind: reading.Dropped, Text: "entries that are units, groups or devices and no people were left out: " + itoa(left)})
	}
	if len(t.rows) == 0 {
		return nil, nil
	}
	return t.grid(log), nil
}

// headingOf is the name of an attribute as it was first written.
func headingOf(t *headed, line, name string) string {
	for _, h := range t.headings {
		if strings.EqualFold(h, name) {
			return h
		}
	}
	return line[:len(name)]
}

// person tells classes of which none stands for something else.
func person(classes []string) bool {
	return !slices.ContainsFunc(classes, func(c string) bool { return slices.Contains(notPeople, c) }) || slices.Contains(classes, "person")
}

// unfolded walks the lines of a text with their numbers, each with those that
// continue it, and without comments.
func unfolded(text string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		var parts []string
		at := 0
		for n, line := range lines(text) {
			if rest, more := strings.CutPrefix(line, " "); more && parts != nil {
				parts = append(parts, rest)
				continue
			}
			if parts != nil && !strings.HasPrefix(parts[0], "#") && !yield(at, strings.Join(parts, "")) {
				return
			}
			parts, at = []string{line}, n
		}
		if parts != nil && !strings.HasPrefix(parts[0], "#") {
			yield(at, strings.Join(parts, ""))
		}
	}
}

// attribute parts a line into the name in lower case and the value, which may
// be written as base64.
func attribute(line string) (name, value string, ok bool) {
	name, value, ok = strings.Cut(line, ":")
	name = strings.ToLower(name)
	name, _, _ = strings.Cut(name, ";") // such as ;lang-en
	if encoded, is := strings.CutPrefix(value, ":"); is {
		bytes, err := base64.StdEncoding.DecodeString(strings.TrimSpace(encoded))
		if err != nil || !textual(bytes) {
			return name, "", false
		}
		return name, string(bytes), ok
	}
	return name, strings.TrimSpace(value), ok
}

// textual tells bytes that are no picture or key.
func textual(bytes []byte) bool {
	return !slices.Contains(bytes, 0) && strings.ToValidUTF8(string(bytes), "") == string(bytes)
}
