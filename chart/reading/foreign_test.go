package reading

import (
	"strings"
	"testing"
)

func TestForeign(t *testing.T) {
	far := strings.Repeat("x", 5000)
	for _, tt := range []struct{ text, want string }{
		{"PK\x03\x04 xl/workbook.xml", "an Excel workbook"},
		{"PK\x03\x04 [Content_Types].xml xl/workbook.bin", "a binary Excel workbook"},
		{"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"},
		{"PK\x03\x04 Index/Document.iwa", "a file of Numbers, Pages or Keynote"},
		{"PK\x03\x04 [Content_Types].xml word/document.xml", "a Word document"},
		{"PK\x03\x04 [Content_Types].xml visio/document.xml", "a Visio drawing"},
		{"\xd0\xcf\x11\xe0" + far + wide("EncryptedPackage"), "an Office document with a password"},
		{"\xd0\xcf\x11\xe0" + wide("WordDocument"), "an old Word document"},
		{"{\\rtf1", "a rich text document"},
		{"PK\x03\x04" + far + "xl/workbook.xml", "an Excel workbook"},
		{"PK\x03\x04 [Content_Types].xml", "an Office document"},
		{"PK\x03\x04 a.txt", "a ZIP archive"},
		{"\xd0\xcf\x11\xe0", "an old Excel workbook"},
		{"\x89PNG\r\n", "a PNG picture"},
		{"\xff\xd8\xff\xe0", "a JPEG picture"},
		{"GIF89a", "a GIF picture"},
		{"%PDF-1.7", "a PDF document"},
		{"\x1f\x8b\x08", "a compressed file"},
		{"", ""}, {"Name,Title", ""}, {`{"cadre": 1}`, ""}, {"PK", ""}, {"xl/", ""}, {" %PDF-", ""}, {"GIF,Name", ""},
	} {
		got, instead := Foreign(tt.text)
		if got != tt.want || (instead == "") != (got == "") {
			t.Errorf("%.20q is %q, want %q; instead: %q", tt.text, got, tt.want, instead)
		}
	}
}
