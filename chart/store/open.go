package store

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/reading"
)

// Open reads a document, or a file of another kind that has people in it.
func Open(path string) (*chart.Chart, reading.Report, error) {
	c, err := Read(path)
	return c.Chart, c.Report, err
}

// Content is what a file has in it.
type Content struct {
	Chart  *chart.Chart
	Report reading.Report
	State  State
}

// Read reads a document or a table as Open does, and says what the file held.
func Read(path string) (Content, error) {
	file, err := openFile(path)
	if err != nil {
		return Content{}, err
	}
	defer file.Close()
	seen := witnessOf(file)
	var c Content
	if _, c.Chart, c.Report, err = importFrom(io.TeeReader(file, seen), path, format.Format{}, format.ImportOptions{}); err != nil {
		return Content{Report: c.Report}, err
	}
	c.State, err = seen.end(file) // what the format had no need of
	return c, explain(path, err)
}

// Import reads a file, or a pipe, in a format; the zero value: in that which its
// bytes or its name tell, which is returned. Messages call it by its path unless
// the options have a name.
func Import(path string, f format.Format, o format.ImportOptions) (format.Format, *chart.Chart, reading.Report, error) {
	file, err := openInput(path)
	if err != nil {
		return f, nil, reading.Report{}, err
	}
	defer file.Close()
	return importFrom(file, path, f, o)
}

func importFrom(in io.Reader, path string, f format.Format, o format.ImportOptions) (format.Format, *chart.Chart, reading.Report, error) {
	if f.ID == "" {
		ok := false
		if f, in, ok = format.Tell(in, path); !ok {
			return f, nil, reading.Report{}, unreadable(in, path)
		}
	}
	if o.Name == "" {
		o.Name = path
	}
	o.Open = openerBeside(path)
	c, report, err := f.Import.Import(in, o)
	return f, c, report, err
}

// unreadable says what a file is that Cadre does not read, or what it reads.
func unreadable(in io.Reader, path string) error {
	head, _ := io.ReadAll(io.LimitReader(in, 1<<20))
	if is, instead := reading.Foreign(string(head)); is != "" {
		return fmt.Errorf("%s: this is %s; %s", path, is, instead)
	}
	return fmt.Errorf("%s: Cadre opens %s; rename the file, or save it as one of these",
		path, Extensions(func(f format.Format) bool { return f.Import != nil }))
}

// openerBeside opens files in the folder of a file and below it, and no others, even
// by way of a link.
func openerBeside(path string) func(name string) (io.ReadCloser, error) {
	return func(name string) (io.ReadCloser, error) {
		folder, err := os.OpenRoot(filepath.Dir(path))
		if err != nil {
			return nil, err
		}
		defer folder.Close()
		name = filepath.FromSlash(name)
		info, err := folder.Stat(name)
		if err == nil {
			err = regular(name, info)
		}
		if err != nil {
			return nil, err
		}
		return folder.Open(name)
	}
}

// Save writes a document or a table, whichever the extension says. A table
// does not hold everything a document does.
func Save(path string, c *chart.Chart) error {
	_, err := Write(path, c)
	return err
}

// Write is Save, and says what the file holds then.
func Write(path string, c *chart.Chart) (State, error) {
	f, ok := format.ByExtension(path)
	if !ok || !f.Complete {
		return State{}, fmt.Errorf("%s: Cadre saves %s; add one of these to the name",
			path, Extensions(func(f format.Format) bool { return f.Complete }))
	}
	var seen *witness
	err := WriteFile(path, func(w io.Writer) error {
		seen = newWitness()
		return f.Export.Export(context.Background(), io.MultiWriter(w, seen), c, format.ExportOptions{})
	})
	if err != nil {
		return State{}, err
	}
	return seen.state(), nil
}

// Extensions lists those of some formats for a message: ".svg, .png".
func Extensions(of func(format.Format) bool) string {
	var names []string
	for _, f := range format.All {
		if of(f) {
			names = append(names, f.Extensions...)
		}
	}
	return strings.Join(names, ", ")
}
