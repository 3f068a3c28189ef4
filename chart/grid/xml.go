package grid

import (
	"encoding/xml"
	"io"
	"iter"
	"strings"
)

// xmlTokens walks the pieces of XML in which mistakes are suffered, as far as it
// can be read. Entities that a text defines itself are not.
func xmlTokens(text string) iter.Seq[xml.Token] {
	return func(yield func(xml.Token) bool) {
		d := xml.NewDecoder(strings.NewReader(text))
		d.Strict, d.Entity, d.AutoClose = false, xml.HTMLEntity, xml.HTMLAutoClose
		d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // the text is UTF-8 by now
		for {
			token, err := d.RawToken()
			if err != nil || !yield(token) {
				return
			}
		}
	}
}

// xmlAttribute is what an element says under a name; "" where it does not.
func xmlAttribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if strings.EqualFold(a.Name.Local, name) {
			return a.Value
		}
	}
	return ""
}

// shownText is markup as it is shown, line by line.
func shownText(markup string) string {
	if !strings.ContainsAny(markup, "<&") {
		return markup
	}
	p := pageReader{}
	p.read(markup)
	return p.text()
}
