package reading

import "strings"

// Foreign names a file of another kind that people take for a table or a
// document; it is empty where the text may be one.
func Foreign(text string) string {
	head := text[:min(len(text), 4096)]
	for _, known := range []struct{ magic, within, what string }{
		{"PK\x03\x04", "xl/", "an Excel workbook"},
		{"PK\x03\x04", "[Content_Types].xml", "an Office document"},
		{"PK\x03\x04", "", "a ZIP archive"},
		{"\xd0\xcf\x11\xe0", "", "an old Excel workbook"},
		{"\x89PNG", "", "a PNG picture"},
		{"\xff\xd8\xff", "", "a JPEG picture"},
		{"GIF8", "", "a GIF picture"},
		{"%PDF-", "", "a PDF document"},
		{"\x1f\x8b", "", "a compressed file"},
	} {
		if strings.HasPrefix(head, known.magic) && (strings.Contains(head, known.within) || strings.Contains(text, known.within)) {
			return known.what
		}
	}
	return ""
}
