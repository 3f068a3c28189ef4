package cli_test

import (
	"encoding/json"
	"testing"
)

// TestManyFindings: whatever is worked out side by side comes out whole and
// in order.
func TestManyFindings(t *testing.T) {
	table := staff(12_000, func(int) string { return "Associate PM" })
	first := cadre(table, "validate", "-", "--from", "csv", "--json")
	var result struct {
		Findings []struct {
			Rule, Severity, Message string
			Fixes                   []string
		}
		Counts  struct{ Error, Warning, Info, Waived int }
		Untried int
	}
	if err := json.Unmarshal(first.stdout.Bytes(), &result); err != nil {
		t.Fatal(err)
	}
	n := result.Counts
	if len(result.Findings) < 12_000 || len(result.Findings) != n.Error+n.Warning+n.Info {
		t.Errorf("%d findings, counted %+v", len(result.Findings), n)
	}
	withFixes := 0
	for i, f := range result.Findings {
		if len(f.Fixes) > 0 {
			withFixes = i + 1
		}
	}
	if told := len(result.Findings) - result.Untried; told < 10 || withFixes == 0 || withFixes > told {
		t.Errorf("the fixes of %d findings are not told; the last that is told is that of finding %d of %d", result.Untried, withFixes, len(result.Findings))
	}
	order := map[string]int{"error": 0, "warning": 1, "info": 2}
	for i, f := range result.Findings {
		if f.Message == "" || i > 0 && order[result.Findings[i-1].Severity] > order[f.Severity] {
			t.Fatalf("finding %d is %+v", i, f)
		}
	}
	if again := cadre(table, "validate", "-", "--from", "csv", "--json"); again.stdout.String() != first.stdout.String() {
		t.Error("a second run says something else")
	}
}
