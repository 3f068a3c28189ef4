package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/title"
)

// titleControl is a title that is typed, with a quiet line below it where the
// title says what the card does not.
type titleControl struct {
	*textControl
	said   *widget.Label // what the title was read as, and why
	unsaid title.Reading
	line   *fyne.Container
	both   fyne.CanvasObject
}

func newTitleControl(i *Inspector, f *chart.Field) *titleControl {
	c := &titleControl{textControl: newTextControl(i, f), said: look.Caption("")}
	c.said.Wrapping, c.said.Truncation = fyne.TextWrapWord, fyne.TextTruncateOff
	take := widgets.NewButton("Take", theme.ConfirmIcon(), func() { i.do(c.unsaid.Take(i.subject)) })
	take.Importance = widget.LowImportance
	c.line = look.Border(nil, nil, nil, container.NewVBox(take), c.said)
	c.both = form(c.textControl.content, c.line)
	return c
}

func (c *titleControl) object() fyne.CanvasObject { return c.both }

func (c *titleControl) show(now *chart.Chart, p *chart.Person, anew bool) {
	c.textControl.show(now, p, anew)
	c.unsaid = title.By(now.Settings()).Unsaid(p)
	c.said.SetText(inWords(now.Settings(), c.unsaid))
	c.line.Hidden = !c.unsaid.Says() || c.inspector.subject == ""
}

// inWords is what a reading says as a sentence, with the words that do not say
// it themselves.
func inWords(s *chart.Settings, r title.Reading) string {
	var parts []string
	if role, ok := s.AnyRole(r.Known()); ok {
		parts = append(parts, role.Title)
	}
	if r.Area != "" {
		parts = append(parts, "product area "+r.Area)
	}
	if r.Employment != chart.FullTime {
		f := chart.FieldByID("employment")
		parts = append(parts, strings.ToLower(f.Caption(chart.Value{Text: string(r.Employment)})))
	}
	if r.Open {
		parts = append(parts, strings.ToLower(chart.FieldByID("open").Label))
	}
	text := "Read as " + strings.Join(parts, ", ")
	for i, why := range reasons(r) {
		text += map[bool]string{true: ": ", false: ", "}[i == 0] + why
	}
	return text
}

// reasons are those of a reading that are no matter of course.
func reasons(r title.Reading) []string {
	var all []string
	for _, why := range r.Reasons {
		if !why.Plain() && why.Means != title.TheArea {
			all = append(all, "“"+why.Words+"” is "+why.Means)
		}
	}
	return all
}
