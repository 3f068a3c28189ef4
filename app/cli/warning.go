package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"cadre/chart/format"
)

// exportWarnings are what could be better about an export.
type exportWarnings struct {
	*program
	in    *input
	small *format.SmallTextError // the page with the smallest text of those that cannot be read; nil: all can
}

// take prints a warning, but keeps those of small text, which are of many pages
// perhaps.
func (w *exportWarnings) take(err error) {
	var small *format.SmallTextError
	var large *format.MermaidSizeError
	hint := ""
	switch {
	case errors.As(err, &small):
		if w.small == nil || small.Slide < w.small.Slide {
			w.small = small
		}
		return
	case errors.As(err, &large):
		hint = ", or write part of the chart with --root or --depth"
	}
	fmt.Fprintf(w.stderr, "%s: %s%s\n", w.in.name, oneLine(err.Error()), hint)
}

// tellSmallText says what would help: of text that cannot be made out what has
// been tried, with the size that it gives.
func (w *exportWarnings) tellSmallText(ctx context.Context, o format.ExportOptions) {
	if w.small == nil {
		return
	}
	hint := ""
	switch {
	case w.small.Faint:
		hint = remediesHint(w.small.Remedies(ctx, w.in.chart, o))
	case !o.Pages.Several():
		hint = "; --pages packed shows it larger"
	}
	fmt.Fprintf(w.stderr, "%s: %s%s\n", w.in.name, oneLine(w.small.Error()), hint)
}

func remediesHint(all []format.Remedy) string {
	var told []string
	for _, r := range all {
		told = append(told, r.Flag+" "+r.Gives())
	}
	if len(told) == 0 {
		return "; --root and --depth show a part of it"
	}
	return "; " + strings.Join(told, ", ")
}
