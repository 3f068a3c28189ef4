package table

import "cadre/chart/heading"

// fits tells whether the cells of a column can be what its heading may mean.
// Our own headings, and columns without cells, are taken at their word.
func (c *columnCells) fits(r heading.Reading) bool {
	switch {
	case r.Surety >= heading.Doubtful:
		confirms := confirming[r.Field]
		return c.filled > 0 && confirms != nil && confirms(c)
	case c.filled == 0 || r.Surety == heading.Whole && r.Rank == 0:
		return true
	}
	denies := denying[r.Field]
	return denies == nil || !denies(c)
}

// confirming tell cells that are surely a field's. Those that refer to others
// are told apart later: see refer.
var confirming = map[field]func(*columnCells) bool{
	idField: func(c *columnCells) bool {
		return c.part(c.distinct, 90) && !c.most(cellName, 30) && 2*c.filled >= c.rows
	},
	nameField:          func(c *columnCells) bool { return c.most(cellName, 30) },
	firstField:         func(c *columnCells) bool { return !c.most(cellName, 30) },
	emailField:         func(c *columnCells) bool { return c.most(cellEmail, 60) },
	heading.Login:      func(c *columnCells) bool { return c.unique() && !c.most(cellName, 30) },
	heading.Position:   func(c *columnCells) bool { return c.unique() && c.coded() },
	employmentField:    func(c *columnCells) bool { return c.most(cellEmployment, 40) },
	statusField:        func(c *columnCells) bool { return c.most(cellStatus, 30) },
	vacantField:        func(c *columnCells) bool { return c.part(c.of[cellYesNo]+c.of[cellStatus], 50) },
	heading.Active:     func(c *columnCells) bool { return c.most(cellYesNo, 80) },
	heading.Left:       func(c *columnCells) bool { return c.most(cellYesNo, 80) },
	"fte":              func(c *columnCells) bool { return c.most(cellShare, 50) },
	gradeField:         func(c *columnCells) bool { return !c.most(cellTitle, 30) && !c.unique() },
	heading.Path:       func(c *columnCells) bool { return c.most(cellPath, 50) || c.outlined() },
	heading.PayPeriod:  func(c *columnCells) bool { return c.most(cellPeriod, 80) && c.of[cellUnpaidPeriod] > 0 },
	heading.KindOfLine: func(c *columnCells) bool { return c.most(cellLine, 50) },
}

// denying tell cells that are surely something else than a field's.
var denying = map[field]func(*columnCells) bool{
	idField: func(c *columnCells) bool {
		return c.most(cellName, 80) && !c.most(cellCode, 1) || c.most(cellYesNoWord, 50)
	},
	nameField:  func(c *columnCells) bool { return c.coded() || c.most(cellEmail, 80) || c.most(cellYesNo, 80) },
	titleField: func(c *columnCells) bool { return c.coded() },
	"start":    (*columnCells).undated,
	"until":    (*columnCells).undated,
	"opened":   (*columnCells).undated,
	costField: func(c *columnCells) bool {
		return !c.most(cellAmount, 30) && c.part(c.of[cellName]+c.of[cellTitle]+c.of[cellEmployment], 30)
	},
	"assistant":     func(c *columnCells) bool { return !c.most(cellYesNo, 50) },
	reportsToField:  (*columnCells).refersToNobody,
	managerIDField:  (*columnCells).refersToNobody,
	dottedField:     (*columnCells).refersToNobody,
	employmentField: func(c *columnCells) bool { return c.most(cellYesNo, 80) },

	heading.Login:           func(c *columnCells) bool { return c.most(cellName, 30) },
	heading.Position:        func(c *columnCells) bool { return c.most(cellTitle, 50) },
	heading.ManagerTitle:    func(c *columnCells) bool { return c.coded() },
	heading.ManagerPosition: func(c *columnCells) bool { return c.most(cellTitle, 50) },
}

// coded tells cells that are IDs, not words.
func (c *columnCells) coded() bool { return c.most(cellCode, 80) }

// outlined tells the numbers of an outline, such as 1.2.1.
func (c *columnCells) outlined() bool {
	return c.most(cellNumber, 80) && c.unique() && c.most(cellDotted, 30)
}

func (c *columnCells) undated() bool { return !c.most(cellDay, 30) && !c.most(cellNumber, 50) }

// refersToNobody tells yes, no and days, as below "Manager since".
func (c *columnCells) refersToNobody() bool {
	return c.most(cellYesNoWord, 80) || c.most(cellDay, 80) && !c.most(cellNumber, 20)
}
