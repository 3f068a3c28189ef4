package table

import (
	"strings"

	"cadre/chart/grid"
	"cadre/chart/heading"
)

// relation is what sort of line a row tells of.
type relation byte

const (
	noRelation relation = iota
	solidLine
	dottedLine
)

// relationOf reads a word for a sort of line.
func relationOf(s string) relation {
	key := wordKey(s)
	switch {
	case solidWords[key]:
		return solidLine
	case dottedWords[key]:
		return dottedLine
	}
	return noRelation
}

var (
	solidWords = wordSet("solid solidline direct directreport primary line linemanager linemanagement main hierarchical administrative full reportsto manages supervisor manager supervises leads parent solidreporting " +
		"direkt fachlichunddisziplinarisch disziplinarisch disziplinarischefachliche hiérarchique hierarchisch leitet führt primär hierárquico jerárquico direkte directe direct directo principal diretto gerarchico")
	dottedWords = wordSet("dotted dottedline indirect indirectreport secondary matrix matrixmanager functional additional project advisory other " +
		"indirekt fachlich funktional sekundär functioneel fonctionnel fonctionnelle matricielle indirecte indirecto funcional indiretto funzionale")
)

// relationColumn finds the column that says of each line whether it is solid
// or dotted; -1 where there is none. A column "type" may tell it, too, if all of
// its cells do.
func relationColumn(s grid.Grid, h *header) int {
	known, has := h.column[heading.KindOfLine]
	for i, named := range h.heading {
		if key := headingKey(named); has && i != known || !has && key != "type" && key != "kind" {
			continue
		}
		some, all := false, true
		for r := range h.body(s) {
			for _, word := range strings.FieldsFunc(r.At(i), isListMark) {
				some, all = true, all && relationOf(word) != noRelation
			}
			if !all {
				break
			}
		}
		if some && all {
			return i
		}
	}
	return -1
}

func isListMark(r rune) bool { return strings.ContainsRune(listSeparators+"/|", r) }

// readRelations are the sorts of line that a row tells of.
func (r *personReader) readRelations() {
	if r.head.lines.relation < 0 {
		return
	}
	for _, word := range strings.FieldsFunc(r.row.At(r.head.lines.relation), isListMark) {
		r.p.relations = append(r.p.relations, relationOf(word))
	}
}
