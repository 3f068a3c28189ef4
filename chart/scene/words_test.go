package scene_test

import (
	"bytes"
	"fmt"
	"strings"

	"cadre/chart/layout"
	"cadre/chart/scene"
)

var partNames = map[scene.Part]string{
	scene.NoPart: "shape", scene.PartStrip: "strip", scene.PartGround: "ground", scene.PartCircle: "circle", scene.PartBadge: "badge",
	scene.PartInitials: "initials", scene.PartRole: "role", scene.PartArea: "area", scene.PartName: "name", scene.PartTitle: "title",
	scene.PartLine: "line", scene.PartTeam: "team", scene.PartHeading: "heading", scene.PartSubheading: "subheading",
	scene.PartCrumb: "crumb", scene.PartLegend: "legend", scene.PartFooter: "footer", scene.PartDate: "date", scene.PartNumber: "number", scene.PartList: "list",
}

var slotNames = map[scene.Slot]string{
	scene.SlotBackground: "background", scene.SlotCard: "card", scene.SlotVacant: "vacant", scene.SlotBorder: "border", scene.SlotText: "text",
	scene.SlotMuted: "muted", scene.SlotLine: "line", scene.SlotNeutral: "neutral", scene.SlotAlert: "alert", scene.SlotAccent: "accent",
}

// words describes a scene, a line for each thing.
type words struct{ bytes.Buffer }

// inWords is a scene as text: everything with its place, in tenths of a point,
// and its colours. A brief one leaves out what the cards say.
func inWords(s *scene.Scene, brief bool) []byte {
	var w words
	w.line("size %s, page %s, text %s", sizeOf(layout.Size{W: s.Width, H: s.Height}), sizeOf(s.Page), number(s.SmallestText()))
	w.line("about %q on #%02X%02X%02X%02X", s.Title, s.Background.R, s.Background.G, s.Background.B, s.Background.A)
	for _, p := range s.Panels {
		w.shape("panel", p.Shape)
		w.text(p.Label)
	}
	for _, c := range s.Cards {
		w.card(c, brief)
	}
	for _, c := range s.Connectors {
		w.connector(c)
	}
	for _, x := range s.Shapes {
		w.shape(partNames[x.Part], x)
	}
	for _, l := range s.Labels {
		w.text(l)
	}
	return w.Bytes()
}

func (w *words) line(format string, args ...any) {
	w.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " ") + "\n")
}

func (w *words) card(c scene.Card, brief bool) {
	w.line("card %s at %s%s%s", c.Person, boxOf(c.Box), leadsTo(c.Page), prefixed(", link ", c.Link))
	if brief {
		return
	}
	w.line("  summary %q", c.Summary)
	for _, s := range c.Shapes {
		w.shape("  "+partNames[s.Part], s)
	}
	for _, t := range c.Texts {
		w.WriteString("  ")
		w.text(t)
	}
	for _, p := range c.Paragraphs {
		var runs []string
		for _, r := range p {
			runs = append(runs, fmt.Sprintf("%s %q %s %s", partNames[r.Part], r.S, number(r.Size)+weights[r.Weight], inkOf(r.Colour)))
		}
		w.line("  says %s", strings.Join(runs, " + "))
	}
}

func (w *words) shape(name string, s scene.Shape) {
	form := ""
	if s.Radius > 0 {
		form = " r" + number(s.Radius)
	}
	if s.Round {
		form += " round"
	}
	if s.Image != nil {
		form += " image"
	}
	border := ""
	if s.Stroke.A > 0 {
		border = fmt.Sprintf(", border %s %s%s", number(s.Weight), inkOf(s.Stroke), dash(s.Dashed))
	}
	w.line("%s at %s%s %s%s", name, boxOf(s.Box), form, inkOf(s.Fill), border)
}

var (
	weights = map[scene.Weight]string{scene.SemiBold: "b"}
	anchors = map[scene.Anchor]string{scene.Middle: " centred", scene.End: " to the left"}
)

func (w *words) text(t scene.Text) {
	w.line("%s %q at %s,%s%s %s wide %s%s %s%s", partNames[t.Part], t.S, number(t.At.X), number(t.At.Y), anchors[t.Anchor],
		number(t.Width), number(t.Size), weights[t.Weight], inkOf(t.Colour), leadsTo(t.Page))
}

func (w *words) connector(c scene.Connector) {
	var points, drawn []string
	for _, p := range c.Path {
		points = append(points, pointOf(p))
	}
	for _, piece := range c.Pieces {
		curves := pointOf(piece[0][0])
		for _, c := range piece {
			if curves += "-"; !c.Straight() {
				curves += "(" + pointOf(c[1]) + " " + pointOf(c[2]) + ")-"
			}
			curves += pointOf(c[3])
		}
		drawn = append(drawn, curves)
	}
	w.line("connector %s to %s by %s, drawn %s %s %s%s", c.From, c.To, strings.Join(points, " "), strings.Join(drawn, " "),
		number(c.Weight), inkOf(c.Colour), dash(c.Dashed))
}

func inkOf(k scene.Ink) string {
	if k.A == 0 {
		return "none"
	}
	ink := fmt.Sprintf("#%02X%02X%02X", k.R, k.G, k.B)
	for _, from := range []string{slotNames[k.Slot], string(k.Role)} {
		ink += prefixed(" ", from)
	}
	if k.Tint > 0 {
		ink += fmt.Sprintf(" %.0f%%", 100*k.Tint)
	}
	return ink
}

func leadsTo(page int) string {
	if page == 0 {
		return ""
	}
	return fmt.Sprintf(", to page %d", page)
}

func dash(dashed bool) string {
	if dashed {
		return " dashed"
	}
	return ""
}

func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

func number(f float64) string { return strings.TrimSuffix(fmt.Sprintf("%.1f", f), ".0") }

func pointOf(p layout.Point) string { return number(p.X) + "," + number(p.Y) }

func sizeOf(s layout.Size) string { return number(s.W) + "x" + number(s.H) }

func boxOf(r layout.Rect) string {
	return number(r.X) + "," + number(r.Y) + " " + sizeOf(layout.Size{W: r.W, H: r.H})
}
