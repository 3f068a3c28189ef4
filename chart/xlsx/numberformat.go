package xlsx

import (
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
	"github.com/xuri/nfp"
)

// numberFormat is how a cell shows its number, as far as it tells what the
// number means. The zero value shows it as it is.
type numberFormat struct {
	kind           numberKind
	before, behind string    // what stands around the digits, such as a currency
	zeros          int       // at least so many digits, as of the ID "00123"
	words          [3]string // shown instead of a number above zero, below, and of zero
}

// numberKind is what a number stands for.
type numberKind int

const (
	plainNumber numberKind = iota
	percentage
	day
	dayAndTime
	timeOfDay
	duration
)

// builtIn are the formats that a workbook need not write down, those that say
// more than how many digits are shown.
var builtIn = map[int]string{
	5: "$0", 6: "$0", 7: "$0.00", 8: "$0.00", 9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 15: "yyyy-mm-dd", 16: "mmm-d", 17: "mmm-yy",
	18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm",
	27: "yyyy-mm-dd", 28: "yyyy-mm-dd", 29: "yyyy-mm-dd", 30: "yyyy-mm-dd", 31: "yyyy-mm-dd", 32: "h:mm", 33: "h:mm:ss", 34: "h:mm", 35: "h:mm:ss",
	36: "yyyy-mm-dd", 42: "$0", 44: "$0.00", 45: "h:mm:ss", 46: "[h]:mm", 47: "h:mm:ss",
	50: "yyyy-mm-dd", 51: "yyyy-mm-dd", 52: "yyyy-mm-dd", 53: "yyyy-mm-dd", 54: "yyyy-mm-dd", 55: "yyyy-mm-dd", 56: "yyyy-mm-dd", 57: "yyyy-mm-dd", 58: "yyyy-mm-dd",
}

// formatsOf are the formats of a workbook's numbers, by the number of the style.
func formatsOf(f *excelize.File) []numberFormat {
	if f.Styles == nil || f.Styles.CellXfs == nil {
		return nil
	}
	codes := map[int]string{}
	if own := f.Styles.NumFmts; own != nil {
		for _, n := range own.NumFmt {
			codes[n.NumFmtID] = n.FormatCode
		}
	}
	byID := map[int]numberFormat{}
	formats := make([]numberFormat, len(f.Styles.CellXfs.Xf))
	for i, xf := range f.Styles.CellXfs.Xf {
		if xf.NumFmtID == nil {
			continue
		}
		id := *xf.NumFmtID
		format, seen := byID[id]
		if !seen {
			code, own := codes[id]
			if !own {
				code = builtIn[id]
			}
			format = parseFormat(code)
			byID[id] = format
		}
		formats[i] = format
	}
	return formats
}

// mostSections is how many parts a format has: for numbers above zero, below,
// for zero, and for text.
const mostSections = 4

// parseFormat reads the code of a format, such as yyyy-mm-dd.
func parseFormat(code string) numberFormat {
	if strings.Count(code, ";") >= mostSections {
		return numberFormat{}
	}
	parser := nfp.NumberFormatParser()
	sections := parser.Parse(code)
	if len(sections) == 0 {
		return numberFormat{}
	}
	format := parseSection(sections[0].Items)
	for i, s := range sections[:min(3, len(sections))] {
		format.words[i] = wordsOf(s.Items)
	}
	if len(sections) == 1 {
		format.words[1], format.words[2] = format.words[0], format.words[0]
	}
	return format
}

// tokens tells which kinds of token a section has.
type tokens map[string]int

func (t tokens) any(kinds ...string) bool {
	for _, k := range kinds {
		if t[k] > 0 {
			return true
		}
	}
	return false
}

func parseSection(items []nfp.Token) numberFormat {
	has := tokens{}
	for _, item := range items {
		has[item.TType]++
	}
	switch {
	case has.any(nfp.TokenTypeElapsedDateTimes):
		return numberFormat{kind: duration}
	case has.any(nfp.TokenTypeDateTimes):
		return numberFormat{kind: dayOrTime(items)}
	case has.any(nfp.TokenTypePercent):
		return numberFormat{kind: percentage}
	case has.any(nfp.TokenTypeCondition, nfp.TokenTypeExponential, nfp.TokenTypeFraction, nfp.TokenTypeGeneral):
		return numberFormat{}
	}
	format := numberFormat{}
	if !has.any(nfp.TokenTypeHashPlaceHolder, nfp.TokenTypeDigitalPlaceHolder, nfp.TokenTypeDecimalPoint, nfp.TokenTypeThousandsSeparator) {
		format.zeros = lengthOf(items, nfp.TokenTypeZeroPlaceHolder)
	}
	if !scales(items) {
		format.before, format.behind = around(items)
	}
	return format
}

// dayOrTime tells what letters such as those of "dd.mm.yyyy hh:mm" stand for.
// An m beside hours or seconds is a minute's.
func dayOrTime(items []nfp.Token) numberKind {
	var days, times, months bool
	for _, item := range items {
		if item.TType != nfp.TokenTypeDateTimes {
			continue
		}
		switch letter := strings.ToLower(item.TValue); {
		case strings.HasPrefix(letter, "m"):
			months = true
			days = days || len(letter) > 2 // a month's name
		case strings.ContainsAny(letter[:1], "hsa上"):
			times = true
		default:
			days = true
		}
	}
	switch {
	case times && days:
		return dayAndTime
	case times:
		return timeOfDay
	case days || months:
		return day
	}
	return plainNumber
}

func lengthOf(items []nfp.Token, kind string) int {
	n := 0
	for _, item := range items {
		if item.TType == kind {
			n += len(item.TValue)
		}
	}
	return n
}

// isDigit tells a token that digits stand for.
func isDigit(t nfp.Token) bool {
	switch t.TType {
	case nfp.TokenTypeZeroPlaceHolder, nfp.TokenTypeHashPlaceHolder, nfp.TokenTypeDigitalPlaceHolder:
		return true
	}
	return false
}

// scales tells a format that shows thousands or millions: a comma behind its
// last digit.
func scales(items []nfp.Token) bool {
	commas := false
	for _, item := range items {
		if isDigit(item) {
			commas = false
		}
		commas = commas || item.TType == nfp.TokenTypeThousandsSeparator
	}
	return commas
}

// around is what stands before and behind the digits.
func around(items []nfp.Token) (before, behind string) {
	digits := false
	for _, item := range items {
		digits = digits || isDigit(item)
		text := literal(item)
		if digits {
			behind += text
		} else {
			before += text
		}
	}
	return meaning(before), meaning(behind)
}

// literal is what a token shows whatever the number is.
func literal(t nfp.Token) string {
	switch t.TType {
	case nfp.TokenTypeLiteral:
		return t.TValue
	case nfp.TokenTypeCurrencyLanguage:
		for _, part := range t.Parts {
			if part.Token.TType == nfp.TokenSubTypeCurrencyString {
				return part.Token.TValue
			}
		}
	}
	return ""
}

// meaning is a text that says something: not only brackets or dashes.
func meaning(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Sc, r) }) {
		return strings.TrimSpace(s)
	}
	return ""
}

// wordsOf are the words that a section shows instead of a number.
func wordsOf(items []nfp.Token) string {
	var text string
	for _, item := range items {
		switch item.TType {
		case nfp.TokenTypeLiteral:
			text += item.TValue
		case nfp.TokenTypeColor, nfp.TokenTypeAlignment, nfp.TokenTypeRepeatsChar:
		default:
			return ""
		}
	}
	return meaning(text)
}
