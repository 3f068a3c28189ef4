package table

import (
	"cadre/chart/grid"
	"strings"
	"unicode/utf8"
)

// A spreadsheet runs a cell that begins with =, +, - or @. Such text is
// written behind an apostrophe, which every spreadsheet shows or hides but
// none runs, and Read takes the apostrophe off again. Write guards every cell
// so, whatever made it. The same mark saves text that Read would change: with
// spaces around it, with a carriage return, or with a meaning of its own in
// that column, such as the name "Vacant" of somebody called so.

// protect writes text so that unprotect gives it back; special tells text
// that means something else in this column. A formula that is nothing else is
// left to whoever writes it: see guarded.
func protect(s string, special func(string) bool) string {
	if changes(s, special) {
		return "'" + s
	}
	return s
}

// unprotect reads a cell; exact tells that it is to be taken as it stands. In
// a table of another program an apostrophe is only taken off a formula.
func unprotect(cell string, special func(string) bool, own bool) (text string, exact bool) {
	if rest, marked := strings.CutPrefix(cell, "'"); marked && (isFormula(rest) || own && needsMark(rest, special)) {
		return rest, true
	}
	return strings.ReplaceAll(strings.TrimSpace(cell), "\r\n", "\n"), false
}

func needsMark(s string, special func(string) bool) bool {
	return isFormula(s) || changes(s, special)
}

// changes tells text that Read would not take as it stands.
func changes(s string, special func(string) bool) bool {
	if s == "" {
		return false
	}
	if rest, marked := strings.CutPrefix(s, "'"); marked && needsMark(rest, special) {
		return true
	}
	return s != strings.TrimSpace(s) || strings.Contains(s, "\r") || special != nil && special(s)
}

// isFormula tells text that a spreadsheet would run. A number with a sign,
// such as a telephone number, is left alone.
func isFormula(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	switch {
	case s == "" || !strings.ContainsRune(formulaSigns, first):
		return false
	case first == '+' || first == '-':
		return strings.Trim(s[size:], "0123456789 .,()-/") != ""
	}
	return true
}

// formulaSigns begin what a spreadsheet runs: some take the full-width signs
// of East Asian keyboards for the same, and drop a blank in front.
const formulaSigns = "=+-@＝＋－＠\t\r\n"

// guarded is a cell as it is written, whatever made it: no formula.
func guarded(cell string) string {
	if isFormula(cell) {
		return "'" + cell
	}
	return cell
}

// always marks every text of a column that begins with an apostrophe.
func always(string) bool { return true }

// ref names a person from another's row.
type ref struct {
	text  string
	exact bool // the ID as it stands, even if nobody has it
}

// quoteRef writes an ID that must not be looked for under other names.
func quoteRef(id string) string { return `"` + strings.ReplaceAll(id, `"`, `""`) + `"` }

// readRef reads one reference.
func readRef(cell string) ref {
	if refs := splitList(cell, ""); len(refs) == 1 {
		return refs[0]
	}
	return ref{}
}

// splitList takes a cell apart at the separators, except within quotes, and
// leaves out empty parts that are not quoted.
func splitList(cell, separators string) []ref {
	var list []ref
	if rest, marked := strings.CutPrefix(cell, "'"); marked && isFormula(rest) {
		cell = rest
	}
	if strings.ContainsAny(cell, strongSeparators) && separators != "" {
		separators = strongSeparators
	}
	for cell = strings.TrimSpace(cell); cell != ""; {
		if text, rest, ok := cutQuoted(cell, separators); ok {
			list, cell = append(list, ref{text, true}), rest
			continue
		}
		end := strings.IndexAny(cell, separators)
		rest := ""
		if end < 0 {
			end = len(cell)
		} else {
			rest = cell[end+1:]
		}
		if text := strings.TrimSpace(cell[:end]); text != "" {
			list = append(list, ref{text, false})
		}
		cell = strings.TrimSpace(rest)
	}
	return list
}

// cutQuoted takes a quoted part off the front of a cell.
func cutQuoted(cell, separators string) (text, rest string, ok bool) {
	if cell == "" || cell[0] != '"' {
		return "", "", false
	}
	i := grid.ClosingQuote(cell, 1)
	if i == len(cell) {
		return "", "", false
	}
	rest = strings.TrimSpace(cell[i+1:])
	if rest != "" && !strings.ContainsRune(separators, rune(rest[0])) {
		return "", "", false
	}
	if rest != "" {
		rest = strings.TrimSpace(rest[1:])
	}
	return grid.Unescape(cell[1:i]), rest, true
}

// joinList writes what splitList reads.
func joinList(parts []string) string { return strings.Join(parts, "; ") }

// listPart writes one part of a list.
func listPart(s string) string {
	if s == "" || s != strings.TrimSpace(s) || strings.ContainsAny(s, listSeparators+"\"\r'") || isFormula(s) {
		return quoteRef(s)
	}
	return s
}

// listSeparators part the further managers and the skills of a cell.
// Where a cell has a strong one, the others are part of what it lists, as in
// "Byron, Ada; Berg, Bo".
const (
	listSeparators   = ";:,\n"
	strongSeparators = ";\n"
)
