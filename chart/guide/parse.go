package guide

import (
	"fmt"
	"strings"
	"unicode"
)

// parse reads a page. It is strict, so that a slip of the pen is seen when
// the tests run and not by a reader.
func parse(text string) (Page, error) {
	title, rest, ok := strings.Cut(text, "\n")
	p := Page{Title: strings.TrimPrefix(title, "# "), Sections: []Section{{}}}
	if !ok || p.Title == title {
		return p, fmt.Errorf("the first line is no title: %q", title)
	}
	for i, line := range strings.Split(rest, "\n") {
		if err := p.add(strings.TrimSpace(line)); err != nil {
			return p, fmt.Errorf("line %d: %w", i+2, err)
		}
	}
	return p, nil
}

// add reads one line.
func (p *Page) add(line string) error {
	if line == "" {
		return nil
	}
	if title, ok := strings.CutPrefix(line, "## "); ok {
		id := slug(title)
		if _, twice := p.Section(id); twice {
			return fmt.Errorf("a second section %q", id)
		}
		p.Sections = append(p.Sections, Section{ID: id, Title: title})
		return nil
	}
	text, item := strings.CutPrefix(line, "- ")
	runs, err := parseRuns(text)
	if err != nil {
		return err
	}
	last := &p.Sections[len(p.Sections)-1]
	last.Blocks = append(last.Blocks, Block{item, runs})
	return nil
}

// parseRuns takes strong words and links out of a line.
func parseRuns(line string) ([]Run, error) {
	var runs []Run
	for line != "" {
		i := strings.IndexAny(line, "*[`_#<")
		if i < 0 {
			return append(runs, Run{Text: line}), nil
		}
		if i > 0 {
			runs = append(runs, Run{Text: line[:i]})
		}
		run, rest, err := parseRun(line[i:])
		if err != nil {
			return nil, err
		}
		runs, line = append(runs, run), rest
	}
	return runs, nil
}

// parseRun reads the run that a mark begins.
func parseRun(line string) (Run, string, error) {
	if after, ok := strings.CutPrefix(line, "**"); ok {
		if text, rest, ok := strings.Cut(after, "**"); ok && text != "" {
			return Run{Text: text, Strong: true}, rest, nil
		}
	}
	if text, after, ok := strings.Cut(line, "]("); ok && line[0] == '[' {
		if to, rest, ok := strings.Cut(after, ")"); ok {
			return Run{Text: text[1:], Link: ParseLink(to)}, rest, nil
		}
	}
	return Run{}, "", fmt.Errorf("neither strong text nor a link: %q", line)
}

// slug is a title as an ID: "The first 90 days" is "the-first-90-days".
func slug(title string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), "-")
}
