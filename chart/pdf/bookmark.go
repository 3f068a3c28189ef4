package pdf

import (
	"fmt"

	"cadre/chart/scene"
)

// bookmark leads to a page, from 0, and holds those of a section.
type bookmark struct {
	title  string
	page   int
	within []bookmark
}

// bookmarksOf lists the pages that have a name. Those of a section of several
// pages are within a bookmark of its own.
func bookmarksOf(scenes []*scene.Scene) []bookmark {
	var all []bookmark
	section := ""
	for i, s := range scenes {
		if s.Name == "" {
			continue
		}
		page := bookmark{title: s.Name, page: i}
		n := len(all)
		switch {
		case s.Section == "" || s.Section != section:
			all = append(all, page)
		case all[n-1].within == nil:
			all[n-1] = bookmark{section, all[n-1].page, []bookmark{all[n-1], page}}
		default:
			all[n-1].within = append(all[n-1].within, page)
		}
		section = s.Section
	}
	return all
}

// bookmarks adds those of the pages, and gives their root; 0 where there are
// none.
func (d *document) bookmarks() ref {
	all := bookmarksOf(d.scenes)
	if len(all) == 0 {
		return 0
	}
	root := d.reserve()
	d.put(root, "<< /Type /Outlines"+d.bookmarksWithin(root, all)+" >>")
	return root
}

// bookmarksWithin adds bookmarks side by side, and says for the one around them
// which they are. All are open.
func (d *document) bookmarksWithin(around ref, all []bookmark) string {
	refs := make([]ref, len(all))
	for k := range refs {
		refs[k] = d.reserve()
	}
	shown := len(all)
	for k, b := range all {
		mark := fmt.Sprintf("<< /Title %s /Parent %v /Dest [%v /Fit]", text(b.title), around, d.pages[b.page])
		if k > 0 {
			mark += fmt.Sprintf(" /Prev %v", refs[k-1])
		}
		if k+1 < len(refs) {
			mark += fmt.Sprintf(" /Next %v", refs[k+1])
		}
		if len(b.within) > 0 {
			mark += d.bookmarksWithin(refs[k], b.within)
			shown += len(b.within)
		}
		d.put(refs[k], mark+" >>")
	}
	return fmt.Sprintf(" /First %v /Last %v /Count %d", refs[0], refs[len(refs)-1], shown)
}
