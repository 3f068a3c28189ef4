package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"cadre/chart/reading"
)

// book is an opened workbook.
type book struct {
	parts    archive
	sheets   []sheet
	active   int            // the sheet that was open when it was saved
	formats  []numberFormat // by the number of a cell's style
	texts    []string       // that cells of all sheets share
	from1904 bool           // days are counted from 1904
}

// sheet is one of a workbook's tables.
type sheet struct {
	name     string
	part     string
	hidden   bool
	likeness int // to people, where choose asked
}

// The first bytes of the two kinds of file that a workbook can be.
const (
	zipMark = "PK\x03\x04"
	oleMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
)

// Mark is how many bytes at the beginning of a file tell that it may be a workbook.
const Mark = len(zipMark)

// MayBe tells whether a file that begins so may be a workbook.
func MayBe(head []byte) bool {
	return bytes.HasPrefix(head, []byte(zipMark)) || len(head) >= Mark && bytes.HasPrefix([]byte(oleMark), head[:Mark])
}

// Is tells whether a file is a workbook, or one behind a password, by its bytes.
func Is(data []byte) bool {
	return bytes.HasPrefix(data, []byte(zipMark)) && bytes.Contains(data, []byte("xl/")) || isLocked(data)
}

// isLocked tells a workbook that has a password: its ZIP file is encrypted
// within a file of the old kind.
func isLocked(data []byte) bool {
	name := []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
	return bytes.HasPrefix(data, []byte(oleMark)) && bytes.Contains(data, name)
}

// openBook opens a workbook; name is what messages call the file.
func openBook(data []byte, name string) (*book, error) {
	if isLocked(data) {
		return nil, fmt.Errorf("%s: the workbook has a password; open it, take the password off (in Excel: File › Info › Protect Workbook › Encrypt with Password), save it and import that", name)
	}
	b := &book{}
	err := b.open(data)
	if err != nil {
		return nil, explain(name, err)
	}
	return b, nil
}

// errBinary tells a workbook that is no XML.
var errBinary = errors.New("this is a binary workbook; save it as .xlsx and import that")

// explain says of which file an error is and what to do.
func explain(name string, err error) error {
	var large tooLarge
	if errors.As(err, &large) || errors.Is(err, errBinary) || errors.Is(err, errTooManyCells) {
		return fmt.Errorf("%s: %w", name, err)
	}
	return fmt.Errorf("%s: the workbook is damaged (%w); open it in a spreadsheet program, save it again and import that", name, err)
}

func (b *book) open(data []byte) (err error) {
	if b.parts, err = openArchive(data); err != nil {
		return err
	}
	if b.parts["xl/workbook.bin"] != nil {
		return errBinary
	}
	f, err := b.parts.frame()
	if err != nil {
		return err
	}
	defer f.Close()
	if err := b.list(f); err != nil {
		return err
	}
	b.formats = formatsOf(f)
	return b.readTexts()
}

// workbookPart lists the sheets.
const workbookPart = "xl/workbook.xml"

// list finds the sheets that hold tables.
func (b *book) list(f *excelize.File) error {
	if f.WorkBook == nil {
		return errors.New("it lists no sheets")
	}
	relations, err := b.parts.relations(workbookPart)
	if err != nil {
		return err
	}
	b.from1904 = f.WorkBook.WorkbookPr != nil && f.WorkBook.WorkbookPr.Date1904
	for i, s := range f.WorkBook.Sheets.Sheet {
		rel := relations[s.ID]
		if part := rel.part(workbookPart); rel.is("worksheet") && b.parts[partKey(part)] != nil {
			if views := f.WorkBook.BookViews; views != nil && len(views.WorkBookView) > 0 && views.WorkBookView[0].ActiveTab == i {
				b.active = len(b.sheets)
			}
			b.sheets = append(b.sheets, sheet{name: s.Name, part: part, hidden: s.State != "" && s.State != "visible"})
		}
	}
	if len(b.sheets) == 0 {
		return errors.New("it has no sheet with cells")
	}
	return nil
}

// readTexts reads the texts that cells share.
func (b *book) readTexts() error {
	relations, err := b.parts.relations(workbookPart)
	if err != nil {
		return err
	}
	for _, rel := range relations {
		part := rel.part(workbookPart)
		if !rel.is("sharedStrings") || b.parts[partKey(part)] == nil {
			continue
		}
		r, err := b.parts.open(part)
		if err != nil {
			return err
		}
		defer r.Close()
		b.texts, err = sharedTexts(r)
		return err
	}
	return nil
}

// readFile takes a whole file in.
func readFile(r io.Reader, name string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	case len(data) > MaxFile:
		return nil, fmt.Errorf("%s: a workbook may have at most %d MB; take out pictures and sheets that are not needed", name, MaxFile>>20)
	case !Is(data):
		return nil, fmt.Errorf("%s: this is no Excel workbook", name)
	}
	return data, nil
}

// note is something said of the workbook as a whole.
func note(kind reading.Kind, text string, args ...any) reading.Note {
	return reading.Note{Kind: kind, Text: fmt.Sprintf(text, args...)}
}

// plural is a number with what is said of so many.
func plural(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", several)
}
