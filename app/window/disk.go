package window

import (
	"cadre/chart"
	"cadre/chart/store"
)

// Disk is the editor's store on the disk.
type Disk struct{}

// Open reads a document or a table.
func (Disk) Open(path string) (store.Content, error) { return store.Read(path) }

// Save writes a document or a table.
func (Disk) Save(path string, c *chart.Chart) (store.State, error) { return store.Write(path, c) }

// Look finds what a file holds.
func (Disk) Look(path string, known store.State) (store.State, error) {
	return store.Look(path, known)
}
