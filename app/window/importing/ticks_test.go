package importing

import (
	"strings"
	"testing"
)

// TestWhoHasLeftIsTakenInByATick, and stays out without.
func TestWhoHasLeftIsTakenInByATick(t *testing.T) {
	d, w, _ := shown(t, source("ID,Name,Title,Manager,Employment status\n1,Ada,CPO,,Active\n2,Bo,Product Manager,1,Terminated\n3,Cy,Product Manager,1,Active\n"))
	if d.Reading.Taken.Chart.Len() != 2 || !d.leavers.Visible() || d.draft.Visible() {
		t.Fatalf("%d people:\n%s", d.Reading.Taken.Chart.Len(), texts(w))
	}
	d.leavers.SetChecked(true)
	if d.Reading.Taken.Chart.Len() != 3 || !d.leavers.Visible() || !strings.Contains(d.leavers.Text, "1 person who has left") {
		t.Errorf("%d people, the tick says %q", d.Reading.Taken.Chart.Len(), d.leavers.Text)
	}
	d.leavers.SetChecked(false)
	if d.Reading.Taken.Chart.Len() != 2 {
		t.Errorf("%d people", d.Reading.Taken.Chart.Len())
	}
}

// TestADraftIsATick: without it everybody stands at the top.
func TestADraftIsATick(t *testing.T) {
	d, _, _ := shown(t, source("Name,Title,Team\nAda,CPO,Product\nBo,Head of Product,Search\nCy,Product Manager,Search\nDi,Head of Product,Pay\nEd,Product Manager,Pay\n"))
	if !d.Reading.Taken.Draft || !d.draft.Visible() || d.Reading.sum() == "0 of 5 have a manager" {
		t.Fatalf("no draft is made: %s", d.Reading.sum())
	}
	d.draft.SetChecked(false)
	if d.Reading.Taken.Draft || !d.draft.Visible() || d.Reading.sum() != "0 of 5 have a manager" {
		t.Errorf("a draft is made: %s", d.Reading.sum())
	}
}
