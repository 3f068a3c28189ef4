package cli

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/region"
	"cadre/chart/scene"
	"cadre/chart/store"
)

// bindLook makes a flag of each choice about the look.
func (f *exportFlags) bindLook(c *cobra.Command) {
	flags := c.Flags()
	for _, o := range scene.Choices {
		switch {
		case o.Text != nil:
			flags.StringVar(o.Text(&f.look), o.Name(), "", o.Usage())
		case o.Tick != nil:
			flags.BoolVar(o.Tick(&f.look), o.Name(), false, o.Usage())
		default:
			flags.Var((*names)(o.List(&f.look)), o.Name(), o.Usage())
		}
	}
}

// names is a flag of several fields, such as title,location.
type names []chart.FieldID

// Set is for the flag.
func (n *names) Set(s string) error {
	all, err := csv.NewReader(strings.NewReader(s)).Read()
	if s == "" {
		all, err = []string{string(chart.NoField)}, nil
	}
	for _, name := range all {
		*n = append(*n, chart.FieldID(name))
	}
	return err
}

// String is for the flag, which has no default.
func (n *names) String() string { return "" }

// Type is for the flag's help.
func (n *names) Type() string { return "strings" }

// resolveLook makes the look of the picture from the flags and the document.
func (f *exportFlags) resolveLook(c *chart.Chart, o *scene.Options) error {
	fromFile := f.namesThemeFile()
	given := func(id string) bool {
		choice := scene.ChoiceByID(id)
		return f.given(choice.Name()) && (id != "theme" || !fromFile)
	}
	for _, choice := range scene.Choices {
		if !given(choice.ID) {
			continue
		}
		err := choice.Check(c, f.look)
		switch {
		case err != nil && choice.ID == "theme":
			return fmt.Errorf("--theme %w, or name a theme file", err)
		case err != nil:
			return fmt.Errorf("--%s %w", choice.Name(), err)
		}
	}
	o.Look = scene.Chosen(c, f.look, given)
	if !fromFile {
		return nil
	}
	var err error
	if o.Theme, err = store.OpenTheme(string(f.look.Theme)); err != nil {
		return err
	}
	return f.checkThemeRoles(o.Theme, c)
}

// namesThemeFile tells whether --theme names a file.
func (f *exportFlags) namesThemeFile() bool { return strings.ContainsAny(string(f.look.Theme), "./\\") }

// checkThemeRoles fails where a theme has a colour for a role that the document
// neither has nor could take.
func (f *exportFlags) checkThemeRoles(t scene.Theme, c *chart.Chart) error {
	var ids []string
	for _, r := range slices.Concat(c.Settings().AllRoles(), c.Settings().MoreRoles()) {
		ids = append(ids, string(r.ID))
	}
	for _, id := range slices.Sorted(maps.Keys(t.Roles)) {
		if !slices.Contains(ids, string(id)) {
			return fmt.Errorf("%s: roles: there is no role %q; there are %s", f.look.Theme, id, strings.Join(ids, ", "))
		}
	}
	return nil
}

// complete is what nobody has chosen: the page of the format, and the name of
// the file as a title. That could be somebody's, and so is none without names.
func (f *exportFlags) complete(o *format.ExportOptions, to format.Format, file string) {
	o.Own, o.Paper, o.KeepLayout = to.Own, region.Paper(), f.given("layout")
	if !f.given("title") && !f.noNames {
		o.Scene.Look.Title = cmp.Or(o.Scene.Look.Title, format.Heading(file))
	}
}
