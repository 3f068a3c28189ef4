package table

import (
	"strconv"
	"strings"
	"unicode"

	"cadre/chart/grid"
	"cadre/chart/heading"
	"cadre/chart/phrase"
	"cadre/chart/reading"
)

// sift finds the rows below the headings that are nobody's, such as headings
// again, types of columns, sums and notes, and says which were left out.
func (h *header) sift(s grid.Grid, log *noteLog) {
	first := true
	for r := range s.Rows() {
		if r.Number <= h.row || r.Blank() || grid.IsComment(r) {
			continue
		}
		what := h.furniture(r, first)
		first = false
		if what == "" {
			continue
		}
		if h.left == nil {
			h.left = map[int]bool{}
		}
		h.left[r.Number] = true
		log.add(reading.Note{Row: r.Number, Kind: reading.Dropped, Text: what + ": " + phrase.Short(strings.Join(filled(r), " "))})
	}
}

// filled are the cells with text.
func filled(r *grid.Row) []string {
	var all []string
	for _, cell := range r.Cells {
		if cell = strings.TrimSpace(cell); cell != "" {
			all = append(all, cell)
		}
	}
	return all
}

// furniture says what a row that is nobody's is; "" where it may be somebody's.
// As long as no column of names is known, any text may be.
func (h *header) furniture(r *grid.Row, first bool) string {
	switch {
	case h.own:
		return ""
	case r.Number == h.skipped, h.repeats(r):
		return "the headings again were left out"
	case !strings.ContainsFunc(r.Raw, isWordRune):
		return "a row without a word was left out"
	case !h.has(nameField, firstField, lastField):
		return ""
	}
	cells := filled(r)
	switch {
	case first && len(cells) >= 2 && (several(cells, isColumnType) || h.saysTypeOfName(r) || countsColumns(r)):
		return "a row that says what the columns hold was left out"
	case h.placed(r):
		return ""
	case len(h.heading) > 1 && h.isSum(cells):
		return "a row with a sum was left out"
	case len(cells) <= 2 && len(h.heading) > 2 && isRemark(cells):
		return "a remark was left out"
	}
	return ""
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// repeats tells a row of the same headings, as at the top of each page.
func (h *header) repeats(r *grid.Row) bool {
	return repeatsCells(r, h.written) || repeatsCells(r, h.otherRow)
}

// repeatsCells tells a row whose cells are those of another.
func repeatsCells(r *grid.Row, written []string) bool {
	same := 0
	for i, text := range written {
		cell := strings.TrimSpace(r.At(i))
		switch {
		case cell == "":
		case !strings.EqualFold(cell, text):
			return false
		default:
			same++
		}
	}
	return same > 0 && same >= min(2, len(written))
}

// placing are the fields that say where in the organisation somebody is.
var placing = []field{titleField, roleField, reportsToField, managerIDField, managerEmailField, emailField}

// placed tells a row that says where in the organisation somebody is.
func (h *header) placed(r *grid.Row) bool {
	for _, f := range placing {
		i, has := h.column[f]
		if !has {
			continue
		}
		if cell := strings.TrimSpace(r.At(i)); cell != "" && !isColumnType(cell) && !isNumber(cell) {
			return true
		}
	}
	return false
}

// several tells whether there are at least two cells, all of a kind.
func several(cells []string, is func(string) bool) bool {
	for _, cell := range cells {
		if !is(cell) {
			return false
		}
	}
	return len(cells) >= 2
}

// saysTypeOfName tells a row with a word for a type or a duty in place of the
// name: no name is one, whatever the other cells explain.
func (h *header) saysTypeOfName(r *grid.Row) bool {
	for _, i := range h.columnsOf(nameField, firstField, lastField) {
		if cell := strings.TrimSpace(r.At(i)); cell != "" && !isColumnType(cell) {
			return false
		}
	}
	said := 0
	for _, cell := range filled(r) {
		if isColumnType(cell) {
			said++
		}
	}
	return said >= 2
}

// countsColumns tells a row that numbers the columns: 1, 2, 3 or A, B, C.
func countsColumns(r *grid.Row) bool {
	for i, cell := range r.Cells {
		cell = strings.Trim(strings.TrimSpace(cell), "().")
		if cell != strconv.Itoa(i+1) && (i >= 26 || !strings.EqualFold(cell, string(rune('A'+i)))) {
			return false
		}
	}
	return len(r.Cells) > 2
}

// isSum tells a row of a word for a sum and numbers.
func (h *header) isSum(cells []string) bool {
	words, figures := 0, 0
	for _, cell := range cells {
		if isNumber(strings.Trim(cell, "%€$£ ")) || isCount(cell) {
			figures++
		} else if isSumWord(firstWords(cell)) {
			words++
		} else if _, _, ok := parseMoney(cell); ok {
			figures++
		} else {
			return false
		}
	}
	return words > 0
}

// isCount tells a number of something, such as "5 people".
func isCount(cell string) bool {
	n, of, found := strings.Cut(strings.TrimSpace(cell), " ")
	return found && isDigits(n) && !strings.Contains(of, " ") && !strings.ContainsFunc(of, unicode.IsDigit)
}

// firstWords is a text up to its first mark or figure.
func firstWords(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsSpace(r) && r != '-' }); i >= 0 {
		s = s[:i]
	}
	return strings.TrimSpace(s)
}

// isRemark tells a line about the table, such as "Printed 2026-11-01".
func isRemark(cells []string) bool {
	text := strings.Join(cells, " ")
	word, rest, _ := strings.Cut(text, " ")
	_, opens := remarkWords(strings.TrimRight(word, ":.*"))
	_, whole := remarkWords(firstWords(text))
	said := rest == "" || strings.ContainsAny(text, ":0123456789©") || len(strings.Fields(text)) >= 4
	_, all := remarkWords(text)
	return all || (opens || whole) && said || strings.HasPrefix(text, "©") || strings.HasPrefix(text, "* ") || strings.HasPrefix(text, "** ") || isSentence(text)
}

// isSentence tells a line of prose: no name has six words and a full stop.
func isSentence(s string) bool {
	return len(strings.Fields(s)) >= 6 && strings.ContainsAny(s[len(s)-1:], ".!?:")
}

var isSumWord = known(`total, totals, grand total, sub total, subtotal, sum, headcount, total headcount, count, total employees, total staff, overall, average, employees, total fte, total people, total heads, total count, number of employees, total number of employees, row count, total salary, total cost,
	Summe, Gesamt, Insgesamt, Gesamtsumme, Zwischensumme, Anzahl, Gesamtzahl, Mitarbeiter gesamt, Summe Mitarbeiter, Gesamtanzahl, Kopfzahl, Mittelwert, Durchschnitt, Anzahl Mitarbeiter, total général, somme, ensemble, sous-total, effectif, effectif total, moyenne, nombre total,
	suma, total general, total empleados, subtotal, promedio, total de empleados, totale, somma, totale generale, totale dipendenti, media, soma, total geral, total de funcionários, média,
	totaal, som, eindtotaal, subtotaal, aantal, gemiddelde, totaal aantal, razem, suma, łącznie, ogółem, liczba pracowników, średnia, summa, totalt, antal, delsumma, i alt, total antal, sum totalt, celkem, součet, 合計, 総計, 小計, 計, 総数, 人数, 平均, 总计, 合计, 小计, 總計, 合計人數, 总人数, 共计, 平均值, 합계, 총계, 소계, 총원`)

var remarkWords = meanings[bool]{{true, `printed, page, source, note, notes, confidential, generated, exported, created, as of, report, end of, prepared, last updated, legend, updated, print date, downloaded, copyright, printed on, exported on, generated on, created on, prepared by, run date, report date, end of report, data as of, for internal use only, internal, internal use only, strictly confidential, remarks, remark, disclaimer, effective, version, status, export, extracted, run, created by, effective date, filters, filter, applied filters, key, see, please note, NB,
	Seite, Stand, Quelle, Erstellt, Gedruckt, Vertraulich, Hinweis, Anmerkung, Druckdatum, Stichtag, Datum, Exportiert, Legende, Erstellt am, Gedruckt am, Erstellt von, nur für den internen Gebrauch, Bemerkung, Auswertung, Stand vom,
	imprimé, édité, confidentiel, remarque, généré, exporté, légende, imprimé le, édité le, extrait, généré le, nota, date, extraction, situation au,
	página, fuente, impreso, generado, confidencial, exportado, fecha, leyenda, generado el, impreso el, pagina, fonte, stampato, generato, riservato, esportato, stampato il, generato il, aggiornato, gerado, gerado em, impresso, impresso em, atualizado, data,
	bron, afgedrukt, vertrouwelijk, gegenereerd, afgedrukt op, peildatum, opmerking, strona, źródło, wydrukowano, poufne, wygenerowano, uwaga, stan na dzień, stan na, sida, källa, utskriven, konfidentiellt, genererad, side, kilde, udskrevet, utskrevet, fortroligt, strana, zdroj, vytištěno, důvěrné,
	印刷, 出力, ページ, 注, 印刷日, 出力日, 作成日, 社外秘, 出典, 注記, 作成, 更新日, 打印, 导出, 来源, 页, 打印日期, 导出时间, 制表, 制表人, 制表日期, 机密, 说明, 更新时间, 列印, 인쇄, 출력일, 출처, 작성일, 대외비`}}.index()

// isColumnType tells what a row below the headings says of a column: its type
// or unit, or whether it must be filled in.
func isColumnType(s string) bool {
	if i := strings.IndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") {
		s = s[:i]
	}
	return isTypeWord(strings.Trim(s, "0123456789[]<>() "))
}

var isTypeWord = known(`text, string, str, varchar, nvarchar, varchar2, char, nchar, int, integer, bigint, smallint, number, numeric, decimal, float, double, real, date, datetime, timestamp, time, boolean, bool, bit, currency, money, percent, percentage,
	enum, list, uuid, guid, required, optional, mandatory, not null, null, nullable, free text, alphanumeric, dropdown, picklist, lookup, reference, yyyy-mm-dd, mm/dd/yyyy, dd/mm/yyyy, dd.mm.yyyy, mm/dd/yy, m/d/y, m/d/yyyy, EUR, USD, GBP, CHF, yes/no, y/n, true/false, varying character, object, long, short text, long text, single select, multi select, category,
	Zahl, Datum, Zeichenfolge, Ganzzahl, Pflicht, Pflichtfeld, TT.MM.JJJJ, texte, nombre, entier, obligatoire, facultatif, JJ/MM/AAAA, texto, número, fecha, obligatorio, opcional, testo, numero, data, obbligatorio, facoltativo, tekst, getal, datum, verplicht, optioneel, liczba, wymagane, opcjonalne, obrigatório, 文字列, 数値, 日付, 必須, 任意, 文本, 数字, 日期, 必填, 选填`)

// known tells the words of a list.
func known(words string) func(string) bool {
	find := meanings[bool]{{true, words}}.index()
	return func(s string) bool { _, ok := find(s); return ok && heading.Key(s) != "" }
}
