package filter

import (
	"cmp"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/rule"
)

// Suggestion is something that could be typed next.
type Suggestion struct {
	Title string // what it means
	Code  string // what it is in the line
	Count int    // how many it finds, whatever else is asked for
	Open  bool   // something must be typed behind it; Count means nothing
}

// Suggestions are what could be typed in a place of a text.
type Suggestions struct {
	All      []Suggestion
	From, To int // of the text that one of them takes the place of
}

// most is how many values of one field are offered.
const most = 12

// Suggest offers what could be typed at a place of a text: while a word is begun,
// fields and values that go on like it; behind a field and its operator, what
// the chart has there.
func Suggest(c *chart.Chart, found []rule.Finding, text string, at int) Suggestions {
	s := Suggestions{From: at, To: at}
	t := token{from: at, to: at}
	for _, one := range tokens(text) {
		if one.from <= at && at <= one.to {
			t, s.From, s.To = one, one.from, one.to
		}
	}
	not := strings.HasPrefix(t.raw, "-")
	t.raw = strings.TrimPrefix(t.raw, "-")
	o := &offers{facts: newFacts(c, found)}
	name, op, rest := t.parts()
	switch f := fieldNamed(c, name); {
	case op != "" && f != nil:
		o.behind(f, op, folded(unquoted(rest)))
	case op == "":
		o.anywhere(folded(unquoted(t.raw)))
	}
	for _, one := range o.all {
		if not {
			one.Code, one.Title, one.Count = "-"+one.Code, "Not: "+one.Title, c.Tree().Len()-one.Count
		}
		s.All = append(s.All, one)
	}
	return s
}

// Take is a text with a suggestion in it, and where the next is typed.
func (s Suggestions) Take(text string, i int) (taken string, at int) {
	code := s.All[i].Code
	after := strings.TrimLeft(text[s.To:], " ")
	if !s.All[i].Open {
		code += " "
	} else if after != "" {
		after = " " + after
	}
	return text[:s.From] + code + after, s.From + len(code)
}

// offers collects suggestions.
type offers struct {
	*facts
	all []Suggestion
}

// add offers a condition that finds somebody.
func (o *offers) add(d Condition) {
	d = Parse(o.chart, d.Code(o.chart)).Conditions[0]
	if d.Why != "" {
		return
	}
	n, meets := 0, d.meets(o.facts, nil) // it is about a field
	for _, p := range o.chart.Tree().People {
		if meets(p) {
			n++
		}
	}
	if n > 0 && (n < o.chart.Tree().Len() || len(d.Values) > 0) { // what finds everybody is no help, but as a value it says so
		o.all = append(o.all, Suggestion{Title: d.Title(o.chart), Code: d.Code(o.chart), Count: n})
	}
}

// begin offers a field with an operator, behind which a value is typed.
func (o *offers) begin(title, code string) {
	o.all = append(o.all, Suggestion{Title: title, Code: code, Open: true})
}

// anywhere offers what a word may become: flags and fields that are called like
// it, then the values of some fields that have it.
func (o *offers) anywhere(word string) {
	fields := Fields(o.chart)
	for _, f := range fields {
		if begins(f, word) && (f == finding || f.Kind == chart.KindFlag) {
			o.add(Condition{Field: f, Op: Filled})
		}
	}
	for _, f := range fields {
		if code := key(o.chart, f); code != "" && begins(f, word) && f.Kind != chart.KindFlag && o.anybody(f) {
			o.begin(f.Label+" …", code+string(Has))
		}
	}
	if word == "" {
		return
	}
	for _, f := range fields {
		if slices.Contains(sought, f.ID) && f.ID != "name" || f.Own || f.Kind == chart.KindChoice && f != finding {
			o.values(f, Is, word)
		}
	}
	o.values(finding, Is, word)
}

// begins tells whether a field is called like the beginning of a word.
func begins(f *chart.Field, word string) bool {
	return strings.HasPrefix(folded(f.Label), word) || strings.HasPrefix(folded(string(f.ID)), word)
}

// anybody tells whether a field says anything of somebody.
func (o *offers) anybody(f *chart.Field) bool {
	return slices.ContainsFunc(o.chart.Tree().People, func(p *chart.Person) bool {
		return o.says(f, p) && (f == finding || f.Kind != chart.KindChoice || place(f, f.Of(p).Text) >= 0)
	})
}

// behind offers what can follow a field and its operator, as far as a value is
// typed.
func (o *offers) behind(f *chart.Field, op Op, typed string) {
	switch k := f.Kind; {
	case isMeasure(k) || k == chart.KindDay:
		o.amounts(f, op, typed)
	case k == chart.KindRole && op != Has && op != Is:
		o.roles(f, op, typed)
	default:
		o.values(f, Is, typed)
		if k == chart.KindRole && typed == "" {
			o.begin("Role is at least …", "role>=")
			o.begin("Role is at most …", "role<=")
		}
	}
	if typed == "" && (op == Has || op == Is) && f != finding && f.Kind != chart.KindFlag && f.Kind != chart.KindChoice {
		o.add(Condition{Field: f, Op: Empty})
		o.add(Condition{Field: f, Op: Filled})
	}
}

// values offers those of a field that have a text in them: roles the highest
// first, choices in their order, others the most frequent first.
func (o *offers) values(f *chart.Field, op Op, typed string) {
	code := key(o.chart, f)
	if code == "" || f.Kind == chart.KindFlag || isMeasure(f.Kind) || f.Kind == chart.KindDay || f.Kind == chart.KindLongText {
		return
	}
	if f.Kind == chart.KindRole {
		o.roles(f, op, typed)
		return
	}
	count := map[string]int{}
	for _, p := range o.chart.Tree().People {
		for _, text := range o.texts(f, p) {
			if f.ID != "title" || p.Title != "" { // else it is the role's
				count[text]++
			}
		}
	}
	type value struct {
		word, folded string
		place, count int
	}
	var all []value
	for text, n := range count {
		if o.shows(f, text, typed) {
			all = append(all, value{word(f, text), folded(word(f, text)), place(f, text), n})
		}
	}
	slices.SortFunc(all, func(a, b value) int {
		return cmp.Or(a.place-b.place, b.count-a.count, strings.Compare(a.folded, b.folded), strings.Compare(a.word, b.word))
	})
	seen := map[string]bool{}
	for _, v := range all {
		if !seen[v.folded] && len(seen) < most {
			seen[v.folded] = true
			o.add(Condition{Field: f, Op: op, Values: []string{v.word}})
		}
	}
}

// shows tells whether a value is offered to whom has typed so much.
func (o *offers) shows(f *chart.Field, value, typed string) bool {
	text := folded(value)
	for _, c := range f.Choices {
		if c.Value == value {
			text = folded(c.Label) + "\n" + folded(c.Word)
		}
	}
	return strings.TrimSpace(value) != "" && strings.Contains(text, typed) || value == "" && len(f.Choices) > 0 && strings.Contains(text, typed)
}

// word is what a value is in a line.
func word(f *chart.Field, value string) string {
	for _, c := range f.Choices {
		if c.Value == value {
			return c.Word
		}
	}
	return value
}

// place is that of a choice in its field; the same for all that are none.
func place(f *chart.Field, value string) int {
	return slices.IndexFunc(f.Choices, func(c chart.Choice) bool { return c.Value == value })
}

// roles offers those that somebody has, the highest first.
func (o *offers) roles(f *chart.Field, op Op, typed string) {
	has := map[chart.RoleID]bool{}
	for _, p := range o.chart.Tree().People {
		has[p.Role] = true
	}
	for _, r := range chart.HighestFirst(o.chart.Settings().AllRoles()) {
		if has[r.ID] && strings.Contains(folded(r.Title+"\n"+r.Short+"\n"+string(r.ID)), typed) {
			o.add(Condition{Field: f, Op: op, Values: []string{string(r.ID)}})
		}
	}
}

// amounts offers operators for what is more or less, then the quarters of those
// there are, or their years.
func (o *offers) amounts(f *chart.Field, op Op, typed string) {
	code := key(o.chart, f)
	if op == Has && typed == "" {
		for _, op := range []Op{AtLeast, AtMost, More, Less} {
			d := Condition{Field: f, Op: op}
			o.begin(f.Label+" "+d.verb()+" …", code+string(op))
		}
	}
	marks := o.marks(f)
	if op == Has && typed == "" && isMeasure(f.Kind) {
		for i := range max(0, len(marks)-1) {
			o.add(Condition{Field: f, Op: op, Values: []string{marks[i] + ".." + marks[i+1]}})
		}
		return
	}
	for _, v := range marks {
		if strings.HasPrefix(v, typed) {
			o.add(Condition{Field: f, Op: op, Values: []string{v}})
		}
	}
}

// marks are a few values that divide those of a field: years of days, and of
// numbers the quarters.
func (o *offers) marks(f *chart.Field) []string {
	var all []string
	for _, p := range o.chart.Tree().People {
		for _, text := range o.texts(f, p) {
			if f.Kind == chart.KindDay && len(text) > 4 {
				text = text[:4]
			}
			all = append(all, text)
		}
	}
	if f.Kind == chart.KindDay {
		slices.Sort(all)
		return slices.Compact(all)
	}
	all = slices.DeleteFunc(all, func(s string) bool { _, ok := measure(s); return !ok })
	slices.SortStableFunc(all, func(a, b string) int {
		x, _ := measure(a)
		y, _ := measure(b)
		return cmp.Compare(x, y)
	})
	var few []string
	for i := range 5 {
		if n := len(all); n > 0 {
			few = append(few, all[i*(n-1)/4])
		}
	}
	return slices.Compact(few)
}

// Counted says how many a suggestion finds.
func (s Suggestion) Counted() string {
	if s.Open {
		return ""
	}
	return phrase.Number(int64(s.Count))
}
