package store_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/store"
)

// TestPhotosOfATable: a column of photos holds files beside the table, data
// URIs, or addresses that are kept and not fetched. Nothing outside of the
// table's folder is opened.
func TestPhotosOfATable(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "team")
	if err := os.MkdirAll(filepath.Join(folder, "faces"), 0o700); err != nil {
		t.Fatal(err)
	}
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewGray(image.Rect(0, 0, 20, 20))); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(folder, "faces", "ada.png"), filepath.Join(folder, "..", "secret.png")} {
		if err := os.WriteFile(path, photo.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join("..", "secret.png"), filepath.Join(folder, "link.png")); err != nil {
		t.Log(err) // a system without links
	}
	table := filepath.Join(folder, "staff.csv")
	rows := []string{"Name,Title,Photo", "Ada,CPO,faces/ada.png", `Ann,PM,faces\ada.png`, `Bo,PM,"data:image/png;base64,` + base64.StdEncoding.EncodeToString(photo.Bytes()) + `"`,
		"Cy,PM,https://acme.example/cy.png", "Di,PM,../secret.png", "Ed,PM,link.png", "Fay,PM,none.png", "Gus,PM,", `Hal,PM,"data:text/plain,hello"`, "Ida,PM,staff.csv"}
	if err := os.WriteFile(table, []byte(strings.Join(rows, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	c, report, err := store.Open(table)
	if err != nil {
		t.Fatal(err)
	}
	kept := map[string]string{"Cy": "https://acme.example/cy.png", "Di": "../secret.png", "Ed": "link.png", "Fay": "none.png", "Hal": "data:text/plain,hello", "Ida": "staff.csv"}
	for _, p := range c.Tree().People {
		if has := p.Photo != ""; has != (p.Name == "Ada" || p.Name == "Ann" || p.Name == "Bo") {
			t.Errorf("%s has a photo: %t", p.Name, has)
		}
		if p.Extra["Photo"] != kept[p.Name] {
			t.Errorf("of %s is kept %q, want %q", p.Name, p.Extra["Photo"], kept[p.Name])
		}
	}
	if columns := c.Settings().Columns; len(columns) != 1 || columns[0].Kind != chart.KindLink {
		t.Errorf("the columns are %+v", columns)
	}
	said := ""
	for _, n := range report.Notes {
		said += n.Text + "\n"
	}
	for _, want := range []string{"not fetched", "there is no file ../secret.png beside the table", "there is no file none.png", "in base64", "choose a JPEG or PNG file"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said:\n%s", want, said)
		}
	}
}
