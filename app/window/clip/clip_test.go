package clip

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary be the child.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == Command {
		if err := Hold(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

func TestWhatCannotBeCopiedIsSaid(t *testing.T) {
	if runtime.GOOS == "linux" {
		t.Setenv("DISPLAY", ":9999")
		if err := Copy([]byte("a picture")); !errors.Is(err, ErrRefused) {
			t.Errorf("without a display: %v", err)
		}
	}
	if err := Copy(make([]byte, most+1)); err == nil || !strings.Contains(err.Error(), "too large") {
		t.Errorf("a picture that is too large: %v", err)
	}
}

// TestAnotherProgramGetsThePicture asks with xclip, where there is one and a
// display, for one that is longer than a plain X11 request.
func TestAnotherProgramGetsThePicture(t *testing.T) {
	if _, err := exec.LookPath("xclip"); err != nil || os.Getenv("DISPLAY") == "" {
		t.Skip("there is no xclip, or no display")
	}
	want := noise(t)
	if err := Copy(want); err != nil {
		t.Fatal(err)
	}
	got, err := exec.Command("timeout", "20", "xclip", "-selection", "clipboard", "-o", "-t", "image/png").Output()
	if err != nil || string(got) != string(want) {
		t.Errorf("%d of %d bytes arrive, %v", len(got), len(want), err)
	}
	if err := Copy(want[:100]); err != nil { // the first child ends
		t.Error(err)
	}
	time.Sleep(100 * time.Millisecond)
}

// noise is a picture that does not get smaller when packed.
func noise(t *testing.T) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 600, 600))
	r := rand.New(rand.NewPCG(1, 2))
	for y := range 600 {
		for x := range 600 {
			img.Set(x, y, color.NRGBA{uint8(r.Uint32()), uint8(r.Uint32()), uint8(r.Uint32()), 255})
		}
	}
	var b strings.Builder
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return []byte(b.String())
}
