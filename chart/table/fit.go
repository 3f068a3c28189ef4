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
		return c.part(c.distinct, 90) && !c.most(personName, 30) && 2*c.filled >= c.rows
	},
	nameField:          func(c *columnCells) bool { return c.most(personName, 30) },
	firstField:         func(c *columnCells) bool { return !c.most(personName, 30) },
	emailField:         func(c *columnCells) bool { return c.most(email, 60) },
	heading.Login:      func(c *columnCells) bool { return c.unique() && !c.most(personName, 30) },
	heading.Position:   func(c *columnCells) bool { return c.unique() && c.coded() },
	employmentField:    func(c *columnCells) bool { return c.most(employed, 40) },
	statusField:        func(c *columnCells) bool { return c.most(status, 30) },
	vacantField:        func(c *columnCells) bool { return c.part(c.of[yesNo]+c.of[status], 50) },
	heading.Active:     func(c *columnCells) bool { return c.most(yesNo, 80) },
	heading.Left:       func(c *columnCells) bool { return c.most(yesNo, 80) },
	"fte":              func(c *columnCells) bool { return c.most(share, 50) },
	gradeField:         func(c *columnCells) bool { return !c.most(jobTitle, 30) && !c.unique() },
	heading.Path:       func(c *columnCells) bool { return c.most(path, 50) || c.outlined() },
	heading.KindOfLine: func(c *columnCells) bool { return c.most(lineKind, 50) },
}

// denying tell cells that are surely something else than a field's.
var denying = map[field]func(*columnCells) bool{
	idField:    func(c *columnCells) bool { return c.most(personName, 80) && !c.most(code, 1) || c.most(yesNoWord, 50) },
	nameField:  func(c *columnCells) bool { return c.coded() || c.most(email, 80) || c.most(yesNo, 80) },
	titleField: func(c *columnCells) bool { return c.coded() },
	"start":    (*columnCells).undated,
	"until":    (*columnCells).undated,
	"opened":   (*columnCells).undated,
	costField: func(c *columnCells) bool {
		return !c.most(amount, 30) && c.part(c.of[personName]+c.of[jobTitle]+c.of[employed], 30)
	},
	"assistant":     func(c *columnCells) bool { return !c.most(yesNo, 50) },
	reportsToField:  (*columnCells).refersToNobody,
	managerIDField:  (*columnCells).refersToNobody,
	dottedField:     (*columnCells).refersToNobody,
	employmentField: func(c *columnCells) bool { return c.most(yesNo, 80) },

	heading.Login:           func(c *columnCells) bool { return c.most(personName, 30) },
	heading.Position:        func(c *columnCells) bool { return c.most(jobTitle, 50) },
	heading.ManagerTitle:    func(c *columnCells) bool { return c.coded() },
	heading.ManagerPosition: func(c *columnCells) bool { return c.most(jobTitle, 50) },
}

// coded tells cells that are IDs, not words.
func (c *columnCells) coded() bool { return c.most(code, 80) }

// outlined tells the numbers of an outline, such as 1.2.1.
func (c *columnCells) outlined() bool { return c.most(number, 80) && c.unique() && c.most(dotted, 30) }

func (c *columnCells) undated() bool { return !c.most(day, 30) && !c.most(number, 50) }

// refersToNobody tells yes, no and days, as below "Manager since".
func (c *columnCells) refersToNobody() bool {
	return c.most(yesNoWord, 80) || c.most(day, 80) && !c.most(number, 20)
}
