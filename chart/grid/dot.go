package grid

import (
	"regexp"
	"strings"
)

var (
	dotStart = regexp.MustCompile(`(?i)^(\s|//[^\n]*\n|#[^\n]*\n|/\*(?s:.*?)\*/)*(strict\s+)?(di)?graph\b\s*("[^"]*"|[\w.]*)\s*\{`)
	dotToken = regexp.MustCompile(`(?s)//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|<[^<>]*(?:<[^<>]*>[^<>]*)*>|->|--|[{}\[\];,=:]|[^\s{}\[\];,=:"<>-]+(?:-[^\s{}\[\];,=:"<>-]+)*|-`)
)

// isDOT tells a graph of Graphviz.
func isDOT(text string) bool { return dotStart.MatchString(text) }

// dotReader reads the statements of a graph.
type dotReader struct {
	diagram
	text   string
	tokens [][]int
	at     int
	line   int
	seen   int
}

// readDOT takes the nodes of a graph, each below the one that an edge comes
// from.
func readDOT(text string, log *notes) (Grid, error) {
	start := dotStart.FindStringIndex(text)[1]
	r := &dotReader{text: text, line: 1}
	for _, t := range dotToken.FindAllStringIndex(text[start:], -1) {
		if word := text[start+t[0] : start+t[1]]; !strings.HasPrefix(word, "//") && !strings.HasPrefix(word, "/*") {
			r.tokens = append(r.tokens, []int{start + t[0], start + t[1]})
		}
	}
	for r.at < len(r.tokens) {
		r.statement()
	}
	if g := r.outline(log); g != nil {
		return g, nil
	}
	return nil, nil
}

// peek is the next token; "" at the end.
func (r *dotReader) peek() string {
	if r.at >= len(r.tokens) {
		return ""
	}
	t := r.tokens[r.at]
	return r.text[t[0]:t[1]]
}

func (r *dotReader) next() string {
	word := r.peek()
	if word != "" {
		start := r.tokens[r.at][0]
		r.line += breaks(r.text[r.seen:start])
		r.seen = start
	}
	r.at++
	return word
}

// statement reads nodes with edges between them and what is said of them.
func (r *dotReader) statement() {
	var from, last []string
	for {
		word := r.next()
		switch strings.ToLower(word) {
		case "", ";", "{", "}", ",", "]":
			return
		case "subgraph":
			if r.peek() != "{" {
				r.next()
			}
			return
		case "node", "edge", "graph":
			r.attributes()
			return
		}
		id := dotText(word)
		if r.peek() == "=" {
			r.next()
			r.up = r.up || id == "rankdir" && dotText(r.peek()) == "BT"
			r.next()
			return
		}
		for r.peek() == ":" { // a port
			r.next()
			r.next()
		}
		r.node(id, r.line)
		from, last = last, []string{id}
		if from != nil {
			r.link(from, last, false)
		}
		if op := r.peek(); op != "->" && op != "--" {
			break
		}
		r.next()
	}
	said := r.attributes()
	if from == nil && last != nil && said["label"] != "" && said["label"] != `\N` {
		r.byID[last[0]].Text = said["label"]
	}
	if style := said["style"]; from != nil && (strings.Contains(style, "dashed") || strings.Contains(style, "dotted")) {
		r.lines[len(r.lines)-1].dotted = true
	}
}

// attributes reads what stands in brackets.
func (r *dotReader) attributes() map[string]string {
	said := map[string]string{}
	for r.peek() == "[" {
		r.next()
		for word := r.next(); word != "]" && word != ""; word = r.next() {
			if r.peek() == "=" {
				r.next()
				said[dotText(word)] = dotText(r.next())
			}
		}
	}
	return said
}

// dotText is a token without its quotes, with its line breaks.
func dotText(word string) string {
	if strings.HasPrefix(word, "<") {
		word = strings.TrimSuffix(word[1:], ">")
		return strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">").Replace(regexp.MustCompile(`(?i)<br\s*/?>`).ReplaceAllString(word, "\n"))
	}
	word = strings.Trim(word, `"`)
	return strings.NewReplacer(`\n`, "\n", `\l`, "\n", `\r`, "\n", `\"`, `"`, `\\`, `\`, "&amp;", "&", "&lt;", "<", "&gt;", ">").Replace(word)
}
