package xlsx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"cadre/chart/grid"
	"cadre/chart/reading"
	"cadre/chart/xlsx"
)

// The names that workbooks and their relations have: as Excel writes them, and
// in strict workbooks.
const (
	mainSpace   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	strictMain  = "http://purl.oclc.org/ooxml/spreadsheetml/main"
	strictRel   = "http://purl.oclc.org/ooxml/officeDocument/relationships"
	sheetPart   = "xl/worksheets/sheet1.xml"
	textsPart   = "xl/sharedStrings.xml"
	stylesPart  = "xl/styles.xml"
	sheetRels   = "xl/worksheets/_rels/sheet1.xml.rels"
	packageRels = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// sheetXML is a sheet with some elements.
func sheetXML(inner string) string {
	return `<worksheet xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `">` + inner + `</worksheet>`
}

// handmade is a workbook of one sheet, with further parts or others than usual.
func handmade(parts map[string]string) []byte {
	all := map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"_rels/.rels":         `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + relSpace + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":     `<workbook xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `"><sheets><sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + relSpace + `/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="` + relSpace + `/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
	}
	maps.Copy(all, parts)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(all[name]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// read is what a workbook gives: a line a row, and its notes.
func read(file []byte, sheet string) (rows, notes string, err error) {
	g, said, err := xlsx.Read(bytes.NewReader(file), grid.Options{Name: "staff.xlsx", Sheet: sheet})
	if err != nil {
		return "", "", err
	}
	return rowsOf(g), notesOf(said), nil
}

func rowsOf(g grid.Grid) string {
	var lines []string
	for r := range g.Rows() {
		lines = append(lines, fmt.Sprintf("%d: %s", r.Number, strings.Join(r.Cells, "|")))
	}
	return strings.Join(lines, "\n")
}

func notesOf(notes []reading.Note) string {
	var lines []string
	for _, n := range notes {
		lines = append(lines, fmt.Sprintf("%s %d: %s", n.Kind, n.Row, n.Text))
	}
	return strings.Join(lines, "\n")
}

// TestCells: each sort of cell, as people see it.
func TestCells(t *testing.T) {
	styles := `<styleSheet xmlns="` + mainSpace + `"><numFmts count="1"><numFmt numFmtId="200" formatCode="00000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/></cellXfs></styleSheet>`
	texts := `<sst xmlns="` + mainSpace + `"><si><t>Mara</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Tom </t></r><r><t>Becker</t></r></si>` +
		`<si><t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_b_x005F_x0041_ _xZZZZ_</t></si><si/></sst>`
	for _, tt := range []struct{ name, data, want string }{
		{"shared", `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`, "1: Mara|Tom Becker"},
		{"pronounced", `<row r="1"><c r="A1" t="s"><v>2</v></c></row>`, "1: 課きく"},
		{"escaped", `<row r="1"><c r="A1" t="s"><v>3</v></c></row>`, "1: a\rb_x0041_ _xZZZZ_"},
		{"empty or unknown text", `<row r="1"><c r="A1" t="s"><v>4</v></c><c r="B1" t="s"><v>99</v></c><c r="C1" t="s"><v>x</v></c><c r="D1"><v>1</v></c></row>`, "1: |||1"},
		{"inline", `<row r="1"><c r="A1" t="inlineStr"><is><t>Ines</t></is></c><c r="B1" t="inlineStr"><is><r><t>Du</t></r><r><t>arte</t></r><rPh><t>x</t></rPh></is></c></row>`, "1: Ines|Duarte"},
		{"formula's value", `<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>ab</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>`, "1: ab|2"},
		{"booleans", `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>`, "1: TRUE|FALSE"},
		{"dates", `<row r="1"><c r="A1" s="1"><v>45293</v></c><c r="B1" t="d"><v>2024-01-02T00:00:00</v></c><c r="C1" t="d"><v>2024-01-02T08:30:00Z</v></c></row>`, "1: 2024-01-02|2024-01-02|2024-01-02 08:30"},
		{"zeros", `<row r="1"><c r="A1" s="2"><v>123</v></c><c r="B1" s="77"><v>123</v></c></row>`, "1: 00123|123"},
		{"without places", `<row><c t="inlineStr"><is><t>a</t></is></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>`, "1: a||3\n3: 4"},
		{"gaps", `<row r="3"><c r="C3"><v>1</v></c></row><row r="9"><c r="A9"><v>2</v></c></row>`, "3: ||1\n9: 2"},
		{"beyond the last column", `<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row>`, "1: 1|2"},
		{"blank", `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t> </t></is></c></row>`, "1: 1"},
	} {
		file := handmade(map[string]string{sheetPart: sheetXML("<sheetData>" + tt.data + "</sheetData>"), textsPart: texts, stylesPart: styles})
		rows, _, err := read(file, "")
		if err != nil || rows != tt.want {
			t.Errorf("%s: %v\n%s\nwant\n%s", tt.name, err, rows, tt.want)
		}
	}
}

// TestDressesOfWorkbooks: what programs other than Excel write.
func TestDressesOfWorkbooks(t *testing.T) {
	data := `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row></sheetData>`
	plain := sheetXML(data)
	prefixed := `<x:worksheet xmlns:x="` + mainSpace + `"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
	rels := func(target string) string {
		return `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + relSpace + `/worksheet" Target="` + target + `"/></Relationships>`
	}
	for name, parts := range map[string]map[string]string{
		"plain":           {sheetPart: plain},
		"prefixed":        {sheetPart: prefixed},
		"byte order mark": {sheetPart: "\ufeff" + `<?xml version="1.0" encoding="utf-8"?>` + plain},
		"other encoding":  {sheetPart: `<?xml version="1.0" encoding="windows-1252"?>` + plain},
		"elsewhere":       {"xl/tables/people.xml": plain, "xl/_rels/workbook.xml.rels": rels("/xl/tables/people.xml")},
		"backslashes":     {`xl\worksheets\sheet1.xml`: plain, "xl/_rels/workbook.xml.rels": rels(`worksheets\sheet1.xml`)},
		"other case":      {"xl/worksheets/Sheet1.xml": plain},
		"strict": {
			sheetPart:                    strings.NewReplacer(mainSpace, strictMain, relSpace, strictRel).Replace(plain),
			"xl/workbook.xml":            `<workbook xmlns="` + strictMain + `" xmlns:r="` + strictRel + `" conformance="strict"><sheets><sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels": `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + strictRel + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
			"_rels/.rels":                `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" Type="` + strictRel + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		},
	} {
		if rows, _, err := read(handmade(parts), ""); err != nil || rows != "1: Name" {
			t.Errorf("%s: %q, %v", name, rows, err)
		}
	}
}

// TestMergedCells are filled where something stands beside them.
func TestMergedCells(t *testing.T) {
	row := func(n int, cells string) string {
		var b strings.Builder
		fmt.Fprintf(&b, `<row r="%d">`, n)
		for i, c := range strings.Split(cells, "|") {
			if c != "" {
				fmt.Fprintf(&b, `<c r="%c%d" t="inlineStr"><is><t>%s</t></is></c>`, 'A'+i, n, c)
			}
		}
		return b.String() + "</row>"
	}
	for _, tt := range []struct {
		name         string
		rows, merged []string
		want         string
	}{
		{"down", []string{"Growth|Ada", "|Bo", "|Cy", "|Dee"}, []string{"A1:A3"}, "1: Growth|Ada\n2: Growth|Bo\n3: Growth|Cy\n4: |Dee"},
		{"down the last column", []string{"Ada|Growth", "Bo"}, []string{"B1:B2"}, "1: Ada|Growth\n2: Bo|Growth"},
		{"down far", []string{"Growth|Ada", "|Bo"}, []string{"A1:A1048576"}, "1: Growth|Ada\n2: Growth|Bo"},
		{"no phantom", []string{"Ada|Growth", "", "Bo|Core"}, []string{"A1:A2", "B1:B2"}, "1: Ada|Growth\n3: Bo|Core"},
		{"right", []string{"Person||Manager", "First|Last|First|Last"}, []string{"A1:B1", "C1:D1"}, "1: Person|Person|Manager|Manager\n2: First|Last|First|Last"},
		{"a title", []string{"Our staff", "Name|Title"}, []string{"A1:B1"}, "1: Our staff\n2: Name|Title"},
		{"headings in two rows", []string{"Name|Contact", "|Mail|Phone"}, []string{"A1:A2", "B1:C1"}, "1: Name|Contact|Contact\n2: Name|Mail|Phone"},
		{"empty", []string{"|Ada", "|Bo"}, []string{"A1:A2", "C9:D10", "nonsense", "B1:A1"}, "1: |Ada\n2: |Bo"},
	} {
		data, merged := "", ""
		for i, cells := range tt.rows {
			data += row(i+1, cells)
		}
		for _, m := range tt.merged {
			merged += `<mergeCell ref="` + m + `"/>`
		}
		rows, _, err := read(handmade(map[string]string{sheetPart: sheetXML("<sheetData>" + data + "</sheetData><mergeCells>" + merged + "</mergeCells>")}), "")
		if err != nil || rows != tt.want {
			t.Errorf("%s: %v\n%s\nwant\n%s", tt.name, err, rows, tt.want)
		}
	}
}

// TestLinks are kept where they say more than their cells.
func TestLinks(t *testing.T) {
	cells := []struct{ text, target, want string }{
		{"Mara Lind", "https://example.com/mara", "[Mara Lind](https://example.com/mara)"},
		{"https://example.com/mara", "https://example.com/mara", "https://example.com/mara"},
		{"www.example.com", "http://www.example.com/", "http://www.example.com/"},
		{"mara@example.com", "mailto:mara@example.com", "mara@example.com"},
		{"Mara Lind", "mailto:mara@example.com?subject=Hi", "[Mara Lind](mailto:mara@example.com?subject=Hi)"},
		{"Mara Lind", "file:///C:/x", "Mara Lind"},
		{"Mara Lind", "https://example.com/a b", "Mara Lind"},
	}
	data, links, rels, want := "", "", "", []string{}
	for i, c := range cells {
		data += fmt.Sprintf(`<row r="%d"><c r="A%[1]d" t="inlineStr"><is><t>%s</t></is></c></row>`, i+1, c.text)
		links += fmt.Sprintf(`<hyperlink ref="A%d" r:id="rId%[1]d"/>`, i+1)
		rels += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/hyperlink" Target="%s" TargetMode="External"/>`, i+1, relSpace, c.target)
		want = append(want, fmt.Sprintf("%d: %s", i+1, c.want))
	}
	links += `<hyperlink ref="A1" location="Other!A1"/><hyperlink ref="B1:B9" r:id="rId1"/><hyperlink ref="A1" r:id="rId99"/>`
	rows, _, err := read(handmade(map[string]string{
		sheetPart: sheetXML("<sheetData>" + data + "</sheetData><hyperlinks>" + links + "</hyperlinks>"),
		sheetRels: `<Relationships xmlns="` + packageRels + `">` + rels + `</Relationships>`,
	}), "")
	if err != nil || rows != strings.Join(want, "\n") {
		t.Errorf("%v\n%s\nwant\n%s", err, rows, strings.Join(want, "\n"))
	}
}

// TestWhatIsNotAsPeopleSeeIt is read, and told.
func TestWhatIsNotAsPeopleSeeIt(t *testing.T) {
	file := handmade(map[string]string{sheetPart: sheetXML(`<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/></cols><sheetData>` +
		`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" t="e"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c></row>` +
		`<row r="2" hidden="1"><c r="A2"><v>3</v></c><c r="C2" t="e"><v>#REF!</v></c></row>` +
		`<row r="3" hidden="true"><c r="A3"/></row>` +
		`<row r="4"><c r="A4"><v>4</v></c><c r="B4"><f>SUM(A1:A2)</f></c></row></sheetData>`)})
	rows, notes, err := read(file, "")
	want := "1: 1|2\n2: 3\n4: 4"
	said := `damaged 1: 2 cells, the first of them C1, hold an error instead of a value, such as #N/A, and count as empty
damaged 4: the cell B4 holds a formula without its result, and counts as empty; open the workbook in a spreadsheet program, save it and import it again
guessed 0: 1 row that the workbook hides was read, too
guessed 0: 1 column that the workbook hides was read, too`
	if err != nil || rows != want || notes != said {
		t.Errorf("%v\n%s\n%s", err, rows, notes)
	}
}

// TestDaysAndSharesAsSheetsShowThem: formats of other programs, days counted
// from 1904, and shares in percent, without a list of shared texts.
func TestDaysAndSharesAsSheetsShowThem(t *testing.T) {
	var formats, styles strings.Builder
	cells := []struct{ format, value, want string }{
		{`[$-407]d. mmmm yyyy;@`, "45293", "2024-01-02"},
		{`dd&quot;/&quot;mm&quot;/&quot;yyyy`, "45293", "2024-01-02"},
		{`yyyy-mm-dd`, "45293.5", "2024-01-02"},
		{`0%`, "0.8", "80%"},
		{`0.00%`, "1", "100%"},
		{`00000`, "42", "00042"},
		{`General`, "45293", "45293"},
	}
	data := ""
	for i, c := range cells {
		fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, 200+i, c.format)
		fmt.Fprintf(&styles, `<xf numFmtId="%d" applyNumberFormat="1"/>`, 200+i)
		data += fmt.Sprintf(`<row r="%d"><c r="A%[1]d" s="%d"><v>%s</v></c></row>`, i+1, i, c.value)
	}
	parts := map[string]string{
		sheetPart:  sheetXML("<sheetData>" + data + `</sheetData><autoFilter ref="A1:A7"/><tableParts count="1"><tablePart r:id="rId9"/></tableParts>`),
		stylesPart: `<styleSheet xmlns="` + mainSpace + `"><numFmts>` + formats.String() + `</numFmts><cellXfs>` + styles.String() + `</cellXfs></styleSheet>`,
	}
	rows, _, err := read(handmade(parts), "")
	var want []string
	for i, c := range cells {
		want = append(want, fmt.Sprintf("%d: %s", i+1, c.want))
	}
	if err != nil || rows != strings.Join(want, "\n") {
		t.Errorf("%v\n%s\nwant\n%s", err, rows, strings.Join(want, "\n"))
	}
	parts["xl/workbook.xml"] = `<workbook xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `"><workbookPr date1904="1"/><sheets><sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>`
	if rows, _, err := read(handmade(parts), ""); err != nil || !strings.HasPrefix(rows, "1: 2028-01-03\n") {
		t.Errorf("from 1904: %v\n%s", err, rows)
	}
}
