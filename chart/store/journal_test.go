package store

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/journal"
)

// timed is a journal in a time of the test's own.
type timed struct {
	*Journal
	disk    *faultyDisk
	history *chart.History
	said    []string
}

func newTimed() *timed {
	j := &timed{disk: newFaultyDisk(), history: chart.NewHistory(charttest.Company(4))}
	j.Journal = newJournal("drafts", j.disk, func(err error) { j.said = append(j.said, err.Error()) })
	j.Begin(journal.Of(j.history, journal.File{}))
	return j
}

func (j *timed) rename(name string) {
	edit := chart.Rename("p2", name)
	if d, err := j.history.Do(edit); err == nil && !d.Empty() {
		j.Add(journal.Did{Step: chart.Step{Name: edit.Name, Diff: d}})
	}
}

// after is the name that a power cut leaves, some time from now.
func (j *timed) after(d time.Duration) string {
	time.Sleep(d)
	synctest.Wait()
	name := ""
	for _, text := range j.disk.afterPowerCut() {
		l, _, err := journal.Read(text, "draft")
		if err != nil {
			return err.Error()
		}
		name = l.Now().Person("p2").Name
	}
	return name
}

func TestAnEditIsSafeWithinASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newTimed()
		for i := range 40 {
			name := fmt.Sprint("Ada ", i)
			j.rename(name)
			if got := j.after(time.Second); got != name {
				t.Fatalf("a second after %q the disk has %q", name, got)
			}
			time.Sleep(time.Duration(i) * 37 * time.Millisecond)
		}
		j.Close()
	})
}

// TestOneSyncASecond types without a pause.
func TestOneSyncASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newTimed()
		const seconds = 20
		for i := range seconds * 100 {
			j.rename(fmt.Sprint("Ada ", i))
			time.Sleep(10 * time.Millisecond)
		}
		synctest.Wait()
		if _, n := j.disk.count(); n < seconds-1 || n > seconds+1 {
			t.Errorf("%d syncs in %d seconds", n, seconds)
		}
		time.Sleep(2 * time.Second)
		synctest.Wait()
		before, _ := j.disk.count()
		time.Sleep(time.Hour)
		synctest.Wait()
		if after, _ := j.disk.count(); after != before {
			t.Errorf("%d operations in an hour in which nothing happens", after-before)
		}
		j.Close()
	})
}

func TestAFailingDiskIsToldOnceAndTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newTimed()
		full := func(op int, what string) error { return failsFrom(0, op)(op, what) }
		for round := range 2 {
			j.disk.fail(full)
			for i := range 5 {
				j.rename(fmt.Sprint("lost ", round, i))
				time.Sleep(time.Second)
			}
			synctest.Wait()
			if len(j.said) != round+1 || !strings.Contains(j.said[round], "no space left on device") || strings.Contains(j.said[round], "\n") {
				t.Fatalf("said %q", j.said)
			}
			j.disk.fail(nil)
			if got, want := j.after(retryAfter+time.Second), fmt.Sprint("lost ", round, 4); got != want {
				t.Fatalf("once the disk works it has %q, want %q", got, want)
			}
		}
		j.Close()
	})
}

func TestFlushWaitsForTheDisk(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newTimed()
		for i := range 3 {
			name := fmt.Sprint("Ada ", i)
			j.rename(name)
			j.Flush()
			if got := j.after(0); got != name {
				t.Fatalf("after Flush the disk has %q", got)
			}
		}
		for _, name := range []string{"written", "but not synced"} {
			j.rename(name)
			time.Sleep(2 * gatherTime)
		}
		j.End()
		time.Sleep(time.Minute)
		if len(j.disk.names) > 0 {
			t.Error("after End there is a draft")
		}
		j.Close()
		j.Flush() // of what is over already: it does not wait
		j.Close()
	})
}
