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

// Open reads a document or a table; the extension says which.
func Open(path string) (*chart.Chart, reading.Report, error) {
	f, ok := format.ByExtension(path)
	if !ok || f.Import == nil {
		return nil, reading.Report{}, fmt.Errorf("%s: Cadre opens %s; rename the file, or save it as one of these",
			path, Extensions(func(f format.Format) bool { return f.Import != nil }))
	}
	return Import(path, f, format.ImportOptions{})
}

// Import reads a file in a format. Messages call it by its path unless the
// options have a name.
func Import(path string, f format.Format, o format.ImportOptions) (*chart.Chart, reading.Report, error) {
	file, err := openFile(path)
	if err != nil {
		return nil, reading.Report{}, err
	}
	defer file.Close()
	if o.Name == "" {
		o.Name = path
	}
	o.Open = openerBeside(path)
	return f.Import.Import(file, o)
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
	f, ok := format.ByExtension(path)
	if !ok || f.Import == nil || f.Export == nil {
		return fmt.Errorf("%s: Cadre saves %s; add one of these to the name",
			path, Extensions(func(f format.Format) bool { return f.Import != nil && f.Export != nil }))
	}
	return WriteFile(path, func(w io.Writer) error {
		return f.Export.Export(context.Background(), w, c, format.ExportOptions{})
	})
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
