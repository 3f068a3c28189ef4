package outline

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// Mirror tells a screen reader of the line selected, of those around it and of
// what is found there. Nothing of it is to be seen, and it takes no events.
//
// Fyne built with -tags accessibility asks what is in containers alone, not what
// is within widgets, so neither the outline nor the canvas can tell themselves.
type Mirror struct {
	editor  *editor.Editor
	content *fyne.Container
}

// NewMirror makes the mirror of an editor's chart.
func NewMirror(e *editor.Editor) *Mirror {
	m := &Mirror{editor: e, content: container.New(unseen{})}
	m.tell()
	e.Listen(func(what editor.Change) {
		if what.Has(editor.ChartChanged | editor.SelectionChanged | editor.FindingsChanged) {
			m.tell()
		}
	})
	return m
}

// Content is what to put into the window, above everything else.
func (m *Mirror) Content() fyne.CanvasObject { return m.content }

// tell says it anew where it is another.
func (m *Mirror) tell() {
	says := m.says()
	if len(says) == len(m.content.Objects) {
		same := true
		for i, o := range m.content.Objects {
			same = same && o.(*spoken).text == says[i]
		}
		if same {
			return
		}
	}
	m.content.Objects = nil
	for _, text := range says {
		m.content.Objects = append(m.content.Objects, newSpoken(text))
	}
	m.content.Refresh()
}

// says are the lines: the one selected first, then what is found about it, then
// the ones around it.
func (m *Mirror) says() []string {
	c, s := m.editor.Chart(), m.editor.Selection()
	t := c.Tree()
	i := t.Index(s.Lead())
	if i < 0 {
		return []string{"Chart of " + phrase.Count(t.Len(), "card", "cards") + ", nobody selected"}
	}
	says := []string{fmt.Sprintf("%s, line %d of %d, level %d, %s", wholly(c, i), i+1, t.Len(), t.Depth[i]+1, phrase.Count(t.Span(i), "direct report", "direct reports"))}
	if s.Len() > 1 {
		says = append(says, m.editor.SelectionInWords()+" selected")
	}
	for _, f := range m.found() {
		says = append(says, "Finding: "+f.Message())
	}
	if up := t.Parent[i]; up >= 0 {
		says = append(says, "Reports to "+wholly(c, up))
	}
	if i > 0 {
		says = append(says, "Line above: "+wholly(c, i-1))
	}
	if i+1 < t.Len() {
		says = append(says, "Line below: "+wholly(c, i+1))
	}
	return says
}

// found is what the rules find about the one selected; nothing while they are
// still asked.
func (m *Mirror) found() []rule.Finding {
	if !m.editor.Examined() {
		return nil
	}
	return m.editor.FindingsAbout(m.editor.Selection().Lead())
}

// wholly is all of a line.
func wholly(c *chart.Chart, i int) string {
	p := *c.Tree().People[i]
	return p.Label() + ", " + said(c, p)
}

// unseen stacks what is heard, without asking for room.
type unseen struct{}

// MinSize is for Fyne.
func (unseen) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout is for Fyne.
func (unseen) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		put(o, 0, float32(i)*lineHeight, size.Width, lineHeight)
	}
}

// spoken is a text that is heard and not seen.
type spoken struct {
	widget.BaseWidget
	text string
}

var _ fyne.Accessible = (*spoken)(nil)

func newSpoken(text string) *spoken {
	s := &spoken{text: text}
	s.ExtendBaseWidget(s)
	return s
}

// AccessibilityLabel is the text.
func (s *spoken) AccessibilityLabel() string { return s.text }

// AccessibilityRole is for Fyne.
func (s *spoken) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (s *spoken) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
