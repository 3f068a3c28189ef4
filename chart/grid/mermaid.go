package grid

import (
	"html"
	"regexp"
	"strconv"
	"strings"
)

var (
	mermaidStart = regexp.MustCompile(`^\s*(---\s*\n(?s:.*?)\n---\s*\n)?(\s*%%[^\n]*\n)*\s*(flowchart|graph|mindmap)\b[ \t]*(\w*)[ \t]*;?[ \t]*(\n|$)`)
	mermaidNode  = regexp.MustCompile(`^([\pL\pN_][\pL\pN_.-]*?)(@\{[^}]*\}|[(\[{>/\\]+"[^"]*"[)\]}/\\]+|\[[^\]]*\]+|\(+[^)]*\)+|\{+[^}]*\}+|>[^\]]*\])?(:::[\w-]+)?(\s|$|[;&<x-]|==|--)`)
	mermaidLink  = regexp.MustCompile(`^(<|[xo]\s*)?(--+|==+|-\.+-*)(?:\s*([^->=|.][^|]*?)\s*(--+|==+|\.+-+))?([>xo]?)(\|[^|]*\|)?`)
	numberEntity = regexp.MustCompile(`#(\d{1,7}|[a-z]{2,8});`)
	nodeShape    = regexp.MustCompile(`^([\pL\pN_.-]*)[(\[{)]+"?(.*?)"?[)\]}(]+$`)
)

// isMermaid tells a flowchart or a mind map of Mermaid.
func isMermaid(text string) bool { return mermaidStart.MatchString(text) }

// readMermaid takes the nodes of a flowchart, each below the one that a line
// comes from, or the indented lines of a mind map.
func readMermaid(text string, log *notes) (Grid, error) {
	m := mermaidStart.FindStringSubmatchIndex(text)
	first := breaks(text[:m[1]]) + 1
	if text[m[6]:m[7]] == "mindmap" {
		return mindMap(text[m[1]:], first, log)
	}
	d := mermaidReader{diagram: diagram{up: text[m[8]:m[9]] == "BT"}}
	for n, line := range lines(text[m[1]:]) {
		d.read(strings.TrimSpace(line), first+n-1)
	}
	return d.outline(log), nil
}

// mindMap reads the lines of a mind map, whose shapes are only looks.
func mindMap(text string, first int, log *notes) (Grid, error) {
	var b strings.Builder
	for _, line := range lines(text) {
		body := strings.TrimLeft(line, " \t")
		if strings.HasPrefix(body, "::") || strings.HasPrefix(body, "%%") {
			body = ""
		}
		body, _, _ = strings.Cut(body, ":::")
		if m := nodeShape.FindStringSubmatch(strings.TrimSpace(body)); m != nil {
			body = m[2]
		}
		b.WriteString(line[:len(line)-len(strings.TrimLeft(line, " \t"))] + mermaidLabel(body) + "\n")
	}
	g, err := readOutline(b.String(), log)
	if o, is := g.(Outline); is {
		for i := range o {
			o[i].Number += first - 1
		}
	}
	return g, err
}

// mermaidReader reads the lines of a flowchart.
type mermaidReader struct {
	diagram
	groups []string // the frames that are open, the inner last
}

// mermaidWords begin lines that say nothing of nodes and lines.
var mermaidWords = keySet("classdef class style linkstyle click direction acctitle accdescr")

// read takes one line: nodes joined by "&", with links between them.
func (r *mermaidReader) read(line string, number int) {
	word, rest, _ := strings.Cut(line, " ")
	switch {
	case line == "" || strings.HasPrefix(line, "%%") || mermaidWords[strings.ToLower(strings.TrimSuffix(word, ":"))]:
		return
	case word == "subgraph":
		r.groups = append(r.groups, groupTitle(rest))
		return
	case line == "end":
		r.groups = r.groups[:max(len(r.groups)-1, 0)]
		return
	}
	var from []string
	dotted := false
	for line != "" {
		to, rest := r.nodes(line, number)
		if to == nil {
			return
		}
		r.link(from, to, dotted)
		link := mermaidLink.FindStringSubmatch(rest)
		if link == nil {
			if rest = strings.TrimLeft(rest, "; \t"); rest != "" {
				r.read(rest, number)
			}
			return
		}
		from, dotted = to, strings.Contains(link[2], ".")
		line = strings.TrimSpace(rest[len(link[0]):])
	}
}

// groupTitle is what a frame is called.
func groupTitle(text string) string {
	if m := nodeShape.FindStringSubmatch(strings.TrimSpace(text)); m != nil {
		return mermaidLabel(m[2])
	}
	return mermaidLabel(strings.Trim(text, `" `))
}

// nodes reads one node, or several joined by "&"; nil where there is none.
func (r *mermaidReader) nodes(line string, number int) (ids []string, rest string) {
	for {
		m := mermaidNode.FindStringSubmatchIndex(line)
		if m == nil {
			return nil, line
		}
		id := line[m[2]:m[3]]
		n := r.node(id, number)
		if m[4] >= 0 {
			n.Text = mermaidLabel(label(line[m[4]:m[5]]))
		}
		if len(r.groups) > 0 {
			n.Group = r.groups[len(r.groups)-1]
		}
		ids, line = append(ids, id), strings.TrimSpace(line[m[8]:])
		more, joined := strings.CutPrefix(line, "&")
		if !joined {
			return ids, line
		}
		line = strings.TrimSpace(more)
	}
}

// label is the text in the brackets of a shape.
func label(shape string) string {
	if _, inside, found := strings.Cut(shape, "label:"); found && shape[0] == '@' {
		inside, _, _ = strings.Cut(inside, ",")
		return strings.Trim(inside, `"' }`)
	}
	return strings.Trim(strings.Trim(shape, `()[]{}>/\`), `"`)
}

// mermaidLabel is a label with the characters that it writes by number.
func mermaidLabel(text string) string {
	text = numberEntity.ReplaceAllStringFunc(text, func(s string) string {
		if n, err := strconv.Atoi(s[1 : len(s)-1]); err == nil && n > 0 && n <= 0x10FFFF {
			return string(rune(n))
		}
		return html.UnescapeString("&" + s[1:])
	})
	return strings.Trim(strings.TrimSpace(text), "`")
}
