package slides

import (
	"archive/zip"
	"bytes"
	"embed"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/template"
)

// pack is the file in the making. The first error stays.
type pack struct {
	parts   []part
	entries []entry
	err     error
}

// part is an entry of the list of content types.
type part struct{ Name, Type string }

// entry is a file of the archive.
type entry struct {
	name    string
	content []byte
}

// header opens every part.
const header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// add makes a part of a content type, as it is in the list of types after
// the word officedocument.
func (p *pack) add(name, kind, content string) {
	p.parts = append(p.parts, part{name, kind})
	p.put(name, []byte(header+content))
}

func (p *pack) put(name string, content []byte) {
	p.entries = append(p.entries, entry{name, content})
}

// rels puts the relationships of a part beside it.
func (p *pack) rels(of string, r rels) {
	at := strings.LastIndex(of, "/") + 1
	p.put(of[:at]+"_rels/"+of[at:]+".rels", []byte(header+r.xml()))
}

// write writes the archive, with what names all parts first. Its entries have
// no date, so that the same parts give the same bytes.
func (p *pack) write(w io.Writer) error {
	types := entry{"[Content_Types].xml", []byte(header + p.fill("content_types.xml", p.parts))}
	if p.err != nil {
		return p.err
	}
	z := zip.NewWriter(w)
	for _, e := range append([]entry{types}, p.entries...) {
		f, err := z.Create(e.name)
		if err != nil {
			return err
		}
		if _, err := f.Write(e.content); err != nil {
			return err
		}
	}
	return z.Close()
}

//go:embed parts/*.xml
var files embed.FS

var templates = template.Must(template.New("").Funcs(template.FuncMap{
	"text":  text,
	"add":   func(a, b int) int { return a + b },
	"times": func(a, b int) int { return a * b },
	"part":  func(n, of, whole int) int { return whole * n / of },
}).ParseFS(files, "parts/*.xml"))

// fill makes a part from its template.
func (p *pack) fill(name string, data any) string {
	var b bytes.Buffer
	if err := templates.ExecuteTemplate(&b, name, data); err != nil && p.err == nil {
		p.err = err
	}
	return strings.TrimSpace(b.String())
}

// rels are the relationships of a part: what its r:id mean.
type rels []rel

type rel struct {
	kind, target string
	outside      bool // the target is a web address
}

// add gives the ID of a relationship, a new one only where there is none.
func (r *rels) add(kind, target string) string { return r.put(rel{kind: kind, target: target}) }

func (r *rels) put(one rel) string {
	i := slices.Index(*r, one)
	if i < 0 {
		i = len(*r)
		*r = append(*r, one)
	}
	return fmt.Sprintf("rId%d", i+1)
}

func (r rels) xml() string {
	var w markup
	w.put(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, rel := range r {
		mode := ""
		if rel.outside {
			mode = ` TargetMode="External"`
		}
		w.put(`<Relationship Id="rId%d" Type="%s" Target="%s"%s/>`, i+1, rel.kind, text(rel.target), mode)
	}
	w.put(`</Relationships>`)
	return w.String()
}

// office is where the kinds of relationships are named.
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// markup is XML in the making.
type markup struct{ strings.Builder }

func (m *markup) put(format string, args ...any) { fmt.Fprintf(m, format, args...) }

// text makes any string fit for XML, which has no way to write control
// characters. Line breaks become spaces: they are elements of their own.
func text(s string) string {
	var b strings.Builder
	s = strings.Map(blank, strings.ToValidUTF8(s, "\uFFFD"))
	xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}

func blank(r rune) rune {
	if r == '\n' || r == '\r' || r == '\t' {
		return ' '
	}
	return r
}
