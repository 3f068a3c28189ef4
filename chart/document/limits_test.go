package document_test

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"

	"cadre/chart/document"
	"cadre/chart/reading"
)

// TestAPhotoThatIsNotShown is told with the name and what to do, and stays in
// the document.
func TestAPhotoThatIsNotShown(t *testing.T) {
	text := `{"cadre": 1, "people": [{"id": "1", "name": "Ada", "photo": "` + base64.StdEncoding.EncodeToString([]byte("GIF89a")) + `"}]}`
	c, report, err := document.Read(strings.NewReader(text), "team.cadre")
	if err != nil || len(report.Notes) != 1 {
		t.Fatalf("%d notes: %v", len(report.Notes), err)
	}
	want := reading.Note{Row: 1, Field: "photo", Kind: reading.Damaged,
		Text: "the photo of Ada is no PNG or JPEG picture; it is kept but not shown, until another is chosen"}
	if report.Notes[0] != want {
		t.Errorf("got %+v", report.Notes[0])
	}
	var out bytes.Buffer
	if err := document.Write(t.Context(), &out, c); err != nil || !strings.Contains(out.String(), "R0lGODlh") {
		t.Errorf("the photo is lost: %v", err)
	}
}

// TestALongTextIsToldAndKept: what is longer than any title is cut, said, and
// kept whole as a field of the document's own.
func TestALongTextIsToldAndKept(t *testing.T) {
	title := strings.Repeat("x", 40_000)
	c, report, err := document.Read(strings.NewReader(`{"cadre": 1, "people": [{"id": "1", "name": "Ada", "title": "`+title+`", "extra": {"Title": "old"}}]}`), "team.cadre")
	if err != nil {
		t.Fatal(err)
	}
	if p := c.Person("1"); len(p.Title) != 300 || p.Extra["Title"] != "old" || p.Extra["Title (2)"] != title {
		t.Errorf("the title has %d characters; kept are %d fields", len(p.Title), len(p.Extra))
	}
	want := "the title of Ada has 40000 characters; 300 are the limit, and all of it was kept as the field Title (2)"
	if len(report.Notes) == 0 || report.Notes[0].Text != want || report.Notes[0].Field != "title" {
		t.Errorf("the report says %+v", report.Notes)
	}
}
