package cli_test

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestAPageThatNobodyChose is the format's own: of a wide team a slide, and
// paper as in the region.
func TestAPageThatNobodyChose(t *testing.T) {
	t.Chdir(t.TempDir())
	wide := wideTeam(9)
	for _, tt := range []struct{ format, region, flags, holds string }{
		{"pdf", "en_US.UTF-8", "", "[0 0 792 612]"},
		{"pdf", "de_DE.UTF-8", "", "[0 0 841.89 595.28]"},
		{"pdf", "en_US.UTF-8", "--size A3", "[0 0 1190.55 841.89]"},
		{"svg", "en_US.UTF-8", "", `width="960pt" height="540pt"`},
		{"svg", "en_US.UTF-8", "--size 4:3", `width="720pt" height="540pt"`},
	} {
		t.Setenv("LC_ALL", tt.region)
		r := cadre([]byte(wide), append([]string{"export", "-", "--from", "csv", "-o", "-", "--format", tt.format}, strings.Fields(tt.flags)...)...)
		if r.code != 0 || !strings.Contains(r.stdout.String(), tt.holds) {
			t.Errorf("%s %s in %s lacks %s: %.300s", tt.format, tt.flags, tt.region, tt.holds, r)
		}
	}
}

// TestPixelsThatNobodyChose: a slide has as many as its text needs.
func TestPixelsThatNobodyChose(t *testing.T) {
	few, many := wideTeam(9), string(staff(200, func(int) string { return "PM" }))
	for _, tt := range []struct {
		table, flags string
		width        int
	}{{few, "", 1920}, {many, "", 3840}, {many, "--scale 1", 960}, {few, "--scale 3", 2880}, {many, "--size 1600x900", 1600}} {
		r := cadre([]byte(tt.table), append([]string{"export", "-", "--from", "csv", "-o", "-", "--format", "png"}, strings.Fields(tt.flags)...)...)
		picture, err := png.DecodeConfig(bytes.NewReader(r.stdout.Bytes()))
		if err != nil || picture.Width != tt.width {
			t.Errorf("%q: the picture of %d lines is %d pixels wide, want %d (%v)", tt.flags, strings.Count(tt.table, "\n"), picture.Width, tt.width, err)
		}
	}
}

// wideTeam is a table of somebody and so many reports.
func wideTeam(n int) string {
	table := "Name,Title,Reports to\nAda,CPO,\n"
	for i := range n {
		table += fmt.Sprintf("Bo %d,PM,Ada\n", i)
	}
	return table
}

// TestATitleThatNobodyGave is the name of the file, where that is one.
func TestATitleThatNobodyGave(t *testing.T) {
	t.Chdir(t.TempDir())
	table, titled := []byte(wideTeam(2)), []byte(acme)
	for name, data := range map[string][]byte{"north-wind_v2 (1).csv": table, "export (3).csv": table, "south.cadre": titled} {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct{ args, format, heading string }{
		{"'north-wind_v2 (1).csv'", "md", "# North wind\n\n"},
		{"'north-wind_v2 (1).csv' --title Wind", "md", "# Wind\n\n"},
		{"'north-wind_v2 (1).csv' --title=", "md", "- **Ada**"},
		{"'north-wind_v2 (1).csv' --no-names", "md", "- **Chief Product Officer**"},
		{"'export (3).csv'", "md", "- **Ada**"},
		{"- --from csv", "md", "- **Ada**"},
		{"south.cadre", "md", "# Acme\n\n"},
		{"south.cadre --title=", "md", "- **Zoë"},
		{"'north-wind_v2 (1).csv'", "dot", "// North wind\n"},
		{"'north-wind_v2 (1).csv' --title=", "dot", "// \n"},
		{"'north-wind_v2 (1).csv' --pages by-team", "dot", "// North wind\n"},
	} {
		r := cadre(table, words("export "+tt.args+" -o - --format "+tt.format)...)
		if r.code != 0 || !strings.HasPrefix(r.stdout.String(), tt.heading) {
			t.Errorf("%s as %s begins %.60q, want %q; %s", tt.args, tt.format, r.stdout.String(), tt.heading, r.stderr.String())
		}
	}
}

// TestTextThatCannotBeMadeOut goes out with one line that says what would help.
func TestTextThatCannotBeMadeOut(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("staff.csv", staff(150, func(int) string { return "PM" }), 0o600); err != nil {
		t.Fatal(err)
	}
	for flags, want := range map[string]string{
		"-o a.pptx --layout tree": `^staff\.csv: the smallest text on the page has [0-5]\.\d pt, too small to read from a slide; (--[a-z]+ [a-z0-9-]+ gives \d+\.\d pt( on \d+ pages)?(, )?)+\n$`,
		"-o a.pptx --depth 2":     `^$`,
	} {
		r := cadre(nil, words("export staff.csv "+flags)...)
		if !regexp.MustCompile(want).MatchString(r.stderr.String()) || r.code != 0 {
			t.Errorf("%s: exit code %d, %q", flags, r.code, r.stderr.String())
		}
	}
}
