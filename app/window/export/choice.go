package export

import (
	"encoding/json"
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"cadre/chart"
	"cadre/chart/scene"
)

// choice is how somebody likes their exports, as it is remembered from
// one to the next.
type choice struct {
	chart.Look
	Format   string
	Scale    float64
	Brand    string // the theme file that was chosen last; empty: none
	Pages    scene.Paging
	Health   bool
	Outlines bool
	NoNames  bool // what keeps something back is remembered
	Shown    bool
	Team     chart.ID          `json:"-"` // only that of somebody; empty: the whole chart
	Folded   map[chart.ID]bool `json:"-"` // whose teams are folded away; nil: nobody's
	Notes    bool              `json:"-"` // what gives something away is asked each time
	Money    bool              `json:"-"`
}

// firstChoice is for who has exported nothing yet: a slide.
var firstChoice = choice{Format: "png", Look: chart.Look{Page: "16:9"}}

// choiceKey is where the app's preferences keep the choice, as JSON.
const choiceKey = "export"

// remembered is the last choice. What cannot be read of it, or is nothing that
// can be chosen, is as at first; wrong tells of the latter.
func remembered(p fyne.Preferences, c *chart.Chart) (last choice, wrong error) {
	last = firstChoice
	if p == nil {
		return last, nil
	}
	var former *json.UnmarshalTypeError // of another version: the rest is read
	if err := json.Unmarshal([]byte(p.String(choiceKey)), &last); err != nil && !errors.As(err, &former) {
		return firstChoice, nil
	}
	for _, o := range scene.Choices {
		err := o.Check(c, last.Look)
		if err != nil && o.List == nil && *o.Text(&last.Look) != brandTheme { // another chart's field, or a file's theme
			wrong = fmt.Errorf("the %s of the last export cannot be had. %w", o.Noun(), err)
			o.Copy(&last.Look, &firstChoice.Look)
		}
	}
	return last, wrong
}

// remember keeps the choice but for what belongs to one chart.
func (c choice) remember(p fyne.Preferences) {
	for _, o := range scene.Choices {
		if o.Own {
			o.Copy(&c.Look, &chart.Look{})
		}
	}
	if data, err := json.Marshal(c); err == nil && p != nil {
		p.SetString(choiceKey, string(data))
	}
}

// asDocument is a choice with what the document itself asks for. Its layout
// and its heading hold where they are not chosen.
func asDocument(c choice, of *chart.Chart) choice {
	own := of.Settings().Look
	for _, o := range scene.Choices {
		switch {
		case !o.Says(&own):
		case leftOpen(o):
			o.Copy(&c.Look, &chart.Look{})
		case o.Check(of, own) == nil:
			o.Copy(&c.Look, &own)
		}
	}
	return c
}

// leftOpen tells whether nothing in a field means that the document decides.
func leftOpen(o scene.Choice) bool { return o.Own || o.ID == "layout" }

// given tells whether a choice decides, and not the document.
func (c choice) given(id string) bool {
	o := scene.ChoiceByID(id)
	return !leftOpen(o) || o.Says(&c.Look)
}
