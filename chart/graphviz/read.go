package graphviz

import (
	"bytes"
	"errors"
	"fmt"
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

// read makes a Drawing of Graphviz's SVG.
func read(svg []byte) (*Drawing, error) {
	r, err := readMarks(svg)
	if err != nil {
		return nil, err
	}
	if len(r.ground) != 4 {
		return nil, errors.New("the picture renderer's answer is no picture")
	}
	r.trim()
	r.drawing.joinLines()
	return r.drawing, nil
}

// readMarks reads a drawing without a ground.
func readMarks(svg []byte) (*reader, error) {
	// Graphviz writes every second of several blanks as this entity, and a
	// no-break space that was typed as the character itself.
	svg = bytes.ReplaceAll(svg, []byte("&#160;"), []byte(" "))
	r := &reader{scanner: scanner{rest: svg}, drawing: &Drawing{}}
	for {
		k, name, err := r.next()
		if k == finished && err == nil {
			return r, nil
		}
		if err == nil {
			err = r.token(k, name)
		}
		if err != nil {
			return nil, fmt.Errorf("the picture renderer's answer cannot be read: %w", err)
		}
	}
}

// trim makes the drawing as large as the ground.
func (r *reader) trim() {
	left, top, right, bottom := r.ground[0][0].X, r.ground[0][0].Y, r.ground[0][0].X, r.ground[0][0].Y
	for _, c := range r.ground {
		left, right = min(left, c[3].X), max(right, c[3].X)
		top, bottom = min(top, c[3].Y), max(bottom, c[3].Y)
	}
	d := r.drawing
	d.move(-left, -top)
	d.Width, d.Height = right-left, bottom-top
	if len(d.Marks) > 0 && d.Marks[0].Owner == "" {
		a, b, c, e := layout.Point{}, layout.Point{X: d.Width}, layout.Point{X: d.Width, Y: d.Height}, layout.Point{Y: d.Height}
		d.Marks[0].Path = []Curve{{a, a, b, b}, {b, b, c, c}, {c, c, e, e}, {e, e, a, a}}
	}
}

type reader struct {
	scanner
	drawing *Drawing
	shift   layout.Point // from Graphviz's origin to ours
	ground  []Curve
	owner   string
	id      string           // of the open group where that is more telling than its name
	named   bool             // the graph's own title, the first, has been read
	text    *strings.Builder // collects the text of the open element; nil: none is wanted
	label   *Text            // the open text; nil: none
}

func (r *reader) token(k kind, s string) error {
	switch k {
	case opening:
		return r.start(s, r.attrs)
	case closing:
		r.end(s)
	case words:
		if r.text != nil {
			r.text.WriteString(s)
		}
	}
	return nil
}

type attributes []attribute

func (a attributes) get(name string) string {
	for i := range a {
		if a[i].name == name {
			return a[i].value
		}
	}
	return ""
}

func (a attributes) number(name string, otherwise float64) (float64, error) {
	s := a.get(name)
	if s == "" {
		return otherwise, nil
	}
	return float(s)
}

// float reads a number of a size that can be drawn.
func float(s string) (float64, error) {
	f, err := strconv.ParseFloat(s, 64)
	if err == nil && !(math.Abs(f) <= 1e8) {
		err = fmt.Errorf("number %s", s)
	}
	return f, err
}

func (r *reader) start(name string, a attributes) error {
	switch name {
	case "g":
		return r.group(a)
	case "title":
		r.text, r.label = &strings.Builder{}, nil
	case "text":
		r.text = &strings.Builder{}
		return r.line(a)
	case "path":
		return r.shape(a, "d", false)
	case "polygon":
		return r.shape(a, "points", true)
	case "polyline":
		return r.shape(a, "points", false)
	case "ellipse":
		return r.ellipse(a)
	}
	return nil
}

func (r *reader) end(name string) {
	switch {
	case r.text == nil:
		return
	case name == "title" && r.label == nil:
		if r.named {
			r.owner = r.text.String()
		}
		if r.id != "" {
			r.owner = r.id
		}
		r.named = true
	case name == "text" && r.label != nil:
		r.label.S = r.text.String()
	default:
		return
	}
	r.text, r.label = nil, nil
}

// group reads the shift of the outermost group: "… translate(x y)".
func (r *reader) group(a attributes) error {
	r.id = ""
	if a.get("class") == "edge" {
		r.id = a.get("id")
	}
	_, rest, found := strings.Cut(a.get("transform"), "translate(")
	if !found {
		return nil
	}
	n, err := numbers(strings.TrimSuffix(rest, ")"))
	if err != nil || len(n) != 2 {
		return fmt.Errorf("transform %q", a.get("transform"))
	}
	r.shift = layout.Point{X: n[0], Y: n[1]}
	return nil
}

func (r *reader) line(a attributes) error {
	x, err1 := a.number("x", 0)
	y, err2 := a.number("y", 0)
	size, err3 := a.number("font-size", 0)
	ink, err4 := colour(a, "fill", "fill-opacity")
	t := &Text{At: layout.Point{X: x + r.shift.X, Y: y + r.shift.Y}, Size: size, Colour: ink}
	if a.get("fill") == "" {
		t.Colour = color.NRGBA{A: 255}
	}
	if strings.Contains(a.get("font-family"), fontSemiBold) {
		t.Weight = scene.SemiBold
	}
	t.Anchor = map[string]scene.Anchor{"middle": scene.Middle, "end": scene.End}[a.get("text-anchor")]
	r.label = t
	r.drawing.Marks = append(r.drawing.Marks, Mark{Owner: r.owner, Text: t})
	return errors.Join(err1, err2, err3, err4)
}

func (r *reader) shape(a attributes, coordinates string, closed bool) error {
	path, err := r.path(a.get(coordinates))
	return errors.Join(err, r.mark(a, path, closed))
}

// ellipse reads an ellipse as four curves.
func (r *reader) ellipse(a attributes) error {
	var n [4]float64
	var errs [4]error
	for i, name := range []string{"cx", "cy", "rx", "ry"} {
		n[i], errs[i] = a.number(name, 0)
	}
	const k = 0.5523 // a quarter of a circle, but for three parts in ten thousand
	x, y := n[0]+r.shift.X, n[1]+r.shift.Y
	at := func(dx, dy float64) layout.Point { return layout.Point{X: x + dx*n[2], Y: y + dy*n[3]} }
	path := []Curve{
		{at(1, 0), at(1, k), at(k, 1), at(0, 1)}, {at(0, 1), at(-k, 1), at(-1, k), at(-1, 0)},
		{at(-1, 0), at(-1, -k), at(-k, -1), at(0, -1)}, {at(0, -1), at(k, -1), at(1, -k), at(1, 0)},
	}
	return errors.Join(errors.Join(errs[:]...), r.mark(a, path, true))
}

func (r *reader) mark(a attributes, path []Curve, closed bool) error {
	m := Mark{Owner: r.owner, Path: path}
	var errs [4]error
	m.Fill, errs[0] = colour(a, "fill", "fill-opacity")
	m.Stroke, errs[1] = colour(a, "stroke", "stroke-opacity")
	m.Weight, errs[2] = a.number("stroke-width", 1)
	m.Dash, errs[3] = dashLengths(a.get("stroke-dasharray"))
	m.Closed = closed || m.Fill.A > 0 || closes(m.Path)
	if m.Weight == 0 {
		m.Stroke.A = 0
	}
	if r.owner == ground {
		r.ground = m.Path
		return nil
	}
	if m.Fill.A > 0 || m.Stroke.A > 0 {
		r.drawing.Marks = append(r.drawing.Marks, m)
	}
	return errors.Join(errs[:]...)
}

// dashLengths reads a pattern of dashes. It refuses one too fine to be drawn.
func dashLengths(s string) ([]float64, error) {
	n, err := numbers(s)
	if err == nil && len(n) > 0 && slices.Min(n) < 1 {
		err = fmt.Errorf("dashes %q", s)
	}
	return n, err
}

func closes(path []Curve) bool { return len(path) > 1 && path[0][0] == path[len(path)-1][3] }

// path reads "M x,y C x,y x,y x,y …" and "x,y x,y …".
func (r *reader) path(s string) ([]Curve, error) {
	curved := strings.Contains(s, "C")
	n, err := numbers(s)
	if err != nil || len(n)%2 != 0 || curved && len(n)%6 != 2 {
		return nil, fmt.Errorf("path %q", s)
	}
	points := make([]layout.Point, len(n)/2)
	for i := range points {
		points[i] = layout.Point{X: n[2*i] + r.shift.X, Y: n[2*i+1] + r.shift.Y}
	}
	var path []Curve
	for i := 1; i < len(points); {
		if curved {
			path = append(path, Curve(points[i-1:i+3]))
			i += 3
		} else {
			path = append(path, Curve{points[i-1], points[i-1], points[i], points[i]})
			i++
		}
	}
	return path, nil
}

// numbers reads numbers between blanks, commas and letters.
func numbers(s string) ([]float64, error) {
	var n []float64
	for s != "" {
		i := strings.IndexAny(s, "0123456789-.")
		if i < 0 {
			break
		}
		s = s[i:]
		end := strings.IndexFunc(s[1:], func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != 'e' }) + 1
		if end == 0 {
			end = len(s)
		}
		f, err := float(s[:end])
		if err != nil {
			return nil, err
		}
		n = append(n, f)
		s = s[end:]
	}
	return n, nil
}

func colour(a attributes, name, opacity string) (color.NRGBA, error) {
	s := a.get(name)
	switch s {
	case "", "none", "transparent":
		return color.NRGBA{}, nil
	case "black":
		s = "#000000"
	case "white":
		s = "#ffffff"
	}
	c, ok := scene.ParseColour(s)
	if !ok {
		return c, fmt.Errorf("colour %q", s)
	}
	o, err := a.number(opacity, 1)
	c.A = uint8(math.Round(255 * o))
	return c, err
}
