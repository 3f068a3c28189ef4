package cli

import (
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/layout"
	"cadre/chart/scene"
	"cadre/chart/store"
	"cadre/chart/typeset"
)

type exportFlags struct {
	out, format, from          string
	layout, size, theme, title string
	root                       string
	scale                      float64
	depth                      int
	fields                     []string
	transparent                bool
}

func (p *program) export() *cobra.Command {
	var f exportFlags
	c := &cobra.Command{
		Use:   "export FILE -o OUT",
		Short: "Draw a chart, or write it in another format",
		Long: "Draw a chart, or write it in another format.\n\n" +
			"FILE ends in " + store.Extensions(readable) + ", or is - for standard input with --from.\n" +
			"OUT ends in " + store.Extensions(writable) + ",\nor is - for standard output with --format.",
		Example: "  cadre export acme.cadre -o acme.png --size 1920x1080\n" +
			"  cadre export staff.csv -o team.svg --root \"Ada Okafor\" --theme dark",
		Args: exactly(1, "name one FILE to read"),
		RunE: func(c *cobra.Command, args []string) error {
			if !c.Flags().Changed("fields") {
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
	flags.StringVar(&f.size, "size", "", "pixels (1920x1080), proportions (16:9) or a page (A4, Letter)")
	flags.Float64Var(&f.scale, "scale", 1, "how much larger to draw a PNG")
	flags.StringVar(&f.theme, "theme", scene.Themes[0].Name, "the colours: "+themeNames())
	flags.BoolVar(&f.transparent, "transparent", false, "leave the background out")
	flags.StringVar(&f.root, "root", "", "only the team of this person: a `NAME` or an ID")
	flags.IntVar(&f.depth, "depth", 0, "only so many layers; 0: all")
	flags.StringVar(&f.title, "title", "", "the heading, in place of the document's")
	flags.StringSliceVar(&f.fields, "fields", nil, "the lines under the name, such as title,location")
	return c
}

func (p *program) runExport(c *cobra.Command, file string, f exportFlags) error {
	to, err := outputFormat(f.out, f.format)
	if err != nil {
		return err
	}
	o, pixels, err := f.options()
	if err != nil {
		return err
	}
	in, err := p.read(file, f.from, nil)
	if err != nil {
		return err
	}
	if err := in.spare(f.out); err != nil {
		return err
	}
	if err := f.choose(in, to, &o); err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	if pixels > 0 && in.chart.Len() > 0 {
		o.Scale *= format.ScaleTo(pixels, in.chart, o)
	}
	defer o.Renderer.Close()
	err = p.write(c.Context(), f.out, func(ctx context.Context, w io.Writer) error {
		if err := to.Export.Export(ctx, w, in.chart, o); err != nil {
			return fmt.Errorf("%s: %w", in.name, err)
		}
		return nil
	})
	if err == nil {
		p.warn(in)
	}
	return err
}

// options are the export's, as far as they do not need the chart. pixels is
// the width asked for, 0 for none.
func (f *exportFlags) options() (o format.ExportOptions, pixels int, err error) {
	o = format.ExportOptions{Scale: f.scale, Renderer: &graphviz.Renderer{}, Measurer: typeset.Default()}
	o.Scene = scene.Options{Layout: f.layout, Title: f.title, Depth: f.depth, Fields: f.fields, Transparent: f.transparent}
	var ok bool
	if o.Scene.Theme, ok = scene.ThemeByName(f.theme); !ok {
		return o, 0, fmt.Errorf("--theme %s: there is no such theme; there are %s", f.theme, themeNames())
	}
	if f.layout != "" && !slices.ContainsFunc(layout.All, func(a layout.Arrangement) bool { return a.ID == f.layout }) {
		return o, 0, fmt.Errorf("--layout %s: there is no such layout; there are %s", f.layout, layoutIDs())
	}
	if !(f.scale > 0) || math.IsInf(f.scale, 0) {
		return o, 0, fmt.Errorf("--scale %g: the scale must be a number above 0", f.scale)
	}
	if f.depth < 0 {
		return o, 0, fmt.Errorf("--depth %d: the number of layers must be 1 or more, or 0 for all", f.depth)
	}
	if f.size != "" {
		o.Scene.Frame, pixels, err = parseSize(f.size)
	}
	return o, pixels, err
}

func layoutIDs() string {
	var ids []string
	for _, a := range layout.All {
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
