package story

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/store"
)

// someone is the only person of the chart that is edited, whose name says
// which edit was the last.
const someone = "p1"

// crash is a window in which somebody types until it is killed.
type crash struct {
	*window
	random *rand.Rand
	file   string
	drafts store.Drafts
	killed time.Time

	mutex  sync.Mutex
	states []state
}

// state is a name that was typed, and when it was seen in the window.
type state struct {
	name string
	seen time.Time // zero: not yet
}

// TestCrashes kills the real window at random moments while somebody edits:
// nothing that was to be seen for a second is lost, and what is left opens with
// its undo history. CRASHES says how often, CRASH_SEED repeats a run.
func TestCrashes(t *testing.T) {
	needTools(t)
	times, seed := number(t, "CRASHES", 30), number(t, "CRASH_SEED", int(time.Now().UnixNano()%1_000_000))
	t.Logf("%d crashes, CRASH_SEED=%d", times, seed)
	w := &window{t: t}
	w.own = t.TempDir()
	w.startDisplay(1000, 700)
	random := rand.New(rand.NewPCG(uint64(seed), 1))
	drafts := 0
	for i := range times {
		c := newCrash(w, random)
		c.run()
		if c.judge(fmt.Sprintf("crash %d of CRASH_SEED=%d", i+1, seed)) {
			if drafts++; drafts%10 == 1 {
				c.restore()
			}
		}
		os.RemoveAll(c.home)
	}
	t.Logf("%d of %d crashes left a draft", drafts, times)
	if drafts < times/3 {
		t.Errorf("only %d of %d crashes left a draft", drafts, times)
	}
}

// TestSignals end the window as they would end any program, and what was typed
// last is kept.
func TestSignals(t *testing.T) {
	needTools(t)
	w := &window{t: t, own: t.TempDir()}
	w.startDisplay(1000, 700)
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		c := newCrash(w, nil)
		c.click("Ada")
		c.see("Contact, cost and notes")
		c.key("F2")
		c.typeText("Zora 0001")
		c.see("Zora 0001")
		if err := c.cadre.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
		<-c.done
		if code := c.cadre.ProcessState.ExitCode(); code != 128+int(s) {
			t.Errorf("%v: the exit code is %d", s, code)
		}
		left, err := c.drafts.Left()
		if err != nil || len(left) != 1 || left[0].Log.Now().Person(someone).Name != "Zora 0001" {
			t.Errorf("%v leaves %+v (%v)", s, left, err)
		}
		os.RemoveAll(c.home)
	}
}

func number(t *testing.T, name string, usual int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s=%s is no number", name, text)
	}
	return n
}

// newCrash opens a window with a document of its own.
func newCrash(on *window, random *rand.Rand) *crash {
	on.t.Helper()
	home, err := os.MkdirTemp("", "cadre-crash")
	if err != nil {
		on.t.Fatal(err)
	}
	w := &window{t: on.t, display: on.display, home: home, own: home, places: filepath.Join(home, "places.json")}
	c := &crash{window: w, random: random, file: filepath.Join(home, "team.cadre"), drafts: store.Drafts{Folder: filepath.Join(home, "cadre", "drafts")}}
	furnish(on.t, home, 1000, 700)
	people := charttest.Parse(w.t, "cpo Ada [id="+someone+"]")
	if err := store.Save(c.file, people); err != nil {
		w.t.Fatal(err)
	}
	c.states = []state{{"Ada", time.Now()}}
	w.startCadre([]string{c.file})
	return c
}

// run types until the window is killed, between a moment and a few seconds
// after it begins.
func (c *crash) run() {
	c.t.Helper()
	c.click("Ada")
	c.see("Contact, cost and notes")
	after := time.Duration(200+c.random.IntN(3500)) * time.Millisecond
	watching := make(chan struct{})
	go func() {
		defer close(watching)
		for end := time.Now().Add(after); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
			c.notice()
		}
		c.killed = time.Now()
		c.cadre.Process.Kill()
		<-c.done
	}()
	for n := 1; !c.ended(); n++ {
		c.edit(n)
	}
	<-watching
}

// edit does something that gives the person another name. The window may end
// meanwhile.
func (c *crash) edit(n int) {
	name := fmt.Sprintf("Zora %04d", n)
	switch c.random.IntN(10) {
	case 0:
		c.try("key", "ctrl+s")
	case 1:
		c.mutex.Lock()
		if n := len(c.states); n > 1 {
			c.states = append(c.states, state{name: c.states[n-2].name})
		}
		c.mutex.Unlock()
		c.try("key", "ctrl+z")
	default:
		c.mutex.Lock()
		c.states = append(c.states, state{name: name})
		c.mutex.Unlock()
		c.try("key", "F2", "type", "--delay", "8", name)
		time.Sleep(time.Duration(c.random.IntN(600)) * time.Millisecond)
		c.try("key", "Return", "key", "Escape")
	}
	time.Sleep(time.Duration(c.random.IntN(200)) * time.Millisecond)
}

// try is do for a window that may be gone.
func (c *crash) try(args ...string) {
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+c.display)
	_ = cmd.Run() // it fails where the window is gone
}

// notice marks the newest name that can be seen.
func (c *crash) notice() {
	places, now := c.visible(), time.Now()
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for i, s := range slices.Backward(c.states) {
		if _, there := places[s.name]; there {
			if s.seen.IsZero() {
				c.states[i].seen = now
			}
			return
		}
	}
}

// judge looks at what is left, and tells whether that is a draft.
func (c *crash) judge(which string) bool {
	c.t.Helper()
	safe := 0 // the newest that must be there
	for i, s := range c.states {
		if !s.seen.IsZero() && c.killed.Sub(s.seen) > time.Second {
			safe = i
		}
	}
	left, err := c.drafts.Left()
	if err != nil || len(left) > 1 {
		c.t.Fatalf("%s: %d drafts (%v)", which, len(left), err)
	}
	names := []string{c.saved()}
	if len(left) > 0 {
		names = c.undone(which, left[0])
	}
	for _, s := range c.states[safe:] {
		if slices.Contains(names, s.name) {
			return len(left) > 0
		}
	}
	c.t.Errorf("%s: after %q was to be seen for a second, %q are left; typed were %v", which, c.states[safe].name, names, c.states)
	return len(left) > 0
}

// saved is the name in the file.
func (c *crash) saved() string {
	c.t.Helper()
	now, _, err := store.Open(c.file)
	if err != nil {
		c.t.Fatal(err)
	}
	return now.Person(someone).Name
}

// undone is the name in a draft, and that before what was half typed. It takes
// everything back: there is nothing but names that were typed.
func (c *crash) undone(which string, d store.Draft) []string {
	c.t.Helper()
	if d.Fault != nil || d.Damaged {
		c.t.Fatalf("%s: the draft is damaged: %v", which, d.Fault)
	}
	h := d.Log.History()
	names := []string{h.Now().Person(someone).Name}
	if d.Log.Typed.Name != "" {
		h.Undo()
		names = append(names, h.Now().Person(someone).Name)
	}
	for ok := true; ok; _, ok = h.Undo() {
		name := h.Now().Person(someone).Name
		if !slices.ContainsFunc(c.states, func(s state) bool { return s.name == name }) {
			c.t.Errorf("%s: undo leads to %q, which nobody typed", which, name)
		}
	}
	if first := h.Now(); !chart.Compare(first, charttest.Parse(c.t, "cpo Ada [id="+someone+"]")).Empty() {
		c.t.Errorf("%s: undo leads to %s", which, charttest.Format(first))
	}
	return names
}

// restore starts the window again and restores the draft on its welcome screen.
func (c *crash) restore() {
	c.t.Helper()
	left, err := c.drafts.Left()
	if err != nil || len(left) != 1 {
		c.t.Fatalf("%d drafts (%v)", len(left), err)
	}
	h := left[0].Log.History()
	now := h.Now().Person(someone).Name
	h.Undo()
	before := h.Now().Person(someone).Name
	os.Remove(c.places)
	c.startCadre(nil)
	c.click("Restore")
	c.see(now)
	c.key("ctrl+z")
	if before != now {
		c.gone(now)
		c.see(before)
	}
	c.cadre.Process.Kill()
	<-c.done
}
