package pictures_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// find is the path of a program, one of those named. The test is skipped where
// there is none, or fails where there must be one.
func find(t testing.TB, required bool, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if required && os.Getenv("CADRE_TOOLS") == "required" {
		t.Fatalf("%s is not installed, and CADRE_TOOLS says it must be", names[0])
	}
	t.Skipf("%s is not installed", names[0])
	return ""
}

// run has a program do something and gives what it prints. It knows Cadre's
// own fonts besides the system's, so that it sets text as we do.
func run(t testing.TB, path string, args ...string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	var stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Env = append(os.Environ(), "FONTCONFIG_FILE="+fontConfig(t))
	cmd.Stderr, cmd.WaitDelay = &stderr, time.Second
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", filepath.Base(path), err, &stderr)
	}
	return out
}

// fontConfig is a configuration of fontconfig with Cadre's fonts.
func fontConfig(t testing.TB) string {
	t.Helper()
	fonts, err := filepath.Abs("../../assets/fonts")
	if err != nil {
		t.Fatal(err)
	}
	return keep(t, "fonts.conf", fmt.Appendf(nil, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>%s</dir>
<match target="font"><edit name="hinting"><bool>false</bool></edit><edit name="hintstyle"><const>hintnone</const></edit></match></fontconfig>`, fonts))
}

// keep writes a file that is gone after the test.
func keep(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// viewers are the programs that paint an SVG at so many pixels.
var viewers = map[string]func(t testing.TB, svg []byte, size image.Point) image.Image{
	"librsvg":  rsvg,
	"Chromium": chromium,
}

func rsvg(t testing.TB, svg []byte, size image.Point) image.Image {
	path := find(t, true, "rsvg-convert")
	return decode(t, run(t, path, "-w", strconv.Itoa(size.X), "-h", strconv.Itoa(size.Y), keep(t, "a.svg", svg)))
}

// chromium shows a picture in a page as wide as the picture is to be.
func chromium(t testing.TB, svg []byte, size image.Point) image.Image {
	path := find(t, os.Getenv("CI") != "", "chromium", "chromium-browser", "google-chrome")
	page := fmt.Appendf(nil, `<!doctype html><body style="margin:0"><img src="file://%s" style="display:block;width:%dpx;height:%dpx">`,
		keep(t, "a.svg", svg), size.X/2, size.Y/2)
	shot := filepath.Join(t.TempDir(), "a.png")
	const frame = 200 // more than the window's own frame takes from its height
	run(t, path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--hide-scrollbars", "--font-render-hinting=none", "--force-device-scale-factor=2", "--user-data-dir="+t.TempDir(),
		fmt.Sprintf("--window-size=%d,%d", size.X/2, size.Y/2+frame), "--screenshot="+shot, "file://"+keep(t, "a.html", page))
	data, err := os.ReadFile(shot)
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, data)
}

func decode(t testing.TB, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}
