package report

import (
	"io"
	"strings"
	"unicode/utf8"

	"cadre/chart"
)

// Markdown writes a document with tables, as GitHub's flavour has them, and
// bars of block characters.
func Markdown(w io.Writer, d Document) error {
	m := &markdown{}
	m.line("# " + m.text(d.Title))
	m.line(m.text(d.Subtitle))
	m.line(m.text(d.Dates))
	m.summary(d.Summary)
	for _, s := range d.Sections {
		m.line("## " + m.text(s.Title))
		for _, b := range s.Blocks {
			m.block(b)
		}
	}
	_, err := io.WriteString(w, strings.TrimSuffix(m.String(), "\n"))
	return err
}

type markdown struct{ strings.Builder }

// line writes a paragraph; nothing where it is empty.
func (m *markdown) line(s string) {
	if s != "" {
		m.WriteString(s + "\n\n")
	}
}

func (m *markdown) summary(figures []Figure) {
	var words []string
	for _, f := range figures {
		words = append(words, "**"+m.text(f.Value)+"** "+m.text(f.Label))
	}
	m.line(strings.Join(words, " · "))
}

func (m *markdown) block(b Block) {
	switch {
	case b.Table != nil:
		m.table(b.Table)
	case b.Heading != "":
		m.line("### " + m.text(b.Heading))
	case b.Items != nil:
		m.items(b.Items)
	default:
		m.line(m.text(b.Text))
	}
}

func (m *markdown) items(items []Item) {
	for _, i := range items {
		m.WriteString("- **" + m.text(i.Name) + "**")
		if i.Text != "" {
			m.WriteString(": " + m.text(i.Text))
		}
		m.WriteString("\n")
		for _, l := range i.Lines {
			m.WriteString("  - " + m.text(l) + "\n")
		}
	}
	m.WriteString("\n")
}

func (m *markdown) table(t *Table) {
	var titles, rules []string
	for _, c := range t.Columns {
		titles = append(titles, m.text(c.Title))
		rules = append(rules, map[Kind]string{Words: "---", Bars: "---", Number: "---:", Mark: ":---:"}[c.Kind])
	}
	m.row(titles)
	m.row(rules)
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, m.cell(c, r.Sum))
		}
		m.row(cells)
	}
	m.WriteString("\n")
}

func (m *markdown) row(cells []string) {
	m.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

func (m *markdown) cell(c Cell, strong bool) string {
	switch {
	case c.Bar != nil:
		return c.Bar.blocks()
	case c.Text != "" && (strong || c.Alert):
		return "**" + m.text(c.Text) + "**"
	}
	return m.text(c.Text)
}

// blocks is a bar of characters, with a stroke at its limit.
func (b *Bar) blocks() string {
	const longest = 20
	n := int(b.Share*longest + 0.5)
	if n == 0 && b.Share > 0 {
		n = 1
	}
	s := strings.Repeat("█", n)
	if at := int(b.Limit*longest + 0.5); b.Limit > 0 && at >= n {
		s += strings.Repeat("░", at-n) + "│"
	}
	return s
}

// markdownMarks are what Markdown, or HTML within it, would read as more than
// text.
const markdownMarks = "\\`*_{}[]()<>#+!|~&"

// text is a text on one line in which nothing is a mark. A hyphen or number
// that would begin a list is no danger: no line begins with a text of ours.
func (m *markdown) text(s string) string {
	var b strings.Builder
	for _, r := range chart.Tidy(s) {
		if r < utf8.RuneSelf && strings.ContainsRune(markdownMarks, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
