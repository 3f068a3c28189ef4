package document

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/reading"
)

// version is what Write writes. It grows when an older Cadre would misread a
// file, not when a member is added.
const version = 1

// maxBytes is the largest document that is read: some two million people.
const maxBytes = 256 << 20

// Read reads a document. Rows of notes are lines of the file; name is the
// file's, for messages.
func Read(r io.Reader, name string) (*chart.Chart, reading.Report, error) {
	text, err := readText(r)
	if err != nil {
		return nil, reading.Report{}, fmt.Errorf("%s: %w", name, err)
	}
	l := loader{lines: newLineIndex(text)}
	if !utf8.ValidString(text) {
		l.repairUTF8()
	}
	c, err := l.load()
	if err != nil {
		return nil, reading.Report{}, fmt.Errorf("%s: %w", name, err)
	}
	return c, reading.Report{Notes: l.notes}, nil
}

// readText takes in the whole file.
func readText(r io.Reader) (string, error) {
	var b strings.Builder
	n, err := io.Copy(&b, io.LimitReader(r, maxBytes+1))
	text := strings.TrimPrefix(b.String(), "\ufeff")
	switch {
	case err != nil:
		return "", err
	case n > maxBytes:
		return "", fmt.Errorf("the file is larger than %d MB; split the chart", maxBytes>>20)
	case strings.TrimSpace(text) == "":
		return "", errors.New("the file is empty; use a backup")
	}
	if what, _ := reading.Foreign(text); what != "" {
		return "", fmt.Errorf("this is %s, not a Cadre document", what)
	}
	if strings.IndexByte(text, 0) >= 0 {
		return "", errors.New("this is not a text file (it holds zero bytes), so it is no Cadre document")
	}
	return text, nil
}

// Write writes a document.
func Write(ctx context.Context, w io.Writer, c *chart.Chart) error {
	out := bufio.NewWriterSize(w, 1<<16)
	head, err := appendHead(nil, c.Settings())
	if err != nil {
		return err
	}
	out.Write(head)
	var line []byte
	written := 0
	for i, p := range inFileOrder(c) {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if i == 1024 {
			makeRoom(w, written/i*c.Len())
		}
		if line, err = appendPerson(line[:0], p, i == 0); err != nil {
			return fmt.Errorf("%s (%s): %w", p.Label(), p.ID, err)
		}
		if _, err := out.Write(line); err != nil {
			return err
		}
		written += len(line)
	}
	if c.Len() > 0 {
		out.WriteString("\n  ")
	}
	out.WriteString("]\n}\n")
	return out.Flush()
}

// makeRoom tells a buffer how much a large document will have: letting it grow
// copies and clears several times that.
func makeRoom(w io.Writer, bytes int) {
	if buffer, is := w.(interface{ Grow(n int) }); is {
		buffer.Grow(bytes + bytes/16)
	}
}

// inFileOrder is the people in reading order, but for rings: where the tree is
// cut at somebody, their earlier siblings go before them, since the order of
// siblings is their order in the file.
func inFileOrder(c *chart.Chart) []*chart.Person {
	t := c.Tree()
	cut := map[chart.ID]*chart.Person{} // by manager: a ring has one report of each member
	for i, p := range t.People {
		if t.Parent[i] < 0 && c.Has(p.Manager) {
			cut[p.Manager] = p
		}
	}
	if len(cut) == 0 {
		return c.Everybody()
	}
	earlier := map[chart.ID][]*chart.Person{}
	isEarlier := func(p *chart.Person) bool { q := cut[p.Manager]; return q != nil && p.Order < q.Order }
	for _, p := range t.People {
		if isEarlier(p) {
			id := cut[p.Manager].ID
			earlier[id] = append(earlier[id], p)
		}
	}
	people := make([]*chart.Person, 0, c.Len())
	for _, p := range t.People {
		if !isEarlier(p) {
			people = append(append(people, earlier[p.ID]...), p)
		}
	}
	return append(people, c.Parked()...)
}
