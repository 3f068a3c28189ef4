package pictures_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// TestMemoryStaysFlat exports again and again in one process, in every format
// and layout in turn: 300 times, or 1,000 where CADRE_LONG is set. What the
// process and its children hold after the first third may not grow.
func TestMemoryStaysFlat(t *testing.T) {
	rounds := 300
	if os.Getenv("CADRE_LONG") != "" {
		rounds = 1000
	}
	shared.Close() // its children are none of ours
	var r graphviz.Renderer
	defer r.Close()
	var early, late held
	for i := range rounds {
		exportOne(t, &r, i)
		switch h := holdings(t); {
		case i >= rounds/6 && i < rounds/3:
			early = early.most(h)
		case i >= rounds-rounds/6:
			late = late.most(h)
		}
	}
	t.Logf("%d exports: %v, then %v", rounds, early, late)
	// A leak of 20 KB an export, a picture's own size, would be seen.
	const margin = 4 << 20
	if late.heap > early.heap+margin {
		t.Errorf("the heap has grown from %d to %d KB", early.heap>>10, late.heap>>10)
	}
	if late.rss > early.rss+early.rss/4 {
		t.Errorf("the process has grown from %d to %d KB", early.rss>>10, late.rss>>10)
	}
	if late.children > early.children || late.childRSS > early.childRSS+early.childRSS/4 {
		t.Errorf("%d children hold %d KB, at first %d KB", late.children, late.childRSS>>10, early.childRSS>>10)
	}
}

// exportOne makes the i-th of many exports.
func exportOne(t testing.TB, r *graphviz.Renderer, i int) {
	t.Helper()
	f := format.All[i%len(format.All)]
	o := rich(scene.Themes[i/len(format.All)%len(scene.Themes)], scene.Layouts[i/7%len(scene.Layouts)].ID)
	o.Renderer, o.Scale, o.ByTeam = r, 1, i%3 == 0
	if err := f.Export.Export(t.Context(), io.Discard, everything(t), o); err != nil {
		t.Fatal(err)
	}
}

// held is what a process holds, in bytes.
type held struct{ heap, rss, children, childRSS int }

func (h held) most(g held) held {
	return held{max(h.heap, g.heap), max(h.rss, g.rss), max(h.children, g.children), max(h.childRSS, g.childRSS)}
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
			h.childRSS += resident(status)
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
