package grid

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"cadre/chart/reading"
)

// object is a JSON object with its members in their order.
type object struct {
	line    int
	members []member
}

type member struct {
	key   string
	value any // nil, string, []any or *object
}

// maxDepth is how deep JSON may be nested.
const maxDepth = 1000

var (
	jsonStart = regexp.MustCompile(`^\s*(\{\s*["}]|\[\s*[\[{"\]]|\[\s*$)`)
	scripted  = regexp.MustCompile(`^(?:\s|//[^\n]*\n|/\*(?s:.*?)\*/)*(?:(?:var|let|const)\s+[\w$]+\s*=|export\s+default|module\.exports\s*=|[\w$.]+\s*\()\s*([\[{])`)
)

func isJSON(text string) bool {
	return jsonStart.MatchString(head(text)) || scripted.MatchString(head(text))
}

// head is the start of a text, enough to tell what it is.
func head(text string) string { return text[:min(len(text), 4096)] }

// jsonReader reads values as far as they go.
type jsonReader struct {
	text string
	dec  *json.Decoder
	line int
	seen int64 // up to where lines are counted
	err  error // io.EOF: the text is at its end
}

// parseJSON reads all values of a text; what was read before an error is kept.
func parseJSON(text string) ([]any, *jsonReader) {
	if m := scripted.FindStringSubmatchIndex(head(text)); m != nil {
		text = strings.Repeat("\n", strings.Count(text[:m[2]], "\n")) + text[m[2]:]
	}
	p := &jsonReader{text: text, dec: json.NewDecoder(strings.NewReader(text)), line: 1}
	p.dec.UseNumber()
	var values []any
	for p.err == nil {
		if v, ok := p.value(0); ok {
			values = append(values, v)
		}
	}
	return values, p
}

// token is the next one; ok is false at an error.
func (p *jsonReader) token() (t json.Token, ok bool) {
	if p.err != nil {
		return nil, false
	}
	t, p.err = p.dec.Token()
	if at := p.dec.InputOffset(); at > p.seen && int(at) <= len(p.text) {
		p.line += breaks(p.text[p.seen:at])
		p.seen = at
	}
	return t, p.err == nil
}

// value reads one value; ok is false where there is none.
func (p *jsonReader) value(depth int) (v any, ok bool) {
	t, ok := p.token()
	if !ok {
		return nil, false
	}
	if depth > maxDepth {
		p.err = fmt.Errorf("it is nested more than %d deep", maxDepth)
		return nil, false
	}
	switch t := t.(type) {
	case json.Delim:
		if t == '{' {
			return p.object(depth), true
		}
		return p.array(depth), true
	case nil:
		return nil, true
	case bool:
		return map[bool]string{true: "yes", false: "no"}[t], true
	}
	return strings.ReplaceAll(fmt.Sprint(t), "\x00", ""), true
}

func (p *jsonReader) object(depth int) *object {
	o := &object{line: p.line}
	for p.err == nil && p.dec.More() {
		key, ok := p.token()
		if !ok {
			break
		}
		if v, ok := p.value(depth + 1); ok {
			o.members = append(o.members, member{strings.ReplaceAll(fmt.Sprint(key), "\x00", ""), v})
		}
	}
	p.token()
	return o
}

func (p *jsonReader) array(depth int) []any {
	list := []any{}
	for p.err == nil && p.dec.More() {
		if v, ok := p.value(depth + 1); ok {
			list = append(list, v)
		}
	}
	p.token()
	return list
}

// broken says where the text stops being JSON; "" where it does not.
func (p *jsonReader) broken() string {
	rest := strings.Trim(p.text[min(int(p.seen), len(p.text)):], " \t\r\n);")
	if p.err == nil || errors.Is(p.err, io.EOF) || rest == "" && !errors.Is(p.err, io.ErrUnexpectedEOF) {
		return ""
	}
	return fmt.Sprintf("the JSON cannot be read beyond line %d (%v)", p.line, p.err)
}

// readJSON makes rows of the objects of a text.
func readJSON(text string, log *notes) (Grid, error) {
	values, p := parseJSON(text)
	broken := p.broken()
	if broken != "" {
		if g, err := readScript(text, log); g != nil || err != nil {
			return g, err
		}
	}
	g := jsonTable{text, log}.rows(values)
	switch {
	case g == nil && broken != "" && !jsonStart.MatchString(head(text)):
		return nil, nil
	case g == nil && broken != "":
		return nil, errors.New(broken + "; check the file where it was made")
	case g == nil:
		return nil, errors.New("the JSON holds no list of people: no array of objects")
	case broken != "":
		log.add(reading.Note{Row: p.line, Kind: reading.Damaged, Text: broken + "; what stands before was read"})
	}
	return g, nil
}
