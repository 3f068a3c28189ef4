package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
)

// friday is when the versions of these tests are looked at.
var friday = time.Date(2026, 5, 15, 18, 0, 0, 0, time.UTC)

// versionsAt makes versions out of days and times, newest first. A star makes
// one named.
func versionsAt(t *testing.T, times string) (all []Version) {
	t.Helper()
	for _, s := range strings.Fields(times) {
		at, named := strings.CutSuffix(s, "*")
		when, err := time.Parse("2006-01-02/15:04", at)
		if err != nil {
			t.Fatal(err)
		}
		v := Version{Time: when, Size: 1, content: s}
		if named {
			v.Name = "Board"
		}
		all = append(all, v)
	}
	return all
}

func written(all []Version) string {
	var words []string
	for _, v := range all {
		s := v.Time.Format("2006-01-02/15:04")
		if v.Name != "" {
			s += "*"
		}
		words = append(words, s)
	}
	return strings.Join(words, " ")
}

func TestWhichVersionsStay(t *testing.T) {
	for name, tt := range map[string]struct{ all, want string }{
		"none":                         {"", ""},
		"all of the last day":          {"2026-05-15/17:59 2026-05-15/17:58 2026-05-15/09:00 2026-05-14/19:00", "2026-05-15/17:59 2026-05-15/17:58 2026-05-15/09:00 2026-05-14/19:00"},
		"the last of a day":            {"2026-05-15/12:00 2026-05-12/17:00 2026-05-12/16:00 2026-05-12/15:00 2026-05-11/10:00", "2026-05-15/12:00 2026-05-12/17:00 2026-05-11/10:00"},
		"what was there until lately":  {"2026-05-15/12:00 2024-01-01/10:00 2024-01-01/09:00", "2026-05-15/12:00 2024-01-01/10:00"},
		"the last of a week":           {"2026-05-15/12:00 2026-05-13/09:00 2026-03-06/09:00 2026-03-05/09:00 2026-03-02/09:00 2026-02-27/09:00", "2026-05-15/12:00 2026-05-13/09:00 2026-03-06/09:00 2026-02-27/09:00"},
		"a week over the turn of year": {"2026-05-15/12:00 2026-05-13/09:00 2026-01-02/09:00 2026-01-01/09:00 2025-12-31/09:00 2025-12-26/09:00", "2026-05-15/12:00 2026-05-13/09:00 2026-01-02/09:00 2025-12-26/09:00"},
		"none after a year":            {"2026-05-15/12:00 2026-05-13/09:00 2025-03-05/09:00 2025-02-05/09:00", "2026-05-15/12:00 2026-05-13/09:00 2025-03-05/09:00"},
		"named ones":                   {"2026-05-15/12:00 2026-05-13/09:00 2026-05-13/08:00* 2026-05-13/07:00 2020-03-05/09:00* 2020-02-05/09:00*", "2026-05-15/12:00 2026-05-13/09:00 2026-05-13/08:00* 2020-03-05/09:00* 2020-02-05/09:00*"},
		"a named one is not the day's": {"2026-05-15/12:00 2026-05-13/09:00 2026-05-12/09:00* 2026-05-12/08:00 2026-05-12/07:00", "2026-05-15/12:00 2026-05-13/09:00 2026-05-12/09:00* 2026-05-12/08:00"},
		"times to come":                {"2027-01-01/12:00 2026-12-01/12:00 2026-05-15/12:00", "2027-01-01/12:00 2026-12-01/12:00 2026-05-15/12:00"},
	} {
		stay, gone := retain(versionsAt(t, tt.all), friday)
		if got := written(stay); got != tt.want {
			t.Errorf("%s: stay %s\nwant %s", name, got, tt.want)
		}
		if len(stay)+len(gone) != len(strings.Fields(tt.all)) {
			t.Errorf("%s: %d stay and %d go", name, len(stay), len(gone))
		}
	}
}

// TestADayIsThatOfTheClock: what is one day in London may be two in Auckland.
func TestADayIsThatOfTheClock(t *testing.T) {
	all := versionsAt(t, "2026-05-15/12:00 2026-05-13/09:00 2026-05-10/13:00 2026-05-10/11:00")
	if stay, _ := retain(all, friday); len(stay) != 3 {
		t.Errorf("in London stay %s", written(stay))
	}
	if stay, _ := retain(all, friday.In(time.FixedZone("Auckland", 12*60*60))); len(stay) != 4 {
		t.Errorf("in Auckland stay %s", written(stay))
	}
}

// TestABusyDayDoesNotCostTheOlder: of sixty saves in an hour the briefest go,
// not last month's.
func TestABusyDayDoesNotCostTheOlder(t *testing.T) {
	var all []Version
	for i := range 60 {
		all = append(all, Version{Time: friday.Add(-time.Duration(i) * time.Minute)})
	}
	for i := range 20 {
		all = append(all, Version{Time: friday.AddDate(0, 0, -i-1)})
	}
	stay, gone := retain(all, friday)
	if len(stay) != mostOfFile || len(gone) != 30 {
		t.Fatalf("%d stay, %d go", len(stay), len(gone))
	}
	for _, v := range gone {
		if friday.Sub(v.Time) > time.Hour {
			t.Errorf("that of %v goes", v.Time)
		}
	}
	if !slices.Equal(stay[:2], all[:2]) {
		t.Errorf("the newest are %s", written(stay[:2]))
	}
}

// TestFiftyNamedOnesLeaveRoomForTwo which nobody has named.
func TestFiftyNamedOnesLeaveRoomForTwo(t *testing.T) {
	var all []Version
	for i := range 70 {
		v := Version{Time: friday.Add(-time.Duration(i) * time.Minute)}
		if i >= 10 {
			v.Name = fmt.Sprint(i)
		}
		all = append(all, v)
	}
	if stay, _ := retain(all, friday); len(stay) != 62 || stay[1].Name != "" || stay[2].Name == "" {
		t.Errorf("%d stay", len(stay))
	}
}

// drawVersions is a document's history of up to two years.
func drawVersions(t *rapid.T) (all []Version) {
	at := friday
	for i := range rapid.IntRange(0, 150).Draw(t, "number") {
		v := Version{Time: at, Size: rapid.Int64Range(0, 100).Draw(t, "size"), content: fmt.Sprint(rapid.IntRange(0, 200).Draw(t, "content"))}
		if rapid.IntRange(0, 9).Draw(t, "named") == 0 {
			v.Name = fmt.Sprint("Board ", i)
		}
		all = append(all, v)
		at = at.Add(-time.Duration(rapid.IntRange(1, 10).Draw(t, "gap")) * rapid.SampledFrom([]time.Duration{time.Second, time.Hour, 24 * time.Hour}).Draw(t, "unit"))
	}
	return all
}

func TestRetentionKeepsItsPromises(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		all := drawVersions(t)
		before := slices.Clone(all)
		stay, gone := retain(all, friday)
		if !slices.Equal(all, before) {
			t.Error("the versions were changed")
		}
		joined := slices.Concat(stay, gone)
		slices.SortStableFunc(joined, func(a, b Version) int { return b.Time.Compare(a.Time) })
		if !slices.Equal(joined, all) {
			t.Errorf("%d stay and %d go of %d", len(stay), len(gone), len(all))
		}
		if again, more := retain(stay, friday); len(more) > 0 {
			t.Errorf("looked at again, %s go, %s stay", written(more), written(again))
		}
		for _, v := range gone {
			i := slices.Index(all, v)
			if v.Name != "" || i < 2 {
				t.Errorf("number %d, named %q, goes", i, v.Name)
			}
			if full := len(stay) >= mostOfFile; !full && friday.Sub(replaced(all, i, friday)) < allFor {
				t.Errorf("that of %v goes, which was in the file a day ago", v.Time)
			}
		}
		unnamed := slices.DeleteFunc(slices.Clone(stay), func(v Version) bool { return v.Name != "" })
		if named := len(stay) - len(unnamed); len(unnamed) > max(2, mostOfFile-named) {
			t.Errorf("%d unnamed and %d named ones stay", len(unnamed), named)
		}
		if len(stay) < mostOfFile {
			wantDays(t, all, stay)
		}
	})
}

// wantDays looks for the last version of every day of a month, and of every
// week of a year.
func wantDays(t *rapid.T, all, stay []Version) {
	last := map[string]Version{}
	for i, v := range slices.Backward(all) {
		year, week := v.Time.ISOWeek()
		switch age := friday.Sub(replaced(all, i, friday)); {
		case v.Name != "":
		case age < dailyFor:
			last[v.Time.Format(time.DateOnly)] = v
		case age < weeklyFor:
			last[fmt.Sprint(year, week)] = v
		}
	}
	for period, v := range last {
		newest := slices.IndexFunc(stay, func(s Version) bool {
			year, week := s.Time.ISOWeek()
			return s.Name == "" && (s.Time.Format(time.DateOnly) == period || fmt.Sprint(year, week) == period)
		})
		if newest < 0 || stay[newest].Time.Before(v.Time) {
			t.Errorf("of %s stays none, or not that of %v", period, v.Time)
		}
	}
}

func TestTheOldestMakeRoom(t *testing.T) {
	a := versionsAt(t, "2026-05-15/12:00 2026-05-11/09:00 2026-05-01/09:00* 2026-04-01/09:00")
	b := versionsAt(t, "2026-05-14/12:00 2026-05-10/09:00 2026-03-01/09:00")
	b[0].content, b[2].content = "same", "same"
	for bytes, want := range map[int64]string{
		0: "", 1: "2026-04-01/09:00", 2: "2026-04-01/09:00 2026-03-01/09:00 2026-05-10/09:00",
		100: "2026-04-01/09:00 2026-03-01/09:00 2026-05-10/09:00 2026-05-11/09:00 2026-05-14/12:00 2026-05-15/12:00",
	} {
		if got := written(overflow([][]Version{a, b}, bytes, friday)); got != want {
			t.Errorf("for %d bytes go %s\nwant %s", bytes, got, want)
		}
	}
}

// TestRoomIsMade: what goes is enough, unless all that is unnamed goes, and
// nothing goes that is not needed.
func TestRoomIsMade(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		documents := [][]Version{drawVersions(t), drawVersions(t)}
		for d, all := range documents {
			for i := range all {
				all[i].folder = fmt.Sprint(d)
				all[i].Size = int64(len(all[i].content)) // the same content has the same size
			}
		}
		need := rapid.Int64Range(0, 400).Draw(t, "bytes")
		gone := overflow(documents, need, friday)
		if n := len(gone); n > 0 && freed(documents, gone[:n-1]) >= need {
			t.Errorf("%d go, the last of them in vain", n)
		}
		unnamed := 0
		for _, v := range slices.Concat(documents...) {
			if v.Name == "" {
				unnamed++
			}
		}
		if freed(documents, gone) < need && len(gone) < unnamed {
			t.Errorf("%d bytes are freed of %d, by %d of %d", freed(documents, gone), need, len(gone), unnamed)
		}
		if slices.ContainsFunc(gone, func(v Version) bool { return v.Name != "" }) {
			t.Error("a named one goes")
		}
	})
}

// freed is how many bytes of contents nobody mentions once some are gone.
func freed(documents [][]Version, gone []Version) (bytes int64) {
	sizes := map[string]int64{}
	for _, v := range slices.Concat(documents...) {
		sizes[v.contentPath()] = v.Size
	}
	for _, v := range slices.Concat(documents...) {
		if !slices.Contains(gone, v) {
			delete(sizes, v.contentPath())
		}
	}
	for _, size := range sizes {
		bytes += size
	}
	return bytes
}
