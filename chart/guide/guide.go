package guide

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"cadre/assets"
	"cadre/chart"
	"cadre/chart/title"
)

// topics are the pages beside those about roles, in the order of reading.
var topics = []string{
	"terms", "head-and-vp", "stages", "interim-and-fractional",
	"skills", "practices", "spans-and-layers", "responsibilities", "mentoring",
}

// Pages are all pages: the roles, lowest first, then what they share. Nobody
// may change them.
var Pages = sync.OnceValue(func() []Page {
	var pages []Page
	for _, r := range chart.Ladder() {
		p := mustRead(string(r.ID))
		p.Role = r.ID
		pages = append(pages, p)
	}
	for _, id := range topics {
		pages = append(pages, mustRead(id))
	}
	return pages
})

// ByID finds a page.
func ByID(id string) (Page, bool) {
	return find(func(p Page) bool { return p.ID == id })
}

// ByRole finds the page about a role; a document's own roles have none.
func ByRole(id chart.RoleID) (Page, bool) {
	return find(func(p Page) bool { return p.Role != "" && p.Role == id })
}

// ByName finds a page by what people call it: its ID, its title, a role's
// short form, or a title that means a role, such as "Sr. PM".
func ByName(name string) (Page, bool) {
	is := func(s string) bool { return strings.EqualFold(s, strings.TrimSpace(name)) }
	for _, r := range chart.Ladder() {
		if is(r.Short) {
			return ByRole(r.ID)
		}
	}
	if p, ok := find(func(p Page) bool { return is(p.ID) || is(p.Title) }); ok {
		return p, true
	}
	role, _, _ := title.Match(name)
	return ByRole(role)
}

func find(is func(Page) bool) (Page, bool) {
	i := slices.IndexFunc(Pages(), is)
	if i < 0 {
		return Page{}, false
	}
	return Pages()[i], true
}

// mustRead panics where a page is wrong, which is a fault of the build and
// not of any input.
func mustRead(id string) Page {
	text, err := assets.Guide.ReadFile("guide/" + id + ".md")
	if err != nil {
		panic(err)
	}
	p, err := parse(string(text))
	if err != nil {
		panic(fmt.Sprintf("assets/guide/%s.md: %v", id, err))
	}
	p.ID = id
	return p
}
