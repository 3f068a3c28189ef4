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

// Shorts are the short forms by name. Where several would be the same they have
// more letters of the family's name, up to the whole name.
func (s *Shortener) Shorts(names []string) map[string]string {
	all := make(map[string]string, len(names))
	alike := [][]string{distinct(names)}
	for letters := 1; len(alike) > 0 && letters <= mostLetters; letters++ {
		var still [][]string
		for _, group := range alike {
			still = append(still, s.try(all, group, letters)...)
		}
		alike = still
	}
	for _, group := range alike {
		for _, name := range group {
			all[name] = s.Parse(name).Whole
		}
	}
	return all
}

// try gives names their short forms with so many letters, and those groups of
// which the form is the same.
func (s *Shortener) try(all map[string]string, names []string, letters int) (alike [][]string) {
	at := make(map[string]int, len(names)) // by form: a single name, or -1-the group
	for i, name := range names {
		form := s.Parse(name).Short(letters)
		all[name] = form
		form = strings.TrimSuffix(form, ".") // "Ann Lee" and "Ann Lee." tell nobody apart
		switch other, taken := at[form]; {
		case !taken:
			at[form] = i
		case other >= 0:
			at[form] = -1 - len(alike)
			alike = append(alike, []string{names[other], name})
		default:
			alike[-1-other] = append(alike[-1-other], name)
		}
	}
	return alike
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
