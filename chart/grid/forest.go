package grid

import (
	"strconv"
	"strings"
	"unicode"

	"cadre/chart/reading"
)

// forest is objects that may hold others below them.
type forest struct {
	nodes []*node
	table headed
	id    string          // the key of the IDs; empty: they have none
	below map[string]bool // keys of our own tongue or another that objects below others have been found under
	units int             // objects that were taken for teams
}

// node is an object that becomes a row.
type node struct {
	*object
	above *node // whom it stands below; nil: nobody
	group string
	names []string // those below that are told by name or ID alone
	row   *Row
	key   string // its ID
}

// Keys of those who stand below a person, and of those who are in a team.
var (
	belowKeys = keySet("children childs childnodes reports directreports subordinates subordinate subs minions downline kids staff team members employees nodes people")
	unitKeys  = keySet("members employees people staff team persons users teammembers headcount")
	nameKeys  = keySet("reports directreports subordinates children")
	idKeys    = []string{"id", "employeeid", "personid", "key", "uid", "nodeid", "uuid", "userid"}
)

func keySet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// plainKey is what of a key is compared.
func plainKey(key string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, key)
}

func itoa(n int) string { return strconv.Itoa(n) }

func newForest(objects []*object, text string) *forest {
	f := &forest{table: newHeaded(text), below: map[string]bool{}}
	for _, o := range objects {
		f.walk(o, nil, "", len(objects) == 1)
	}
	return f
}

// walk takes an object and those below it. A team is no row, but the group of
// its members; the one that holds all is none either.
func (f *forest) walk(o *object, above *node, group string, alone bool) {
	n := &node{object: &object{line: o.line}, above: above, group: group}
	unit := false
	var below []member
	for _, m := range o.members {
		list, is := m.value.([]any)
		objects := objectsOf(list)
		switch key := plainKey(m.key); {
		case is && len(objects) > 0 && unitKeys[key] && isUnit(o, objects[0]):
			unit = true
			below = append(below, m)
		case is && len(objects) > 0 && (belowKeys[key] || f.below[m.key] || shared(o, objects[0]) > 1 && (alone || objects[0].holds(m.key))):
			below, f.below[m.key] = append(below, m), true
		case is && len(objects) == 0 && len(list) > 0 && nameKeys[key]:
			n.names = cellsOf(list)
		default:
			n.members = append(n.members, m)
		}
	}
	inner := n
	if unit {
		inner = above
		f.units++
		if text, is := firstText(o); is && !alone {
			group = text
		}
	} else {
		f.nodes = append(f.nodes, n)
	}
	for _, m := range below {
		for _, child := range objectsOf(m.value.([]any)) {
			f.walk(child, inner, group, false)
		}
	}
}

// isUnit tells an object that says less than half of what its members say.
func isUnit(o, member *object) bool {
	n := shared(o, member)
	return n < 2 || 2*n <= shared(member, member)
}

// holds tells whether an object, or one below it, has a list with a key.
func (o *object) holds(key string) bool {
	_, is := o.get(key).([]any)
	return is
}

// grid is a row for each node. IDs and those above are columns where nodes
// stand below others.
func (f *forest) grid(log *notes) Grid {
	nested := false
	for _, n := range f.nodes {
		nested = nested || n.above != nil || n.names != nil
	}
	if nested {
		f.giveIDs()
	}
	for _, n := range f.nodes {
		n.row = &Row{Number: n.line, Line: n.line}
		f.table.rows = append(f.table.rows, n.row)
		if nested && f.id == "" {
			f.table.put(n.row, lineID, n.key)
		}
		if n.above != nil {
			f.table.put(n.row, lineAbove, n.above.key)
		}
		f.flatten(n, n.object, "", 0)
		if n.group != "" {
			f.table.put(n.row, "Team", n.group)
		}
	}
	f.putNames()
	if f.units > 0 {
		log.add(reading.Note{Kind: reading.Guessed, Text: "objects that hold people and were read as teams: " + itoa(f.units)})
	}
	return f.table.grid(log)
}

// giveIDs takes the IDs that the objects have, where no two are the same, or
// makes some.
func (f *forest) giveIDs() {
	for _, key := range idKeys {
		if f.takeIDs(key) {
			return
		}
	}
	f.id = ""
	for i, n := range f.nodes {
		n.key = "p" + itoa(i+1)
	}
}

func (f *forest) takeIDs(key string) bool {
	seen := map[string]bool{}
	for _, n := range f.nodes {
		n.key = ""
		for _, m := range n.members {
			if text, is := m.value.(string); is && plainKey(m.key) == key {
				n.key, f.id = text, m.key
			}
		}
		if n.key == "" || seen[n.key] {
			return false
		}
		seen[n.key] = true
	}
	return true
}

// flatten puts what an object says into its row: what objects in it say under
// both keys, such as "manager.displayName".
func (f *forest) flatten(n *node, o *object, prefix string, depth int) {
	for _, m := range o.members {
		if strings.HasPrefix(m.key, "@odata.") {
			continue // says how the answer was made
		}
		switch v := m.value.(type) {
		case string:
			f.table.put(n.row, prefix+m.key, v)
		case *object:
			if depth < 4 {
				f.flatten(n, v, prefix+m.key+".", depth+1)
			}
		case []any:
			if text := listText(v); text != "" {
				f.table.put(n.row, prefix+m.key, text)
			}
		}
	}
}

// listText is a list as one cell: of objects the first text of each.
func listText(list []any) string {
	var texts []string
	for _, v := range list {
		switch v := v.(type) {
		case string:
			texts = append(texts, v)
		case *object:
			if text, is := firstText(v); is {
				texts = append(texts, text)
			}
		}
	}
	return strings.Join(texts, "; ")
}

// putNames puts those who are told by name or ID alone below whoever lists
// them; who has no row gets one.
func (f *forest) putNames() {
	rows := map[string][]*Row{}
	for _, n := range f.nodes {
		for i, cell := range n.row.Cells {
			if key := plainKey(f.table.headings[i]); strings.Contains(key, "name") || strings.Contains(key, "mail") || key == plainKey(f.id) || key == "id" {
				rows[cell] = append(rows[cell], n.row)
			}
		}
	}
	for _, n := range f.nodes {
		for _, name := range n.names {
			found := rows[name]
			if len(found) == 0 && name != "" {
				r := &Row{Number: n.line, Line: n.line}
				f.table.rows, rows[name] = append(f.table.rows, r), []*Row{r}
				f.table.put(r, f.nameHeading(), name)
				found = []*Row{r}
			}
			if len(found) == 1 && found[0] != n.row && found[0].At(f.table.at(lineAbove)) == "" {
				f.table.put(found[0], lineAbove, n.key)
			}
		}
	}
}

// nameHeading is the column that names are put in.
func (f *forest) nameHeading() string {
	for _, h := range f.table.headings {
		if plainKey(h) == "name" || plainKey(h) == "fullname" || plainKey(h) == "displayname" {
			return h
		}
	}
	return "Name"
}
