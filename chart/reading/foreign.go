package reading

import "strings"

// What to do with files of other kinds.
const (
	saveAsTable = "save it as CSV and import that"
	exportTable = "export the people from the program that made it as CSV, or copy them and paste them as text"
	unpack      = "unpack it and import the table in it"
)

// foreign are the kinds that people take for a table or a document, by how
// they begin and what they hold; the first that fits is the one.
var foreign = []struct{ begins, holds, is, instead string }{
	{"PK\x03\x04", "xl/workbook.bin", "a binary Excel workbook", saveAsTable},
	{"PK\x03\x04", "xl/", "an Excel workbook", saveAsTable},
	{"PK\x03\x04", "opendocument.spreadsheet", "an OpenDocument spreadsheet", saveAsTable},
	{"PK\x03\x04", "opendocument.text", "an OpenDocument text", exportTable},
	{"PK\x03\x04", "opendocument.", "an OpenDocument file", exportTable},
	{"PK\x03\x04", "Index/Document.iwa", "a file of Numbers, Pages or Keynote", saveAsTable},
	{"PK\x03\x04", "Index.zip", "a file of Numbers, Pages or Keynote", saveAsTable},
	{"PK\x03\x04", "word/", "a Word document", exportTable},
	{"PK\x03\x04", "ppt/", "a PowerPoint presentation", exportTable},
	{"PK\x03\x04", "visio/", "a Visio drawing", exportTable},
	{"PK\x03\x04", "[Content_Types].xml", "an Office document", saveAsTable},
	{"PK\x03\x04", "", "a ZIP archive", unpack},
	{oldOffice, wide("EncryptedPackage"), "an Office document with a password", "save it without one and import that"},
	{oldOffice, wide("WordDocument"), "an old Word document", exportTable},
	{oldOffice, wide("PowerPoint Document"), "an old PowerPoint presentation", exportTable},
	{oldOffice, wide("VisioDocument"), "an old Visio drawing", exportTable},
	{oldOffice, wide("__substg1.0_"), "an Outlook message", exportTable},
	{oldOffice, "", "an old Excel workbook", saveAsTable},
	{"\x09\x08", "", "an old Excel workbook", saveAsTable},
	{"\x89PNG", "", "a PNG picture", exportTable},
	{"\xff\xd8\xff", "", "a JPEG picture", exportTable},
	{"GIF8", "", "a GIF picture", exportTable},
	{"BM", "\x00\x00\x00\x00", "a BMP picture", exportTable},
	{"%PDF-", "", "a PDF document", exportTable},
	{"{\\rtf", "", "a rich text document", "save it as plain text and import that"},
	{"\x1f\x8b", "", "a compressed file", unpack},
	{"7z\xbc\xaf", "", "a compressed file", unpack},
	{"Rar!\x1a", "", "a compressed file", unpack},
	{"SQLite format 3\x00", "", "a database", exportTable},
}

// oldOffice begins the files of Office before 2007.
const oldOffice = "\xd0\xcf\x11\xe0"

// wide is a text as such files have it, two bytes a letter.
func wide(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteString(s[i:i+1] + "\x00")
	}
	return b.String()
}

// Foreign names a file of another kind that people take for a table or a
// document, and what to give instead; both are empty where the text may be one.
func Foreign(text string) (is, instead string) {
	for _, f := range foreign {
		if strings.HasPrefix(text, f.begins) && strings.Contains(text, f.holds) {
			return f.is, f.instead
		}
	}
	return "", ""
}
