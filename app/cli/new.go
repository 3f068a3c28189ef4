package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"cadre/chart/document"
)

type newFlags struct {
	template, out, date, ladder string
	list, force                 bool
}

func (p *program) new() *cobra.Command {
	var f newFlags
	c := &cobra.Command{
		Use:   "new --template NAME -o FILE.cadre",
		Short: "Begin a document from a template",
		Args:  exactly(0, "takes no arguments besides its flags"),
		RunE: func(c *cobra.Command, _ []string) error {
			if f.list {
				return p.listTemplates()
			}
			return p.runNew(c, f)
		},
	}
	flags := c.Flags()
	flags.StringVar(&f.template, "template", "", "the `NAME` of the template: "+templateIDs())
	flags.StringVarP(&f.out, "out", "o", "", "the `FILE.cadre` to write; - for standard output")
	flags.StringVar(&f.date, "date", "", "the `DAY` that the template's dates are to suit, such as 2026-11-23; today where it is left out")
	ladderFlag(c, &f.ladder)
	flags.BoolVar(&f.list, "list", false, "list the templates")
	flags.BoolVar(&f.force, "force", false, "replace a file that exists")
	return c
}

func (p *program) runNew(c *cobra.Command, f newFlags) error {
	if f.template == "" {
		return usage(c, "choose a template with --template NAME, one of "+templateIDs())
	}
	t, ok := document.TemplateByID(f.template)
	if !ok {
		return fmt.Errorf("--template %s: there is no such template; there are %s", f.template, templateIDs())
	}
	if err := checkDocument(f.out); err != nil {
		return err
	}
	if _, err := os.Stat(f.out); err == nil && f.out != stdio && !f.force {
		return fmt.Errorf("%s exists already; choose another name, or replace it with --force", f.out)
	}
	day, err := p.day("date", cmp.Or(f.date, "today"))
	if err != nil {
		return err
	}
	ladder, err := openLadder(f.ladder)
	if err != nil {
		return err
	}
	made, _, err := ladder.edit().On(t.On(day))
	if err != nil {
		return err
	}
	err = p.write(c.Context(), f.out, func(ctx context.Context, w io.Writer) error {
		return document.Write(ctx, w, made)
	})
	if err != nil || f.out == stdio {
		return err
	}
	_, err = fmt.Fprintf(p.stdout, "%s: %s, %s\n", f.out, t.Title, count(made.Len(), "card"))
	return err
}

func (p *program) listTemplates() error {
	w := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	for _, t := range document.Templates() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", t.ID, t.Title, t.Summary)
	}
	return w.Flush()
}

func templateIDs() string {
	var ids []string
	for _, t := range document.Templates() {
		ids = append(ids, t.ID)
	}
	return strings.Join(ids, ", ")
}
