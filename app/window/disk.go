package window

import (
	"cadre/chart"
	"cadre/chart/reading"
	"cadre/chart/store"
)

// Disk is the editor's store on the disk.
type Disk struct{}

// Open reads a document or a table.
func (Disk) Open(path string) (*chart.Chart, reading.Report, error) { return store.Open(path) }

// Save writes a document or a table.
func (Disk) Save(path string, c *chart.Chart) error { return store.Save(path, c) }
