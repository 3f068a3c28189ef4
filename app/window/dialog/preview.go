package dialog

import (
	"bytes"
	"context"
	"image"
	_ "image/png" // previews are PNG
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/aside"
	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// preview is the true picture of an export, made beside the window's loop and
// begun anew whenever the choices change.
type preview struct {
	picture *canvas.Image
	words   *widget.Label
	reader  *container.Scroll // of words
	busy    *widget.Activity
	message *widget.Label
	content *fyne.Container
	cancel  context.CancelFunc
}

func newPreview() *preview {
	p := &preview{picture: &canvas.Image{FillMode: canvas.ImageFillContain}, busy: widget.NewActivity(), message: widget.NewLabel(""),
		words: widget.NewLabel(""), cancel: func() {}}
	p.message.Alignment, p.message.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	p.words.TextStyle.Monospace = true
	p.reader = container.NewScroll(p.words)
	ground := canvas.NewRectangle(theme.Color(theme.ColorNameBackground)) // shows through a transparent picture
	ground.CornerRadius = look.Gap
	p.content = container.NewStack(ground, container.NewPadded(p.picture), p.reader, container.NewCenter(p.busy), container.NewVBox(p.message))
	p.busy.Hide()
	return p
}

// sight is what the preview shows: a picture or words, and the facts about
// the export.
type sight struct {
	picture image.Image
	words   string
	facts   facts
	pages   int
}

// show shows what make finds, and hands it to then. What was being made is
// given up.
func (p *preview) show(make func(context.Context) (sight, error), then func(sight)) {
	p.cancel()
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	p.message.SetText("")
	p.busy.Show()
	p.busy.Start()
	go func() {
		select { // somebody who is typing a title changes it again at once
		case <-time.After(150 * time.Millisecond):
		case <-ctx.Done():
			return
		}
		s, err := make(ctx)
		aside.Do(func() {
			if ctx.Err() == nil {
				p.done(s, err)
				then(s)
			}
		})
	}()
}

func (p *preview) done(s sight, err error) {
	p.busy.Stop()
	p.busy.Hide()
	p.picture.Image = s.picture
	p.picture.Refresh()
	show(p.reader, s.words != "")
	p.words.SetText(s.words)
	p.reader.ScrollToTop()
	if err != nil {
		p.message.SetText(sentence(err.Error()))
	}
}

// stop gives up what is being drawn.
func (p *preview) stop() { p.cancel() }

// see makes what the preview shows of an export: the page of that number,
// from 0, or the beginning of its words.
func see(ctx context.Context, c *chart.Chart, f format.Format, o format.ExportOptions, page int) (sight, error) {
	if !f.Picture {
		return read(ctx, c, f, o)
	}
	var warning error
	o.Warn = func(err error) { warning = err }
	scenes, err := format.Scenes(ctx, c, o)
	if err != nil {
		return sight{}, err
	}
	s := sight{facts: factsOf(scenes, f, o), pages: len(scenes)}
	if warning != nil && !s.facts.none {
		s.facts = facts{text: sentence(warning.Error()), warn: true}
	}
	s.picture, err = draw(ctx, scenes[min(page, len(scenes)-1)], o.Renderer)
	return s, err
}

// previewSide is how many pixels the longer side of a preview has.
const previewSide = 1600

func draw(ctx context.Context, s *scene.Scene, r *graphviz.Renderer) (image.Image, error) {
	w, h := pageSize(s)
	var b bytes.Buffer
	if err := graphviz.PNG(ctx, r, &b, s, graphviz.PNGOptions{Scale: min(2, previewSide/max(w, h))}); err != nil {
		return nil, err
	}
	img, _, err := image.Decode(&b)
	return img, err
}

// read is the beginning of what is written to a file of words.
func read(ctx context.Context, c *chart.Chart, f format.Format, o format.ExportOptions) (sight, error) {
	var b strings.Builder
	if err := f.Export.Export(ctx, &b, c, o); err != nil {
		return sight{}, err
	}
	if !utf8.ValidString(b.String()) {
		return sight{words: "This format cannot be shown here."}, nil
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
	return sight{words: strings.Join(lines, "\n"), pages: 1}, nil
}
