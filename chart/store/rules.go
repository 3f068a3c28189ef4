package store

import (
	"io"

	"cadre/chart"
	"cadre/chart/document"
)

// OpenRules reads a file of rule settings.
func OpenRules(path string) (map[string]chart.RuleSetting, error) {
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return document.ReadRules(file, path)
}

// SaveRules writes a file of rule settings.
func SaveRules(path string, rules map[string]chart.RuleSetting) error {
	return WriteFile(path, func(w io.Writer) error { return document.WriteRules(w, rules) })
}
