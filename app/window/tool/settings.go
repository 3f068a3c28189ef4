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

// Settings is a window with what is chosen for all documents, read out of
// package setting. A choice counts at once.
type Settings struct {
	OnChange func(*setting.Setting)

	preferences fyne.Preferences
	window      *window
	show        []func() // puts each setting's value into its widget
}

// NewSettings makes the window, which is not open yet.
func NewSettings(app fyne.App, e *editor.Editor) *Settings {
	s := &Settings{preferences: app.Preferences(), OnChange: func(*setting.Setting) {}}
	s.window = newWindow(app, e, "Settings", fyne.NewSize(520, 340), s.content, s.refresh)
	return s
}

// Show opens the window.
func (s *Settings) Show() { s.window.show() }

func (s *Settings) refresh() {
	for _, show := range s.show {
		show()
	}
}

func (s *Settings) content() fyne.CanvasObject {
	s.show = nil
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
	return look.Stack(-look.Close, container.NewBorder(nil, nil, title, nil, s.pick(of)), help)
}

func (s *Settings) tick(of *setting.Setting) fyne.CanvasObject {
	var tick *widgets.Check
	tick = widgets.NewCheck(of.Title, func() {
		if tick.Checked != of.On(s.preferences) {
			of.Turn(s.preferences, tick.Checked)
			s.OnChange(of)
		}
	})
	s.show = append(s.show, func() { tick.SetChecked(of.On(s.preferences)) })
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
	s.show = append(s.show, func() { pick.Choose(of.Chosen(s.preferences)) })
	return look.Framed(pick)
}
