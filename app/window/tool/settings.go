package tool

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/editor"
	"cadre/app/window/look"
	"cadre/app/window/setting"
	"cadre/app/window/widgets"
	"cadre/chart/scene"
)

// Settings has what is chosen for all documents, read out of
// package setting. A choice counts at once.
type Settings struct {
	OnChange func(*setting.Setting)

	preferences fyne.Preferences
	*Tool
	fill []func() // puts each setting's value into its widget
}

// NewSettings makes the tool, which is not open yet.
func NewSettings(host *Host, e *editor.Editor) *Settings {
	s := &Settings{preferences: host.App.Preferences(), OnChange: func(*setting.Setting) {}}
	s.Tool = newTool(host, e, Tool{ID: "settings", Title: "Settings", size: fyne.NewSize(520, 340), content: s.content, refresh: s.refresh})
	return s
}

// Show opens the tool.
func (s *Settings) Show() { s.show() }

func (s *Settings) refresh() {
	for _, fill := range s.fill {
		fill()
	}
}

func (s *Settings) content() fyne.CanvasObject {
	s.fill = nil
	rows := look.Stack(look.Margin, look.Space(look.Close))
	for i := range setting.All {
		rows.Add(s.row(&setting.All[i]))
	}
	return container.NewVScroll(look.Inset(2*look.Margin, rows))
}

// row is a setting with what follows from it.
func (s *Settings) row(of *setting.Setting) fyne.CanvasObject {
	help := look.Caption(of.Help)
	help.Wrapping, help.Truncation = fyne.TextWrapWord, fyne.TextTruncateOff
	if of.Choices == nil {
		return look.Stack(-look.Close, s.tick(of), help)
	}
	title := widget.NewLabel(of.Title)
	return look.Stack(-look.Close, look.Border(nil, nil, title, nil, s.pick(of)), help)
}

func (s *Settings) tick(of *setting.Setting) fyne.CanvasObject {
	var tick *widgets.Check
	tick = widgets.NewCheck(of.Title, func() {
		if tick.Checked != of.On(s.preferences) {
			of.Turn(s.preferences, tick.Checked)
			s.OnChange(of)
		}
	})
	s.fill = append(s.fill, func() { tick.SetChecked(of.On(s.preferences)) })
	return tick
}

func (s *Settings) pick(of *setting.Setting) fyne.CanvasObject {
	var pick *widgets.Pick
	values := widgets.ValuesOf(of.Choices, func(c setting.Choice) scene.Value { return scene.Value{ID: c.ID, Title: c.Title} })
	pick = widgets.NewPick(values, func() {
		if id := pick.Chosen(); id != of.Chosen(s.preferences) {
			of.Choose(s.preferences, id)
			s.OnChange(of)
		}
	})
	s.fill = append(s.fill, func() { pick.Choose(of.Chosen(s.preferences)) })
	return look.Framed(pick)
}
