package personname

import "strings"

// Shortener finds short forms that tell the people of a chart apart. It
// remembers how names are read. The zero value is ready.
type Shortener struct {
	read map[string]Name
}

// mostRead are the names that are remembered.
const mostRead = 100_000

// Parse is Parse, remembered.
func (s *Shortener) Parse(name string) Name {
	n, known := s.read[name]
	if !known {
		if s.read == nil || len(s.read) >= mostRead {
			s.read = map[string]Name{}
		}
		n = Parse(name)
		s.read[name] = n
	}
	return n
}

// mostLetters of the family's name are tried; beyond that the whole is.
const mostLetters = 6

// Shorts are the short forms by name. Those that would be another's, too, have
// more letters of the family's name, up to the whole name.
func (s *Shortener) Shorts(names []string) map[string]string {
	all, taken := make(map[string]string, len(names)), make(map[string]bool, len(names))
	left := distinct(names)
	for letters := 1; len(left) > 0 && letters <= mostLetters; letters++ {
		left = s.shorten(all, taken, left, letters)
	}
	for _, name := range left {
		all[name] = s.Parse(name).Whole
	}
	return all
}

// shorten gives names their short forms with so many letters, and answers those
// whose form is another's or was taken before.
func (s *Shortener) shorten(all map[string]string, taken map[string]bool, names []string, letters int) (left []string) {
	key := func(name string) string { return strings.TrimSuffix(all[name], ".") } // "Ann Lee" and "Ann Lee." tell nobody apart
	bearers := make(map[string]int, len(names))
	for _, name := range names {
		all[name] = s.Parse(name).Short(letters)
		bearers[key(name)]++
	}
	for _, name := range names {
		if bearers[key(name)] > 1 || taken[key(name)] {
			left = append(left, name)
			continue
		}
		taken[key(name)] = true
	}
	return left
}

func distinct(names []string) []string {
	seen := make(map[string]bool, len(names))
	var all []string
	for _, n := range names {
		if n != "" && !seen[n] {
			seen[n] = true
			all = append(all, n)
		}
	}
	return all
}
