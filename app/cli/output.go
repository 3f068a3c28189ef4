package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"

	"cadre/chart/format"
	"cadre/chart/phrase"
	"cadre/chart/store"
)

func writable(f format.Format) bool { return f.Export != nil }

// formatsOn names the formats that have such a page of their own, such as
// “.svg and .png”.
func formatsOn(own format.OwnPage) string {
	var names []string
	for _, f := range format.All {
		if f.Picture && f.Own == own {
			names = append(names, f.Extensions[0])
		}
	}
	return phrase.List(names)
}

// outputFormat is what to write; id is the format's ID where the name does
// not say.
func outputFormat(out, id string) (format.Format, error) {
	switch {
	case out == "":
		return format.Format{}, fmt.Errorf("say where to write with -o OUT, whose name ends in %s", store.Extensions(writable))
	case id != "":
		if f, ok := format.ByID(id); ok && writable(f) {
			return f, nil
		}
		return format.Format{}, fmt.Errorf("--format %s: Cadre writes %s", id, formatIDs(writable))
	case out == stdio:
		return format.Format{}, fmt.Errorf("standard output: say what to write with --format FORMAT, one of %s", formatIDs(writable))
	}
	if f, ok := format.ByExtension(out); ok && writable(f) {
		return f, nil
	}
	return format.Format{}, fmt.Errorf("%s: Cadre writes %s; name the file with one of these, or say what to write with --format FORMAT",
		out, store.Extensions(writable))
}

// checkDocument checks the name of a document that is to be written.
func checkDocument(out string) error {
	document, _ := format.ByID("cadre")
	f, ok := format.ByExtension(out)
	switch {
	case out == stdio || ok && f.ID == document.ID:
		return nil
	case out == "":
		return fmt.Errorf("say where to write with -o FILE.cadre")
	}
	return fmt.Errorf("%s: this command writes a Cadre document; give it a name that ends in %s, and use “cadre export” for the rest",
		out, document.Extensions[0])
}

// write fills OUT, whole or not at all.
func (p *program) write(ctx context.Context, out string, write func(context.Context, io.Writer) error) error {
	p.writing.Lock()
	defer p.writing.Unlock()
	fill := func(w io.Writer) error { return write(ctx, w) }
	if out != stdio {
		return store.WriteFile(out, fill)
	}
	var b bytes.Buffer
	if err := fill(&b); err != nil {
		return err
	}
	_, err := p.files.Write(b.Bytes())
	return err
}

// refuseOverwriting fails where a command would write over the file that is read.
func (in *input) refuseOverwriting(out string) error {
	if in.path == "" || out == stdio {
		return nil
	}
	read, err := os.Stat(in.path)
	if err != nil {
		return nil // it is gone since
	}
	if old, err := os.Stat(out); err == nil && os.SameFile(read, old) {
		return fmt.Errorf("%s is the file that is read and would be lost; choose another name for the output", out)
	}
	return nil
}
