package document

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// node is a JSON value within a text that is known to be valid JSON. It is
// read where it stands, so that what is not understood can be kept as it was
// written, and a fault can be placed.
type node struct {
	raw string // without blanks around it
	at  int    // offset in the text
}

// parseJSON checks a whole text.
func parseJSON(text string) (node, error) {
	var check json.RawMessage
	if err := json.Unmarshal([]byte(text), &check); err != nil {
		return node{}, syntaxFault(text, err)
	}
	return node{text, 0}.value(0), nil
}

// syntaxFault says in plain words why a text is not JSON.
func syntaxFault(text string, err error) error {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return err
	}
	at := max(0, min(int(syntax.Offset)-1, len(text)-1))
	line := text[strings.LastIndexByte(text[:at], '\n')+1:]
	message := syntax.Error()
	switch {
	case strings.HasPrefix(line, "<<<<<<<"), strings.HasPrefix(line, "======="), strings.HasPrefix(line, ">>>>>>>"):
		message = "a merge conflict is not settled here; keep one of the two versions and delete the marks"
	case strings.HasPrefix(message, "unexpected end"):
		message = "the file ends too early, as if it had been cut short; use a backup, or close what is open"
	case strings.Contains(message, "exceeded max depth"):
		message = "brackets are nested too deeply"
	default:
		message = "this is not JSON: " + message + "; correct it, or use a backup"
	}
	return &fault{at, message}
}

// fault is what is wrong with a text, and where.
type fault struct {
	at   int
	text string
}

func (f *fault) Error() string { return f.text }

func (n node) fault(format string, args ...any) error {
	return &fault{n.at, fmt.Sprintf(format, args...)}
}

// within puts in front of a fault whom or what it is about.
func within(err error, whom string) error {
	var f *fault
	if errors.As(err, &f) {
		return &fault{f.at, whom + ": " + f.text}
	}
	return err
}

// kind is the first byte: { [ " t f n or that of a number.
func (n node) kind() byte { return n.raw[0] }

// text is the value of a string, lone surrogates as U+FFFD.
func (n node) text() string {
	if inner := n.raw[1 : len(n.raw)-1]; strings.IndexByte(inner, '\\') < 0 {
		return inner
	}
	var s string
	_ = json.Unmarshal([]byte(n.raw), &s) // n is a valid string
	return s
}

// items walks the values of a list.
func (n node) items() iter.Seq[node] {
	return func(yield func(node) bool) {
		for i := n.skip(1); n.raw[i] != ']'; {
			v := n.value(i)
			if !yield(v) {
				return
			}
			i = n.next(v)
		}
	}
}

// members walks the names and values of an object.
func (n node) members() iter.Seq2[string, node] {
	return func(yield func(string, node) bool) {
		for i := n.skip(1); n.raw[i] != '}'; {
			name := n.value(i)
			v := n.value(n.skip(i+len(name.raw)) + 1) // behind the colon
			if !yield(name.text(), v) {
				return
			}
			i = n.next(v)
		}
	}
}

// member is the first member of that name.
func (n node) member(name string) (v node, ok bool) {
	if n.kind() == '{' {
		for m, v := range n.members() {
			if m == name {
				return v, true
			}
		}
	}
	return node{}, false
}

// next is the index behind v and the comma after it.
func (n node) next(v node) int {
	i := n.skip(v.at - n.at + len(v.raw))
	if n.raw[i] == ',' {
		i = n.skip(i + 1)
	}
	return i
}

// skip is the first index from i on that is no blank; valid JSON has one
// wherever it is looked for.
func (n node) skip(i int) int {
	for strings.IndexByte(" \t\r\n", n.raw[i]) >= 0 {
		i++
	}
	return i
}

// value is the value that begins at or after index i.
func (n node) value(i int) node {
	i = n.skip(i)
	return node{n.raw[i:n.end(i)], n.at + i}
}

// end is the index behind the value that begins at i.
func (n node) end(i int) int {
	switch n.raw[i] {
	case '"':
		return n.endOfString(i)
	case '{', '[':
		return n.endOfBrackets(i)
	}
	if k := strings.IndexAny(n.raw[i:], ",]} \t\r\n"); k >= 0 {
		return i + k
	}
	return len(n.raw)
}

func (n node) endOfString(i int) int {
	for i++; n.raw[i] != '"'; i++ {
		if n.raw[i] == '\\' {
			i++
		}
	}
	return i + 1
}

func (n node) endOfBrackets(i int) int {
	for depth := 0; ; i++ {
		switch n.raw[i] {
		case '"':
			i = n.endOfString(i) - 1
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
}

// lineIndex finds the line of an offset.
type lineIndex struct {
	text   string
	breaks []int // made when first asked for
}

func newLineIndex(text string) *lineIndex { return &lineIndex{text: text} }

// line counts from 1.
func (l *lineIndex) line(at int) int {
	if l.breaks == nil {
		l.breaks = []int{}
		for i := 0; i < len(l.text); i++ {
			if l.text[i] == '\n' {
				l.breaks = append(l.breaks, i)
			}
		}
	}
	n, _ := slices.BinarySearch(l.breaks, at)
	return n + 1
}
