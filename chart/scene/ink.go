package scene

import (
	"image/color"

	"cadre/chart"
)

// Ink is a colour and where it comes from: a slot of the theme or a role,
// whose colour may have been made lighter or darker. With neither it is a
// colour by itself, such as a person's own.
type Ink struct {
	color.NRGBA
	Slot Slot
	Role chart.RoleID
	Tint float64 // the share of the slot's or role's colour where the rest is the ground below; 0: all
}

// Slot is one of a theme's colours.
type Slot uint8

// The slots of a theme, as its fields.
const (
	NoSlot Slot = iota
	SlotBackground
	SlotCard
	SlotVacant
	SlotBorder
	SlotText
	SlotMuted
	SlotLine
	SlotNeutral
	SlotAlert
	SlotAccent
)

// Ink is the colour in a slot.
func (t *Theme) Ink(s Slot) Ink {
	colours := [...]color.NRGBA{
		SlotBackground: t.Background, SlotCard: t.Card, SlotVacant: t.Vacant, SlotBorder: t.Border, SlotText: t.Text,
		SlotMuted: t.Muted, SlotLine: t.Line, SlotNeutral: t.Neutral, SlotAlert: t.Alert, SlotAccent: t.Accent,
	}
	return Ink{NRGBA: colours[s], Slot: s}
}

// over is a share of the colour mixed with a ground.
func (k Ink) over(ground color.NRGBA, share float64) Ink {
	k.NRGBA, k.Tint = Mix(ground, k.NRGBA, share), share
	return k
}

// readable is the colour, as far from a ground as text needs.
func (k Ink) readable(ground color.NRGBA) Ink {
	k.NRGBA = Readable(k.NRGBA, ground)
	return k
}
