package table

// columnCells is what the cells of a column are like.
type columnCells struct{}
