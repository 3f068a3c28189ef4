package story

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// BenchmarkStart says how much a window computes, as time of one processor,
// until its first picture is on the screen and until it has come to rest, and
// how much of a processor it takes while nothing happens: Cadre with the sample,
// and a window with nothing but a word in it, which is Fyne's own part.
func BenchmarkStart(b *testing.B) {
	sample, err := filepath.Abs("../../../assets/templates/sample.cadre")
	if err != nil {
		b.Fatal(err)
	}
	b.Run("bare", func(b *testing.B) { benchStart(b, bare(b)) })
	b.Run("cadre", func(b *testing.B) { benchStart(b, binary(b), sample) })
	b.Run("welcome", func(b *testing.B) { benchStart(b, binary(b)) })
}

// bare is the program of the other window, built.
func bare(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "bare")
	cmd := exec.Command("go", "build", "-o", path, "./testdata/bare")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("building the other window: %v\n%s", err, out)
	}
	return path
}

const (
	benchWidth, benchHeight = 1440, 900
	// calm is how long a window shows one picture before it counts as being at
	// rest, and idle how long it is watched then.
	calm = 3 * time.Second
	idle = 20 * time.Second
)

func benchStart(b *testing.B, program string, args ...string) {
	needTools(b)
	var picture, rest, idles []float64
	for b.Loop() {
		home := b.TempDir()
		furnish(b, home, benchWidth, benchHeight)
		w := &window{t: b, home: home, own: b.TempDir()}
		w.startDisplay(benchWidth, benchHeight)
		w.startProgram(program, args)
		w.until("the first picture", func() bool { return manyColours(w.middle()) })
		picture = append(picture, w.computed())
		rest = append(rest, w.atRest())
		time.Sleep(idle)
		idles = append(idles, (w.computed()-rest[len(rest)-1])/idle.Seconds())
		w.end()
	}
	b.ReportMetric(0, "ns/op") // says nothing: it is mostly waiting
	b.ReportMetric(1000*middling(picture), "ms-to-picture")
	b.ReportMetric(1000*middling(rest), "ms-to-rest")
	b.ReportMetric(100*middling(idles), "%-idle")
}

func middling(all []float64) float64 {
	slices.Sort(all)
	return all[len(all)/2]
}

// atRest waits until the picture no longer changes, and is what had been
// computed by then.
func (w *window) atRest() (seconds float64) {
	last, since := "", time.Now()
	for time.Since(since) < calm {
		if now := w.middle(); now != last {
			last, since, seconds = now, time.Now(), w.computed()
		}
		time.Sleep(20 * time.Millisecond)
	}
	return seconds
}

// end ends the program, and waits for that.
func (w *window) end() {
	w.cadre.Process.Kill()
	<-w.done
}

// middle is the pixels in the middle of the screen, a quarter of it, four bytes
// each, as the display keeps them in a file: looking there costs the window
// nothing.
func (w *window) middle() string {
	data, err := os.ReadFile(filepath.Join(w.own, "Xvfb_screen0"))
	const row, all = 4 * benchWidth, 4 * benchWidth * benchHeight
	if err != nil || len(data) < all {
		return ""
	}
	data = data[len(data)-all:]
	var middle strings.Builder
	for y := benchHeight / 4; y < benchHeight*3/4; y++ {
		middle.Write(data[y*row+row/4 : y*row+row*3/4])
	}
	return middle.String()
}

// manyColours tells a picture from an empty ground.
func manyColours(pixels string) bool {
	for i := 4; i < len(pixels); i += 4 {
		if pixels[i:i+4] != pixels[:4] {
			return true
		}
	}
	return false
}

// computed is the processor time that the program has used, in seconds.
func (w *window) computed() float64 {
	w.t.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", w.cadre.Process.Pid))
	if err != nil {
		w.t.Fatal(err)
	}
	_, numbers, _ := strings.Cut(string(stat), ") ") // the program's name may have blanks
	fields := strings.Fields(numbers)
	const userTime, systemTime, ticks = 11, 12, 100 // a second has 100, whatever the kernel
	var user, system float64
	fmt.Sscan(fields[userTime]+" "+fields[systemTime], &user, &system)
	return (user + system) / ticks
}
