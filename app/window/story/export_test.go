package story

import (
	"image"
	"os"
	"path/filepath"
	"testing"
)

// The selects of the export dialog, from the top; the scale, which is the
// second, stands beside the format.
const (
	formatField = "*widgets.Pick"
	sizeField   = "*widgets.Pick#3"
)

// TestExportingASlide exports the sample as a slide, whose picture has the
// slide's size, finds the choice again the next time, and copies the picture.
func TestExportingASlide(t *testing.T) {
	data, err := os.ReadFile("../../../assets/templates/sample.cadre")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	sample, file := filepath.Join(dir, "sample.cadre"), filepath.Join(dir, "slide.png")
	if err := os.WriteFile(sample, data, 0o600); err != nil {
		t.Fatal(err)
	}
	w := open(t, 1440, 900, sample)
	w.see(canvas)
	w.key("ctrl+e")
	w.choose(sizeField, "Slide 16:9")
	w.see("1920 × 1080 pixels")
	w.gone("*widget.Activity")
	w.screenshot("slide")
	w.click("Export…")
	w.fillSaveForm(file)
	if got := sizeOf(t, file); got != image.Pt(1920, 1080) {
		t.Errorf("the picture is %v large", got)
	}

	w.key("ctrl+e")
	w.see("Slide 16:9")
	w.see("1920 × 1080 pixels")
	w.click("Copy picture")
	w.see("The picture is on the clipboard.")
	w.screenshot("copied")
	w.click("*widgets.Entry") // the title, which has the focus now
	w.key("Escape")
	w.gone(formatField)
}

// sizeOf is a picture's size in pixels.
func sizeOf(t *testing.T, file string) image.Point {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, _, err := image.DecodeConfig(f)
	if err != nil {
		t.Fatal(err)
	}
	return image.Pt(c.Width, c.Height)
}
