package grid

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"cadre/chart/reading"
)

var (
	markupStart = regexp.MustCompile(`(?i)^\s*(<\?xml|<!doctype|<html|<head|<meta|<body|<table|<div|<ul|<ol|<style|<!--|<tbody|<tr|<span|<p[ >]|Version:0\.9)`)
	pageStart   = regexp.MustCompile(`(?i)^\s*(<!doctype html|<html)`)
	tableTag    = regexp.MustCompile(`(?i)<(table|ul|ol|Workbook|ss:Workbook|mxCell)[\s>]`)
)

// isMarkup tells a page, a piece of one with a table or a list in it, and a workbook of Excel 2003
// in XML.
func isMarkup(text string) bool {
	start := head(text)
	return pageStart.MatchString(start) || markupStart.MatchString(start) && tableTag.MatchString(text)
}

// readMarkup takes the largest table of a page, or else its lists as an
// outline.
func readMarkup(text string, log *notes) (Grid, error) {
	p := pageReader{room: len(text) + 10_000}
	p.read(text)
	best := p.largest()
	switch {
	case best != nil && len(p.items) <= len(best.rows):
		if p.tables > 1 {
			log.add(reading.Note{Kind: reading.Guessed, Text: "the page has several tables; the largest was read"})
		}
		return best.list(), nil
	case len(p.items) > 0:
		return p.items, nil
	}
	return nil, errors.New("the page holds no table and no list of people; copy what it shows and paste it as text, or save it as CSV")
}

// pageReader walks through markup and gathers its tables and lists.
type pageReader struct {
	open   []*pageTable // the tables that the text stands in, the inner last
	done   []*pageTable
	items  Outline
	lists  []string // the item that each list stands in, the inner last
	cell   strings.Builder
	inItem bool
	hidden string // the element whose text is not shown
	line   int
	tables int
	room   int // for cells
}

// pageTable is a table on a page.
type pageTable struct {
	rows  []*Row
	held  map[int]span // cells of earlier rows that reach into the next, by column
	in    bool         // within a cell
	spans [2]int       // how many columns and rows the cell covers
}

// span is a cell that covers further rows.
type span struct {
	text string
	rows int
}

// read walks through the text.
func (p *pageReader) read(text string) {
	z := html.NewTokenizer(strings.NewReader(text))
	p.line = 1
	for {
		kind := z.Next()
		raw := string(z.Raw())
		switch kind {
		case html.ErrorToken:
			for len(p.open) > 0 {
				p.endTable()
			}
			p.endItem()
			return
		case html.TextToken:
			if p.hidden == "" {
				p.cell.WriteString(html.UnescapeString(raw))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			p.start(z.Token(), kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.end(string(name))
		}
		p.line += breaks(raw)
	}
}

// hiding are the elements whose text a page does not show.
var hiding = keySet("script style head title svg template noscript")

// start takes the beginning of an element.
func (p *pageReader) start(t html.Token, closed bool) {
	name := strings.TrimPrefix(t.Data, "ss:")
	switch name {
	case "table":
		p.open = append(p.open, &pageTable{held: map[int]span{}})
		p.tables++
	case "tr", "row":
		p.endCell()
		p.startRow(attr(t, "index"))
	case "td", "th", "cell":
		p.startCell(t)
		if closed {
			p.endCell()
		}
	case "ul", "ol":
		p.startList()
	case "li":
		p.startItem()
	case "br", "p", "div":
		p.breakLine()
	default:
		if hiding[name] && p.hidden == "" && !closed {
			p.hidden = name
		}
	}
}

// end takes the end of an element.
func (p *pageReader) end(name string) {
	name = strings.TrimPrefix(name, "ss:")
	switch {
	case name == p.hidden:
		p.hidden = ""
	case name == "table" && len(p.open) > 0:
		p.endTable()
	case name == "td" || name == "th" || name == "cell" || name == "tr" || name == "row":
		p.endCell()
	case name == "ul" || name == "ol":
		p.endItem()
		p.lists = p.lists[:max(len(p.lists)-1, 0)]
	case name == "li":
		p.endItem()
	case name == "p" || name == "div":
		p.breakLine()
	}
}

// breakLine is a line break within a cell.
func (p *pageReader) breakLine() {
	if strings.TrimSpace(p.cell.String()) != "" {
		p.cell.WriteString("\x01")
	}
}

// text is what was gathered, with blanks as a page shows them.
func (p *pageReader) text() string {
	var shown []string
	for _, line := range strings.Split(p.cell.String(), "\x01") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			shown = append(shown, line)
		}
	}
	p.cell.Reset()
	return strings.ReplaceAll(strings.Join(shown, "\n"), "\x00", "")
}

// table is the one that the text stands in, or nil.
func (p *pageReader) table() *pageTable {
	if len(p.open) == 0 {
		return nil
	}
	return p.open[len(p.open)-1]
}

func (p *pageReader) endTable() {
	p.endCell()
	t := p.table()
	p.open = p.open[:len(p.open)-1]
	p.done = append(p.done, t)
}

// startRow begins a row; place is where it stands, where the markup says so.
func (p *pageReader) startRow(place int) {
	if t := p.table(); t != nil {
		r := NewRow(max(len(t.rows)+1, place))
		if n := len(t.rows); n > 0 {
			r.Number = max(t.rows[n-1].Number+1, place)
		}
		r.Line = p.line
		t.rows = append(t.rows, r)
	}
}

// startCell begins a cell; in a workbook it says where it stands, and counts
// the cells that it covers beyond itself.
func (p *pageReader) startCell(tag html.Token) {
	p.endCell()
	t := p.table()
	if t == nil {
		return
	}
	if len(t.rows) == 0 {
		p.startRow(0)
	}
	p.cell.Reset()
	t.in = true
	t.spans = [2]int{max(attr(tag, "colspan"), attr(tag, "mergeacross")+1), max(attr(tag, "rowspan"), attr(tag, "mergedown")+1)}
	for r := t.rows[len(t.rows)-1]; len(r.Cells) < min(attr(tag, "index"), maxColumns+1)-1 && p.room > 0; p.room-- {
		r.Cells = append(r.Cells, "")
	}
}

// endCell fills what the cell covers with its text.
func (p *pageReader) endCell() {
	t := p.table()
	if t == nil || !t.in {
		return
	}
	t.in = false
	text, r := p.text(), t.rows[len(t.rows)-1]
	p.fillHeld(t, r)
	for range max(t.spans[0], 1) {
		if len(r.Cells) == maxColumns || p.room <= 0 {
			return
		}
		if t.spans[1] > 1 {
			t.held[len(r.Cells)] = span{text, t.spans[1] - 1}
		}
		r.Cells = append(r.Cells, text)
		p.room--
	}
	p.fillHeld(t, r)
}

// fillHeld puts in the cells of earlier rows that stand next.
func (p *pageReader) fillHeld(t *pageTable, r *Row) {
	for {
		i := len(r.Cells)
		s, is := t.held[i]
		if !is || p.room <= 0 {
			return
		}
		if s.rows--; s.rows == 0 {
			delete(t.held, i)
		} else {
			t.held[i] = s
		}
		r.Cells = append(r.Cells, s.text)
		p.room--
	}
}

// attr is a number that an element has, or 0.
func attr(t html.Token, key string) int {
	for _, a := range t.Attr {
		if strings.TrimPrefix(a.Key, "ss:") == key {
			n, err := strconv.Atoi(strings.TrimSpace(a.Val))
			if err == nil && n > 0 {
				return n
			}
		}
	}
	return 0
}

// startList begins a list in the item that is open.
func (p *pageReader) startList() {
	p.endItem()
	above := ""
	if len(p.items) > 0 && len(p.lists) > 0 {
		above = p.items[len(p.items)-1].ID
	}
	p.lists = append(p.lists, above)
}

func (p *pageReader) startItem() {
	p.endItem()
	p.cell.Reset()
	p.inItem = len(p.lists) > 0 && p.table() == nil
}

// endItem adds the item that is open to the outline.
func (p *pageReader) endItem() {
	if !p.inItem {
		return
	}
	p.inItem = false
	if text := p.text(); text != "" {
		p.items = append(p.items, Line{Number: p.line, ID: "p" + itoa(len(p.items)+1), Above: p.lists[len(p.lists)-1], Text: text})
	}
}

// largest is the table with the most cells, of those with more than one
// column; nil where there is none.
func (p *pageReader) largest() *pageTable {
	var best *pageTable
	most := 0
	for _, t := range p.done {
		cells, wide := 0, false
		for _, r := range t.rows {
			cells, wide = cells+len(r.Cells), wide || len(r.Cells) > 1
		}
		if wide && cells > most {
			best, most = t, cells
		}
	}
	return best
}

// list is the rows with something in them.
func (t *pageTable) list() List {
	var list List
	for _, r := range t.rows {
		r.Raw = strings.Join(r.Cells, "\t")
		list = append(list, r)
	}
	return list
}
