package charttest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

// Sheet is one of a workbook's tables.
type Sheet struct {
	Name string
	Rows [][]string
}

// The names of a workbook's parts and relations.
const (
	sheetSpace    = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	officeSpace   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	relationSpace = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// Workbook is an Excel workbook, in which cells share texts.
func Workbook(sheets ...Sheet) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	put := func(name, text string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			panic(err) // memory does not fail
		}
	}
	put("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`)
	put("_rels/.rels", relations(`<Relationship Id="rId1" Type="`+officeSpace+`/officeDocument" Target="xl/workbook.xml"/>`))
	texts := sharedTexts{at: map[string]int{}}
	var list, related strings.Builder
	for i, s := range sheets {
		fmt.Fprintf(&list, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escaped(s.Name), i+1, i+1)
		fmt.Fprintf(&related, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, officeSpace, i+1)
		put(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), texts.sheet(s))
	}
	related.WriteString(`<Relationship Id="texts" Type="` + officeSpace + `/sharedStrings" Target="sharedStrings.xml"/>`)
	put("xl/workbook.xml", `<workbook xmlns="`+sheetSpace+`" xmlns:r="`+officeSpace+`"><sheets>`+list.String()+`</sheets></workbook>`)
	put("xl/_rels/workbook.xml.rels", relations(related.String()))
	put("xl/sharedStrings.xml", `<sst xmlns="`+sheetSpace+`">`+texts.all.String()+`</sst>`)
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func relations(inner string) string {
	return `<Relationships xmlns="` + relationSpace + `">` + inner + `</Relationships>`
}

// sharedTexts are the texts of a workbook's cells, each once.
type sharedTexts struct {
	all strings.Builder
	at  map[string]int
}

// sheet writes a sheet.
func (t *sharedTexts) sheet(s Sheet) string {
	var b strings.Builder
	b.WriteString(`<worksheet xmlns="` + sheetSpace + `"><sheetData>`)
	for i, row := range s.Rows {
		fmt.Fprintf(&b, `<row r="%d">`, i+1)
		for _, text := range row {
			if _, has := t.at[text]; !has {
				t.at[text] = len(t.at)
				t.all.WriteString("<si><t>" + escaped(text) + "</t></si>")
			}
			fmt.Fprintf(&b, `<c t="s"><v>%d</v></c>`, t.at[text])
		}
		b.WriteString("</row>")
	}
	b.WriteString("</sheetData></worksheet>")
	return b.String()
}

func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // which does not fail
	return b.String()
}
