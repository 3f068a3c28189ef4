package store

import (
	"io"

	"cadre/chart"
	"cadre/chart/document"
)

// OpenLadder reads a file with a company's ladder, see document.ReadLadder.
func OpenLadder(path string) (*chart.Settings, error) {
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return document.ReadLadder(file, path)
}

// SaveLadder writes the ladder of a document to a file.
func SaveLadder(path string, s *chart.Settings) error {
	return WriteFile(path, func(w io.Writer) error { return document.WriteLadder(w, s) })
}
