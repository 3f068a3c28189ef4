package app

import (
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"
)

func TestHasDisplay(t *testing.T) {
	for _, tt := range []struct {
		system, variable string
		want             bool
	}{
		{"linux", "", false},
		{"linux", "DISPLAY", true},
		{"linux", "WAYLAND_DISPLAY", true},
		{"windows", "", true},
		{"darwin", "", true},
	} {
		getenv := func(name string) string {
			if name == tt.variable {
				return ":0"
			}
			return ""
		}
		if got := hasDisplay(tt.system, getenv); got != tt.want {
			t.Errorf("%s with %q: %t", tt.system, tt.variable, got)
		}
	}
}

// TestWithoutAWindow asks for one where there is none: the answer is one
// sentence that names the way without.
func TestWithoutAWindow(t *testing.T) {
	if windowBuilt && runtime.GOOS != "linux" {
		t.Skip("a window would open")
	}
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	want := errNoDisplay
	if !windowBuilt {
		want = errNoWindow
	}
	if err := openWindow("", nil); !errors.Is(err, want) {
		t.Errorf("got %v", err)
	}
	if !strings.Contains(want.Error(), "cadre export") {
		t.Errorf("%q names no way without a window", want)
	}
}

func TestMainReturnsTheExitCode(t *testing.T) {
	quiet(t)
	for args, want := range map[string]int{"version": 0, "nonsense": 2, "export": 2} {
		if got := Main([]string{args}); got != want {
			t.Errorf("cadre %s: exit code %d, want %d", args, got, want)
		}
	}
}

// quiet sends what the program prints nowhere.
func quiet(t *testing.T) {
	t.Helper()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	stdout, stderr := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = null, null
	t.Cleanup(func() {
		os.Stdout, os.Stderr = stdout, stderr
		null.Close()
	})
}
