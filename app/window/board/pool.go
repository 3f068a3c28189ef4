package board

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// pool is canvas objects of one kind that each frame uses again: next hands
// them out, and finish hides those that were not needed.
type pool[T fyne.CanvasObject] struct {
	make func() T
	all  []T
	used int
}

func (p *pool[T]) next() T {
	if p.used == len(p.all) {
		p.all = append(p.all, p.make())
	}
	o := p.all[p.used]
	p.used++
	if !o.Visible() {
		o.Show()
	}
	return o
}

func (p *pool[T]) finish() {
	for _, o := range p.all[p.used:] {
		if o.Visible() {
			o.Hide()
		}
	}
	p.used = 0
}

// objects appends all there are to a list.
func (p *pool[T]) objects(list []fyne.CanvasObject) []fyne.CanvasObject {
	for _, o := range p.all {
		list = append(list, o)
	}
	return list
}

func lines() pool[*canvas.Line] {
	return pool[*canvas.Line]{make: func() *canvas.Line { return canvas.NewLine(color.Transparent) }}
}

func rectangles() pool[*canvas.Rectangle] {
	return pool[*canvas.Rectangle]{make: func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }}
}

func texts() pool[*canvas.Text] {
	return pool[*canvas.Text]{make: func() *canvas.Text { return canvas.NewText("", color.Transparent) }}
}

func images() pool[*canvas.Image] {
	return pool[*canvas.Image]{make: func() *canvas.Image { return &canvas.Image{FillMode: canvas.ImageFillCover} }}
}

func circles() pool[*canvas.Circle] {
	return pool[*canvas.Circle]{make: func() *canvas.Circle { return canvas.NewCircle(color.Transparent) }}
}
