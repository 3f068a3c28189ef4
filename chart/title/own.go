package title

import "cadre/chart"

// Reader reads titles as one company means them: what its ladder says of a
// title counts before what the words say. The zero value reads as Read does.
type Reader struct {
	means map[string]chart.RoleID // by the title in chart.Fold's form; see chart.Settings.Meanings
}

// By is the reader of a document, or of a company's ladder.
func By(s *chart.Settings) *Reader { return &Reader{s.Meanings()} }

// asLadderSays is what a Reason says of a title that the ladder names.
const asLadderSays = "a title that the ladder names"

// Told tells whether the ladder, and not the words, says what the title means.
func (r Reading) Told() bool { return len(r.Reasons) == 1 && r.Reasons[0].Means == asLadderSays }

// Read reads a title, also one that says an employment beside what the ladder
// names, as in "Interim Product Ninja".
func (d *Reader) Read(title string) Reading {
	r := Read(title)
	for _, said := range []string{title, CutEmployment(title, r.Employment)} {
		if role, ok := d.means[chart.Fold(chart.Tidy(said))]; ok {
			return r.meaning(said, role)
		}
	}
	return r
}

// meaning is the reading of a title that the ladder names.
func (r Reading) meaning(title string, role chart.RoleID) Reading {
	if role == r.Known() && role != "" {
		return r
	}
	r.Reasons = []Reason{{title, asLadderSays}}
	known, _ := chart.Known(role)
	if r.Role, r.Kind = role, ""; known.Around() {
		r.Role, r.Kind = "", role
	}
	if r.Role == "" {
		r.Area = ""
	}
	return r
}

// TakeLadder gives the document the full ladder, and a role to everybody
// without one whose title means a role that the document has.
func TakeLadder() chart.Edit {
	full := chart.FullLadder()
	return chart.Sequence(full.Name, full, readTitles)
}

// UseLadder makes the document's ladder that of another, see chart.SetLadder,
// and gives a role to everybody without one whose title means a role of it.
func UseLadder(of *chart.Settings) chart.Edit {
	set := chart.SetLadder(of)
	return chart.Sequence(set.Name, set, readTitles)
}

// readTitles gives those roles that the document has.
var readTitles = chart.Edit{Name: "Read titles", Do: func(tx *chart.Tx) error {
	s := tx.Settings()
	by := By(s)
	return chart.GiveRoles(func(title string) chart.RoleID {
		role := by.Read(title).Known()
		if _, has := s.Role(role); !has {
			return ""
		}
		return role
	}).Do(tx)
}}
