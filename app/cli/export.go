package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
	"cadre/chart/store"
	"cadre/chart/typeset"
)

type exportFlags struct {
	readFlags
	out, format, pages, root  string
	scale                     float64
	depth                     int
	fold                      []string
	asOf                      string
	outlines, drawing, health bool
	noNames, notes, money     bool

	look  chart.Look             // what the flags say about it
	given func(flag string) bool // on the command line
}

func (p *program) export() *cobra.Command {
	var f exportFlags
	c := &cobra.Command{
		Use:   "export FILE -o OUT",
		Short: "Draw a chart, or write it in another format",
		Long: "Draw a chart, or write it in another format.\n\n" +
			"FILE ends in " + store.Extensions(readable) + ", or is - for standard input.\n" +
			"OUT ends in " + store.Extensions(writable) + ",\nor is - for standard output with --format.\n\n" +
			"What no flag says is as in the document. A chart fills its page: the layout is\n" +
			"chosen, team by team, that gives the largest text, unless --layout names one.\n" +
			"Where nobody has chosen a page, slides and web pages are 16:9 and a PDF lies on\n" +
			"A4, or on Letter where your region prints on that; " + formatsOn(format.RibbonPage) + "\n" +
			"fill a slide where they would be more than two and a half times as long one way\n" +
			"as the other, and else are as large as the chart, as with --size fit: 30 people\n" +
			"and more are arranged compactly then, fewer as a tree. Where text comes out too\n" +
			"small to read, --pages packed makes an overview and pages filled with whole\n" +
			"teams, all at one size of text; by-team gives each team a page of its own.\n\n" +
			"A web page (.html) is one file to send: it asks for no other, and is panned,\n" +
			"searched and folded. It always shows the whole chart.\n\n" +
			"A picture carries what it shows and nothing else. A table or a document has\n" +
			"everything, so that it can come back; with --fields it has what a picture with\n" +
			"these lines shows, and with --root, --depth or --fold that part of the chart.",
		Example: "  cadre export acme.cadre -o acme.png --size 1920x1080\n" +
			"  cadre export acme.cadre -o board.pptx --size 16:9 --pages packed\n" +
			"  cadre export staff.csv -o team.svg --root \"Ada Okafor\" --theme dark\n" +
			"  cadre export acme.cadre -o investors.pdf --size 16:9 --no-names",
		Args: exactly(1, "name one FILE to read"),
		RunE: func(c *cobra.Command, args []string) error {
			f.given = c.Flags().Changed
			return p.runExport(c, args[0], f)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.out, "out", "o", "", "the file to write")
	flags.StringVar(&f.format, "format", "", "the `FORMAT` to write: "+formatIDs(writable))
	f.bindSource(c, "FILE")
	f.bindLook(c)
	flags.Float64Var(&f.scale, "scale", 0, "how much larger to draw a PNG or JPG")
	flags.Lookup("scale").DefValue = "1; on a page 2, which makes a slide 1,920 pixels wide, or 4 where its text is too small for that"
	flags.StringVar(&f.root, "root", "", "only the team of this person: a `NAME` or an ID")
	flags.IntVar(&f.depth, "depth", 0, "only so many layers; 0: all")
	flags.StringArrayVar(&f.fold, "fold", nil, "leave out who is below this person, with their number on the card: a `NAME` or an ID; once for each team")
	asOfFlag(c, &f.asOf, "the chart of")
	ladderFlag(c, &f.ladder)
	flags.StringVar(&f.pages, "pages", "one", "one page; packed: an overview and pages filled with whole teams; by-team: one for each team")
	flags.BoolVar(&f.health, "health", false, "add a page about the team's health (PDF, PPTX, and several pages)")
	flags.BoolVar(&f.noNames, "no-names", false, "posts alone: no names, photos, e-mail or anything else of who fills them")
	flags.BoolVar(&f.notes, "notes", false, "write findings into the speaker's notes of a PPTX")
	flags.BoolVar(&f.money, "money", false, "name amounts in these notes, and of fewer than three people with --health; let colours tell amounts")
	flags.BoolVar(&f.outlines, "outlines", false, "draw the text of an SVG as shapes")
	flags.BoolVar(&f.drawing, "drawing", false, "write DOT as it is drawn: every shape and text in its place, for neato -n2")
	return c
}

func (p *program) runExport(c *cobra.Command, file string, f exportFlags) error {
	to, err := outputFormat(f.out, f.format)
	if err != nil {
		return err
	}
	if to, err = f.drawn(to); err != nil {
		return err
	}
	o, err := f.options()
	if err != nil {
		return err
	}
	if o.Day, err = p.day("as-of", f.asOf); err != nil {
		return err
	}
	if err := f.checkFor(to, o); err != nil {
		return err
	}
	defer o.Renderer.Close()
	if to.Rendered {
		o.Renderer.Warm() // it gets ready while the file is read
	}
	in, err := p.read(file, f.readFlags)
	if err != nil {
		return err
	}
	in.chart = chart.AsOf(in.chart, o.Day)
	if err := f.resolveLook(in.chart, &o.Scene); err != nil {
		return err
	}
	if err := p.checkAmounts(in, to, o); err != nil {
		return err
	}
	o.Scene.Today, o.Scene.Amounts = cmp.Or(o.Day, p.today()), o.Money
	o.Scene.Look = format.Dated(o.Scene.Look, p.now())
	f.complete(&o, to, in.path)
	if err := f.choosePart(in.chart, &o.Scene); err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	w := exportWarnings{program: p, in: in}
	o.Warn = w.take
	if err := to.Adapt(&o); err != nil {
		o.Warn(err)
	}
	if err := p.exportPages(c.Context(), in, to, f.out, o); err != nil {
		return err
	}
	w.tellSmallText(c.Context(), o)
	p.tellPrivate(in, to, o)
	p.warn(in)
	return nil
}

// drawn is what to write where --drawing is given.
func (f *exportFlags) drawn(to format.Format) (format.Format, error) {
	drawing, ok := to.Drawing()
	switch {
	case !f.drawing:
		return to, nil
	case !ok:
		return to, fmt.Errorf("--drawing is for Graphviz source, and %s is none; write .gv, or leave it out", to.Extensions[0])
	}
	return drawing, nil
}

// checkFor refuses what a format cannot have.
func (f *exportFlags) checkFor(to format.Format, o format.ExportOptions) error {
	switch {
	case o.Health && !to.Several(scene.Packed):
		return fmt.Errorf("--health adds a page, and %s cannot have one more; write .pdf or .pptx", to.Extensions[0])
	case o.Health && !to.Several(o.Pages):
		return fmt.Errorf("--health adds a page, and %s holds one; write .pdf or .pptx, or add --pages packed", to.Extensions[0])
	case o.Notes && !to.Notes:
		return fmt.Errorf("--notes writes speaker's notes, and %s has none; write .pptx", to.Extensions[0])
	}
	return nil
}

// checkAmounts refuses amounts where nothing tells them, and a picture whose
// colours would tell them unasked. It says where rules that would are left out.
func (p *program) checkAmounts(in *input, to format.Format, o format.ExportOptions) error {
	field, rules := scene.ColoursTellAmounts(in.chart, o.Scene.Look)
	switch {
	case o.Money && !o.Notes && !o.Health && !(to.Picture && (field || rules)):
		return fmt.Errorf("--money is for --notes, --health and --colour-by cost; add one of them, or name cost or budget in --fields")
	case !to.Picture || o.Money:
	case field:
		return fmt.Errorf("--colour-by %s: the colours and the legend would tell amounts of money; add --money, or choose another field", o.Scene.Look.ColourBy)
	case rules:
		fmt.Fprintf(p.stderr, "%s: rules about amounts of money give no colours; --money lets them\n", in.name)
	}
	return nil
}

// tellPrivate names what goes out beside what a picture shows.
func (p *program) tellPrivate(in *input, to format.Format, o format.ExportOptions) {
	if names := to.Private(in.chart, o); names != "" {
		fmt.Fprintf(p.stderr, "%s: private columns are written: %s; --fields writes only what a picture shows\n", in.name, oneLine(names))
	}
}

// exportPages writes OUT, or OUT-1 and so on where a format holds one page.
func (p *program) exportPages(ctx context.Context, in *input, to format.Format, out string, o format.ExportOptions) error {
	files, err := to.Files(ctx, out, in.chart, &o)
	if err != nil {
		return fmt.Errorf("%s: %w", in.name, err)
	}
	if len(files) > 1 && out == stdio {
		return fmt.Errorf("standard output can take one picture, and there are %d pages; name a file with -o", len(files))
	}
	for _, file := range files {
		if err := in.refuseOverwriting(file); err != nil {
			return err
		}
	}
	for i, file := range files {
		o.Page = i + 1
		err := p.write(ctx, file, func(ctx context.Context, w io.Writer) error {
			if err := to.Export.Export(ctx, w, in.chart, o); err != nil {
				return fmt.Errorf("%s: %w", in.name, err)
			}
			return nil
		})
		switch {
		case i > 0 && errors.Is(err, context.Canceled):
			return fmt.Errorf("stopped; %s and those after it were not written", file)
		case err != nil:
			return err
		}
	}
	if n := len(files); n > 1 {
		fmt.Fprintf(p.stderr, "%s: wrote %s to %s\n", in.name, files[0], files[n-1])
	}
	return nil
}

// options are the export's, as far as they do not need the chart.
func (f *exportFlags) options() (o format.ExportOptions, err error) {
	o = format.ExportOptions{Scale: f.scale, Health: f.health, Outlines: f.outlines,
		NoNames: f.noNames, Notes: f.notes, Money: f.money, Shown: f.given("fields"), Renderer: &graphviz.Renderer{}, Measurer: typeset.Default()}
	o.Scene.Depth = f.depth
	if o.Pages, err = scene.ParsePaging(f.pages); err != nil {
		return o, fmt.Errorf("--pages %s: %w", f.pages, err)
	}
	switch {
	case f.given("scale") && !(f.scale > 0) || math.IsInf(f.scale, 0):
		err = fmt.Errorf("--scale %g: the scale must be a number above 0", f.scale)
	case len(f.fold) > 0 && o.Pages == scene.ByTeam:
		err = fmt.Errorf("--fold: --pages by-team shows every team on a page of its own; leave one of them out")
	case f.depth < 0:
		err = fmt.Errorf("--depth %d: the number of layers must be 1 or more, or 0 for all", f.depth)
	case f.given("root") && strings.TrimSpace(f.root) == "":
		err = fmt.Errorf("--root: name somebody, or leave it out for everybody")
	}
	return o, err
}
