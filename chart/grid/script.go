package grid

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"

	"cadre/chart/reading"
)

// scriptStart begins JavaScript with data in it: a list or an object whose keys
// stand without quotes, something that is given a name, a call, or a comment
// before one of them.
var scriptStart = regexp.MustCompile(`^(?:\s|//[^\n]*\n|/\*(?s:.*?)\*/)*` +
	`(?:(?:var|let|const)\s+[\w$]+\s*[=:]|export\s|import\s|module\.exports|new\s|[\w$.]+\s*\(|[\w$.]+\s*=\s*[\[{]|["']?[\w$]+["']?\s*:\s*[\[{]|\[?\s*\{\s*["']?[\w$-]+["']?\s*:|\[\s*[\['"{/])`)

// isScript tells what may be JavaScript; whether it is shows when it is read.
func isScript(text string) bool { return scriptStart.MatchString(head(text)) }

// readScript takes the objects that a script writes out: those of the list or
// object that holds most. It is no script where there are none.
func readScript(text string, log *notes) (Grid, error) {
	if len(text) > maxScript {
		return nil, nil
	}
	for _, around := range []struct{ before, behind string }{{"", ""}, {"(", ")"}, {"[", "]"}, {"({", "})"}} {
		ast, err := js.Parse(parse.NewInputString(around.before+strings.Trim(text, " \t\r\n,;")+around.behind), js.Options{})
		if err != nil {
			continue
		}
		s := scriptReader{}
		js.Walk(&s, &ast.BlockStmt)
		if g := s.grid(text, log); g != nil {
			return g, nil
		}
	}
	return nil, nil
}

// maxScript bounds a script, whose statements take several times its size in
// memory.
const maxScript = 16 << 20

// scriptReader gathers the values that a script writes out.
type scriptReader struct {
	values   []any
	objects  []int // how many objects or lists each holds
	count    int
	computed int // values that only running the script would tell
	depth    int
}

// Enter takes an object or a list with all that is in it. Chains of calls may be
// as long as the script.
func (s *scriptReader) Enter(n js.INode) js.IVisitor {
	if s.depth > maxDepth {
		return nil
	}
	switch n.(type) {
	case *js.ObjectExpr, *js.ArrayExpr:
		s.count = 0
		v := s.value(n, 0)
		s.values, s.objects = append(s.values, v), append(s.objects, s.count)
		return nil
	}
	s.depth++
	return s
}

// Exit leaves a part of the script.
func (s *scriptReader) Exit(js.INode) { s.depth-- }

// grid is the table of the value that holds most, or of all where each holds
// one object, as in calls that add one by one.
func (s *scriptReader) grid(text string, log *notes) Grid {
	var best any
	most := 1
	for i, v := range s.values {
		if s.objects[i] > most {
			best, most = v, s.objects[i]
		}
	}
	values := s.values
	if best != nil {
		values = []any{best}
	}
	g := jsonTable{text, log}.rows(values)
	if g != nil && s.computed > 0 {
		log.add(reading.Note{Kind: reading.Dropped, Text: "values that the script computes were left out: " + itoa(s.computed)})
	}
	return g
}

// value is what an expression writes out; nil where it writes nothing.
func (s *scriptReader) value(n js.INode, depth int) any {
	if depth > maxDepth {
		return nil
	}
	switch n := n.(type) {
	case *js.ObjectExpr:
		s.count++
		return s.object(n, depth)
	case *js.ArrayExpr:
		s.count++
		list := []any{}
		for _, e := range n.List {
			list = append(list, s.value(e.Value, depth+1))
		}
		return list
	case *js.GroupExpr:
		return s.value(n.X, depth+1)
	case *js.LiteralExpr:
		return literal(n)
	case *js.TemplateExpr:
		if n.Tag == nil && len(n.List) == 0 {
			return unquoted(strings.Trim(string(n.Tail), "`"), '`')
		}
	case *js.UnaryExpr:
		if text, is := s.value(n.X, depth+1).(string); is && n.Op == js.NegToken {
			return "-" + text
		}
	case *js.BinaryExpr:
		return s.sum(n, depth)
	case *js.NewExpr: // new Date("2024-01-02")
		if n.Args != nil && len(n.Args.List) == 1 {
			return s.value(n.Args.List[0].Value, depth+1)
		}
	case *js.Var:
		if string(n.Data) == "undefined" {
			return nil
		}
	case nil:
		return nil
	}
	s.computed++
	return nil
}

// sum is texts that are put together.
func (s *scriptReader) sum(n *js.BinaryExpr, depth int) any {
	x, one := s.value(n.X, depth+1).(string)
	y, both := s.value(n.Y, depth+1).(string)
	switch {
	case one && both && n.Op == js.AddToken:
		return x + y
	case one && both:
		s.computed++
	}
	return nil
}

// object is an object with what it says of itself.
func (s *scriptReader) object(n *js.ObjectExpr, depth int) *object {
	o := &object{}
	for _, p := range n.List {
		if p.Name == nil || p.Name.IsComputed() {
			s.computed++
			continue
		}
		key := string(p.Name.Literal.Data)
		if p.Name.Literal.TokenType == js.StringToken {
			key, _ = literal(&p.Name.Literal).(string)
		}
		if v := s.value(p.Value, depth+1); v != nil {
			o.members = append(o.members, member{key, v})
		}
	}
	return o
}

// literal is a text, a number or a word for yes, no or nothing.
func literal(n *js.LiteralExpr) any {
	text := string(n.Data)
	switch n.TokenType {
	case js.StringToken:
		return unquoted(text[1:max(len(text)-1, 1)], text[0])
	case js.TrueToken:
		return "yes"
	case js.FalseToken:
		return "no"
	case js.NullToken:
		return nil
	}
	return strings.ReplaceAll(text, "_", "")
}

// unquoted is what stands between quotes, with what it writes behind strokes.
func unquoted(text string, quote byte) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	var b strings.Builder
	for text != "" {
		r, _, rest, err := strconv.UnquoteChar(text, quote)
		switch {
		case err == nil:
			b.WriteRune(r)
			text = rest
			continue
		case strings.HasPrefix(text, "\\\n"): // goes on in the next line
			text = text[1:]
		case text[0] != '\\': // before what needs none
			b.WriteByte(text[0])
		}
		text = text[1:]
	}
	return strings.ReplaceAll(b.String(), "\x00", "")
}
