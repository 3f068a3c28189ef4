package table

import (
	"iter"
	"slices"
	"strings"

	"cadre/chart/grid"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// groupRows gives people the team that a row above them names, where a sheet
// has rows with a team's name alone. Those rows are nobody's.
func (h *header) groupRows(s grid.Grid, log *noteLog) grid.Grid {
	if h.own || !h.has(nameField, firstField, lastField) || h.saysTeams(s) {
		return s
	}
	heads := h.teamRows(s)
	if len(heads) == 0 {
		return s
	}
	if !h.has(teamField) {
		h.addColumn(teamField)
	}
	if h.left == nil {
		h.left = map[int]bool{}
	}
	for row := range heads {
		h.left[row] = true
	}
	log.add(reading.Note{Row: firstKey(heads), Kind: reading.Guessed,
		Text: phrase.Count(len(heads), "row has a team's name alone and was", "rows have a team's name alone and were") + " read as the team of the people below"})
	return grouped{s, h, heads}
}

// saysTeams tells a table whose column of teams has text.
func (h *header) saysTeams(s grid.Grid) bool {
	i, has := h.column[teamField]
	for r := range h.body(s) {
		if has && strings.TrimSpace(r.At(i)) != "" {
			return true
		}
	}
	return false
}

// teamRows are the rows with a team's name alone, by their numbers: some say
// plainly that they are teams, nobody reports to one, and most others say more.
func (h *header) teamRows(s grid.Grid) map[int]string {
	heads, bosses := map[int]string{}, map[string]bool{}
	rows, alone, plainly, names := 0, 0, 0, 0
	for r := range h.body(s) {
		rows++
		for _, i := range h.columnsOf(managerFields...) {
			bosses[referenceKey(r.At(i))] = true
		}
		text, is := h.alone(r)
		switch {
		case !is:
			if text, _ := unprotect(r.At(h.nameColumn()), nil, false); looksLikeName(text) || h.has(firstField) {
				names++
			}
			continue
		case saysTeam(text):
			plainly++
			heads[r.Number] = text
		case !looksLikeName(text):
			heads[r.Number] = text
		}
		alone++
	}
	for row, text := range heads {
		if bosses[referenceKey(text)] || !saysTeam(text) && (plainly == 0 || 4*names < 3*(rows-alone)) {
			delete(heads, row)
		}
	}
	if plainly == 0 || 2*alone > rows {
		return nil
	}
	for row, text := range heads {
		heads[row] = strings.TrimRight(text, ": ")
	}
	return heads
}

// nameColumn is the first column that names people.
func (h *header) nameColumn() int { return slices.Min(h.columnsOf(nameField, firstField, lastField)) }

// alone is the text of a row that has no more than one cell with any, at the
// name or left of it.
func (h *header) alone(r *grid.Row) (text string, is bool) {
	at := -1
	for i, cell := range r.Cells {
		if strings.TrimSpace(cell) == "" {
			continue
		}
		if at >= 0 {
			return "", false
		}
		at = i
	}
	if at < 0 || at > h.nameColumn() || len(h.heading) < 2 {
		return "", false
	}
	text, _ = unprotect(r.At(at), nil, false)
	return text, !strings.ContainsAny(text, "@0123456789")
}

// saysTeam tells a text that is plainly a team's name and nobody's.
func saysTeam(text string) bool {
	if strings.HasSuffix(text, ":") {
		return true
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" &/-,+", r) })
	of := 0
	for _, w := range words {
		switch {
		case isTeamKind(w):
			return true
		case isTeamWord(w):
			of++
		}
	}
	return of > 0 && of == len(words)
}

// isTeamKind tells a word for a team, isTeamWord one that teams are called by.
var (
	isTeamKind = known(`team, department, dept, division, squad, tribe, chapter, guild, unit, crew, office of, directorate, Abteilung, Bereich, Ressort, Referat, Stabsstelle,
	équipe, département, direction, pôle, equipo, departamento, reparto, dipartimento, ufficio, equipe, equipa, setor, afdeling, divisie, dział, zespół, avdelning, avdeling, oddělení, tým,
	部, 課, チーム, 部门, 团队, 部門, 团`)
	isTeamWord = known(`and, the, of, engineering, design, product, products, growth, platform, sales, marketing, finance, operations, ops, support, legal, HR, human, resources, people, culture, data, analytics, research, customer,
	success, service, services, security, infrastructure, IT, technology, tech, payments, onboarding, management, leadership, executive, executives, board, administration, admin, accounting, procurement, logistics, production, quality, QA,
	development, R, D, science, business, strategy, partnerships, communications, content, brand, mobile, web, core, frontend, backend, corporate, commercial, supply, chain, facilities, compliance, risk, audit, talent, learning,
	Produkt, Entwicklung, Technik, Vertrieb, Wachstum, Plattform, Finanzen, Personal, Einkauf, Verwaltung, Geschäftsführung, Produktion, Logistik, Recht, Buchhaltung, Kundenservice, Betrieb, Forschung, und, Konstruktion,
	produit, produits, ingénierie, ventes, finances, achats, juridique, comptabilité, développement, croissance, plateforme, et, ressources, humaines, informatique, opérations,
	producto, ingeniería, ventas, finanzas, compras, operaciones, crecimiento, plataforma, y, recursos, humanos, tecnología, legal, diseño, prodotto, vendite, finanza, acquisti, crescita, piattaforma, progettazione, e, amministrazione,
	produto, engenharia, vendas, finanças, crescimento, verkoop, inkoop, financiën, groei, techniek, ontwikkeling, personeelszaken, sprzedaż, produkcja, finanse, rozwój, wzrost, försäljning, ekonomi, utveckling, tillväxt, salg, økonomi, udvikling, vækst,
	産品, 产品, 研发, 销售, 市场, 财务, 人力资源, 技术, 运营, 開発, 営業, 人事, 総務, 経理, プロダクト, 企画`)
)

// grouped is a table whose people have the team of the row above them.
type grouped struct {
	grid.Grid
	h     *header
	heads map[int]string // by row
}

// Rows walks the rows.
func (g grouped) Rows() iter.Seq[*grid.Row] {
	return func(yield func(*grid.Row) bool) {
		team := ""
		for r := range g.Grid.Rows() {
			if text, is := g.heads[r.Number]; is {
				team = text
			} else if team != "" && !r.Blank() && !g.h.left[r.Number] {
				r = r.Clone()
				putCell(r, g.h.column[teamField], team)
			}
			if !yield(r) {
				return
			}
		}
	}
}

// putCell fills in a cell where it is empty.
func putCell(r *grid.Row, i int, text string) {
	for len(r.Cells) <= i {
		r.Cells = append(r.Cells, "")
	}
	if strings.TrimSpace(r.Cells[i]) == "" {
		r.Cells[i] = text
	}
}

// firstKey is the lowest of the numbers.
func firstKey(rows map[int]string) int {
	first := 0
	for row := range rows {
		if first == 0 || row < first {
			first = row
		}
	}
	return first
}
