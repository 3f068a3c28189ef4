package xlsx

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// The size of a sheet, as Excel has it.
const (
	mostColumns = 16_384
	mostRows    = 1_048_576
)

// scanner walks the XML of a sheet once, and hands over what it meets.
type scanner struct {
	book *book
	d    *xml.Decoder

	row, column int // where it is, from 1; 0: before the first

	onRow   func(row int, hidden bool) (more bool)
	onCell  func(column int, text string)
	onFault func(kind fault, row, column int)

	size   string // what the sheet says of its size, such as A1:F64
	hidden []area // columns
	merged []area
	links  []link
}

// fault is why a cell has no text of its own.
type fault int

const (
	isError  fault = iota // such as #REF!
	isUnread              // a formula without the value it had
)

// errStopped ends a walk that wants no more rows.
var errStopped = errors.New("stopped")

// scan walks a sheet. The functions it calls may be nil.
func (b *book) scan(s sheet, sc *scanner) error {
	r, err := b.parts.open(s.part)
	if err != nil {
		return err
	}
	defer r.Close()
	sc.book, sc.d = b, decoder(bufio.NewReaderSize(r, 1<<16))
	if err := sc.walk(); !errors.Is(err, errStopped) {
		return err
	}
	return nil
}

// walk reads the sheet up to its end. The cells stand before what is merged
// and where links lead.
func (s *scanner) walk() error {
	closed := false
	for {
		token, err := s.d.Token()
		switch {
		case errors.Is(err, io.EOF) && closed:
			return nil
		case errors.Is(err, io.EOF):
			return io.ErrUnexpectedEOF
		case err != nil:
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if err := s.element(t); err != nil {
				return err
			}
		case xml.EndElement:
			closed = closed || t.Name.Local == "worksheet"
		}
	}
}

// element reads an element of the sheet; those within are met by walk.
func (s *scanner) element(t xml.StartElement) error {
	switch t.Name.Local {
	case "row":
		return s.beginRow(t)
	case "c":
		return s.cell(t)
	case "dimension":
		s.size = attribute(t, "ref")
	case "col":
		if isTrue(attribute(t, "hidden")) {
			first, _ := strconv.Atoi(attribute(t, "min"))
			last, _ := strconv.Atoi(attribute(t, "max"))
			s.hidden = append(s.hidden, area{left: first, right: last})
		}
	case "mergeCell":
		if a, ok := parseArea(attribute(t, "ref")); ok {
			s.merged = append(s.merged, a)
		}
	case "hyperlink":
		if a, ok := parseArea(attribute(t, "ref")); ok {
			s.links = append(s.links, link{at: a, relation: attribute(t, "id")})
		}
	case "worksheet", "sheetData", "cols", "mergeCells", "hyperlinks":
	default:
		return s.d.Skip()
	}
	return nil
}

// beginRow goes to a row: that of its number, or the next.
func (s *scanner) beginRow(t xml.StartElement) error {
	s.row++
	s.column = 0
	hidden := false
	for _, a := range t.Attr {
		switch a.Name.Local {
		case "r":
			n, err := strconv.Atoi(a.Value)
			if err != nil || n < 1 || n > mostRows {
				return fmt.Errorf("it has a row %q", a.Value)
			}
			s.row = n
		case "hidden":
			hidden = isTrue(a.Value)
		}
	}
	if s.onRow != nil && !s.onRow(s.row, hidden) {
		return errStopped
	}
	return nil
}

// cell reads a cell: where it is, how it is kept, and what stands in it.
func (s *scanner) cell(t xml.StartElement) error {
	s.column++
	var kind string
	var style int
	for _, a := range t.Attr {
		switch a.Name.Local {
		case "r":
			if column, ok := columnOf(a.Value); ok {
				s.column = column
			}
		case "s":
			style, _ = strconv.Atoi(a.Value)
		case "t":
			kind = a.Value
		}
	}
	value, formula, err := s.content()
	if err != nil {
		return err
	}
	switch {
	case s.column > mostColumns:
	case value == "" && formula && s.onFault != nil:
		s.onFault(isUnread, s.row, s.column)
	case kind == "e" && value != "" && s.onFault != nil:
		s.onFault(isError, s.row, s.column)
	case kind == "e" || value == "" || s.onCell == nil:
	default:
		if text := s.text(kind, value, style); text != "" {
			s.onCell(s.column, text)
		}
	}
	return nil
}

// content reads the elements of a cell.
func (s *scanner) content() (value string, formula bool, err error) {
	for {
		token, err := s.d.Token()
		if err != nil {
			return "", false, err
		}
		switch t := token.(type) {
		case xml.EndElement:
			return value, formula, nil
		case xml.StartElement:
			switch t.Name.Local {
			case "v":
				value, err = plainText(s.d)
			case "is":
				value, err = richText(s.d)
			default:
				formula = formula || t.Name.Local == "f"
				err = s.d.Skip()
			}
			if err != nil {
				return "", false, err
			}
		}
	}
}

// text is what a cell says.
func (s *scanner) text(kind, value string, style int) string {
	switch kind {
	case "s":
		if i, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && i >= 0 && i < len(s.book.texts) {
			return s.book.texts[i]
		}
		return ""
	case "inlineStr":
		return value
	case "str":
		return unescape(value)
	case "b":
		return map[bool]string{true: "TRUE", false: "FALSE"}[isTrue(value)]
	case "d":
		return isoMoment(value)
	}
	format := &numberFormat{}
	if style >= 0 && style < len(s.book.formats) {
		format = &s.book.formats[style]
	}
	return format.text(value, s.book.from1904)
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func isTrue(s string) bool { return s == "1" || s == "true" }
