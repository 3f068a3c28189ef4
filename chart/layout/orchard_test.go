package layout_test

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"cadre/chart/layout"
)

// plant is a card of a forest that can be edited, with everybody below.
type plant struct {
	key       string
	size      layout.Size
	assistant bool
	row       bool
	stand     layout.Stand
	kids      []*plant
}

// orchard is a forest that can be edited.
type orchard struct {
	root  plant // no card
	added int
}

// planted makes a forest editable.
func planted(in layout.Input) *orchard {
	o := &orchard{}
	all := make([]*plant, len(in.Parent))
	for i, p := range in.Parent {
		all[i] = &plant{key: fmt.Sprint("p", i), size: in.Size[i]}
		if in.Assistant != nil {
			all[i].assistant = in.Assistant[i]
		}
		if in.Stand != nil {
			all[i].stand, all[i].row = in.Stand[i], in.Row[i]
		}
		above := &o.root
		if p >= 0 {
			above = all[p]
		}
		above.kids = append(above.kids, all[i])
	}
	return o
}

// input is the forest as it stands, in reading order.
func (o *orchard) input() layout.Input {
	in := layout.Input{}
	var list func(kids []*plant, parent int)
	list = func(kids []*plant, parent int) {
		for _, p := range kids {
			i := len(in.Parent)
			in.Parent, in.Size, in.Key = append(in.Parent, parent), append(in.Size, p.size), append(in.Key, p.key)
			in.Assistant, in.Row, in.Stand = append(in.Assistant, p.assistant), append(in.Row, p.row && len(p.kids) == 0), append(in.Stand, p.stand)
			list(p.kids, i)
		}
	}
	list(o.root.kids, -1)
	return in
}

// all are all cards, the root first.
func (o *orchard) all() []*plant {
	all := []*plant{&o.root}
	for k := 0; k < len(all); k++ {
		all = append(all, all[k].kids...)
	}
	return all
}

func (o *orchard) manager(p *plant) *plant {
	for _, m := range o.all() {
		if slices.Contains(m.kids, p) {
			return m
		}
	}
	return nil
}

// leads tells whether p is within the team of m, or m.
func (m *plant) leads(p *plant) bool {
	return m == p || slices.ContainsFunc(m.kids, func(k *plant) bool { return k.leads(p) })
}

// edit adds somebody, takes somebody away, with the team or without it, moves a
// team or makes a card another size. It gives the managers whose teams it
// touches.
func (o *orchard) edit(t *rapid.T) (touched []string) {
	all := o.all()
	p := all[rapid.IntRange(0, len(all)-1).Draw(t, "somebody")]
	m := o.manager(p)
	kind := rapid.SampledFrom([]string{"add", "add", "move", "move", "resize", "remove", "remove team"}).Draw(t, "edit")
	switch {
	case m == nil || kind == "add":
		o.added++
		o.insert(t, p, &plant{key: fmt.Sprint("new", o.added), size: layout.Size{W: 100, H: 40}, assistant: rapid.IntRange(0, 3).Draw(t, "assistant") == 0})
		return []string{p.key}
	case kind == "resize":
		p.size.H = float64(rapid.IntRange(20, 120).Draw(t, "height"))
		return []string{m.key, p.key}
	case kind == "move":
		to := all[rapid.IntRange(0, len(all)-1).Draw(t, "to")]
		if p.leads(to) {
			to = m
		}
		m.kids = slices.DeleteFunc(m.kids, func(k *plant) bool { return k == p })
		o.insert(t, to, p)
		p.row = false
		return []string{m.key, to.key, p.key}
	}
	at := slices.Index(m.kids, p)
	m.kids = slices.Delete(m.kids, at, at+1)
	touched = []string{m.key}
	if kind == "remove" {
		for _, k := range p.kids {
			k.row = false
			touched = append(touched, k.key) // as are all who come to another manager
		}
		m.kids = slices.Insert(m.kids, at, p.kids...)
	}
	return touched
}

func (o *orchard) insert(t *rapid.T, to, p *plant) {
	to.kids = slices.Insert(to.kids, rapid.IntRange(0, len(to.kids)).Draw(t, "place"), p)
}
