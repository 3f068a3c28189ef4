package preview

import (
	"context"
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/uithread"
	"cadre/app/window/widgets"
	"cadre/chart/graphviz"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

// Preview is the true picture of a chart, made beside the window's loop and
// begun anew whenever the choices change.
type Preview struct {
	picture *canvas.Image
	words   *widget.Label
	reader  *container.Scroll // of words
	busy    *widget.Activity
	message *widget.Label
	Content *fyne.Container
	cancel  context.CancelFunc
}

// New makes a preview that shows nothing yet.
func New() *Preview {
	p := &Preview{picture: &canvas.Image{FillMode: canvas.ImageFillContain}, busy: widget.NewActivity(), message: widget.NewLabel(""),
		words: widget.NewLabel(""), cancel: func() {}}
	p.message.Alignment, p.message.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	p.words.TextStyle.Monospace = true
	p.reader = container.NewScroll(p.words)
	ground := canvas.NewRectangle(theme.Color(theme.ColorNameBackground)) // shows through a transparent picture
	ground.CornerRadius = look.Gap
	p.Content = container.NewStack(ground, container.NewPadded(p.picture), p.reader, container.NewCenter(p.busy), container.NewVBox(p.message))
	p.busy.Hide()
	return p
}

// Page is what the preview shows: a picture or words.
type Page struct {
	Picture image.Image
	Words   string
}

// Show shows what make finds, and calls then after that. What was being made is
// given up.
func (p *Preview) Show(make func(context.Context) (Page, error), then func()) {
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
		page, err := make(ctx)
		uithread.Do(func() {
			if ctx.Err() == nil {
				p.done(page, err)
				then()
			}
		})
	}()
}

func (p *Preview) done(page Page, err error) {
	p.busy.Stop()
	p.busy.Hide()
	p.picture.Image = page.Picture
	p.picture.Refresh()
	widgets.SetVisible(p.reader, page.Words != "")
	p.words.SetText(page.Words)
	p.reader.ScrollToTop()
	if err != nil {
		p.message.SetText(phrase.Sentence(err.Error()))
	}
}

// Stop gives up what is being drawn.
func (p *Preview) Stop() { p.cancel() }

// longerSide is how many pixels that of a preview has.
const longerSide = 1600

// Draw makes the picture of a scene.
func Draw(ctx context.Context, s *scene.Scene, r *graphviz.Renderer) (image.Image, error) {
	w, h := PageSize(s)
	img, err := graphviz.Image(ctx, r, s, min(2, longerSide/max(w, h)))
	if err != nil {
		return nil, err // not a picture that is nil
	}
	return img, nil
}

// PageSize is a scene's size on paper, in points.
func PageSize(s *scene.Scene) (w, h float64) {
	if s.Page.W > 0 {
		return s.Page.W, s.Page.H
	}
	return s.Width, s.Height
}
