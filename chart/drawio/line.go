package drawio

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/scene"
)

// lines writes the reporting lines: they hang on two cards and bend where the
// picture's do.
func (d *drawing) lines() {
	index := make(map[chart.ID]int, len(d.scene.Cards))
	for i, c := range d.scene.Cards {
		index[c.Person] = i
	}
	for _, c := range d.scene.Connectors {
		if len(c.Path) > 1 {
			d.line(c, index[c.From], index[c.To])
		}
	}
}

func (d *drawing) line(c scene.Connector, from, to int) {
	begin, end, bends := c.Path[0], c.Path[len(c.Path)-1], c.Path[1:len(c.Path)-1]
	style := fmt.Sprintf("edgeStyle=orthogonalEdgeStyle;rounded=1;arcSize=%s;html=1;endArrow=none;strokeColor=%s;strokeWidth=%s;",
		d.length(2*scene.BendRadius), paint(c.Colour.NRGBA), d.length(c.Weight))
	style += anchor("exit", begin, d.scene.Cards[from].Box) + anchor("entry", end, d.scene.Cards[to].Box)
	if c.Dashed {
		style += fmt.Sprintf("dashed=1;startArrow=oval;startFill=1;startSize=%s;", d.length(scene.DotSize*c.Weight))
	}
	var points strings.Builder
	for _, p := range bends {
		fmt.Fprintf(&points, `<mxPoint x="%s" y="%s"/>`, d.length(p.X), d.length(p.Y))
	}
	d.put(`<mxCell id="%s" style="%s" edge="1" parent="1" source="%s" target="%s"><mxGeometry relative="1" as="geometry"><Array as="points">%s</Array></mxGeometry></mxCell>`,
		d.next(), style, cardID(from), cardID(to), points.String())
}

// anchor is where on a card a line begins or ends, in shares of its sides.
func anchor(name string, at layout.Point, card layout.Rect) string {
	share := func(v, from, length float64) string {
		return strconv.FormatFloat(math.Round(1e4*min(max(0, (v-from)/max(length, 1)), 1))/1e4, 'f', -1, 64)
	}
	return fmt.Sprintf("%[1]sX=%[2]s;%[1]sY=%[3]s;%[1]sDx=0;%[1]sDy=0;%[1]sPerimeter=0;", name, share(at.X, card.X, card.W), share(at.Y, card.Y, card.H))
}
