package grid

import (
	"slices"
	"strconv"
	"strings"
)

// The keys that lists of nodes and of lines between them have, and those that
// say where a line begins and ends.
var (
	nodeLists = keySet("nodes vertices elements people members employees persons data")
	edgeLists = keySet("edges links connections relations relationships connectors arrows")
	edgeFrom  = keySet("from source src start sourceid fromid parent parentid manager managerid")
	edgeTo    = keySet("to target dst dest end targetid toid child childid report reportid employee employeeid")
)

// graph takes an object that holds nodes and lines between them, or one in it
// that does; nil where there is none.
func (t jsonTable) graph(o *object, depth int) Grid {
	var nodes, edges []*object
	for _, m := range o.members {
		list, _ := m.value.([]any)
		switch objects, key := objectsOf(list), plainKey(m.key); {
		case len(objects) == 0:
		case edgeLists[key] && isEdge(bare(objects[0])):
			edges = objects
		case nodeLists[key]:
			nodes = objects
		}
	}
	if len(nodes) > 0 && len(edges) > 0 {
		return t.drawn(nodes, edges)
	}
	for _, m := range o.members {
		if in, is := m.value.(*object); is && depth < 3 {
			if g := t.graph(in, depth+1); g != nil {
				return g
			}
		}
	}
	return nil
}

// nodeKeys are the keys that lines name nodes by, the surest first.
var nodeKeys = slices.Concat(idKeys, []string{"name", "label"})

// bare is an object without the one around it that says how it is drawn.
func bare(o *object) *object {
	if data, is := o.get("data").(*object); is {
		return data
	}
	return o
}

// isEdge tells an object that says where a line begins and where it ends.
func isEdge(o *object) bool {
	from, to := ends(o)
	return from != "" && to != ""
}

// ends are where a line begins and ends.
func ends(o *object) (from, to string) {
	for _, m := range o.members {
		text, is := m.value.(string)
		if end, whole := m.value.(*object); whole { // as d3 leaves it
			text, is = end.id(nodeKeys)
		}
		switch key := plainKey(m.key); {
		case !is:
		case edgeFrom[key] && from == "":
			from = text
		case edgeTo[key] && to == "":
			to = text
		}
	}
	return from, to
}

// id is what an object is known by under the first of some keys that it has.
func (o *object) id(keys []string) (string, bool) {
	for _, key := range keys {
		for _, m := range o.members {
			if text, is := m.value.(string); is && plainKey(m.key) == key {
				return text, true
			}
		}
	}
	return "", false
}

// drawn gives each node the one that a line to it comes from. Lines may name
// nodes by number, from 0.
func (t jsonTable) drawn(nodes, edges []*object) Grid {
	var d diagram
	at := map[string]*object{}
	ids := make([]string, len(nodes))
	for i, n := range nodes {
		nodes[i] = bare(n)
		id, is := nodes[i].id(nodeKeys)
		if !is || at[id] != nil {
			id = "p" + itoa(i+1)
		}
		ids[i], at[id] = id, nodes[i]
		d.node(id, i+1)
	}
	for _, e := range edges {
		e = bare(e)
		from, to := ends(e)
		from, to = nodeOf(from, ids, at), nodeOf(to, ids, at)
		if at[from] != nil && at[to] != nil {
			d.link([]string{from}, []string{to}, isDotted(e))
		}
	}
	o, _ := d.outline(t.log).(Outline)
	for _, l := range o {
		n := at[l.ID]
		if id, _ := n.id(idKeys); id != l.ID {
			n.members = slices.Insert(n.members, 0, member{lineID, l.ID})
		}
		if l.Above != "" {
			n.members = append(n.members, member{lineAbove, l.Above})
		}
		if len(l.Beside) > 0 {
			n.members = append(n.members, member{"Dotted line", strings.Join(l.Beside, "; ")})
		}
	}
	return t.forest(nodes)
}

// nodeOf is the node that an end of a line names: by what it is called, or by
// its number.
func nodeOf(end string, ids []string, at map[string]*object) string {
	if i, err := strconv.Atoi(end); at[end] == nil && err == nil && i >= 0 && i < len(ids) {
		return ids[i]
	}
	return end
}

// isDotted tells a line that is drawn or called so.
func isDotted(o *object) bool {
	for _, m := range o.members {
		text, _ := m.value.(string)
		text = strings.ToLower(text)
		if strings.Contains(text, "dash") || strings.Contains(text, "dotted") || plainKey(m.key) == "dashes" && text == "yes" {
			return true
		}
	}
	return false
}
