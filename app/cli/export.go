package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/store"
	"cadre/chart/typeset"
)

type exportFlags struct {
	out, format, from   string
	layout, size, theme string
	title, subtitle     string
	date, footer        string
	panels, pages       string
	asOf                string
	root                string
	scale               float64
	depth               int
	fields              []string

	transparent, outlines, legend, circles, health bool

	given func(flag string) bool
}

func (p *program) export() *cobra.Command {
	var f exportFlags
	c := &cobra.Command{
		Use:   "export FILE -o OUT",
		Short: "Draw a chart, or write it in another format",
		Long: "Draw a chart, or write it in another format.\n\n" +
			"FILE ends in " + store.Extensions(readable) + ", or is - for standard input with --from.\n" +
			"OUT ends in " + store.Extensions(writable) + ",\nor is - for standard output with --format.\n\n" +
			"With --size the chart fills that page: the arrangement is chosen, team by team,\n" +
			"that gives the largest text, unless --layout names one. Where text comes out\n" +
			"too small to read, --pages by-team makes an overview and a page for each team.",
		Example: "  cadre export acme.cadre -o acme.png --size 1920x1080\n" +
			"  cadre export acme.cadre -o board.pptx --size 16:9 --pages by-team\n" +
			"  cadre export staff.csv -o team.svg --root \"Ada Okafor\" --theme dark",
		Args: exactly(1, "name one FILE to read"),
		RunE: func(c *cobra.Command, args []string) error {
			f.given = c.Flags().Changed
			if !f.given("fields") {
				f.fields = nil
			}
			return p.runExport(c, args[0], f)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.out, "out", "o", "", "the file to write")
	flags.StringVar(&f.format, "format", "", "the `FORMAT` to write: "+formatIDs(writable))
	flags.StringVar(&f.from, "from", "", "the `FORMAT` of FILE: "+formatIDs(readable))
	flags.StringVar(&f.layout, "layout", "", "how to arrange the cards: "+layoutIDs())
	flags.StringVar(&f.size, "size", "", "the page: 16:9, 4:3, A4, Letter, pixels such as 1920x1080, or fit for as large as needed")
	flags.Float64Var(&f.scale, "scale", 1, "how much larger to draw a PNG")
	flags.Lookup("scale").DefValue = "1, and 2 for a page such as 16:9"
	flags.StringVar(&f.theme, "theme", scene.Themes[0].Name, "the colours: "+themeNames()+", or a theme `FILE`")
	flags.BoolVar(&f.transparent, "transparent", false, "leave the background out")
	flags.StringVar(&f.root, "root", "", "only the team of this person: a `NAME` or an ID")
	flags.IntVar(&f.depth, "depth", 0, "only so many layers; 0: all")
	flags.StringVar(&f.title, "title", "", "the heading, in place of the document's")
	flags.StringVar(&f.subtitle, "subtitle", "", "the line below the heading, in place of the document's")
	asOfFlag(c, &f.asOf, "the chart of")
	flags.BoolVar(&f.legend, "legend", false, "add a legend of the roles")
	flags.StringVar(&f.date, "date", "", "a date for the lower right corner, or today")
	flags.StringVar(&f.footer, "footer", "", "a line for the lower left corner")
	flags.BoolVar(&f.circles, "circles", false, "photos or initials on the cards")
	flags.StringVar(&f.panels, "panels", "", "a tinted ground for each team or area: team, area or none")
	flags.StringVar(&f.pages, "pages", "one", "one page, or by-team: an overview and a page for each team")
	flags.BoolVar(&f.health, "health", false, "add a page about the team's health (PDF, PPTX, and by-team)")
	flags.BoolVar(&f.outlines, "outlines", false, "draw the text of an SVG as shapes")
	flags.StringSliceVar(&f.fields, "fields", nil, "the lines under the name, such as title,location")
	return c
}

func (p *program) runExport(c *cobra.Command, file string, f exportFlags) error {
	to, err := outputFormat(f.out, f.format)
	if err != nil {
		return err
	}
	o, err := f.options()
	if err != nil {
		return err
	}
	if o.Day, err = p.day("as-of", f.asOf); err != nil {
		return err
	}
	if o.Health && !to.Paged && !(to.Picture && o.ByTeam) {
		return fmt.Errorf("--health adds a page, and %s holds one; write .pdf or .pptx, or add --pages by-team", to.Extensions[0])
	}
	in, err := p.read(file, f.from, nil)
	if err != nil {
		return err
	}
	if err := in.spare(f.out); err != nil {
		return err
	}
	in.chart = chart.AsOf(in.chart, o.Day)
	if err := f.ownPage(in, &o); err != nil {
		return err
	}
	if err := f.choose(in, to, &o); err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	if err := knownRoles(o.Scene.Theme, in.chart); err != nil {
		return fmt.Errorf("%s: %w", f.theme, err)
	}
	p.look(&o.Scene, in, f)
	o.Warn = func(err error) { p.remark(in, err) }
	defer o.Renderer.Close()
	if err := p.exportPages(c.Context(), in, to, f.out, o); err != nil {
		return err
	}
	p.warn(in)
	return nil
}

// exportPages writes OUT, or OUT-1 and so on where a format holds one page.
func (p *program) exportPages(ctx context.Context, in *input, to format.Format, out string, o format.ExportOptions) error {
	pages := 1
	if o.ByTeam && to.Picture && !to.Paged {
		scenes, err := format.Scenes(ctx, in.chart, o)
		if err != nil {
			return fmt.Errorf("%s: %w", in.name, err)
		}
		if pages = len(scenes); pages > 1 && out == stdio {
			return fmt.Errorf("standard output can take one picture, and there are %d pages; name a file with -o", pages)
		}
		o.Made = scenes
	}
	for page := 1; page <= pages && pages > 1; page++ {
		if err := in.spare(numbered(out, page)); err != nil {
			return err
		}
	}
	for o.Page = 1; o.Page <= pages; o.Page++ {
		name := out
		if pages > 1 {
			name = numbered(out, o.Page)
		}
		if err := p.exportOne(ctx, in, to, name, o); err != nil {
			return err
		}
	}
	if pages > 1 {
		fmt.Fprintf(p.stderr, "%s: wrote %s to %s\n", in.name, numbered(out, 1), numbered(out, pages))
	}
	return nil
}

// numbered is the name of a page's file: chart-2.png.
func numbered(out string, page int) string {
	ext := filepath.Ext(out)
	return strings.TrimSuffix(out, ext) + "-" + strconv.Itoa(page) + ext
}

func (p *program) exportOne(ctx context.Context, in *input, to format.Format, out string, o format.ExportOptions) error {
	if err := in.spare(out); err != nil {
		return err
	}
	return p.write(ctx, out, func(ctx context.Context, w io.Writer) error {
		if err := to.Export.Export(ctx, w, in.chart, o); err != nil {
			return fmt.Errorf("%s: %w", in.name, err)
		}
		return nil
	})
}

// remark says what is not as good as it could be.
func (p *program) remark(in *input, err error) {
	var small *format.SmallTextError
	hint := ""
	if errors.As(err, &small) && !small.ByTeam {
		hint = "; --pages by-team shows it larger"
	}
	fmt.Fprintf(p.stderr, "%s: %s%s\n", in.name, oneLine(err.Error()), hint)
}

// look fills in what the document says and no flag does.
func (p *program) look(o *scene.Options, in *input, f exportFlags) {
	doc := scene.Look(in.chart)
	for flag, use := range map[string]func(){
		"legend":  func() { o.Legend = doc.Legend },
		"footer":  func() { o.Footer = doc.Footer },
		"circles": func() { o.Circles = doc.Circles },
		"panels":  func() { o.Group = doc.Group },
	} {
		if !f.given(flag) {
			use()
		}
	}
	if o.Date == "today" {
		o.Date = p.now().Format("2 January 2006")
	}
}

// options are the export's, as far as they do not need the chart.
func (f *exportFlags) options() (o format.ExportOptions, err error) {
	o = format.ExportOptions{Scale: f.scale, ByTeam: f.pages == "by-team", Health: f.health, Outlines: f.outlines, Renderer: &graphviz.Renderer{}, Measurer: typeset.Default()}
	o.Scene = scene.Options{Layout: f.layout, Title: f.title, Subtitle: f.subtitle, Legend: f.legend, Date: f.date, Footer: f.footer,
		Circles: f.circles, Group: f.panels, Depth: f.depth, Fields: f.fields, Transparent: f.transparent}
	if o.Scene.Theme, err = themeNamed(f.theme); err != nil {
		return o, err
	}
	if f.panels == "none" {
		o.Scene.Group = ""
	}
	switch {
	case f.layout != "" && !slices.ContainsFunc(format.Layouts, func(a layout.Arrangement) bool { return a.ID == f.layout }):
		err = fmt.Errorf("--layout %s: there is no such layout; there are %s", f.layout, layoutIDs())
	case !(f.scale > 0) || math.IsInf(f.scale, 0):
		err = fmt.Errorf("--scale %g: the scale must be a number above 0", f.scale)
	case f.depth < 0:
		err = fmt.Errorf("--depth %d: the number of layers must be 1 or more, or 0 for all", f.depth)
	case f.given("root") && strings.TrimSpace(f.root) == "":
		err = fmt.Errorf("--root: name somebody, or leave it out for everybody")
	case !slices.Contains([]string{"", "none", "team", "area"}, f.panels):
		err = fmt.Errorf("--panels %s: choose team, area or none", f.panels)
	case f.pages != "one" && f.pages != "by-team":
		err = fmt.Errorf("--pages %s: choose one or by-team", f.pages)
	case f.size != "":
		err = f.usePage(&o)
	}
	return o, err
}

// slidePixels is how many pixels a point of a page has where nobody says: a
// slide is then 1920 pixels wide.
const slidePixels = 2

// usePage makes a picture for the page that --size names.
func (f *exportFlags) usePage(o *format.ExportOptions) error {
	page, err := format.ParsePage(f.size)
	if err != nil {
		return fmt.Errorf("--size %s: %w", f.size, err)
	}
	o.Scene.Frame = page.Size
	switch {
	case page.Pixels > 0:
		o.Scale *= page.Pixels
	case page.Size.W > 0 && !f.given("scale"):
		o.Scale = slidePixels
	}
	if f.layout == "" && page.Size.W > 0 {
		o.Scene.Layout = scene.FitPage
	}
	return nil
}

// ownPage is the document's, where no flag names another. The document's own
// layout goes with it, as in the window.
func (f *exportFlags) ownPage(in *input, o *format.ExportOptions) error {
	if f.size != "" || in.chart.Settings().Page == "" {
		return nil
	}
	f.size = in.chart.Settings().Page
	if err := f.usePage(o); err != nil {
		return fmt.Errorf("%s: page: %w", in.name, errors.Unwrap(err))
	}
	if own := in.chart.Settings().Layout; own != "" && f.layout == "" {
		o.Scene.Layout = own
	}
	return nil
}

// knownRoles fails on a theme's colour for a role that there is not.
func knownRoles(t scene.Theme, c *chart.Chart) error {
	for _, id := range slices.Sorted(maps.Keys(t.Roles)) {
		if _, ok := c.Settings().Role(id); !ok {
			var ids []string
			for _, r := range c.Settings().AllRoles() {
				ids = append(ids, string(r.ID))
			}
			return fmt.Errorf("roles: there is no role %q; there are %s", id, strings.Join(ids, ", "))
		}
	}
	return nil
}

func themeNamed(name string) (scene.Theme, error) {
	if t, ok := scene.ThemeByName(name); ok {
		return t, nil
	}
	if !strings.ContainsAny(name, "./\\") {
		return scene.Theme{}, fmt.Errorf("--theme %s: there is no such theme; there are %s, or name a theme file", name, themeNames())
	}
	return store.OpenTheme(name)
}

func layoutIDs() string {
	var ids []string
	for _, a := range format.Layouts {
		ids = append(ids, a.ID)
	}
	return strings.Join(ids, ", ")
}

func themeNames() string {
	var names []string
	for _, t := range scene.Themes {
		names = append(names, t.Name)
	}
	return strings.Join(names, ", ")
}
