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
