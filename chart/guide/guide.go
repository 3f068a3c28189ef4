package guide

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"cadre/assets"
	"cadre/chart"
	"cadre/chart/title"
)

// Group is pages that belong together, as contents list them.
type Group struct {
	Title string
	Pages []Page
}

// Groups are all pages: the roles of the ladder, lowest first, then the rungs
// that a document may take, then what they share. Nobody may change them.
var Groups = sync.OnceValue(func() []Group {
	return []Group{
		{"Roles of the ladder", aboutEach(chart.Ladder())},
		{"Further rungs", aboutEach(chart.Rungs())},
		{"The organisation", []Page{
			mustRead("answers"), mustRead("next-rung"), mustRead("around-the-ladder", ids(chart.Others())...),
			mustRead("head-and-vp"), mustRead("stages"), mustRead("interim-and-fractional"),
			mustRead("spans-and-layers"), mustRead("skills"), mustRead("terms"),
		}},
		{"Practices of strong teams", []Page{
			mustRead("practices"), mustRead("hiring"), mustRead("culture"), mustRead("learning"), mustRead("mentoring"),
			mustRead("responsibilities"), mustRead("autonomy"), mustRead("communication"), mustRead("recognition"),
		}},
	}
})

// Pages are the pages of all groups. Nobody may change them.
var Pages = sync.OnceValue(func() []Page {
	var pages []Page
	for _, g := range Groups() {
		pages = append(pages, g.Pages...)
	}
	return pages
})

// ByID finds a page.
func ByID(id string) (Page, bool) {
	return find(func(p Page) bool { return p.ID == id })
}

// ByRole finds the page about a role that Cadre knows; a document's own roles
// have none.
func ByRole(id chart.RoleID) (Page, bool) {
	return find(func(p Page) bool { return slices.Contains(p.Roles, id) })
}

// ByName finds a page by what people call it: its ID, its title, a role's
// short form, or a title that means a role, such as "Sr. PM" or "UX Designer".
func ByName(name string) (Page, bool) {
	is := func(s string) bool { return strings.EqualFold(s, strings.TrimSpace(name)) }
	for _, p := range Pages() {
		if is(p.ID) || is(p.Title) || slices.ContainsFunc(p.Roles, func(id chart.RoleID) bool { return is(short(id)) }) {
			return p, true
		}
	}
	r := title.Read(name)
	return ByRole(cmp.Or(r.Role, r.Kind))
}

func find(is func(Page) bool) (Page, bool) {
	i := slices.IndexFunc(Pages(), is)
	if i < 0 {
		return Page{}, false
	}
	return Pages()[i], true
}

// short is what people call a role in short.
func short(id chart.RoleID) string {
	r, _ := chart.Known(id)
	return r.Short
}

// aboutEach are the pages about some roles, each of which has its own.
func aboutEach(roles []chart.Role) []Page {
	var pages []Page
	for _, id := range ids(roles) {
		pages = append(pages, mustRead(string(id), id))
	}
	return pages
}

func ids(roles []chart.Role) []chart.RoleID {
	var all []chart.RoleID
	for _, r := range roles {
		all = append(all, r.ID)
	}
	return all
}

// mustRead reads a page about some roles. It panics where a page is wrong,
// which is a fault of the build and not of any input.
func mustRead(id string, about ...chart.RoleID) Page {
	text, err := assets.Guide.ReadFile("guide/" + id + ".md")
	if err != nil {
		panic(err)
	}
	p, err := parse(string(text))
	if err != nil {
		panic(fmt.Sprintf("assets/guide/%s.md: %v", id, err))
	}
	p.ID, p.Roles = id, about
	return p
}
