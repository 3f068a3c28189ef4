package story

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// patience is how long a condition may take before the story has failed: far
// more than it takes, for a display without a graphics card.
const patience = 60 * time.Second

// window is a running Cadre on a display of its own.
type window struct {
	t       testing.TB
	display string
	home    string // of the user, who may have another window
	own     string // a folder of the window's own
	places  string // the file of places
	log     *os.File
	cadre   *exec.Cmd
	done    chan struct{} // closed when Cadre ends
}

// place is a rectangle on the screen, in pixels.
type place struct{ X, Y, W, H float64 }

func (p place) centre() (x, y int) { return int(p.X + p.W/2), int(p.Y + p.H/2) }

// open starts a display of the given size and Cadre on it, as large as the
// display and with both sides open. It skips the test where the tools are missing, unless
// CADRE_STORIES=required.
func open(t testing.TB, width, height int, args ...string) *window {
	t.Helper()
	home := t.TempDir()
	furnish(t, home, width, height)
	return openAt(t, home, width, height, args)
}

// furnish gives a user a window of a size, in the corner of the screen, with
// both sides open.
func furnish(t testing.TB, home string, width, height int) {
	t.Helper()
	kept := filepath.Join(home, "fyne", "io.github.cadre", "preferences.json")
	if err := os.MkdirAll(filepath.Dir(kept), 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, kept, fmt.Sprintf(`{"window":[%d,%d,0,0],"panels":%q}`, width, height, `{"left":{"folded":false},"right":{"folded":false}}`))
}

// openFirst is open for a user who had no window before.
func openFirst(t testing.TB, width, height int, args ...string) *window {
	t.Helper()
	return openAt(t, t.TempDir(), width, height, args)
}

// another starts one more of the same user.
func (w *window) another(width, height int, args ...string) *window {
	w.t.Helper()
	return openAt(w.t, w.home, width, height, args)
}

func openAt(t testing.TB, home string, width, height int, args []string) *window {
	t.Helper()
	needTools(t)
	w := &window{t: t, home: home, own: t.TempDir()}
	w.places = filepath.Join(w.own, "places.json")
	w.startDisplay(width, height)
	w.startCadre(args)
	return w
}

func needTools(t testing.TB) {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool", "gcc", "import"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("CADRE_STORIES") == "required" {
				t.Fatalf("%s is missing; make test installs it", tool)
			}
			t.Skipf("%s is missing; make test installs it", tool)
		}
	}
}

func (w *window) startDisplay(width, height int) {
	w.t.Helper()
	r, pw, err := os.Pipe()
	if err != nil {
		w.t.Fatal(err)
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height),
		"+extension", "GLX", "-nolisten", "tcp", "-fbdir", w.own)
	cmd.ExtraFiles = []*os.File{pw}
	w.start(cmd)
	pw.Close()
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		w.t.Fatalf("the display did not start: %v", err)
	}
	w.display = ":" + strings.TrimSpace(number)
}

func (w *window) startCadre(args []string) {
	w.t.Helper()
	w.startProgram(binary(w.t), args, "CADRE_PLACES="+w.places)
}

// startProgram starts Cadre, or another program with a window.
func (w *window) startProgram(path string, args []string, env ...string) {
	w.t.Helper()
	log, err := os.Create(filepath.Join(w.own, "log.txt"))
	if err != nil {
		w.t.Fatal(err)
	}
	w.log = log
	cmd := exec.Command(path, args...)
	cmd.Dir = w.home
	cmd.Stdout, cmd.Stderr = log, log
	cmd.Env = append(os.Environ(), "DISPLAY="+w.display, "HOME="+w.home, "XDG_CONFIG_HOME="+w.home, "XDG_STATE_HOME="+w.home, "XDG_CACHE_HOME="+cache(w.t),
		"WAYLAND_DISPLAY=", "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1", "DBUS_SESSION_BUS_ADDRESS=disabled:")
	cmd.Env = append(cmd.Env, env...)
	w.done = w.start(cmd)
	w.cadre = cmd
}

// ended tells whether Cadre has been closed.
func (w *window) ended() bool {
	select {
	case <-w.done:
		return true
	default:
		return false
	}
}

// resize gives the window a size: on a display without a window manager
// nothing else keeps it to the screen.
func (w *window) resize(width, height int) {
	w.t.Helper()
	w.do("search", "--sync", "--onlyvisible", "--name", "Cadre", "windowsize", "%@", width, height)
	w.until("the new size", func() bool {
		p, ok := w.find(canvas)
		return ok && p.X+p.W <= float64(width) && p.Y+p.H <= float64(height)
	})
}

// cache keeps the renderer's compiled code between stories.
func cache(t testing.TB) string {
	dir, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// start runs a program until it or the story ends, and says when.
func (w *window) start(cmd *exec.Cmd) (done chan struct{}) {
	w.t.Helper()
	if err := cmd.Start(); err != nil {
		w.t.Fatal(err)
	}
	done = make(chan struct{})
	go func() {
		cmd.Wait() // how it ended is for the story to judge
		close(done)
	}()
	w.t.Cleanup(func() {
		cmd.Process.Kill()
		<-done
	})
	return done
}

// until waits for a condition; what says it in the failure.
func (w *window) until(what string, condition func() bool) {
	w.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if condition() {
			return
		}
	}
	picture := w.screenshot("failure")
	log, _ := os.ReadFile(w.log.Name())
	w.t.Fatalf("waited in vain for %s; see %s\nplaces: %v\nlog: %s", what, picture, w.names(), log)
}

// visible are the places on the screen now, by name.
func (w *window) visible() map[string]place {
	places := map[string]place{}
	if data, err := os.ReadFile(w.places); err == nil {
		if json.Unmarshal(data, &places) != nil {
			return nil
		}
	}
	return places
}

func (w *window) names() []string {
	var names []string
	for n := range w.visible() {
		names = append(names, n)
	}
	return names
}

// see waits until a place with that name, or beginning with it, is on the
// screen and no longer moves.
func (w *window) see(name string) place {
	w.t.Helper()
	var found place
	w.until(strconv.Quote(name), func() bool {
		p, ok := w.find(name)
		still := ok && p == found
		found = p
		return still
	})
	return found
}

func (w *window) find(name string) (place, bool) {
	places := w.visible()
	if p, ok := places[name]; ok {
		return p, true
	}
	for n, p := range places {
		if strings.HasPrefix(n, name) {
			return p, true
		}
	}
	return place{}, false
}

// gone waits until no place has that name.
func (w *window) gone(name string) {
	w.t.Helper()
	w.until(strconv.Quote(name)+" to go", func() bool {
		_, ok := w.find(name)
		return !ok && len(w.visible()) > 0
	})
}

func (w *window) do(args ...any) {
	w.t.Helper()
	words := make([]string, len(args))
	for i, a := range args {
		words[i] = fmt.Sprint(a)
	}
	cmd := exec.Command("xdotool", words...)
	cmd.Env = append(os.Environ(), "DISPLAY="+w.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		w.t.Fatalf("xdotool %v: %v\n%s", words, err, out)
	}
}

func (w *window) click(name string) {
	w.t.Helper()
	x, y := w.see(name).centre()
	w.do("mousemove", x, y, "sleep", 0.1, "click", 1)
}

func (w *window) key(keys string) { w.do("key", keys) }

func (w *window) typeText(s string) { w.do("type", "--delay", 30, s) }

// drag moves from one point to another with the button held, in steps as a
// hand would.
func (w *window) drag(x0, y0, x1, y1 int) {
	w.t.Helper()
	w.do("mousemove", x0, y0, "sleep", 0.1, "mousedown", 1)
	const steps = 12
	for i := 1; i <= steps; i++ {
		w.do("mousemove", x0+(x1-x0)*i/steps, y0+(y1-y0)*i/steps, "sleep", 0.03)
	}
	w.do("sleep", 0.2, "mouseup", 1)
}

// dragTo drags one named place onto another.
func (w *window) dragTo(from, to string) {
	w.t.Helper()
	x0, y0 := w.see(from).centre()
	x1, y1 := w.see(to).centre()
	w.drag(x0, y0, x1, y1)
}

// screenshot keeps a picture of the display where CADRE_SHOTS names a folder,
// otherwise in the test's own, and says where.
func (w *window) screenshot(name string) string {
	dir := os.Getenv("CADRE_SHOTS")
	if dir == "" {
		dir = w.home
	}
	file := filepath.Join(dir, strings.ReplaceAll(w.t.Name(), "/", "-")+"-"+name+".png")
	cmd := exec.Command("import", "-window", "root", file)
	cmd.Env = append(os.Environ(), "DISPLAY="+w.display)
	if err := cmd.Run(); err != nil {
		w.t.Logf("no screenshot: %v", err)
	}
	return file
}
