package chart

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"cadre/chart/phrase"
)

// WholeShare is a share of one, as fields of KindShare count.
const WholeShare = 10_000

// hints are what an empty entry of a kind shows: words, for an example would
// look like a value.
var hints = map[Kind]string{KindDay: "Year-month-day", KindMoney: "A year", KindLink: "A web address"}

// Placeholder is what an empty entry for the field shows.
func (f *Field) Placeholder() string {
	if f.Hint != "" {
		return f.Hint
	}
	return hints[f.Kind]
}

// Text is what the field says of somebody, as it is typed: see Type. People
// are their IDs.
func (f *Field) Text(p *Person) string {
	v := f.Of(p)
	switch f.Kind {
	case KindFlag:
		if v.Flag {
			return "yes"
		}
		return ""
	case KindShare:
		return ShareText(v.Number)
	case KindList, KindPeople:
		return strings.Join(v.List, ", ")
	case KindChoice:
		return f.word(v.Text)
	}
	if v.Number != 0 {
		return strconv.FormatInt(v.Number, 10)
	}
	return v.Text
}

// word is what files call a value; an unknown one is its own word.
func (f *Field) word(value string) string {
	for _, c := range f.Choices {
		if c.Value == value {
			return c.Word
		}
	}
	return value
}

// Type makes the field say a text as somebody types it. An error says what to
// type instead, and nothing is changed.
func (f *Field) Type(p *Person, s string) error {
	v, err := f.Read(strings.TrimSpace(s))
	if err == nil {
		f.Put(p, v)
	}
	return err
}

// Read is the value that a text means, in a field of one text, number or list.
// An error says what to write instead.
func (f *Field) Read(s string) (v Value, err error) {
	if s == "" {
		return v, nil
	}
	if n := utf8.RuneCountInString(s); f.Longest > 0 && n > f.Longest && f.Kind != KindList {
		return v, fmt.Errorf("write %d characters or fewer; these are %d", f.Longest, n)
	}
	switch f.Kind {
	case KindShare:
		v.Number, err = ReadShare(s)
		return v, err
	case KindFlag:
		v.Flag = s == "yes"
		return v, nil
	case KindList:
		v.List = words(s)
		return v, nil
	case KindChoice:
		return f.choice(s)
	}
	if f.whole {
		v.Number, err = readWhole(s)
		return v, err
	}
	v.Text = s
	return v, f.Kind.check(s)
}

func readWhole(s string) (int64, error) {
	n, err := strconv.ParseInt(grouping.Replace(s), 10, 64)
	if err != nil || n < 0 {
		return 0, fmt.Errorf("write a whole number, such as 120000")
	}
	return n, nil
}

// grouping is what people put between the digits of a large number.
var grouping = strings.NewReplacer(",", "", " ", "", "\u00a0", "", "\u202f", "", "'", "", "’", "")

// words splits a text at commas.
func words(s string) []string {
	var all []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' }) {
		if w = strings.TrimSpace(w); w != "" {
			all = append(all, w)
		}
	}
	return all
}

func (f *Field) choice(s string) (Value, error) {
	var known []string
	for _, c := range f.Choices {
		if strings.EqualFold(c.Word, s) {
			return Value{Text: c.Value}, nil
		}
		known = append(known, c.Word)
	}
	return Value{}, fmt.Errorf("choose one of %s", strings.Join(known, ", "))
}

// check tells whether a text is one of the kind.
func (k Kind) check(s string) error {
	switch k {
	case KindDay:
		if _, ok := ParseDay(s); !ok {
			return fmt.Errorf("write the date as year-month-day, such as 2026-11-30")
		}
	case KindColour:
		if !colour.MatchString(s) {
			return fmt.Errorf("write the colour as #rrggbb, such as #2F6FB5")
		}
	case KindLink:
		if !IsWebAddress(s) {
			return fmt.Errorf("write a web address that begins with https:// or http://")
		}
	case KindMoney, KindNumber:
		if _, err := strconv.ParseFloat(grouping.Replace(s), 64); err != nil {
			return fmt.Errorf("write a number, such as 120000")
		}
	}
	return nil
}

// webAddress is an address that a browser opens over the web, without what no
// address holds as it stands.
var webAddress = regexp.MustCompile("^(?i:https?)://[^\\s/?#\"<>\\\\^`{|}\\pC]+[^\\s\"<>\\\\^`{|}\\pC]*$")

// IsWebAddress tells an address that a browser opens over the web, and nothing
// else that looks like one.
func IsWebAddress(s string) bool { return webAddress.MatchString(s) }

// ShareText writes a share of one as people do: 0.8; nothing for 0.
func ShareText(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatFloat(float64(n)/WholeShare, 'f', -1, 64)
}

// ReadShare reads a share of one, such as 0.8 or 80 %.
func ReadShare(s string) (int64, error) {
	number, percent := strings.CutSuffix(strings.TrimSpace(s), "%")
	x, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(number), ",", ".", 1), 64)
	if percent {
		x /= 100
	}
	const most = 10
	if err != nil || !(x >= 0 && x <= most) {
		return 0, fmt.Errorf("write a part of a full-time post, such as 0.8 or 80 %%")
	}
	return int64(x*WholeShare + 0.5), nil
}

// Show is what the field says of somebody, for people to read on a card; a
// document's currency stands before amounts, people go by their names.
func (f *Field) Show(c *Chart, p *Person) string {
	v := f.Of(p)
	switch {
	case f.ID == "title":
		return c.Title(p)
	case v.Empty() || f.Kind == KindPicture || f.Kind == KindDictionary:
		return ""
	case f.Kind == KindMoney:
		return amount(c.Settings().Currency, f.Text(p))
	case f.Kind == KindRole:
		r, _ := c.Role(p)
		return r.Title
	case f.Kind == KindFlag || f.Kind == KindChoice:
		return f.Caption(v)
	case f.Kind.Refers():
		return f.named(c, append(v.List, v.Text))
	case f.Kind == KindShare, f.Kind == KindDay && f.ID != "start":
		return f.Label + ": " + f.Text(p)
	}
	return f.Text(p)
}

// Caption is what a flag or a choice is called in menus.
func (f *Field) Caption(v Value) string {
	i := slices.IndexFunc(f.Choices, func(c Choice) bool { return c.Value == v.Text })
	switch {
	case v.Flag:
		return f.Label
	case i >= 0:
		return f.Choices[i].Label
	}
	return v.Text
}

// named lists people by their names, those that are in the chart.
func (f *Field) named(c *Chart, ids []string) string {
	var names []string
	for _, id := range ids {
		if p := c.Person(ID(id)); p != nil {
			names = append(names, c.Headline(p))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return f.Label + ": " + strings.Join(names, ", ")
}

// amount writes a sum as people do, such as $120,000; a text that is no whole
// number stays as it is.
func amount(currency, text string) string {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return text
	}
	return phrase.Money(currency, n)
}
