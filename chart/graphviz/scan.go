package graphviz

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// scanner walks the elements and texts of Graphviz's SVG. It reads what
// Graphviz writes and no more of XML, at a fraction of the time that a parser
// of all of XML takes.
type scanner struct {
	rest  []byte
	attrs []attribute // of the element last read
}

type attribute struct{ name, value string }

// What a scanner finds.
type kind int

const (
	opening kind = iota
	closing
	words
	finished
)

var errCut = errors.New("it ends too early")

// next gives the next element's name, or the next text. An element without
// content is opened and not closed.
func (s *scanner) next() (k kind, name string, err error) {
	for len(s.rest) > 0 {
		if s.rest[0] != '<' {
			end := bytes.IndexByte(s.rest, '<')
			if end < 0 {
				end = len(s.rest)
			}
			text := s.rest[:end]
			s.rest = s.rest[end:]
			name, err = unescape(text)
			return words, name, err
		}
		switch {
		case bytes.HasPrefix(s.rest, []byte("<!--")):
			err = s.skip("-->")
		case bytes.HasPrefix(s.rest, []byte("<?")), bytes.HasPrefix(s.rest, []byte("<!")):
			err = s.skip(">")
		case bytes.HasPrefix(s.rest, []byte("</")):
			s.rest = s.rest[2:]
			name = s.name()
			return closing, name, s.skip(">")
		default:
			s.rest = s.rest[1:]
			name, err = s.element()
			return opening, name, err
		}
		if err != nil {
			return 0, "", err
		}
	}
	return finished, "", nil
}

// skip goes on behind a mark.
func (s *scanner) skip(mark string) error {
	i := bytes.Index(s.rest, []byte(mark))
	if i < 0 {
		return errCut
	}
	s.rest = s.rest[i+len(mark):]
	return nil
}

func (s *scanner) name() string {
	n := 0
	for n < len(s.rest) && !bytes.ContainsRune([]byte(" \t\r\n=/>\"<"), rune(s.rest[n])) {
		n++
	}
	name := string(s.rest[:n])
	s.rest = s.rest[n:]
	return name
}

// element reads a name and attributes.
func (s *scanner) element() (string, error) {
	s.attrs = s.attrs[:0]
	element := s.name()
	for {
		s.rest = bytes.TrimLeft(s.rest, " \t\r\n/")
		if len(s.rest) == 0 {
			return "", errCut
		}
		if s.rest[0] == '>' {
			s.rest = s.rest[1:]
			return element, nil
		}
		name := s.name()
		if name == "" || !bytes.HasPrefix(s.rest, []byte(`="`)) {
			return "", fmt.Errorf("<%s> is cut", element)
		}
		s.rest = s.rest[2:]
		end := bytes.IndexByte(s.rest, '"')
		if end < 0 {
			return "", errCut
		}
		value, err := unescape(s.rest[:end])
		if err != nil {
			return "", err
		}
		s.attrs = append(s.attrs, attribute{name, value})
		s.rest = s.rest[end+1:]
	}
}

// entities are those with a name in XML.
var entities = map[string]string{"amp": "&", "lt": "<", "gt": ">", "quot": `"`, "apos": "'"}

// unescape replaces entities, and bytes that are no UTF-8.
func unescape(b []byte) (string, error) {
	if bytes.IndexByte(b, '&') < 0 {
		return strings.ToValidUTF8(string(b), "\uFFFD"), nil
	}
	var out strings.Builder
	for len(b) > 0 {
		i := bytes.IndexByte(b, '&')
		if i < 0 {
			out.Write(b)
			break
		}
		out.Write(b[:i])
		b = b[i+1:]
		name, rest, found := bytes.Cut(b, []byte(";"))
		if !found {
			return "", fmt.Errorf("&%.10s is no character", b)
		}
		s, err := entity(string(name))
		if err != nil {
			return "", err
		}
		out.WriteString(s)
		b = rest
	}
	return strings.ToValidUTF8(out.String(), "\uFFFD"), nil
}

func entity(name string) (string, error) {
	if s, ok := entities[name]; ok {
		return s, nil
	}
	digits, numeric := strings.CutPrefix(name, "#")
	base := 10
	if hex, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 21)
	if !numeric || err != nil || !utf8.ValidRune(rune(n)) {
		return "", fmt.Errorf("&%s; is no character", name)
	}
	return string(rune(n)), nil
}
