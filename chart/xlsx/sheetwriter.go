package xlsx

import (
	"bufio"
	"context"
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"cadre/chart"
)

// What a sheet's XML begins with.
const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	sheetHead = xmlHead + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`
)

// The limits of a sheet beyond its size.
const (
	mostLinks     = 65_530
	longestLink   = 2_000
	longestText   = 32_767 // in units of UTF-16
	roomForOthers = 1_000  // rows below the people that lists are offered in, too
)

// sheetWriter writes the cells of a sheet. The first error stays.
type sheetWriter struct {
	out        *bufio.Writer
	links      []string // where cells lead
	linkedRefs []string // and which
	err        error
}

// writePeople writes the sheet of people, and says where its cells lead.
func writePeople(ctx context.Context, out *bufio.Writer, columns []column, people []*chart.Person) (links []string, err error) {
	s := &sheetWriter{out: out}
	last := cellName(len(columns), len(people)+1)
	s.print(sheetHead, `<dimension ref="A1:`, last, `"/>`,
		`<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>`)
	s.widths(columns)
	s.print(`<sheetData><row r="1">`)
	for i, col := range columns {
		s.text(i+1, 1, headingLook, col.Heading)
	}
	s.print(`</row>`)
	for i, p := range people {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.person(i+2, columns, p)
	}
	s.print(`</sheetData><autoFilter ref="A1:`, last, `"/>`)
	s.validations(columns, len(people)+1+roomForOthers)
	s.hyperlinks()
	s.print(`</worksheet>`)
	return s.links, s.err
}

func (s *sheetWriter) print(texts ...string) {
	for _, t := range texts {
		s.out.WriteString(t) // its error stays, up to Flush
	}
}

// widths sets those of the columns, and how new cells of them are shown.
func (s *sheetWriter) widths(columns []column) {
	s.print(`<cols>`)
	for i, col := range columns {
		fmt.Fprintf(s.out, `<col min="%d" max="%[1]d" width="%d" style="%d" customWidth="1"/>`, i+1, col.width, col.look)
	}
	s.print(`</cols>`)
}

// person writes a row.
func (s *sheetWriter) person(row int, columns []column, p *chart.Person) {
	s.print(`<row r="`, strconv.Itoa(row), `">`)
	for i, col := range columns {
		text := col.Cell(p)
		if text == "" {
			continue
		}
		if len(text) > longestText && len(utf16.Encode([]rune(text))) > longestText && s.err == nil {
			s.err = fmt.Errorf("%s of %s has more than the %d characters that a workbook's cell holds; shorten it, or write CSV", col.Heading, p.Label(), longestText)
		}
		if v, ok := typed(col.look, text); ok {
			s.print(`<c r="`, cellName(i+1, row), `" s="`, strconv.Itoa(int(col.look)), `"><v>`, v, `</v></c>`)
			continue
		}
		look := textLook
		if s.leads(text, i+1, row) {
			look = linkLook
		}
		s.text(i+1, row, look, text)
	}
	s.print(`</row>`)
}

// text writes a cell that is no number, and no formula whatever it begins with.
func (s *sheetWriter) text(column, row int, look look, text string) {
	s.print(`<c r="`, cellName(column, row), `" s="`, strconv.Itoa(int(look)), `" t="inlineStr"><is><t xml:space="preserve">`)
	s.escaped(text)
	s.print(`</t></is></c>`)
}

func (s *sheetWriter) escaped(text string) {
	if err := xml.EscapeText(s.out, []byte(escape(text))); err != nil && s.err == nil {
		s.err = err
	}
}

// typed is a text as a number, where the number is read as that text again.
func typed(look look, text string) (value string, ok bool) {
	switch look {
	case dayLook:
		return dayNumber(text)
	case moneyLook, plainLook:
		n, err := strconv.ParseFloat(text, 64)
		ok = err == nil && !math.IsInf(n, 0) && !math.IsNaN(n) && math.Abs(n) < 1e15 && decimal(n) == text
		return text, ok
	}
	return "", false
}

// firstDay is the first day after the one of 1900 that never was.
const firstDay = 61

// dayNumber is the number of a day.
func dayNumber(text string) (string, bool) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil || t.Format(time.DateOnly) != text {
		return "", false
	}
	n := int(t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
	return strconv.Itoa(n), n >= firstDay && n <= lastDay
}

// leads makes a link of a web or mail address.
func (s *sheetWriter) leads(text string, column, row int) bool {
	target := text
	if !chart.IsWebAddress(text) {
		if target = "mailto:" + text; !isMailAddress(text) {
			return false
		}
	}
	if len(target) > longestLink || len(s.links) == mostLinks || !plainURL.MatchString(target) {
		return false
	}
	s.links = append(s.links, target)
	s.linkedRefs = append(s.linkedRefs, cellName(column, row))
	return true
}

// validations offer the words of columns that have some. Others are asked
// about, not refused.
func (s *sheetWriter) validations(columns []column, rows int) {
	rows = min(rows, mostRows)
	var b strings.Builder
	count := 0
	for i, col := range columns {
		if col.list > 0 {
			count++
			list := columnName(col.list)
			fmt.Fprintf(&b, `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="%s:%s"><formula1>Lists!$%s$2:$%[3]s$%d</formula1></dataValidation>`,
				cellName(i+1, 2), cellName(i+1, rows), list, len(col.Choices)+1)
		}
	}
	if count > 0 {
		s.print(`<dataValidations count="`, strconv.Itoa(count), `">`, b.String(), `</dataValidations>`)
	}
}

func (s *sheetWriter) hyperlinks() {
	if len(s.links) == 0 {
		return
	}
	s.print(`<hyperlinks>`)
	for i, ref := range s.linkedRefs {
		s.print(`<hyperlink ref="`, ref, `" r:id="`, relationID(i), `"/>`)
	}
	s.print(`</hyperlinks>`)
}

func relationID(i int) string { return "rId" + strconv.Itoa(i+1) }

// writeLinks writes where the cells with links lead.
func writeLinks(out *bufio.Writer, links []string) error {
	s := &sheetWriter{out: out}
	s.print(xmlHead, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, target := range links {
		s.print(`<Relationship Id="`, relationID(i), `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" TargetMode="External" Target="`)
		xml.EscapeText(out, []byte(target)) // its error stays, up to Flush
		s.print(`"/>`)
	}
	s.print(`</Relationships>`)
	return s.err
}

// writeLists writes the sheet of the words to choose from, a column each.
func writeLists(out *bufio.Writer, columns []column) error {
	s := &sheetWriter{out: out}
	s.print(sheetHead, `<sheetData>`)
	for row, more := 1, true; more; row++ {
		s.print(`<row r="`, strconv.Itoa(row), `">`)
		more = false
		for _, col := range columns {
			switch {
			case col.list == 0 || row-2 >= len(col.Choices):
				continue
			case row == 1:
				s.text(col.list, row, headingLook, col.Heading)
			default:
				s.text(col.list, row, textLook, col.Choices[row-2])
			}
			more = true
		}
		s.print(`</row>`)
	}
	s.print(`</sheetData></worksheet>`)
	return s.err
}
