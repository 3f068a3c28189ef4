package store_test

import (
	"path/filepath"
	"strings"
	"testing"

	"cadre/chart/store"
)

// TestWhatIsNoFile: a pipe that nobody writes to and a device without an end
// are refused by every reader, and so is a folder.
func TestWhatIsNoFile(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe.cadre")
	if err := makePipe(pipe); err != nil {
		t.Skip(err)
	}
	for name, open := range map[string]func(path string) error{
		"a chart":  func(path string) error { _, _, err := store.Open(path); return err },
		"rules":    func(path string) error { _, err := store.OpenRules(path); return err },
		"a theme":  func(path string) error { _, err := store.OpenTheme(path); return err },
		"a photo":  func(path string) error { _, err := store.OpenPhoto(path); return err },
		"its logo": func(path string) error { _, err := store.OpenTheme(themeWith(t, `"logo": "`+path+`"`)); return err },
		"its font": func(path string) error {
			_, err := store.OpenTheme(themeWith(t, `"font": {"family": "x", "regular": "`+path+`"}`))
			return err
		},
	} {
		for path, want := range map[string]string{pipe: "is a pipe or a device", folder: "is a folder", "/dev/zero": "is a pipe or a device"} {
			if name == "a chart" && path != pipe {
				continue // whose name says nothing of a format
			}
			if err := open(path); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), filepath.Base(path)) {
				t.Errorf("%s from %s: %v", name, path, err)
			}
		}
	}
}

// themeWith is a theme file with this in it.
func themeWith(t *testing.T, member string) string {
	t.Helper()
	return write(t, filepath.Join(t.TempDir(), "brand.json"), []byte(`{"name": "Brand", `+member+`}`))
}
