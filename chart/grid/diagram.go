package grid

import "cadre/chart/reading"

// diagram is nodes with lines between them, in the order in which they come.
type diagram struct {
	nodes []*Line
	byID  map[string]*Line
	lines []diagramLine
	up    bool // lines lead from those below
}

// diagramLine leads from one node to another.
type diagramLine struct {
	from, to string
	dotted   bool
}

// node is the one with an ID, which is made where there is none yet.
func (d *diagram) node(id string, number int) *Line {
	n := d.byID[id]
	if n == nil {
		if d.byID == nil {
			d.byID = map[string]*Line{}
		}
		n = &Line{Number: number, ID: id, Text: id}
		d.byID[id], d.nodes = n, append(d.nodes, n)
	}
	return n
}

// link puts lines from each of some nodes to each of others.
func (d *diagram) link(from, to []string, dotted bool) {
	for _, f := range from {
		for _, t := range to {
			if len(d.lines) < maxLines {
				d.lines = append(d.lines, diagramLine{f, t, dotted})
			}
		}
	}
}

// maxLines bounds a diagram: a few nodes can be linked each with each.
const maxLines = 2_000_000

// outline puts each node below the one that the first line to it comes from;
// further lines are dotted.
func (d *diagram) outline(log *notes) Grid {
	if len(d.nodes) == 0 {
		return nil
	}
	if d.up = d.up || d.leadsUp(); d.up {
		log.add(reading.Note{Kind: reading.Guessed, Text: "the lines of the diagram were read as leading up, from those who report to whom they report to"})
	}
	several := 0
	for _, l := range d.lines {
		if d.up {
			l.from, l.to = l.to, l.from
		}
		to := d.byID[l.to]
		switch {
		case l.from == l.to:
		case l.dotted:
			to.Beside = append(to.Beside, l.from)
		case to.Above == "":
			to.Above = l.from
		case to.Above != l.from:
			several++
			to.Beside = append(to.Beside, l.from)
		}
	}
	if several > 0 {
		log.add(reading.Note{Kind: reading.Guessed, Text: "lines from a second one above were read as dotted lines: " + itoa(several)})
	}
	var o Outline
	last := 0
	for i, n := range d.nodes {
		if n.Number <= last {
			n.Number = d.nodes[max(i-1, 0)].Number
		}
		last = n.Number
		o = append(o, *n)
	}
	return o
}

// leadsUp tells lines that make a tree only the other way round: several come
// to one node, and none has two to others.
func (d *diagram) leadsUp() bool {
	in, out := map[string]int{}, map[string]int{}
	most, mostOut := 0, 0
	for _, l := range d.lines {
		if !l.dotted && l.from != l.to {
			in[l.to]++
			out[l.from]++
			most, mostOut = max(most, in[l.to]), max(mostOut, out[l.from])
		}
	}
	return most > 1 && mostOut == 1
}
