package format_test

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/scene"
)

// remediesOf is what is offered for an export, and how large its text is.
func remediesOf(t *testing.T, c *chart.Chart, o format.ExportOptions) ([]format.Remedy, *scene.Scene) {
	t.Helper()
	s := mustScenes(t, c, o)[0]
	return format.SmallText(s, o.Pages).Remedies(t.Context(), c, o), s
}

// withFlag are the options that a remedy's flag would make.
func withFlag(t *testing.T, o format.ExportOptions, flag string) format.ExportOptions {
	t.Helper()
	name, value, _ := strings.Cut(flag, " ")
	switch name {
	case "--pages":
		o.Pages = scene.Paging(value)
	case "--fields":
		o.Scene.Look.CardFields = []chart.FieldID{chart.FieldID(value)}
	case "--size":
		o.Scene.Look.Page = chart.PageName(value)
	case "--layout":
		o.Scene.Look.Layout = chart.LayoutID(value)
	default:
		t.Fatalf("there is no flag %s", flag)
	}
	return o
}

// TestRemediesAreTrue follows each: it gives the size that it promises, on so
// many pages, and that is one to read or to make out, those to read first.
func TestRemediesAreTrue(t *testing.T) {
	seen := map[string]bool{}
	for _, tt := range []struct {
		people int
		look   chart.Look
		own    format.OwnPage
	}{
		{60, chart.Look{Layout: "tree", Page: "16:9"}, format.SlidePage},
		{90, chart.Look{CardFields: []chart.FieldID{"title", "team", "location", "email"}}, format.PaperPage},
		{110, chart.Look{}, format.PaperPage},
		{150, chart.Look{Page: "16:9", CardFields: []chart.FieldID{"title", "team"}}, format.RibbonPage},
	} {
		c := charttest.Company(tt.people)
		o := format.ExportOptions{Own: tt.own, Measurer: evenly{}, Scene: scene.Options{Look: tt.look}}
		all, before := remediesOf(t, c, o)
		fair := false
		for _, r := range all {
			name, _, _ := strings.Cut(r.Flag, " ")
			seen[name] = true
			pages := mustScenes(t, c, withFlag(t, o, r.Flag))
			least := slices.MinFunc(pages, func(a, b *scene.Scene) int { return cmp.Compare(a.SmallestText(), b.SmallestText()) })
			if len(pages) != r.Pages || least.SmallestText() != r.Points || r.Points < scene.FaintText || r.Points <= before.SmallestText() {
				t.Errorf("%d people: %s %s; there are %d pages of %.1f pt, before %.1f", tt.people, r.Flag, r.Gives(), len(pages), least.SmallestText(), before.SmallestText())
			}
			size := least.SlideText()
			if name == "--size" { // points of paper are points
				size = r.Points
			}
			if size < scene.ReadableText {
				fair, seen["fair"] = true, true
			} else if seen["good"] = true; fair {
				t.Errorf("%d people: %s can be read, and stands behind what cannot", tt.people, r.Flag)
			}
		}
	}
	for _, kind := range []string{"--pages", "--layout", "--fields", "--size", "good", "fair"} {
		if !seen[kind] {
			t.Errorf("%s is never offered", kind)
		}
	}
}

// TestNoRemedy is where none would help, or there are too many people to try.
func TestNoRemedy(t *testing.T) {
	o := format.ExportOptions{Own: format.SlidePage, Measurer: evenly{}, Scene: scene.Options{Look: chart.Look{Page: "50:1"}}, Pages: scene.ByTeam}
	if all := (&format.SmallTextError{Points: 1, Slide: 1}).Remedies(t.Context(), charttest.Company(2_100), o); len(all) > 0 {
		t.Errorf("of many people %+v", all)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if all := (&format.SmallTextError{Points: 5, Slide: 5}).Remedies(ctx, charttest.Company(90), o); len(all) > 0 {
		t.Errorf("after giving up: %+v", all)
	}
}

func TestWhatARemedyGives(t *testing.T) {
	for want, r := range map[string]format.Remedy{
		"gives 9.4 pt on 12 pages": {Points: 9.42, Pages: 12},
		"gives 6.0 pt":             {Points: 6, Pages: 1},
	} {
		if got := r.Gives(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
