package graphviz

import (
	"context"
	"image"
	"image/color"
	"runtime"
	"sync"
	"sync/atomic"

	"cadre/chart/scene"
)

// painting is a drawing about to become pixels, a strip of rows at a time.
type painting struct {
	size   image.Point
	scale  float64
	ground color.NRGBA
	rows   int         // of a strip
	strips [][]*placed // the marks on each
}

// drawPainting has a scene drawn, and its texts shaped meanwhile: Graphviz is
// another process.
func drawPainting(ctx context.Context, r *Renderer, s *scene.Scene, size image.Point, scale float64) (*painting, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	lines := shapeAhead(ctx, s)
	d, err := Draw(ctx, r, s)
	if err != nil {
		return nil, err
	}
	return newPainting(d, <-lines, size, scale*s.Zoom()), nil
}

func newPainting(d *Drawing, lines *shapedLines, size image.Point, scale float64) *painting {
	ground, rest := d.ground()
	marks := placeAll(rest, lines, scale)
	rows := rowsPerStrip(size.X)
	return &painting{size, scale, ground, rows, sorted(marks, size.Y, rows)}
}

// rowsPerStrip is how many rows are painted, and packed, at once: so many that
// few marks lie on two strips, and that a strip packs well. Those of a very wide
// picture are lower: it may have no more rows than a strip.
func rowsPerStrip(width int) int {
	const rows, wide = 192, 8192
	if width > wide {
		return rows / 2
	}
	return rows
}

// sorted lists the marks on each strip.
func sorted(marks []placed, height, rows int) [][]*placed {
	strips := make([][]*placed, (height+rows-1)/rows)
	for k := range marks {
		m := &marks[k]
		first := max(0, m.extent.Min.Y/rows)
		last := min(len(strips)-1, (m.extent.Max.Y-1)/rows)
		for i := first; i <= last && !m.extent.Empty(); i++ {
			strips[i] = append(strips[i], m)
		}
	}
	return strips
}

func (p *painting) opaque() bool { return p.ground.A == 255 }

// bounds are those of a strip.
func (p *painting) bounds(i int) image.Rectangle {
	return image.Rect(0, i*p.rows, p.size.X, min((i+1)*p.rows, p.size.Y))
}

// paint paints a strip.
func (p *painting) paint(s *strip, i int) {
	s.ground(p.ground)
	for _, m := range p.strips[i] {
		s.mark(m)
	}
}

// whole paints all of it.
func (p *painting) whole(ctx context.Context) (*image.RGBA, error) {
	img := image.NewRGBA(image.Rectangle{Max: p.size})
	sideBySide(ctx, len(p.strips), func() func(int) {
		s := newStrip(p.scale)
		return func(i int) {
			s.RGBA = img.SubImage(p.bounds(i)).(*image.RGBA)
			p.paint(s, i)
		}
	})
	return img, ctx.Err()
}

// sideBySide does work for each of so many parts, in their order, as many at a
// time as there are processors, and ends early where ctx does. worker makes
// what does the work with memory of its own.
func sideBySide(ctx context.Context, parts int, worker func() func(part int)) {
	var taken atomic.Int64
	var all sync.WaitGroup
	for range min(parts, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			work := worker()
			for ctx.Err() == nil {
				i := int(taken.Add(1)) - 1
				if i >= parts {
					return
				}
				work(i)
			}
		})
	}
	all.Wait()
}
