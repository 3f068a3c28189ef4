package typeset_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gomono"

	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// rare is a character that of the fonts of common systems few have, and Go Mono
// has.
const rare = "\uf800"

// TestFontsOfTheUser are found wherever they are kept. Another process looks,
// as fonts are looked for once.
func TestFontsOfTheUser(t *testing.T) {
	if os.Getenv("CADRE_TEST_FONTS") != "" {
		line := typeset.Default().Line(rare, 10, scene.Regular)
		os.Stdout.WriteString("face: " + line.Glyphs[0].Shape.Face.Name + "\n")
		return
	}
	for name, lay := range map[string]func(home string) error{
		"none":                func(string) error { return nil },
		".fonts":              func(home string) error { return put(filepath.Join(home, ".fonts", "mono.ttf")) },
		".fonts, deep":        func(home string) error { return put(filepath.Join(home, ".fonts", "g", "o", "mono.ttf")) },
		".local/share/fonts":  func(home string) error { return put(filepath.Join(home, ".local/share/fonts", "mono.ttf")) },
		"a link to a folder":  func(home string) error { return linked(home, ".fonts") },
		"a link in .fonts":    func(home string) error { return linked(home, ".fonts/more") },
		"a link in the share": func(home string) error { return linked(home, ".local/share/fonts") },
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			if err := lay(home); err != nil {
				t.Fatal(err)
			}
			cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestFontsOfTheUser$")
			cmd.Env = append(os.Environ(), "CADRE_TEST_FONTS=1", "HOME="+home, "XDG_CACHE_HOME="+home+"/.cache", "XDG_DATA_HOME=", "XDG_CONFIG_HOME=")
			out, err := cmd.CombinedOutput()
			if found := strings.Contains(string(out), "face: GoMono-Regular\n"); err != nil || found != (name != "none") {
				t.Errorf("found %t, %v\n%s", found, err, out)
			}
		})
	}
}

func put(file string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return err
	}
	return os.WriteFile(file, gomono.TTF, 0o600)
}

// linked keeps a font in a folder elsewhere that a link in the home leads to.
func linked(home, link string) error {
	elsewhere := filepath.Join(home, "dotfiles", "fonts")
	if err := put(filepath.Join(elsewhere, "mono.ttf")); err != nil {
		return err
	}
	link = filepath.Join(home, link)
	if err := os.MkdirAll(filepath.Dir(link), 0o700); err != nil {
		return err
	}
	return os.Symlink(elsewhere, link)
}
