package document

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"cadre/assets"
	"cadre/chart"
)

// Template is an organisation to begin with.
type Template struct {
	ID      string // as on the command line
	Title   string
	Summary string // in one line

	written *chart.Chart // for templateDay
}

// templateDay is the day for which the files of templates are written: starts
// lie before it, and what is to come a month behind it at least.
var templateDay = time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)

// On is the chart for somebody who begins with it on a day: its dates stand to
// that day's month as they do to that of templateDay in the file. On the zero
// day they are the file's.
func (t *Template) On(day time.Time) *chart.Chart {
	if day.IsZero() {
		return t.written
	}
	c, _, err := chart.ShiftDates(chart.MonthsBetween(templateDay, day)).On(t.written)
	if err != nil {
		panic(fmt.Sprintf("assets: %v", err)) // a fault of the build, too
	}
	return c
}

// templateIDs are the files in assets/templates, smallest company first.
var templateIDs = []string{"first-pm", "seed", "series-a", "growth", "enterprise", "sample"}

// Templates lists the templates from the smallest company to the largest,
// then the sample, which shows a bit of everything.
var Templates = sync.OnceValue(func() []Template {
	templates := make([]Template, len(templateIDs))
	for i, id := range templateIDs {
		c, err := readTemplate("templates/" + id + ".cadre")
		if err != nil {
			panic(fmt.Sprintf("assets: %v", err)) // a fault of the build, not of any input
		}
		templates[i] = Template{id, c.Settings().Title, c.Settings().Subtitle, c}
	}
	return templates
})

// TemplateByID finds a template; ok is false where there is none.
func TemplateByID(id string) (t Template, ok bool) {
	i := slices.IndexFunc(Templates(), func(t Template) bool { return t.ID == id })
	if i < 0 {
		return Template{}, false
	}
	return Templates()[i], true
}

func readTemplate(path string) (*chart.Chart, error) {
	file, err := assets.Templates.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	c, _, err := Read(file, path)
	return c, err
}
