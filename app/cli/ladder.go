package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"cadre/chart"
	"cadre/chart/document"
)

type ladderFlags struct {
	readFlags
	out string
}

func (p *program) ladder() *cobra.Command {
	var f ladderFlags
	c := &cobra.Command{
		Use:   "ladder [FILE]",
		Short: "List the roles of a ladder, or save it as a file",
		Long: "List the roles of FILE, the lowest first, and what its titles mean; without FILE\n" +
			"the full ladder: the seven roles that every chart has, and the rungs that a chart\n" +
			"takes with “--ladder full”, or where somebody has one.\n\n" +
			"-o writes the ladder as a file to edit, such as\n\n" +
			ladderExample + "\n" +
			ladderMember("headOrder", "head-above-vp, vp-above-head or peers.") +
			ladderMember("roles", "Those beside the seven, the lower first. These need their id alone, and whatever you change of them: "+knownIDs()+". "+
				"One of your own has a title, a short title and a track, which is entry, contributor, lead, executive, company or outside. "+
				"Its level is that of one of the seven, 1 to 7, or 0 outside the ladder; above puts it between that one and the next, and "+
				"beside on the rung of another role. least and span say how many report to it, at least and at most, as a rule. "+
				"It may have a colour, a summary, duties and skills.") +
			ladderMember("titles", "What your titles mean, whatever their words say: the id of a role, or none.") +
			"\n--ladder FILE on the commands that read a chart gives it this ladder: its titles are\n" +
			"read by it, and roles that people have stay.",
		Example: "  cadre ladder\n" +
			"  cadre ladder -o ladder.json\n" +
			"  cadre ladder team.cadre -o ladder.json && cadre import staff.csv -o staff.cadre --ladder ladder.json",
		Args: atMost(1, "name one FILE, or none"),
		RunE: func(c *cobra.Command, args []string) error {
			return p.runLadder(c.Context(), strings.Join(args, ""), f)
		},
	}
	flags := c.Flags()
	flags.StringVarP(&f.out, "output", "o", "", "write the ladder to this `FILE`; - is standard output")
	f.bindSource(c, "FILE")
	ladderFlag(c, &f.ladder)
	return c
}

const ladderExample = `  {"cadreLadder": 1,
   "headOrder": "vp-above-head",
   "roles": [
     {"id": "director"},
     {"id": "area-director", "title": "Area Director", "short": "AD", "track": "executive",
      "level": 4, "above": true, "least": 3, "span": 6, "colour": "#7A4B00"},
     {"id": "senior-director"}],
   "titles": {"Product Ninja": "pm", "Scrum Master": "none"}}
`

// knownIDs lists the roles that a ladder names by their IDs alone.
func knownIDs() string {
	var ids []string
	for _, r := range slices.Concat(chart.Rungs(), chart.Others()) {
		ids = append(ids, string(r.ID))
	}
	return strings.Join(ids, ", ")
}

// ladderMember explains a member of the file.
func ladderMember(name, text string) string {
	return wrap(text, fmt.Sprintf("  %-9s  ", name), "             ")
}

func (p *program) runLadder(ctx context.Context, file string, f ladderFlags) error {
	settings := new(chart.Settings)
	if file == "" {
		ladder, err := openLadder(cmp.Or(f.ladder, fullLadder))
		if err != nil {
			return err
		}
		settings = ladder.settings
	} else {
		in, err := p.read(file, f.readFlags)
		if err != nil {
			return err
		}
		if err := in.refuseOverwriting(f.out); err != nil {
			return err
		}
		p.warn(in)
		settings = in.chart.Settings()
	}
	if f.out == "" {
		return p.printLadder(settings)
	}
	return p.write(ctx, f.out, func(_ context.Context, w io.Writer) error { return document.WriteLadder(w, settings) })
}

// printLadder is for people.
func (p *program) printLadder(s *chart.Settings) error {
	w := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "level\tid\ttitle\tshort\ttrack\tleads")
	roles := s.AllRoles()
	outside := slices.IndexFunc(roles, func(r chart.Role) bool { return r.Level > 0 })
	for _, r := range slices.Concat(roles[outside:], roles[:outside]) {
		level := "–"
		if r.Level > 0 {
			level = fmt.Sprint(r.Level)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", level, oneLine(string(r.ID)), oneLine(r.Title), oneLine(r.Short), oneLine(string(r.Track)), leads(r))
	}
	if len(s.Titles) > 0 {
		fmt.Fprintln(w, "\ntitle\tmeans")
	}
	for _, title := range slices.Sorted(maps.Keys(s.Titles)) {
		role, known := s.Role(s.Titles[title])
		if !known {
			role, _ = chart.Known(s.Titles[title])
		}
		fmt.Fprintf(w, "%s\t%s\n", oneLine(title), oneLine(cmp.Or(role.Title, string(s.Titles[title]), "no role")))
	}
	return w.Flush()
}

// leads is how many report to a role as a rule.
func leads(r chart.Role) string {
	switch {
	case r.Span == 0:
		return "nobody"
	case r.Least > 0:
		return fmt.Sprintf("%d to %d", r.Least, r.Span)
	}
	return fmt.Sprintf("up to %d", r.Span)
}
