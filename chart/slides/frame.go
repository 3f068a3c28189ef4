package slides

import "fmt"

// frame is what holds the slides together, as the templates see it.
type frame struct {
	Title         string
	Slides        []Slide
	Width, Height int // of a slide, in EMU
	Colours       []themeColour
	Texts         string // of the layout, with their places
	Font          string
	Dark          bool
	Notes         bool
}

// The types of the parts, as they end in the list of content types.
const (
	typePresentation = "presentationml.presentation.main"
	typeMaster       = "presentationml.slideMaster"
	typeLayout       = "presentationml.slideLayout"
	typeSlide        = "presentationml.slide"
	typeNotesMaster  = "presentationml.notesMaster"
	typeNotes        = "presentationml.notesSlide"
	typeTheme        = "theme"
)

// The layouts of the master.
const (
	layoutTitle = 1
	layoutBlank = 2
)

// frame writes everything but the slides.
func (p *pack) frame(f frame) {
	p.presentation(f)
	p.master(f)
	if f.Notes {
		p.notesMaster(f)
	}
	for _, props := range []string{"presProps", "viewProps", "tableStyles"} {
		p.add("ppt/"+props+".xml", "presentationml."+props, p.fill(props+".xml", f))
	}
	p.add("docProps/app.xml", "extended-properties", p.fill("app.xml", f))
	p.add("docProps/core.xml", "core-properties", p.fill("core.xml", f))
	var top rels
	top.add(office+"officeDocument", "ppt/presentation.xml")
	top.add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")
	top.add(office+"extended-properties", "docProps/app.xml")
	p.rels("", top)
}

// presentation writes the list of slides. The template knows the IDs: the
// master's is the first, the slides' follow, the notes master's is after them.
func (p *pack) presentation(f frame) {
	var r rels
	r.add(office+"slideMaster", "slideMasters/slideMaster1.xml")
	for i := range f.Slides {
		r.add(office+"slide", fmt.Sprintf("slides/slide%d.xml", i+1))
	}
	if f.Notes {
		r.add(office+"notesMaster", "notesMasters/notesMaster1.xml")
	}
	r.add(office+"theme", "theme/theme1.xml")
	for _, props := range []string{"presProps", "viewProps", "tableStyles"} {
		r.add(office+props, props+".xml")
	}
	p.add("ppt/presentation.xml", typePresentation, p.fill("presentation.xml", f))
	p.rels("ppt/presentation.xml", r)
}

// master writes the slide master with its theme and its layouts.
func (p *pack) master(f frame) {
	var r, up rels
	r.add(office+"slideLayout", "../slideLayouts/slideLayout1.xml")
	r.add(office+"slideLayout", "../slideLayouts/slideLayout2.xml")
	r.add(office+"theme", "../theme/theme1.xml")
	up.add(office+"slideMaster", "../slideMasters/slideMaster1.xml")
	const name = "ppt/slideMasters/slideMaster1.xml"
	p.add(name, typeMaster, p.fill("master.xml", f))
	p.rels(name, r)
	for n := layoutTitle; n <= layoutBlank; n++ {
		name := fmt.Sprintf("ppt/slideLayouts/slideLayout%d.xml", n)
		p.add(name, typeLayout, p.fill(fmt.Sprintf("layout%d.xml", n), f))
		p.rels(name, up)
	}
	p.add("ppt/theme/theme1.xml", typeTheme, p.fill("theme.xml", f))
}
