package reading

import (
	"strings"
	"testing"
)

func TestForeign(t *testing.T) {
	far := strings.Repeat("x", 5000)
	for _, tt := range []struct{ text, want string }{
		{"PK\x03\x04 xl/workbook.xml", "an Excel workbook"},
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
		if got := Foreign(tt.text); got != tt.want {
			t.Errorf("%.20q is %q, want %q", tt.text, got, tt.want)
		}
	}
}
