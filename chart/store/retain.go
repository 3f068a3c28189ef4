package store

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// How long versions stay, counted from the moment when another took their
// place, and how many.
const (
	allFor     = 24 * time.Hour       // every one
	dailyFor   = 30 * 24 * time.Hour  // the last of each day
	weeklyFor  = 365 * 24 * time.Hour // the last of each week
	mostOfFile = 50
	mostBytes  = 200 << 20 // of all files together
)

// retain parts the versions of one document, newest first, into those that
// stay and those that go. Named ones stay. The newest two do, too: one is in
// the file, the other is what the last save replaced, however old it was.
//
// Where more would stay than mostOfFile, the briefest goes first: a day of many
// saves is thinned out before it costs last month.
func retain(all []Version, now time.Time) (stay, gone []Version) {
	seen := map[string]bool{}
	for i, v := range all {
		at := v.Time.In(now.Location())
		year, week := at.ISOWeek()
		ofDay, ofWeek := at.Format(time.DateOnly), fmt.Sprintf("%d week %d", year, week)
		age := now.Sub(replaced(all, i, now))
		if v.Name != "" || age < allFor || age < dailyFor && !seen[ofDay] || age < weeklyFor && !seen[ofWeek] {
			stay = append(stay, v)
		} else {
			gone = append(gone, v)
		}
		if v.Name == "" {
			seen[ofDay], seen[ofWeek] = true, true
		}
	}
	for len(stay) > mostOfFile {
		i := briefest(stay)
		if i < 0 {
			break
		}
		gone, stay = append(gone, stay[i]), slices.Delete(stay, i, i+1)
	}
	return stay, gone
}

// replaced is when another took the place of version i; now for the newest.
func replaced(all []Version, i int, now time.Time) time.Time {
	if i == 0 {
		return now
	}
	return all[i-1].Time
}

// briefest is which of the versions that may go was replaced soonest; -1 where
// all must stay.
func briefest(all []Version) int {
	least := -1
	lasted := func(i int) time.Duration { return all[i-1].Time.Sub(all[i].Time) }
	for i := 2; i < len(all); i++ {
		if all[i].Name == "" && (least < 0 || lasted(i) <= lasted(least)) {
			least = i
		}
	}
	return least
}

// overflow is which versions of all documents, each newest first, are to go
// to make room of so many bytes: those first that were replaced longest ago. It
// may not find enough, since named ones stay.
func overflow(documents [][]Version, bytes int64, now time.Time) (gone []Version) {
	type candidate struct {
		Version
		replaced time.Time
	}
	var unnamed []candidate
	mentions := map[string]int{} // of each content
	for _, all := range documents {
		for i, v := range all {
			mentions[v.contentPath()]++
			if v.Name == "" {
				unnamed = append(unnamed, candidate{v, replaced(all, i, now)})
			}
		}
	}
	slices.SortStableFunc(unnamed, func(a, b candidate) int {
		return cmp.Or(a.replaced.Compare(b.replaced), a.Time.Compare(b.Time))
	})
	for _, v := range unnamed {
		if bytes <= 0 {
			break
		}
		gone = append(gone, v.Version)
		if mentions[v.contentPath()]--; mentions[v.contentPath()] == 0 {
			bytes -= v.Size
		}
	}
	return gone
}
