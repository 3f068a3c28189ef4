package webpage

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"cadre/chart/scene"
)

// The parts of the page, the scripts in the order in which they run.
var (
	//go:embed page.html
	page string
	//go:embed page.css
	style string
	//go:embed chart.js
	chartScript string
	//go:embed panels.js
	panelsScript string
	//go:embed places.js
	placesScript string
	//go:embed view.js
	viewScript string
	//go:embed tree.js
	treeScript string
	//go:embed search.js
	searchScript string
	//go:embed details.js
	detailsScript string
	//go:embed start.js
	startScript string

	script = strings.Join([]string{"", chartScript, panelsScript, placesScript, viewScript, treeScript, searchScript, detailsScript, startScript}, "\n")

	pageTemplate = template.Must(template.New("page").Parse(page))
)

// Write writes a scene as a page. picture is the scene as an SVG element that
// names its parts, which must be safe to embed.
func Write(w io.Writer, s *scene.Scene, picture []byte) error {
	css := colours(s.Theme) + style
	return pageTemplate.Execute(w, struct {
		Title                 string
		Picture               template.HTML
		Chart                 chart
		Style                 template.CSS
		Script                template.JS
		StyleHash, ScriptHash string
	}{s.Caption(), template.HTML(picture), chartOf(s), template.CSS(css), template.JS(script), hash(css), hash(script)})
}

// hash names a text in a content security policy.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// colours makes those of a theme known to the style.
func colours(t scene.Theme) string {
	scheme := "light"
	if g := t.Background; int(g.R)+int(g.G)+int(g.B) < 3*128 {
		scheme = "dark"
	}
	return fmt.Sprintf("\n:root { color-scheme: %s; --ground: %s; --card: %s; --text: %s; --muted: %s; --line: %s; --accent: %s; }\n",
		scheme, scene.Hex(t.Background), scene.Hex(t.Card), scene.Hex(t.Text), scene.Hex(t.Muted), scene.Hex(t.Border), scene.Hex(t.Accent))
}
