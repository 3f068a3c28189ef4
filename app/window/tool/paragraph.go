package tool

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/widgets"
	"cadre/chart/guide"
)

// paragraph sets pieces of text, in which links lead to their place. Fyne's own
// rich text has links that let neither Esc nor F6 through, so that a text with
// links is set word by word.
func paragraph(runs []guide.Run, visit func(guide.Link)) fyne.CanvasObject {
	if !slices.ContainsFunc(runs, func(r guide.Run) bool { return r.Link != guide.Link{} }) {
		return text(segments(runs)...)
	}
	words := container.New(&flow{})
	for _, w := range wordsOf(runs) {
		words.Add(setWord(w, visit))
	}
	inner := theme.InnerPadding()
	return container.New(layout.NewCustomPaddedLayout(inner, inner, inner, inner), words)
}

// segments are runs without links.
func segments(runs []guide.Run) []widget.RichTextSegment {
	var all []widget.RichTextSegment
	for _, r := range runs {
		style := widget.RichTextStyleInline
		if r.Strong {
			style = widget.RichTextStyleStrong
		}
		all = append(all, &widget.TextSegment{Text: r.Text, Style: style})
	}
	return all
}

// wordsOf are what may not be parted by the end of a line: words with what stands
// right before and behind them, and whole links.
func wordsOf(runs []guide.Run) [][]guide.Run {
	var words [][]guide.Run
	ended := true // a blank stands before what comes next
	add := func(r guide.Run) {
		if ended {
			words = append(words, nil)
		}
		words[len(words)-1] = append(words[len(words)-1], r)
		ended = strings.HasSuffix(r.Text, " ")
	}
	for _, r := range runs {
		if r.Link != (guide.Link{}) {
			add(r)
			continue
		}
		for _, piece := range strings.SplitAfter(r.Text, " ") {
			if blank := strings.TrimSpace(piece) == ""; blank && !ended && len(words) > 0 {
				last := words[len(words)-1]
				words[len(words)-1], ended = append(last, guide.Run{Text: piece}), piece != ""
			} else if !blank {
				add(guide.Run{Text: piece, Strong: r.Strong})
			}
		}
	}
	return words
}

// setWord sets what stays together.
func setWord(pieces []guide.Run, visit func(guide.Link)) fyne.CanvasObject {
	row := container.New(layout.NewCustomPaddedHBoxLayout(0))
	for _, p := range pieces {
		if p.Link != (guide.Link{}) {
			row.Add(widgets.NewLink(p.Text, func() { visit(p.Link) }))
			continue
		}
		word := widget.NewLabel(p.Text)
		word.TextStyle.Bold = p.Strong
		inner := -theme.InnerPadding() // the label's own, which words in a line have not
		row.Add(container.New(layout.NewCustomPaddedLayout(inner, inner, inner, inner), word))
	}
	return row
}

// flow sets things behind each other, line by line, as words of a text.
type flow struct {
	height float32 // of the lines, as last laid out; 0: they never were
}

// MinSize is for Fyne: as narrow as the widest thing, and as high as the lines are.
func (l *flow) MinSize(o []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, w := range o {
		least = least.Max(w.MinSize())
	}
	return fyne.NewSize(least.Width, max(least.Height, l.height))
}

// Layout is for Fyne.
func (l *flow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	var at fyne.Position
	line := float32(0)
	for _, w := range o {
		need := w.MinSize()
		if at.X > 0 && at.X+need.Width > size.Width {
			at = fyne.NewPos(0, at.Y+line+theme.LineSpacing())
		}
		w.Move(at)
		w.Resize(need)
		at.X, line = at.X+need.Width, need.Height
	}
	l.height = at.Y + line
}
