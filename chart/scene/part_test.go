package scene_test

import (
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/scene"
)

func TestACardsParts(t *testing.T) {
	s := build(charttest.Parse(t, team), scene.Options{Look: chart.Look{Circles: true}})
	bo, cy := &s.Cards[1], &s.Cards[2] // an interim, and somebody without a badge
	for _, p := range []scene.Part{scene.PartStrip, scene.PartGround, scene.PartCircle, scene.PartBadge} {
		if got, ok := bo.Shape(p); !ok || got.Part != p || got.Box.W == 0 {
			t.Errorf("part %d is %+v", p, got)
		}
	}
	if got, ok := cy.Shape(scene.PartBadge); ok || got.Box.W != 0 {
		t.Errorf("a card without a badge has %+v", got)
	}
	if got, ok := cy.Shape(scene.PartName); ok {
		t.Errorf("the name is a shape: %+v", got)
	}
}

func TestThemesAreFoundByName(t *testing.T) {
	for _, want := range scene.Themes {
		if got, ok := scene.ThemeByName(want.Name); !ok || got.Title != want.Title {
			t.Errorf("%s is %q", want.Name, got.Title)
		}
	}
	if got, ok := scene.ThemeByName("sepia"); ok || got.Name != "" {
		t.Errorf("there is a theme called sepia: %+v", got)
	}
}

// TestSlotsAreTheThemesFields: each slot holds the colour of its name.
func TestSlotsAreTheThemesFields(t *testing.T) {
	th := scene.Dark
	for slot, want := range map[scene.Slot]any{
		scene.SlotBackground: th.Background, scene.SlotCard: th.Card, scene.SlotVacant: th.Vacant, scene.SlotBorder: th.Border, scene.SlotText: th.Text,
		scene.SlotMuted: th.Muted, scene.SlotLine: th.Line, scene.SlotNeutral: th.Neutral, scene.SlotAlert: th.Alert, scene.SlotAccent: th.Accent,
	} {
		if got := th.Ink(slot); got.NRGBA != want || got.Slot != slot || got.Role != "" || got.Tint != 0 {
			t.Errorf("slot %d holds %+v, want %v", slot, got, want)
		}
	}
}
