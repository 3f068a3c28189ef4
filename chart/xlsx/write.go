package xlsx

import (
	"archive/zip"
	"bufio"
	"context"
	"embed"
	"fmt"
	"io"

	"cadre/chart"
	"cadre/chart/table"
)

//go:embed parts/*.xml
var fixedParts embed.FS

// fixed are the parts that are the same in every workbook: where they are, and
// what they are called here. The list of types comes first, as it must.
var fixed = [][2]string{
	{"[Content_Types].xml", "content_types.xml"},
	{"_rels/.rels", "rels.xml"},
	{"xl/workbook.xml", "workbook.xml"},
	{"xl/_rels/workbook.xml.rels", "workbook_rels.xml"},
	{"xl/styles.xml", "styles.xml"},
}

// The parts of the two sheets: the people, and the words to choose from.
const (
	peoplePart     = "xl/worksheets/sheet1.xml"
	peopleRelsPart = "xl/worksheets/_rels/sheet1.xml.rels"
	listsPart      = "xl/worksheets/sheet2.xml"
)

// Write writes a chart's table as a workbook, a row a person in reading order;
// where only filled columns are wanted, without those that say nothing.
//
// It writes the sheets itself, since the library keeps them in files, looks
// through all links for each one, and loses characters that XML cannot hold.
func Write(ctx context.Context, w io.Writer, c *chart.Chart, filled bool) error {
	people := c.Everybody()
	columns := columnsFor(c, filled)
	if len(people) >= mostRows || len(columns) > mostColumns {
		return fmt.Errorf("a workbook holds at most %d people and %d columns; write CSV", mostRows-1, mostColumns)
	}
	z := zip.NewWriter(w)
	for _, part := range fixed {
		content, err := fixedParts.ReadFile("parts/" + part[1])
		if err != nil {
			return err
		}
		if err := writePart(z, part[0], func(out *bufio.Writer) error {
			_, err := out.Write(content)
			return err
		}); err != nil {
			return err
		}
	}
	var links []string
	err := writePart(z, peoplePart, func(out *bufio.Writer) (err error) {
		links, err = writePeople(ctx, out, columns, people)
		return err
	})
	if err != nil {
		return err
	}
	if err := writePart(z, peopleRelsPart, func(out *bufio.Writer) error { return writeLinks(out, links) }); err != nil {
		return err
	}
	if err := writePart(z, listsPart, func(out *bufio.Writer) error { return writeLists(out, columns) }); err != nil {
		return err
	}
	return z.Close()
}

// writePart writes a part. It has no date, so that the same chart gives the
// same bytes.
func writePart(z *zip.Writer, name string, write func(*bufio.Writer) error) error {
	part, err := z.Create(name)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(part, 1<<16)
	if err := write(out); err != nil {
		return err
	}
	return out.Flush()
}

// column is one of the sheet's.
type column struct {
	table.Written
	look  look
	width int
	list  int // that of its choices among the lists, from 1; 0: it has none
}

// look is how the cells of a column are shown: the number of a style.
type look int

// The styles of parts/styles.xml.
const (
	plainLook look = iota
	headingLook
	textLook
	dayLook
	moneyLook
	linkLook
)

// lookOf is how fields of a kind are shown.
func lookOf(kind chart.Kind) look {
	switch kind {
	case chart.KindDay:
		return dayLook
	case chart.KindMoney:
		return moneyLook
	case chart.KindNumber, chart.KindShare:
		return plainLook
	}
	return textLook
}

// The widths of columns, in characters, and how many rows they are made for.
const (
	narrowest = 9
	widest    = 48
	measured  = 200
)

// columnsFor are the columns, wide enough for what stands in the first rows.
func columnsFor(c *chart.Chart, filled bool) []column {
	var columns []column
	lists := 0
	for _, written := range table.Columns(c, filled) {
		col := column{Written: written, look: lookOf(written.Kind), width: len([]rune(written.Heading)) + 4}
		for i, p := range c.Everybody() {
			if i == measured {
				break
			}
			col.width = max(col.width, len([]rune(col.Cell(p)))+2)
		}
		col.width = min(max(col.width, narrowest), widest)
		if len(col.Choices) > 0 {
			lists++
			col.list = lists
		}
		columns = append(columns, col)
	}
	return columns
}
