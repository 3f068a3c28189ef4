package table

import (
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/grid"
	"cadre/chart/heading"
)

// refer lets the cells tell what headings do not: which column names managers,
// which one they name, and whether a name is the family's alone. Headings lead;
// what is guessed says what it rests on.
func (h *header) refer(s grid.Grid) {
	t := h.compared(s)
	if t.rows == 0 {
		return
	}
	h.guessNames(t)
	h.guessFamilyNames(t)
	h.guessOutline(t)
	if i := t.managers(h); i >= 0 {
		h.guessKey(t, i)
	} else {
		h.guessManagers(t)
	}
	h.guessEmails(t)
	h.guessTitles(t)
	h.standIn()
}

// managers is the column that names managers by its heading, or -1.
func (t *comparedTable) managers(h *header) int {
	for _, f := range managerFields {
		if i, ok := h.column[f]; ok {
			return i
		}
	}
	if len(h.several) > 0 || h.has(unitPath, leads, members) {
		return rowsCompared // the rows say it in another way
	}
	return -1
}

// guessKey looks for the column that the managers are named by, where those
// that are known as keys do not hold them.
func (h *header) guessKey(t *comparedTable, managers int) {
	if managers >= len(t.cells) {
		return
	}
	if at, has := h.column[heading.ManagerLast]; has && at == managers {
		return // it is half a name
	}
	if names := t.names(h); names != nil {
		if k := keyOf(-1, names); k != nil && t.matches(managers, k).share() >= 50 {
			return
		}
	}
	known := []field{idField, emailField, login, distinguishedName, jobField}
	best := match{}
	for i := range t.cells {
		k := keyOf(i, t.cells[i])
		if name, has := h.column[nameField]; i == managers || k == nil || t.kinds[i].most(cellName, 60) && !(has && name == i) {
			continue // names of others are no key, whoever is among them
		}
		m := t.matches(managers, k)
		if slices.ContainsFunc(known, func(f field) bool { at, ok := h.column[f]; return ok && at == i }) && m.share() >= 50 {
			return
		}
		if m.share() > best.share() {
			best = m
		}
	}
	if best.share() < 80 || best.found < 2 && t.rows > 3 {
		return
	}
	h.take(best.key.column, idField, fmt.Sprintf("%d of %d managers are named by it", best.found, best.named))
}

// guessManagers looks for a column whose cells name other rows.
func (h *header) guessManagers(t *comparedTable) {
	var keys []*key
	for i := range t.cells {
		if k := keyOf(i, t.cells[i]); k != nil {
			keys = append(keys, k)
		}
	}
	if _, has := h.column[nameField]; !has {
		if names := t.names(h); names != nil {
			if k := keyOf(-1, names); k != nil {
				keys = append(keys, k)
			}
		}
	}
	column, best := -1, match{}
	known := h.known()
	for i := range t.cells {
		if f, taken := known[i]; taken && f != notesField || t.kinds[i].filled < 2 || t.kinds[i].most(cellYesNoWord, 50) || !h.mayRefer(t, i) {
			continue
		}
		for _, k := range keys {
			if k.column == i {
				continue
			}
			if m := t.matches(i, k); m.share() >= 80 && m.found > 0 && m.climbs(t.rows) && m.share() > best.share() {
				column, best = i, m
			}
		}
	}
	if column < 0 {
		return
	}
	h.take(column, reportsToField, fmt.Sprintf("%d of %d different cells name other rows", best.found, best.named))
	if k := best.key.column; k >= 0 && known[k] == "" {
		h.takeKey(t, k)
	}
}

// mayRefer tells whether cells may name others: plain numbers do only where the
// heading has a word for managers, as grades and counts are like IDs.
func (h *header) mayRefer(t *comparedTable, i int) bool {
	of := func(r heading.Reading) bool { return slices.Contains(managerFields, r.Field) }
	return !t.kinds[i].most(cellNumber, 50) || slices.ContainsFunc(h.readings[i], of) || h.bare
}

// takeKey makes the column that managers are named by what it is.
func (h *header) takeKey(t *comparedTable, i int) {
	f := idField
	switch {
	case t.kinds[i].most(cellEmail, 60):
		f = emailField
	case t.kinds[i].most(cellName, 60):
		f = nameField
	case h.has(idField):
		f = login
	}
	if !h.has(f) {
		h.take(i, f, "the managers are named by it")
	}
}

// take gives a field a column that was guessed.
func (h *header) take(i int, f field, why string) {
	h.release(i)
	h.column[f] = i
	h.why[i] = why
}

// guessNames looks for a column of names where no heading says one.
func (h *header) guessNames(t *comparedTable) {
	if h.has(nameField, firstField, lastField) || len(h.several) > 0 || h.has(members, leads) {
		return
	}
	known := h.known()
	for i, c := range t.kinds {
		if known[i] == "" && c.most(cellName, 80) && c.part(c.distinct, 80) && c.filled*2 > c.rows {
			h.take(i, nameField, fmt.Sprintf("%d of %d cells look like names", c.of[cellName], c.filled))
			return
		}
	}
}

// guessFamilyNames takes names beside a column of first names for last names,
// where they do not hold the first ones.
func (h *header) guessFamilyNames(t *comparedTable) {
	name, hasName := h.column[nameField]
	first, hasFirst := h.column[firstField]
	if !hasName || !hasFirst || h.has(lastField) {
		return
	}
	apart, both := 0, 0
	for row, given := range t.cells[first] {
		whole := t.cells[name][row]
		if given == "" || whole == "" {
			continue
		}
		both++
		if !strings.Contains(chart.Fold(whole), chart.Fold(given)) && len(strings.Fields(whole)) < 4 {
			apart++
		}
	}
	if both > 0 && apart*10 >= both*9 {
		h.take(name, lastField, fmt.Sprintf("%d of %d cells do not hold the first name", apart, both))
	}
}

// guessTitles looks for a column of titles where no heading says one.
func (h *header) guessTitles(t *comparedTable) {
	if h.has(titleField, roleField) || !h.has(nameField, firstField, lastField) {
		return
	}
	known := h.known()
	for i, c := range t.kinds {
		if known[i] == "" && c.most(cellTitle, 60) && c.filled > 1 {
			h.take(i, titleField, fmt.Sprintf("%d of %d cells are titles", c.of[cellTitle], c.filled))
			return
		}
	}
}

// headless is the header of a table without headings: its cells tell what
// columns hold. It is nil where they do not tell names and something else.
func headless(s grid.Grid, first *grid.Row) *header {
	h := newHeader(first)
	if len(h.heading) < 2 {
		return nil
	}
	h.row = first.Number
	t := h.compared(s)
	if t.rows == 0 {
		return nil
	}
	h.guessNames(t)
	i, has := h.column[nameField]
	if !has || t.rows < 2 {
		return nil
	}
	if h.bare = looksLikeName(cellText(first.At(i))); h.bare {
		h.row = first.Number - 1
		for n := range h.heading {
			h.heading[n], h.written[n], h.marked[n], h.readings[n] = "", "", false, nil
		}
	}
	h.guessEmails(t)
	h.guessManagers(t)
	h.guessTitles(t)
	if len(h.column) < 2 {
		return nil
	}
	return h
}

// guessEmails looks for a column of e-mail addresses where no heading says one.
func (h *header) guessEmails(t *comparedTable) {
	known := h.known()
	for i, c := range t.kinds {
		if known[i] == "" && !h.has(emailField) && c.most(cellEmail, 80) && c.unique() {
			h.take(i, emailField, fmt.Sprintf("%d of %d cells are e-mail addresses", c.of[cellEmail], c.filled))
		}
	}
}

// guessOutline takes a column of numbers such as 1, 1.1 and 1.2.1 for the way
// down to somebody, where no heading says who reports to whom.
func (h *header) guessOutline(t *comparedTable) {
	if t.managers(h) >= 0 {
		return
	}
	known := h.known()
	for i := range t.cells {
		if known[i] != "" && known[i] != idField || !t.kinds[i].outlined() || !isOutline(t.cells[i]) {
			continue
		}
		h.take(i, unitPath, "the cells are numbers of an outline")
		return
	}
}

// isOutline tells numbers of which each is below one that is there, too.
func isOutline(cells []string) bool {
	all, deep := map[string]bool{}, 0
	for _, cell := range cells {
		all[strings.TrimSuffix(cell, ".")] = true
	}
	for cell := range all {
		if i := strings.LastIndexByte(cell, '.'); i > 0 {
			if deep++; !all[cell[:i]] {
				return false
			}
		}
	}
	return deep > 1
}
