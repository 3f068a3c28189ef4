package pictures_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// shop has three layers, a dotted line, an open role and two of one name.
const shop = `
set title=Shop
cpo Ada Lovelace
  head Björn Ångström [area=Growth; team=Growth]
    pm Wei Zhang [area=Search; team=Growth; location=Shanghai]
    pm [open; area=Checkout; team=Growth; dotted=ada-lovelace]
  vp Zoë Fay [team=Platform; link=https://zoe.example/]
    senior-pm Wei Lin [team=Platform]
      apm Mo Salah [team=Platform]
`

// shopPage opens the page of the shop.
func shopPage(t *testing.T, width, height int) *page {
	t.Helper()
	o := format.ExportOptions{Renderer: &shared, Measurer: typeset.Default(),
		Scene: scene.Options{Look: chart.Look{Title: "Shop", Layout: "tree", Ground: chart.TeamGround, CardFields: []chart.FieldID{"title", "location", "link"}}}}
	p := browse(t, export(t, "html", charttest.Parse(t, shop), o), width, height)
	t.Cleanup(func() {
		for _, wrong := range p.wrong {
			t.Errorf("the browser complains: %s", wrong)
		}
	})
	return p
}

// What there is to see, as JavaScript.
const (
	shown    = `[...document.querySelectorAll("[data-card]:not(.gone)")].map((e) => e.getAttribute("aria-label").split(",")[0]).join(", ")`
	focused  = `document.activeElement.getAttribute("aria-label")?.split(",")[0] ?? document.activeElement.localName`
	everyone = "Ada Lovelace, Björn Ångström, Wei Zhang, Open role, Zoë Fay, Wei Lin, Mo Salah"
	lines    = `[...document.querySelectorAll('[data-part^="line_"]:not(.gone), [data-part^="dotted_"]:not(.gone)')].length`
	status   = `document.querySelector("output").textContent`
	told     = `document.getElementById("details").innerText.replace(/\s*\n\s*/g, " | ")`
)

// card selects one by a part of what is read for it.
func card(label string) string { return fmt.Sprintf(`[data-card][aria-label^="%s"]`, label) }

func TestSearchInABrowser(t *testing.T) {
	p := shopPage(t, 1000, 700)
	p.press("/")
	p.call("Input.insertText", map[string]any{"text": "WEI"})
	p.want(status, "2 found")
	p.press("Enter")
	p.want(status, "1 of 2: Wei Zhang")
	p.press("Enter")
	p.want(status, "2 of 2: Wei Lin")
	p.press("Enter")
	p.want(status, "1 of 2: Wei Zhang")
	p.want(`document.querySelectorAll(".found").length`, "2")
	p.press("Escape")
	p.want(`document.querySelectorAll(".found").length + document.querySelector("input").value`, "0")
	for text, want := range map[string]string{"angstrom": "1 found", "growth wei": "1 found", "shanghai": "1 found", "associate": "1 found", "nobody": "Nobody found", "platform": "3 found"} {
		p.eval(fmt.Sprintf(`(() => { const i = document.querySelector("input"); i.value = %q; i.dispatchEvent(new Event("input")); })()`, text))
		p.want(status, want)
	}
}

// TestFoldInABrowser: a folded team closes up, its manager stays in place and
// says how many are below, and all is as before when it is opened.
func TestFoldInABrowser(t *testing.T) {
	p := shopPage(t, 1000, 700)
	const place = `(() => { const r = document.querySelector('[data-card][aria-label^="Zo"]').getBoundingClientRect(); return [r.x, r.y].map(Math.round).join(); })()`
	const size = `document.querySelector("#picture > svg").getAttribute("viewBox")`
	const drawing = `[...document.querySelectorAll("#picture path[data-part]")].map((e) => e.getAttribute("d").replace(/[ ,]+/g, " ").replace(/ ?([A-Z]) ?/g, "$1")).join("|")`
	at, was, drawn := fmt.Sprint(p.eval(place)), fmt.Sprint(p.eval(size)), fmt.Sprint(p.eval(drawing))
	p.want(lines, "5") // of four managers, and a dotted one
	p.click(card("Zo") + " .fold")
	p.want(shown, "Ada Lovelace, Björn Ångström, Wei Zhang, Open role, Zoë Fay")
	p.want(place, at)
	p.want(lines, "3")
	p.want(`document.querySelector('[data-card][aria-label^="Zo"] .fold text').textContent + document.querySelector('[data-card][aria-label^="Zo"]').getAttribute("aria-expanded")`, "+2false")
	if now := p.eval(size); now == was {
		t.Errorf("the picture has not closed up: %v", now)
	}
	p.want(`(() => { const all = [...document.querySelectorAll("[data-card]:not(.gone) .frame")].map((e) => e.getBoundingClientRect());
		return all.some((a, i) => all.some((b, k) => k > i && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)); })()`, "false")
	p.click(card("Zo") + " .fold")
	p.want(shown, everyone)
	p.want(place, at)
	p.want(size, was)
	p.want(drawing, drawn)
	for layers, want := range map[int]string{1: "Ada Lovelace", 2: "Ada Lovelace, Björn Ångström, Zoë Fay", 3: strings.TrimSuffix(everyone, ", Mo Salah"), 0: everyone} {
		p.eval(fmt.Sprintf(`(() => { const s = document.getElementById("layers"); s.value = %d; s.dispatchEvent(new Event("change")); })()`, layers))
		p.want(shown, want)
	}
}

// TestKeysInABrowser walks the tree as the ARIA Authoring Practices say.
func TestKeysInABrowser(t *testing.T) {
	p := shopPage(t, 1000, 700)
	p.eval(`document.querySelector('[data-card][tabindex="0"]').focus()`)
	for _, tt := range []struct{ key, want string }{
		{"", "Ada Lovelace"}, {"ArrowDown", "Björn Ångström"}, {"ArrowRight", "Wei Zhang"}, {"ArrowDown", "Open role"}, {"ArrowDown", "Zoë Fay"}, {"ArrowUp", "Open role"},
		{"ArrowLeft", "Björn Ångström"}, {"ArrowLeft", "Björn Ångström"}, {"ArrowDown", "Zoë Fay"}, {"ArrowUp", "Björn Ångström"}, {"ArrowRight", "Björn Ångström"},
		{"ArrowDown", "Wei Zhang"}, {"End", "Mo Salah"}, {"Home", "Ada Lovelace"}, {"w", "Wei Zhang"}, {"Home", "Ada Lovelace"}, {"ArrowUp", "Ada Lovelace"},
		{"Enter", "h2"}, {"Escape", "Ada Lovelace"}, {"ArrowLeft", "Ada Lovelace"}, {"ArrowDown", "Ada Lovelace"}, {"ArrowRight", "Ada Lovelace"}, {"ArrowRight", "Björn Ångström"},
		{"ArrowDown", "Wei Zhang"}, {"Escape", "body"},
	} {
		if tt.key != "" {
			p.press(tt.key)
		}
		p.want("/* after "+tt.key+" */ "+focused, tt.want)
	}
	p.want(shown, everyone)
	p.want(`document.querySelectorAll('[data-card][tabindex="0"]').length`, "1")
	zoomed := `document.querySelector("#picture > svg").style.transform`
	before := p.eval(zoomed)
	p.press("+")
	if after := p.eval(zoomed); after == before {
		t.Errorf("+ does not zoom: %v", after)
	}
}

// TestTheTreeThatIsRead asks the browser what it gives a screen reader.
func TestTheTreeThatIsRead(t *testing.T) {
	p := shopPage(t, 1000, 700)
	var items []string
	nodes, _ := p.call("Accessibility.getFullAXTree", nil)["nodes"].([]any)
	for _, n := range nodes {
		node := n.(map[string]any)
		value := func(field string) string {
			v, _ := node[field].(map[string]any)
			return fmt.Sprint(v["value"])
		}
		if role := value("role"); role == "tree" || role == "treeitem" {
			items = append(items, strings.TrimSpace(role+" "+value("name")+" "+property(node, "level")+" "+property(node, "expanded")))
		}
	}
	want := []string{"tree Shop", "treeitem Ada Lovelace, Chief Product Officer 1 true", "treeitem Björn Ångström, Head of Product, Growth 2 true",
		"treeitem Wei Zhang, Product Manager, Shanghai, Search 3", "treeitem Open role, Product Manager, Checkout, open 3",
		"treeitem Zoë Fay, VP of Product, https://zoe.example/ 2 true", "treeitem Wei Lin, Senior Product Manager 3 true", "treeitem Mo Salah, Associate Product Manager 4"}
	if !slices.Equal(items, want) {
		t.Errorf("the tree is\n%s\nwant\n%s", strings.Join(items, "\n"), strings.Join(want, "\n"))
	}
}

// property is one of an accessibility node; empty where it has none.
func property(node map[string]any, name string) string {
	all, _ := node["properties"].([]any)
	for _, a := range all {
		if p := a.(map[string]any); p["name"] == name {
			return fmt.Sprint(p["value"].(map[string]any)["value"])
		}
	}
	return ""
}

func TestDetailsInABrowser(t *testing.T) {
	p := shopPage(t, 1000, 700)
	p.click(card("Open role"))
	p.want(told, "× | Open role | Product Manager | Checkout | open | Reports to | Björn Ångström | Head of Product | Dotted line to | Ada Lovelace | Chief Product Officer")
	p.eval(`[...document.querySelectorAll("#details button")].find((b) => b.textContent.startsWith("Ada")).click()`)
	p.want(told, "× | Ada Lovelace | Chief Product Officer | Direct reports: 2, 6 with those below | Björn Ångström | Head of Product | Zoë Fay | VP of Product")
	p.click("#details > button")
	p.want(`document.getElementById("details").hidden`, "true")
	p.click(card("Zo"))
	p.want(`document.querySelector("#details a").href + document.querySelector("#details a").rel`, "https://zoe.example/noopener noreferrer")
	p.want(`location.protocol`, "file:")
}

// TestAPhone begins where the chart can be read, and has everything in reach.
func TestAPhone(t *testing.T) {
	p := browse(t, export(t, "html", charttest.Company(60), format.ExportOptions{Renderer: &shared, Measurer: typeset.Default()}), 390, 700)
	p.want(`(() => { const r = document.querySelector('[data-card="0"]').getBoundingClientRect(); return r.width > 140 && r.left > 0 && r.right < 390 && r.top > 50; })()`, "true")
	p.click(`[data-card="0"]`)
	p.want(`(() => { const r = document.getElementById("details").getBoundingClientRect(); return [r.left, r.right, r.bottom].join(); })()`, "0,390,700")
	p.want(`document.documentElement.scrollWidth`, "390")
}

// TestNamesAreTextInABrowser: nothing that a chart holds runs or loads.
func TestNamesAreTextInABrowser(t *testing.T) {
	c, err := chart.New(chart.Settings{}, []chart.Person{
		{ID: "a", Name: `</script><script>document.title="gone"</script>`, Title: `"><img src=x onerror=alert(1)>`},
		{ID: "b", Name: `<!--<script>`, Manager: "a", Area: "]]> & <b>"}, {ID: "c", Name: "\u2028${1}`\\", Manager: "a"},
	})
	if err != nil {
		t.Fatal(err)
	}
	p := browse(t, export(t, "html", c, format.ExportOptions{Renderer: &shared, Measurer: typeset.Default(), Scene: scene.Options{Look: chart.Look{Title: "</title><script>"}}}), 1000, 700)
	p.want("document.title", "</title><script>")
	p.want(`document.querySelectorAll("img, script").length`, "2")
	p.click(`[data-card="0"]`)
	p.want(`document.querySelector("#details h2").textContent`, `</script><script>document.title="gone"</script>`)
	p.want(`document.querySelector("#details p").textContent`, `"><img src=x onerror=alert(1)>`)
	for _, wrong := range p.wrong {
		t.Errorf("the browser complains: %s", wrong)
	}
}

// TestWithoutTheScript the picture is there, and nothing that does nothing.
func TestWithoutTheScript(t *testing.T) {
	file := export(t, "html", charttest.Parse(t, shop), format.ExportOptions{Renderer: &shared, Measurer: typeset.Default()})
	static := []byte(strings.Replace(string(file), `<script type="module">`, `<script type="none">`, 1))
	p := browse(t, static, 1000, 700)
	p.want(`document.querySelector("#bar").offsetParent === null && document.querySelector("#picture > svg").getBoundingClientRect().width <= 1000`, "true")
	p.want(`document.querySelectorAll("[data-card] title").length`, "7")
}
