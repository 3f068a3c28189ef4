package report_test

import (
	"fmt"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/layout"
	"cadre/chart/report"
	"cadre/chart/scene"
)

// TestTheDashboardOfAFullLadder: of more roles than a panel has lines the
// largest are told, highest first, and the others counted together.
func TestTheDashboardOfAFullLadder(t *testing.T) {
	outline := "founder Zoe\n"
	for _, r := range append(chart.Ladder(), chart.Rungs()...) {
		outline += fmt.Sprintf("  %s %s\n", r.ID, r.Short)
	}
	outline += "  director Bo\n" + strings.Repeat("  pm [open]\n", 3) + "  engineer Ida\n  engineer Jo\n"
	got := drawn(report.Dashboard(charttest.Parse(t, outline), report.Options{}, scene.Light, layout.Size{W: 960, H: 540}, halves{}))
	from := -1
	for _, want := range []string{`"Founder"`, `"Chief Product Officer"`, `"Head of Product"`, `"SVP of Product"`, `"Director of Product"`,
		`"Product Manager (3 open)"`, `"Engineer"`, `"9 more roles"`} {
		at := strings.Index(got, want)
		if at <= from {
			t.Errorf("%s is missing or stands too high", want)
		}
		from = at
	}
	if strings.Contains(got, `"Junior Product Manager"`) {
		t.Error("a ninth line is drawn")
	}
}
