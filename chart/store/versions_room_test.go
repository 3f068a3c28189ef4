package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/store"
)

// TestManyFilesHaveRoomTogether: the oldest versions of any go.
func TestManyFilesHaveRoomTogether(t *testing.T) {
	a := newArchive(t)
	a.save("cpo Ada")
	a.save("cpo Bo")
	other := newArchive(t)
	other.Versions, other.now = a.Versions, a.now
	other.save("cpo Cy")
	if err := os.Truncate(largest(t, a), 200<<20); err != nil { // that of Ada or Bo or Cy: all of a size
		t.Fatal(err)
	}
	other.save("cpo Dee")
	if all := slices.Concat(a.list(), other.list()); len(all) == 4 || other.list()[0].Size > 1<<20 {
		t.Errorf("%d versions are left", len(all))
	}
	if err := os.Truncate(largest(t, a), 201<<20); err != nil {
		t.Fatal(err)
	}
	for _, v := range slices.Concat(a.list(), other.list()) {
		if err := v.Rename("Board"); err != nil {
			t.Fatal(err)
		}
	}
	other.put("cpo Eve")
	if err := other.Keep(other.file); err == nil || !strings.Contains(err.Error(), "named versions take all the room") {
		t.Errorf("where there is no room: %v", err)
	}
}

func largest(t *testing.T, a *archive) string {
	t.Helper()
	files := slices.DeleteFunc(a.files(), func(f string) bool { return filepath.Ext(f) != ".gz" })
	return slices.MaxFunc(files, func(x, y string) int { return int(size(t, x) - size(t, y)) })
}

func size(t *testing.T, file string) int64 {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

func TestTheUsersVersionsAreInTheStateFolder(t *testing.T) {
	t.Cleanup(xdg.Reload) // after the variable is as before
	state := t.TempDir()
	t.Setenv("XDG_STATE_HOME", state)
	xdg.Reload()
	if got, want := store.UserVersions(time.Now).Folder, filepath.Join(state, "cadre", "versions"); got != want {
		t.Errorf("the folder is %s, want %s", got, want)
	}
}

// BenchmarkSave is a save of many people, with what it keeps and without.
func BenchmarkSave(b *testing.B) {
	const people = 5000
	charts := []*chart.Chart{charttest.Company(people), charttest.Company(people - 1)}
	folder := b.TempDir()
	file := filepath.Join(folder, "team.cadre")
	for name, v := range map[string]store.Versions{"alone": {}, "kept": {Folder: filepath.Join(folder, "versions"), Now: time.Now}} {
		b.Run(name, func(b *testing.B) {
			for i := range b.N {
				edited, _, err := chart.Rename("p2", fmt.Sprint("Somebody ", i)).On(charts[i%2])
				if err != nil {
					b.Fatal(err)
				}
				if saved, kept := v.Save(file, func() error { return store.Save(file, edited) }); saved != nil || kept != nil {
					b.Fatal(saved, kept)
				}
			}
			if all, _ := v.List(file); len(all) > 0 {
				b.ReportMetric(float64(all[0].Size), "bytes/version")
			}
		})
	}
}
