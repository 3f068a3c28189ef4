package grid

import (
	"strings"
	"testing"
)

// TestTheFirstRowsAreEnough, whole ones, in any encoding, of a long text.
func TestTheFirstRowsAreEnough(t *testing.T) {
	text := "Name,Title\n" + strings.Repeat("Zoë Lund,Product Manager\n", 4000)
	for _, encoding := range []string{"utf-8", "utf-16le", "utf-16be", "windows-1252"} {
		e, _ := encodingWithID(encoding)
		bytes, err := e.codec.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(encoding, "utf-16") {
			mark := map[string]string{"utf-16le": "\xff\xfe", "utf-16be": "\xfe\xff"}[encoding]
			bytes = mark + bytes
		}
		var found Choice
		g, _, err := Read(strings.NewReader(bytes), Options{Name: "a.csv", First: 10, Found: func(c Choice) { found = c }})
		if err != nil || found.Encoding != encoding {
			t.Fatalf("%s: found is %q, %v", encoding, found.Encoding, err)
		}
		rows := 0
		for r := range g.Rows() {
			if rows++; rows > 1 && r.At(0)+"|"+r.At(1) != "Zoë Lund|Product Manager" {
				t.Errorf("%s: row %d is %q", encoding, r.Number, r.Cells)
			}
		}
		if rows < 10 || rows > 2000 {
			t.Errorf("%s: %d rows are read", encoding, rows)
		}
	}
}

// TestWhereEveryEncodingIsTheSame there is none to choose.
func TestWhereEveryEncodingIsTheSame(t *testing.T) {
	found := Choice{Encoding: "none"}
	if _, _, err := Read(strings.NewReader("Name,Title\nAda,CPO\n"), Options{Found: func(c Choice) { found = c }}); err != nil || found.Encoding != "" {
		t.Errorf("found is %q, %v", found.Encoding, err)
	}
}
