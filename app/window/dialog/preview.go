package dialog

import (
	"bytes"
	"context"
	"image"
	_ "image/png" // previews are PNG
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/chart"
	"cadre/chart/format"
)

// preview is the true picture of an export, made beside the window's loop and
// begun anew whenever the choices change.
type preview struct {
	picture *canvas.Image
	busy    *widget.Activity
	message *widget.Label
	content *fyne.Container
	cancel  context.CancelFunc
}

func newPreview() *preview {
	p := &preview{picture: &canvas.Image{FillMode: canvas.ImageFillContain}, busy: widget.NewActivity(), message: widget.NewLabel(""),
		cancel: func() {}}
	p.message.Alignment, p.message.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	ground := canvas.NewRectangle(theme.Color(theme.ColorNameBackground)) // shows through a transparent picture
	ground.CornerRadius = look.Gap
	p.content = container.NewStack(ground, container.NewPadded(p.picture), container.NewCenter(p.busy), container.NewVBox(p.message))
	p.busy.Hide()
	return p
}

// previewWidth is how many pixels wide the preview is drawn.
const previewWidth = 1400

// show shows what make draws, and tells size how large the file's picture
// will be. What was being drawn is given up.
func (p *preview) show(make func(context.Context) (img image.Image, size string, err error), size func(string)) {
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
		img, large, err := make(ctx)
		fyne.Do(func() {
			if ctx.Err() == nil {
				size(large)
				p.done(img, err)
			}
		})
	}()
}

func draw(ctx context.Context, c *chart.Chart, o format.ExportOptions) (image.Image, error) {
	png, _ := format.ByID("png")
	o.Scale = min(2, format.ScaleTo(previewWidth, c, o))
	var b bytes.Buffer
	if err := png.Export.Export(ctx, &b, c, o); err != nil {
		return nil, err
	}
	img, _, err := image.Decode(&b)
	return img, err
}

func (p *preview) done(img image.Image, err error) {
	p.busy.Stop()
	p.busy.Hide()
	p.picture.Image = img
	p.picture.Refresh()
	if err != nil {
		p.message.SetText(sentence(err.Error()))
	}
}

// say shows a sentence in place of a picture.
func (p *preview) say(s string) {
	p.cancel()
	p.done(nil, nil)
	p.message.SetText(s)
}

// stop gives up what is being drawn.
func (p *preview) stop() { p.cancel() }
