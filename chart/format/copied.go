package format

import (
	"bytes"
	"context"
	"strings"

	"cadre/chart"
	"cadre/chart/table"
)

// CopiedText is people as they stand on the clipboard: a line each, a tab for
// every level before "Name, Title" and what else the post is. So they are an
// outline in a mail, and in a sheet a column a level. Nothing private is in it.
func CopiedText(c *chart.Chart) string {
	var b strings.Builder
	t, fields := c.Tree(), []*chart.Field{chart.FieldByID("title")}
	for i, p := range t.People {
		said := append([]string{c.Headline(p)}, aboutPost(c, p, fields)...)
		for k, s := range said {
			said[k] = strings.Join(strings.Fields(s), " ")
		}
		b.WriteString(strings.Repeat("\t", t.Depth[i]) + strings.Join(said, ", ") + "\n")
	}
	return b.String()
}

// CopiedRows is people as rows with headings and a tab between cells, without
// private columns.
func CopiedRows(c *chart.Chart) string {
	var shown []*chart.Field
	for _, f := range c.CardFields() {
		if !f.Private && f.Compare != chart.CompareIdentity {
			shown = append(shown, f)
		}
	}
	var b bytes.Buffer
	_ = table.WriteFilled(context.Background(), &b, '\t', chart.Showing(c, shown)) // a buffer takes everything
	return b.String()
}
