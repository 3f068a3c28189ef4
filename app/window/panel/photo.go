package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/look"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/reading"
)

// photoField shows somebody's photo, to choose another or none.
type photoField struct {
	picture *canvas.Image
	nobody  *widget.Icon // stands where there is no photo
	choose  *widgets.Button
	remove  *widgets.Button
	content fyne.CanvasObject // without the caption
	whole   fyne.CanvasObject
	shown   string
}

const photoSide = 44

func newPhotoField(i *Inspector) *photoField {
	f := &photoField{picture: &canvas.Image{FillMode: canvas.ImageFillContain}, nobody: widget.NewIcon(theme.AccountIcon())}
	f.picture.SetMinSize(fyne.NewSquareSize(photoSide))
	f.picture.CornerRadius = photoSide / 2
	f.choose = widgets.NewButton("Choose…", nil, func() {
		if i.OnPhoto != nil {
			i.OnPhoto(i.subject)
		}
	})
	f.remove = widgets.NewButton("Remove", nil, func() {
		i.set("Remove the photo", func(p *chart.Person) { p.Photo = "" })
	})
	f.remove.Importance = widget.LowImportance
	f.content = look.Border(nil, nil, container.NewGridWrap(fyne.NewSquareSize(photoSide), container.NewStack(f.nobody, f.picture)), nil,
		container.NewVBox(layout.NewSpacer(), container.NewHBox(f.choose, f.remove), layout.NewSpacer()))
	f.whole = captioned("Photo", f.content)
	return f
}

func (f *photoField) object() fyne.CanvasObject { return f.whole }

func (f *photoField) show(_ *chart.Chart, p *chart.Person, _ bool) {
	photo := p.Photo
	f.remove.Hidden = photo == ""
	if photo == f.shown && photo != "" {
		return
	}
	img, err := reading.Picture([]byte(photo), photoSide, photoSide, 16*photoSide*photoSide)
	f.shown, f.picture.Image = photo, img
	f.picture.Hidden, f.nobody.Hidden = err != nil, err == nil
	f.picture.Refresh()
	f.content.Refresh()
}
