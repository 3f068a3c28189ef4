package guide

import (
	"slices"
	"strings"

	"cadre/chart"
)

// Page is one page of the guide.
type Page struct {
	ID       string // the role's ID where it is about one role
	Title    string
	Roles    []chart.RoleID // that it is about
	Sections []Section      // the first is the page's opening
}

// Section is a part of a page under a heading of its own. A page's opening
// has neither ID nor title.
type Section struct {
	ID     string // made of the title; it is unique within the page
	Title  string
	Blocks []Block
}

// Block is a paragraph or one item of a list.
type Block struct {
	Item bool
	Runs []Run
}

// Run is a piece of text in one style.
type Run struct {
	Text   string
	Strong bool
	Link   Link
}

// Link is a place in the guide; the zero value is none.
type Link struct {
	Page    string
	Section string // empty: the page's beginning
}

// String is the link as pages write it.
func (l Link) String() string {
	if l.Section == "" {
		return l.Page
	}
	return l.Page + "#" + l.Section
}

// ParseLink reads what String writes.
func ParseLink(s string) Link {
	page, section, _ := strings.Cut(s, "#")
	return Link{page, section}
}

// Text is the block without styles and links.
func (b Block) Text() string {
	var text strings.Builder
	for _, r := range b.Runs {
		text.WriteString(r.Text)
	}
	return text.String()
}

// Text is the section's blocks without styles, a line each.
func (s Section) Text() string {
	var lines []string
	for _, b := range s.Blocks {
		lines = append(lines, b.Text())
	}
	return strings.Join(lines, "\n")
}

// Section finds a section by its ID; "" is the opening.
func (p Page) Section(id string) (Section, bool) {
	i := slices.IndexFunc(p.Sections, func(s Section) bool { return s.ID == id })
	if i < 0 {
		return Section{}, false
	}
	return p.Sections[i], true
}

// Links are the places that the page leads to, in its order, each once.
func (p Page) Links() []Link {
	var links []Link
	for _, s := range p.Sections {
		for _, b := range s.Blocks {
			for _, r := range b.Runs {
				if r.Link != (Link{}) && !slices.Contains(links, r.Link) {
					links = append(links, r.Link)
				}
			}
		}
	}
	return links
}
