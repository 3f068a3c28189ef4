package pictures_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// TestMemoryStaysFlat exports again and again in one process, in every format
// and layout in turn: as often as it can in a minute, 300 times at most and 60
// at least; 60 times with -short, and 1,000 where CADRE_LONG is set. What the
// process and each of its children hold, and how many these are, may not grow
// after the first third.
func TestMemoryStaysFlat(t *testing.T) {
	shared.Close() // its children are none of ours, nor is what other tests leave
	debug.FreeOSMemory()
	var r graphviz.Renderer
	defer r.Close()
	var seen []held
	for end := exports(); !end(len(seen)); {
		exportOne(t, &r, len(seen))
		seen = append(seen, holdings(t))
	}
	n := len(seen)
	early, late := most(seen[n/6:n/3]), most(seen[n-n/6:])
	t.Logf("%d exports: %v, then %v", n, early, late)
	// A leak of 20 KB an export, a picture's own size, would be seen.
	const margin = 4 << 20
	if late.heap > early.heap+margin {
		t.Errorf("the heap has grown from %d to %d KB", early.heap>>10, late.heap>>10)
	}
	if late.rss > early.rss+early.rss/4 {
		t.Errorf("the process has grown from %d to %d KB", early.rss>>10, late.rss>>10)
	}
	if late.childRSS > early.childRSS+early.childRSS/4 {
		t.Errorf("a child holds %d KB, at first %d KB", late.childRSS>>10, early.childRSS>>10)
	}
	if now, before := usualChildren(seen[n-n/6:]), usualChildren(seen[n/6:n/3]); now > before {
		t.Errorf("there are %d children, at first %d", now, before)
	}
}

// exports says when so many exports are enough.
func exports() func(n int) bool {
	const few, many, long = 60, 300, 1000
	end := time.Now().Add(time.Minute)
	return func(n int) bool {
		switch {
		case os.Getenv("CADRE_LONG") != "":
			return n == long
		case testing.Short():
			return n == few
		}
		return n == many || n >= few && time.Now().After(end)
	}
}

// exportOne makes the i-th of many exports.
func exportOne(t testing.TB, r *graphviz.Renderer, i int) {
	t.Helper()
	f := written[i%len(written)]
	o := rich(scene.Themes[i/len(written)%len(scene.Themes)], scene.Layouts[i/7%len(scene.Layouts)].ID)
	o.Renderer, o.Scale = r, 1
	o.Pages = scene.Paging(scene.Pagings[i%len(scene.Pagings)].ID)
	if err := f.Export.Export(t.Context(), io.Discard, everything(t), o); err != nil {
		t.Fatal(err)
	}
}

// held is what a process holds, in bytes, how many children it has, and what the
// largest of them holds.
type held struct{ heap, rss, children, childRSS int }

// usualChildren is how many there are most of the time: for a moment there is
// one more, while one that has drawn enough goes and another comes.
func usualChildren(all []held) int {
	var counts []int
	for _, h := range all {
		counts = append(counts, h.children)
	}
	slices.Sort(counts)
	return counts[len(counts)/2]
}

func most(all []held) (h held) {
	for _, g := range all {
		h = held{max(h.heap, g.heap), max(h.rss, g.rss), max(h.children, g.children), max(h.childRSS, g.childRSS)}
	}
	return h
}

// holdings looks at this process; of its children only Linux tells.
func holdings(t testing.TB) held {
	t.Helper()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	h := held{heap: int(m.HeapAlloc), rss: resident("/proc/self/status")}
	others, err := filepath.Glob("/proc/[0-9]*/status")
	if err != nil {
		t.Fatal(err)
	}
	for _, status := range others {
		if statusField(status, "PPid:") == os.Getpid() {
			h.children++
			h.childRSS = max(h.childRSS, resident(status))
		}
	}
	return h
}

func resident(status string) int { return statusField(status, "VmRSS:") << 10 }

// statusField is a number in the file in which Linux describes a process; 0
// where there is none.
func statusField(status, name string) int {
	data, err := os.ReadFile(status)
	if err != nil {
		return 0 // the process has ended
	}
	for line := range bytes.Lines(data) {
		if words := strings.Fields(string(line)); len(words) > 1 && words[0] == name {
			n, _ := strconv.Atoi(words[1])
			return n
		}
	}
	return 0
}
