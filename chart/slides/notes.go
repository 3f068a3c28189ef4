package slides

import (
	"fmt"
	"strings"
)

// notesMaster writes the master of all notes, which has a theme of its own.
func (p *pack) notesMaster(f frame) {
	const name = "ppt/notesMasters/notesMaster1.xml"
	var r rels
	r.add(office+"theme", "../theme/theme2.xml")
	p.add(name, typeNotesMaster, p.fill("notes_master.xml", f))
	p.rels(name, r)
	p.add("ppt/theme/theme2.xml", typeTheme, p.fill("theme.xml", f))
}

// notes writes what the speaker says to slide n; gives its place as the slide sees it.
func (p *pack) notes(said string, n int) string {
	place := fmt.Sprintf("notesSlides/notesSlide%d.xml", n)
	var r rels
	r.add(office+"notesMaster", "../notesMasters/notesMaster1.xml")
	r.add(office+"slide", fmt.Sprintf("../slides/slide%d.xml", n))
	said = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(said)
	p.add("ppt/"+place, typeNotes, p.fill("notes.xml", strings.Split(said, "\n")))
	p.rels("ppt/"+place, r)
	return "../" + place
}
