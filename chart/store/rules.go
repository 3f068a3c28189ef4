package store

import (
	"os"

	"cadre/chart"
	"cadre/chart/format"
)

// OpenRules reads a file of rule settings.
func OpenRules(path string) (map[string]chart.RuleSetting, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, explain(path, err)
	}
	defer file.Close()
	return format.ReadRules(file, path)
}
