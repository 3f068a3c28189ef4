package xlsx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"cadre/chart/grid"
	"cadre/chart/xlsx"
)

// TestFilesThatAreNotRead say whose fault it is and what to do.
func TestFilesThatAreNotRead(t *testing.T) {
	sound := handmade(map[string]string{sheetPart: sheetXML(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`)})
	for _, tt := range []struct {
		name  string
		file  []byte
		wants []string
	}{
		{"a password", locked(t, sound), []string{"staff.xlsx: the workbook has a password; open it, take the password off", "save it"}},
		{"cut short", sound[:len(sound)-40], []string{"staff.xlsx: the workbook is damaged (zip: ", "save it again"}},
		{"cut XML", handmade(map[string]string{sheetPart: `<worksheet xmlns="` + mainSpace + `"><sheetData><row r="1"><c r="A1">`}), []string{"staff.xlsx: the workbook is damaged (XML syntax error on line 1: unexpected EOF)"}},
		{"wrong XML", handmade(map[string]string{sheetPart: sheetXML(`<sheetData><row r="1"></sheetData>`)}), []string{"the workbook is damaged (XML syntax error"}},
		{"empty part", handmade(map[string]string{sheetPart: ""}), []string{"the workbook is damaged (unexpected EOF)"}},
		{"damaged texts", handmade(map[string]string{sheetPart: sheetXML(""), textsPart: "<sst><si><t>"}), []string{"the workbook is damaged"}},
		{"damaged styles", handmade(map[string]string{sheetPart: sheetXML(""), stylesPart: "<styleSheet><x>"}), []string{"the workbook is damaged"}},
		{"no sheet", handmade(map[string]string{}), []string{"the workbook is damaged (it has no sheet with cells)"}},
		{"no workbook", handmade(map[string]string{"xl/workbook.xml": ""}), []string{"the workbook is damaged"}},
		{"a row beyond the last", handmade(map[string]string{sheetPart: sheetXML(`<sheetData><row r="1048577"/></sheetData>`)}), []string{`it has a row "1048577"`}},
		{"binary", handmade(map[string]string{"xl/workbook.bin": "x"}), []string{"staff.xlsx: this is a binary workbook; save it as .xlsx"}},
		{"a bomb", bomb(t, 700<<20), []string{"staff.xlsx: the workbook unpacks to 700 MB", "copy the people into a new workbook"}},
		{"a small bomb", bomb(t, 100<<20), []string{"staff.xlsx: the workbook unpacks to 100 MB"}},
		{"too many cells", handmade(map[string]string{sheetPart: sheetXML(`<sheetData>` + strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 700) + `</sheetData>`)}), []string{"staff.xlsx: the sheet has more than 10 million cells"}},
	} {
		_, _, err := read(tt.file, "")
		for _, want := range tt.wants {
			if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%s: %v, want %s", tt.name, err, want)
			}
		}
	}
}

// locked is a workbook behind a password.
func locked(t *testing.T, file []byte) []byte {
	t.Helper()
	sealed, err := excelize.Encrypt(file, &excelize.Options{Password: "secret"})
	if err != nil {
		t.Fatal(err)
	}
	return sealed
}

// bomb is a workbook whose sheet is a small file that says it unpacks to a
// large one.
func bomb(t *testing.T, size uint64) []byte {
	t.Helper()
	sound := handmade(map[string]string{sheetPart: strings.Repeat(" ", 1<<16)})
	in, err := zip.NewReader(bytes.NewReader(sound), int64(len(sound)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range in.File {
		if f.Name == sheetPart {
			f.UncompressedSize64 = size
		}
		raw, err := f.OpenRaw()
		if err != nil {
			t.Fatal(err)
		}
		w, err := z.CreateRaw(&f.FileHeader)
		if err == nil {
			_, err = io.Copy(w, raw)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestAMillionBlankRows are walked over, and none of them is kept.
func TestAMillionBlankRows(t *testing.T) {
	var data strings.Builder
	data.WriteString(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>`)
	for row := 2; row < 1_048_576; row++ {
		fmt.Fprintf(&data, `<row r="%d" s="1" customFormat="1"><c r="A%[1]d" s="1"/></row>`, row)
	}
	data.WriteString(`<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Ada</t></is></c></row></sheetData>`)
	file := handmade(map[string]string{sheetPart: sheetXML(data.String())})
	data.Reset()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	g, _, err := xlsx.Read(bytes.NewReader(file), grid.Options{Name: "staff.xlsx"})
	runtime.GC()
	runtime.ReadMemStats(&after)
	if err != nil || rowsOf(g) != "1: Name\n1048576: Ada" {
		t.Fatalf("%v", err)
	}
	if kept := int64(after.HeapAlloc) - int64(before.HeapAlloc); kept > 8<<20 {
		t.Errorf("%d bytes are kept of two rows", kept)
	}
}

// TestDamagedWorkbooks: whatever the bytes, there are rows or an error in a line.
func TestDamagedWorkbooks(t *testing.T) {
	parts := map[string]string{
		sheetPart: sheetXML(`<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45293</v></c></row>` +
			`<row r="2"><c r="A2" t="inlineStr"><is><t>Ada</t></is></c></row></sheetData><mergeCells><mergeCell ref="B1:B2"/></mergeCells><hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks>`),
		sheetRels:  `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + relSpace + `/hyperlink" Target="https://example.com" TargetMode="External"/></Relationships>`,
		textsPart:  `<sst xmlns="` + mainSpace + `"><si><t>Name</t></si></sst>`,
		stylesPart: `<styleSheet xmlns="` + mainSpace + `"><numFmts count="1"><numFmt numFmtId="200" formatCode="[$-407]d. mmm;@"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`,
	}
	for n := range 1500 {
		r := rand.New(rand.NewPCG(1, uint64(n)))
		damaged := map[string]string{}
		for name, text := range parts {
			damaged[name] = text
		}
		names := []string{sheetPart, sheetRels, textsPart, stylesPart}
		name := names[r.IntN(len(names))]
		text := []byte(damaged[name])
		for range 1 + r.IntN(4) {
			switch at := r.IntN(len(text)); r.IntN(3) {
			case 0:
				text[at] = "<>/\"=A9 &;-"[r.IntN(11)]
			case 1:
				text = append(text[:at:at], text[min(len(text), at+r.IntN(20)):]...)
			default:
				text = append(text[:at:at], append([]byte(`9999999999`), text[at:]...)...)
			}
			if len(text) == 0 {
				break
			}
		}
		damaged[name] = string(text)
		file := handmade(damaged)
		if r.IntN(4) == 0 {
			file[r.IntN(len(file))] ^= byte(1 + r.IntN(255))
		}
		if _, _, err := read(file, ""); err != nil && (strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), "staff.xlsx: ")) {
			t.Fatalf("%d: %v", n, err)
		}
	}
}
