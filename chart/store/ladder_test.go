package store_test

import (
	"path/filepath"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/store"
)

func TestALadderFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ladder.json")
	want := &chart.Settings{HeadOrder: chart.HeadVPPeers, Roles: chart.Rungs(), Titles: map[string]chart.RoleID{"Product Ninja": chart.PM}}
	if err := store.SaveLadder(path, want); err != nil {
		t.Fatal(err)
	}
	if got, err := store.OpenLadder(path); err != nil || !got.Equal(want) {
		t.Errorf("%+v came back as %+v, %v", want, got, err)
	}
	if _, err := store.OpenLadder(path + "x"); err == nil || !strings.HasPrefix(err.Error(), path+"x: ") {
		t.Errorf("a file that is not there: %v", err)
	}
}
