package xlsx

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// sharedTexts reads the list of texts that cells refer to by number.
func sharedTexts(r io.Reader) ([]string, error) {
	d := decoder(bufio.NewReaderSize(r, 1<<16))
	var texts []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return texts, nil
		}
		if err != nil {
			return nil, err
		}
		if start, is := token.(xml.StartElement); is && start.Name.Local == "si" {
			text, err := richText(d)
			if err != nil {
				return nil, err
			}
			texts = append(texts, text)
		}
	}
}

// richText reads the text of the element that was just opened: that of its
// runs, without how Japanese is pronounced.
func richText(d *xml.Decoder) (string, error) {
	var text string
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "t":
				run, err := plainText(d)
				if err != nil {
					return "", err
				}
				text += run
			case "rPh", "phoneticPr", "rPr":
				if err := d.Skip(); err != nil {
					return "", err
				}
			default:
				depth++
			}
		case xml.EndElement:
			depth--
		}
	}
	return unescape(text), nil
}

// plainText reads the characters of the element that was just opened.
func plainText(d *xml.Decoder) (string, error) {
	var text string
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.CharData:
			if text == "" {
				text = string(t)
			} else {
				text += string(t)
			}
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return text, nil
}

// escapeLength is that of _x000D_, as workbooks write what XML cannot hold.
const escapeLength = len("_x000D_")

// unescape reads what is written as _x000D_.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for s != "" {
		if r, ok := escaped(s); ok {
			if r != 0 { // no text of ours holds one
				b.WriteRune(r)
			}
			s = s[escapeLength:]
			continue
		}
		b.WriteByte(s[0])
		s = s[1:]
	}
	return b.String()
}

// escaped is the character whose escape a text begins with.
func escaped(s string) (rune, bool) {
	if len(s) < escapeLength || s[:2] != "_x" || s[escapeLength-1] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:escapeLength-1], 16, 16)
	return rune(n), err == nil
}

// escape writes what XML cannot hold, and what would be taken for an escape.
func escape(s string) string {
	clean := true
	for i := 0; i < len(s) && clean; i++ {
		clean = s[i] != '_' && (s[i] >= ' ' || s[i] == '\n' || s[i] == '\t')
	}
	if clean && !strings.ContainsAny(s, "\uFFFE\uFFFF") {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		_, taken := escaped(s[i:])
		switch {
		case taken:
			b.WriteString("_x005F_")
		case r < ' ' && r != '\n' && r != '\t', r == '\uFFFE', r == '\uFFFF':
			b.WriteString("_x" + strings.ToUpper(leftPad(strconv.FormatInt(int64(r), 16), 4)) + "_")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// leftPad puts zeros in front of a number.
func leftPad(s string, digits int) string {
	return strings.Repeat("0", max(0, digits-len(s))) + s
}
