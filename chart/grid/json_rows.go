package grid

import "strings"

// jsonTable makes a table of what a JSON text holds.
type jsonTable struct {
	text string
	log  *notes
}

// rows finds the people among values: a list of objects, objects that hold one
// another, or cells row by row. It is nil where there are none.
func (t jsonTable) rows(values []any) Grid {
	if len(values) == 1 {
		switch v := values[0].(type) {
		case []any:
			return t.array(v)
		case *object:
			return t.object(v)
		}
	}
	return t.array(values)
}

// array takes an array of objects, of arrays, or of texts.
func (t jsonTable) array(list []any) Grid {
	if objects := objectsOf(list); len(objects) > 0 {
		return t.forest(objects)
	}
	var rows List
	var texts Outline
	for i, v := range list {
		switch v := v.(type) {
		case []any:
			rows = append(rows, NewRow(i+1, cellsOf(v)...))
		case string:
			texts = append(texts, Line{Number: i + 1, ID: v, Text: v})
		}
	}
	switch {
	case len(rows) > 0:
		return rows
	case len(texts) > 0:
		return texts
	}
	return nil
}

// object takes the table of Google's charts, an object with others below
// it, the longest list of objects in it, or objects by their keys.
func (t jsonTable) object(o *object) Grid {
	if g := dataTable(o); g != nil {
		return g
	}
	if g := t.graph(o, 0); g != nil {
		return g
	}
	_, text := firstText(o)
	for _, m := range o.members {
		list, _ := m.value.([]any)
		objects, key := objectsOf(list), plainKey(m.key)
		if text && isFlat(objects) {
			return t.forest(objects) // beside what says how they are drawn
		}
		if text && len(objects) > 0 && (belowKeys[key] || unitKeys[key] || shared(o, objects[0]) > 1) {
			return t.forest([]*object{o})
		}
	}
	if best := longestList(o, 0); len(best) > 0 {
		return t.forest(best)
	}
	if keyed := byKey(o); len(keyed) > 0 {
		return t.forest(keyed)
	}
	if keyed := keyedBelow(o, 0); len(keyed) > 1 {
		return t.forest(keyed)
	}
	if lines := keyTree(o); lines != nil {
		return lines
	}
	if text {
		return t.forest([]*object{o})
	}
	return nil
}

// parentKeys name whom an object stands below, where it is in a flat list.
var parentKeys = keySet("pid parent parentid parentnodeid managerid manager reportsto supervisorid supervisor bossid")

// isFlat tells a list of objects that name whom they stand below.
func isFlat(list []*object) bool {
	for _, o := range list {
		for _, m := range o.members {
			if text, is := m.value.(string); is && text != "" && parentKeys[plainKey(m.key)] {
				return true
			}
		}
	}
	return false
}

func (t jsonTable) forest(objects []*object) Grid {
	return newForest(objects, t.text).grid(t.log)
}

func objectsOf(list []any) []*object {
	var objects []*object
	for _, v := range list {
		if o, is := v.(*object); is {
			objects = append(objects, o)
		}
	}
	return objects
}

// longestList is the longest array of objects in an object, or in objects in
// it.
func longestList(o *object, depth int) (best []*object) {
	for _, m := range o.members {
		var list []*object
		switch v := m.value.(type) {
		case []any:
			list = objectsOf(v)
		case *object:
			if depth < 4 {
				list = longestList(v, depth+1)
			}
		}
		if len(list) > len(best) {
			best = list
		}
	}
	return best
}

// byKey is the objects that an object holds alone, which share what they say,
// with their keys as IDs.
func byKey(o *object) []*object {
	var objects []*object
	for _, m := range o.members {
		v, is := m.value.(*object)
		if !is {
			return nil
		}
		if _, text := firstText(v); !text {
			return nil
		}
		if len(objects) > 0 && shared(objects[0], v) == 0 {
			return nil
		}
		objects = append(objects, &object{v.line, append([]member{{"ID", m.key}}, v.members...)})
	}
	return objects
}

// keyedBelow is the most objects by their keys in a member of an object, or in
// one of the objects in it, that is named as those are who belong to it.
func keyedBelow(o *object, depth int) (best []*object) {
	for _, m := range o.members {
		v, is := m.value.(*object)
		if !is || depth > maxDepth {
			continue
		}
		below := keyedBelow(v, depth+1)
		if key := plainKey(m.key); belowKeys[key] || unitKeys[key] || nodeLists[key] {
			below = longer(below, byKey(v))
		}
		best = longer(best, below)
	}
	return best
}

func longer(a, b []*object) []*object {
	if len(b) > len(a) {
		return b
	}
	return a
}

// keyTree is an outline of objects that hold nothing but others, by name.
func keyTree(o *object) Outline {
	var lines Outline
	var walk func(v any, above string) bool
	add := func(text, above string) string {
		l := Line{Number: len(lines) + 1, ID: "p" + itoa(len(lines)+1), Above: above, Text: text}
		lines = append(lines, l)
		return l.ID
	}
	walk = func(v any, above string) bool {
		switch v := v.(type) {
		case nil:
			return true
		case *object:
			for _, m := range v.members {
				if !walk(m.value, add(m.key, above)) {
					return false
				}
			}
			return true
		case []any:
			for _, e := range v {
				if text, is := e.(string); is {
					add(text, above)
				} else if !walk(e, above) {
					return false
				}
			}
			return true
		}
		return false
	}
	if !walk(o, "") {
		return nil
	}
	return lines
}

// dataTable is the table of Google's charts: columns with labels, and rows of
// cells with values.
func dataTable(o *object) Grid {
	cols, _ := o.get("cols").([]any)
	rows, _ := o.get("rows").([]any)
	if len(cols) == 0 || len(rows) == 0 {
		return nil
	}
	var list List
	var labels []string
	for _, c := range objectsOf(cols) {
		label, _ := c.get("label").(string)
		if label == "" {
			label, _ = c.get("id").(string)
		}
		labels = append(labels, label)
	}
	if strings.Join(labels, "") != "" {
		list = append(list, NewRow(0, labels...))
	}
	for i, r := range objectsOf(rows) {
		cells, _ := r.get("c").([]any)
		list = append(list, NewRow(i+1, cellsOf(cells)...))
	}
	return list
}

// cellsOf is what an array holds, each a cell; of a cell with a value and how
// it is shown it is the value.
func cellsOf(list []any) []string {
	var cells []string
	for _, v := range list {
		if o, is := v.(*object); is {
			v = o.get("v")
		}
		text, _ := v.(string)
		cells = append(cells, text)
	}
	return cells
}

// get is the value of a member, or nil.
func (o *object) get(key string) any {
	for _, m := range o.members {
		if m.key == key {
			return m.value
		}
	}
	return nil
}

// firstText is the first text that an object holds itself.
func firstText(o *object) (string, bool) {
	for _, m := range o.members {
		if text, is := m.value.(string); is && plainKey(m.key) != "id" {
			return text, true
		}
	}
	return "", false
}

// shared is how many keys of texts two objects have in common.
func shared(a, b *object) int {
	n := 0
	for _, m := range a.members {
		_, one := m.value.(string)
		_, both := b.get(m.key).(string)
		if one && both {
			n++
		}
	}
	return n
}
