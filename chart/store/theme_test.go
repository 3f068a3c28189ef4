package store_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/store"
)

// write makes a file and the folders above it.
func write(t *testing.T, path string, content []byte) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func logo(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 20, 10))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestTheLogoOfATheme is found beside the theme, wherever the program runs,
// and anywhere by a full path.
func TestTheLogoOfATheme(t *testing.T) {
	folder := t.TempDir()
	beside, elsewhere := write(t, filepath.Join(folder, "brand", "logos", "a.png"), logo(t)), write(t, filepath.Join(folder, "b.png"), logo(t))
	for name, ok := range map[string]bool{"logos/a.png": true, "../b.png": true, beside: true, elsewhere: true, "a.png": false, "logos": false} {
		theme, err := store.OpenTheme(write(t, filepath.Join(folder, "brand", "acme.json"), []byte(`{"name":"Acme","base":"light","logo":"`+filepath.ToSlash(name)+`"}`)))
		switch {
		case (err == nil) != ok:
			t.Errorf("with the logo %s: %v", name, err)
		case ok && len(theme.Logo) == 0:
			t.Errorf("the logo %s is lost", name)
		case !ok && (!strings.Contains(err.Error(), name) || strings.Contains(err.Error(), "\n")):
			t.Errorf("the error does not name %s: %v", name, err)
		}
	}
}

// TestLargeFilesOfAThemeAreRefused and are read no further than that.
func TestLargeFilesOfAThemeAreRefused(t *testing.T) {
	folder := t.TempDir()
	path := write(t, filepath.Join(folder, "acme.json"), []byte(`{"name":"Acme","base":"light","logo":"huge.png"}`))
	huge := write(t, filepath.Join(folder, "huge.png"), logo(t))
	for size, refused := range map[int64]bool{32<<20 + 1: true, 40 << 20: true, 32 << 20: false} {
		if err := os.Truncate(huge, size); err != nil {
			t.Fatal(err)
		}
		_, err := store.OpenTheme(path)
		if said := err != nil && strings.Contains(err.Error(), "more than 32 MB"); said != refused {
			t.Errorf("%d bytes: %v", size, err)
		}
		if size == 40<<20 && !strings.Contains(err.Error(), "huge.png has more than 32 MB") {
			t.Errorf("the size is not said: %v", err)
		}
	}
}

func TestNoTheme(t *testing.T) {
	path := filepath.Join(t.TempDir(), "acme.json")
	if _, err := store.OpenTheme(path); err == nil || err.Error() != path+": there is no such file" {
		t.Errorf("got %v", err)
	}
}

// TestRulesComeBack from their file, and a file that is none is named.
func TestRulesComeBack(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "rules.json")
	if err := store.SaveRules(path, map[string]chart.RuleSetting{"span": {Severity: "error", Params: map[string]int{"max": 12}}}); err != nil {
		t.Fatal(err)
	}
	rules, err := store.OpenRules(path)
	if err != nil || len(rules) != 1 || rules["span"].Severity != "error" || rules["span"].Params["max"] != 12 {
		t.Errorf("the rules are %+v (%v)", rules, err)
	}
	for path, want := range map[string]string{filepath.Join(folder, "none.json"): "there is no such file", write(t, filepath.Join(folder, "bad.json"), []byte("{")): "bad.json"} {
		if rules, err := store.OpenRules(path); err == nil || !strings.HasPrefix(err.Error(), path) || !strings.Contains(err.Error(), want) || rules != nil {
			t.Errorf("%s: %v, %v", path, rules, err)
		}
	}
	if err := store.SaveRules(filepath.Join(folder, "none", "rules.json"), nil); err == nil {
		t.Error("rules were saved to a folder that is not there")
	}
	if err := store.SaveRules(path, map[string]chart.RuleSetting{}); err != nil {
		t.Fatal(err)
	}
	if rules, err := store.OpenRules(path); err != nil || len(rules) != 0 {
		t.Errorf("no rules came back as %v (%v)", rules, err)
	}
}
