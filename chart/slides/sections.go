package slides

import (
	"cmp"
	"fmt"
)

// section is a stretch of slides that PowerPoint shows below one name.
type section struct {
	Name   string
	ID     string // any, as long as no other has it
	Slides []int  // from 0
}

// Sections are those of a deck, each slide in one: PowerPoint mends a file that
// leaves some out. A slide that belongs to nothing has one of its own. Where
// none belongs to anything there are none.
func (f frame) Sections() []section {
	var all []section
	some := false
	for i, s := range f.Slides {
		some = some || s.Scene.Section != ""
		name := cmp.Or(s.Scene.Section, s.Name, fmt.Sprintf("Slide %d", i+1))
		if n := len(all); n == 0 || all[n-1].Name != name {
			all = append(all, section{Name: name, ID: fmt.Sprintf("{%08X-0000-4000-8000-000000000000}", n+1)})
		}
		last := &all[len(all)-1]
		last.Slides = append(last.Slides, i)
	}
	if !some {
		return nil
	}
	return all
}
