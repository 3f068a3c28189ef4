package chart

import (
	"fmt"
	"maps"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// Chart is an organisation at one moment. It never changes and is safe for
// concurrent use. Make one with New or Empty, and the next with Edit.On.
type Chart struct {
	settings *Settings
	people   map[ID]*Person
	tree     *lazyTree
}

// lazyTree is a tree that is made when somebody asks for it.
type lazyTree struct {
	once sync.Once
	make func() *Tree
	made atomic.Pointer[Tree]
}

func (l *lazyTree) get() *Tree {
	l.once.Do(func() {
		l.made.Store(l.make())
		l.make = nil // and with it what it was made of
	})
	return l.made.Load()
}

// Empty is the chart with nobody in it.
func Empty() *Chart { return assemble(&Settings{}, nil) }

// New makes a chart of people listed with siblings in their order; the Order
// fields are set from that. The settings get those of Rungs and Others that
// people have. It fails on an empty or repeated ID; managers may be missing and
// form rings.
func New(s Settings, people []Person) (*Chart, error) {
	own := make([]*Person, len(people))
	for i := range people {
		own[i] = people[i].own()
	}
	return Adopt(s, own)
}

// Adopt is New for people whom nobody else has: they are the chart's from now
// on, without a copy, and not to be changed.
func Adopt(s Settings, people []*Person) (*Chart, error) {
	byID := make(map[ID]*Person, len(people))
	siblings := make(map[ID]int)
	for i, p := range people {
		p.dropEmpty()
		if p.ID == "" {
			return nil, fmt.Errorf("person %d (%s) has no ID", i+1, p.Label())
		}
		if p.ID == Tray {
			return nil, fmt.Errorf("person %d (%s) has an ID that no person can have", i+1, p.Label())
		}
		if _, taken := byID[p.ID]; taken {
			return nil, fmt.Errorf("two people have the ID %q", p.ID)
		}
		p.Order = siblings[p.Manager]
		siblings[p.Manager]++
		byID[p.ID] = p
	}
	return assemble(s.own().with(rolesOf(maps.Values(byID))), byID), nil
}

// assemble takes over what it is given.
func assemble(s *Settings, people map[ID]*Person) *Chart {
	return &Chart{s, people, &lazyTree{make: func() *Tree { return newTree(people) }}}
}

// Settings is what the document says about itself; not to be changed.
func (c *Chart) Settings() *Settings { return c.settings }

// Len is the number of people and posts.
func (c *Chart) Len() int { return len(c.people) }

// Person finds somebody; nil where there is no such ID. Not to be changed.
func (c *Chart) Person(id ID) *Person { return c.people[id] }

// Has tells whether there is such an ID.
func (c *Chart) Has(id ID) bool { return c.people[id] != nil }

// Role is somebody's role as it stands in this document; ok is false where
// they have none.
func (c *Chart) Role(p *Person) (r Role, ok bool) { return c.settings.Role(p.Role) }

// Title is somebody's own title, or their role's.
func (c *Chart) Title(p *Person) string { return c.settings.TitleOf(p) }

// Tree is the hierarchy in reading order, made once and shared.
func (c *Chart) Tree() *Tree { return c.tree.get() }

// NewID is an ID that is not taken, the same for the same chart.
func (c *Chart) NewID() ID { return numbered(highestNumber(c.people) + 1) }

func numbered(n int) ID { return ID("p" + strconv.Itoa(n)) }

// highestNumber is the highest n among IDs of the form "pn".
func highestNumber(people map[ID]*Person) int {
	highest := 0
	for id := range people {
		if n, err := strconv.Atoi(strings.TrimPrefix(string(id), "p")); err == nil && id[0] == 'p' {
			highest = max(highest, n)
		}
	}
	return highest
}

// Equal tells whether c and d hold the same people, order and settings.
func (c *Chart) Equal(d *Chart) bool {
	return c == d || c.settings.Equal(d.settings) &&
		maps.EqualFunc(c.people, d.people, func(p, q *Person) bool { return p == q || p.Equal(q) })
}

// named are the people who name this manager, in order; of "", those who
// name nobody.
func (c *Chart) named(manager ID) []*Person { return c.Tree().named[manager] }
