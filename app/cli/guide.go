package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"cadre/chart/guide"
)

func (p *program) guide() *cobra.Command {
	var search string
	c := &cobra.Command{
		Use:   "guide [PAGE]",
		Short: "Read about roles, skills and teams",
		Long: "Read about roles, skills and teams: what each role does and needs, interview\n" +
			"questions, the first 90 days, and more. Without PAGE it lists the pages.\n\n" +
			"PAGE is a page's name or title, a role's short form, or any title that means one\n" +
			"of the roles. PAGE#SECTION prints one section, as --search names it.\n\n" +
			"--search takes words or a whole question and lists the places that fit it best.",
		Example: "  cadre guide pm\n" +
			"  cadre guide Interim Chief Product Officer\n" +
			"  cadre guide head#interview-questions\n" +
			"  cadre guide --search 'may a company have both a Head and a VP?'",
		RunE: func(c *cobra.Command, args []string) error {
			text := strings.Join(args, " ")
			switch {
			case c.Flags().Changed("search"):
				return p.searchGuide(c, strings.TrimSpace(search+" "+text))
			case len(args) == 0:
				return p.listGuide()
			}
			return p.readGuide(text)
		},
	}
	c.Flags().StringVar(&search, "search", "", "list the places that fit these `WORDS`, or a question, best")
	return c
}

// listGuide prints the names and titles of the pages, group by group.
func (p *program) listGuide() error {
	var b strings.Builder
	for i, group := range guide.Groups() {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintln(&b, group.Title)
		for _, page := range group.Pages {
			fmt.Fprintf(&b, "  %-*s  %s\n", longestID(), page.ID, page.Title)
		}
	}
	_, err := io.WriteString(p.stdout, b.String())
	return err
}

func longestID() int {
	n := 0
	for _, p := range guide.Pages() {
		n = max(n, len(p.ID))
	}
	return n
}

// readGuide prints a page, or a section of it.
func (p *program) readGuide(name string) error {
	link := guide.ParseLink(name)
	page, ok := guide.ByName(link.Page)
	if !ok {
		return fmt.Errorf("the guide has no page %q; “cadre guide” lists them, “cadre guide --search WORDS” finds words in them", link.Page)
	}
	section, ok := page.Section(link.Section)
	switch {
	case !ok:
		return fmt.Errorf("the page %s has no section %q; it has %s", page.ID, link.Section, sectionIDs(page))
	case link.Section != "":
		return printSections(p.stdout, section)
	}
	fmt.Fprintf(p.stdout, "%s\n%s\n\n", page.Title, strings.Repeat("=", utf8.RuneCountInString(page.Title)))
	if err := printSections(p.stdout, page.Sections...); err != nil {
		return err
	}
	_, err := io.WriteString(p.stdout, "\n"+wrap("See also: "+strings.Join(neighbours(page), ", "), "", ""))
	return err
}

// searchGuide prints the places that fit some words, the best first.
func (p *program) searchGuide(c *cobra.Command, words string) error {
	if words == "" {
		return usage(c, "say which words to search for")
	}
	hits := guide.Search(words)
	if len(hits) == 0 {
		return fmt.Errorf("the guide has nothing about %q; try other words", words)
	}
	for _, h := range hits {
		title := h.Page.Title
		if h.Section.Title != "" {
			title += ": " + h.Section.Title
		}
		if _, err := fmt.Fprintf(p.stdout, "%s  (%s)\n%s", title, h.Link(), wrap(h.Excerpt, "    ", "    ")); err != nil {
			return err
		}
	}
	return nil
}

func sectionIDs(p guide.Page) string {
	var ids []string
	for _, s := range p.Sections[1:] {
		ids = append(ids, s.ID)
	}
	return strings.Join(ids, ", ")
}

// neighbours are the pages that a page leads to, each once.
func neighbours(p guide.Page) []string {
	var ids []string
	seen := map[string]bool{}
	for _, l := range p.Links() {
		if !seen[l.Page] {
			ids, seen[l.Page] = append(ids, l.Page), true
		}
	}
	return ids
}

// printSections writes sections as plain text with their headings.
func printSections(w io.Writer, sections ...guide.Section) error {
	var b strings.Builder
	for i, s := range sections {
		if i > 0 {
			b.WriteString("\n")
		}
		if s.Title != "" {
			fmt.Fprintf(&b, "%s\n%s\n\n", s.Title, strings.Repeat("-", utf8.RuneCountInString(s.Title)))
		}
		printBlocks(&b, s.Blocks)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// printBlocks writes paragraphs apart, and the items of a list together.
func printBlocks(b *strings.Builder, blocks []guide.Block) {
	for i, block := range blocks {
		if i > 0 && !(block.Item && blocks[i-1].Item) {
			b.WriteString("\n")
		}
		if block.Item {
			b.WriteString(wrap(block.Text(), "- ", "  "))
		} else {
			b.WriteString(wrap(block.Text(), "", ""))
		}
	}
}

// lineWidth is what a terminal of the usual 80 columns shows with ease.
const lineWidth = 78

// wrap breaks a text into lines; first begins the first one, rest the others.
func wrap(text, first, rest string) string {
	var b strings.Builder
	line := first
	empty := true
	for _, word := range strings.Fields(text) {
		switch {
		case empty:
			line += word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > lineWidth:
			b.WriteString(line + "\n")
			line = rest + word
		default:
			line += " " + word
		}
		empty = false
	}
	return b.String() + line + "\n"
}
