package export

import (
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"cadre/app/window/preview"
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// rendered is what there is to see of an export: a page of it, and the facts
// about all of it.
type rendered struct {
	preview.Page
	facts facts
	pages int
}

// render makes what the preview shows of an export: the page of that number,
// from 0, or the beginning of its words.
func render(ctx context.Context, c *chart.Chart, f format.Format, o format.ExportOptions, page int) (rendered, error) {
	if !f.Picture {
		return read(ctx, c, f, o)
	}
	var warning error
	o.Warn = func(err error) { warning = err }
	scenes, err := format.Scenes(ctx, c, o)
	if err != nil {
		return rendered{}, err
	}
	if warning == nil {
		warning = f.Missing(scenes, o)
	}
	if field, rules := scene.ColoursTellAmounts(c, o.Scene.Look); (field || rules) && !o.Money && warning == nil {
		warning = errors.New("colours that tell amounts of money are left out until “All amounts of money” is ticked")
	}
	s := rendered{facts: factsOf(scenes, f, o), pages: len(scenes)}
	if warning != nil && !s.facts.none {
		s.facts = facts{text: phrase.Sentence(warning.Error()), warn: true}
	}
	s.Picture, err = preview.Draw(ctx, scenes[min(page, len(scenes)-1)], o.Renderer)
	return s, err
}

// read is the beginning of what is written to a file of words.
func read(ctx context.Context, c *chart.Chart, f format.Format, o format.ExportOptions) (rendered, error) {
	var b strings.Builder
	if err := f.Export.Export(ctx, &b, c, o); err != nil {
		return rendered{}, err
	}
	if !utf8.ValidString(b.String()) {
		return rendered{Page: preview.Page{Words: "This format cannot be shown here."}}, nil
	}
	const most, longest = 60, 160
	lines := strings.SplitN(strings.ReplaceAll(b.String(), "\t", "    "), "\n", most+1)
	for i, l := range lines[:min(most, len(lines))] {
		if r := []rune(strings.TrimRight(l, "\r")); len(r) > longest {
			lines[i] = string(r[:longest]) + "…"
		}
	}
	if len(lines) > most {
		lines[most] = "…"
	}
	return rendered{Page: preview.Page{Words: strings.Join(lines, "\n")}, pages: 1, facts: privateFacts(f.Private(c, o))}, nil
}
