package table

import "cadre/chart/grid"

// refer finds the columns of managers and keys by what their cells name, where
// headings do not say it.
func (h *header) refer(s grid.Grid) {}

// headless is a table without headings.
func headless(s grid.Grid, first *grid.Row) *header { return nil }
