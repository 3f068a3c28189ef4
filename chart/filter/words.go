package filter

import (
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
)

// Title is what a condition means, for people to read: "Team is Growth".
func (d *Condition) Title(c *chart.Chart) string {
	switch {
	case d.Field == nil && d.Not:
		return "Without “" + d.Values[0] + "”"
	case d.Field == nil:
		return "“" + d.Values[0] + "”"
	case d.Field == finding || d.Field.Kind == chart.KindFlag:
		return d.titleOfFlag()
	case d.Op == Filled && !d.Not || d.Op == Empty && d.Not:
		return d.Field.Label + " is filled in"
	case d.Op == Filled || d.Op == Empty:
		return d.Field.Label + " is empty"
	}
	return d.Field.Label + " " + d.verb() + " " + d.values(c)
}

// titleOfFlag is "Open role", and of findings "No finding: Too many reports".
func (d *Condition) titleOfFlag() string {
	text := d.Field.Label
	if d.Op == Empty != d.Not {
		text = "No " + phrase.Lower(text)
	}
	if len(d.Values) > 0 {
		text += ": " + d.values(nil)
	}
	return text
}

// verbs are what operators are called, and what their opposites are.
var verbs = map[Op][2]string{
	Is: {"is", "is not"}, Less: {"is less than", "is not less than"}, AtMost: {"is at most", "is not at most"},
	More: {"is more than", "is not more than"}, AtLeast: {"is at least", "is not at least"},
}

// verbsOfDays are those of days.
var verbsOfDays = map[Op][2]string{
	Is: {"is in", "is not in"}, Less: {"is before", "is not before"}, AtMost: {"is by", "is not by"},
	More: {"is after", "is not after"}, AtLeast: {"is from", "is not from"},
}

func (d *Condition) verb() string {
	which := 0
	if d.Not {
		which = 1
	}
	op, k := d.Op, d.Field.Kind
	switch {
	case op == Has && (k == chart.KindRole || k == chart.KindChoice || isMeasure(k) || k == chart.KindDay):
		op = Is
	case op == Has:
		return [2]string{"contains", "does not contain"}[which]
	}
	if k == chart.KindDay {
		return verbsOfDays[op][which]
	}
	return verbs[op][which]
}

// values are what the field is to be, as menus say it.
func (d *Condition) values(c *chart.Chart) string {
	var all []string
	for _, v := range d.Values {
		all = append(all, d.value(c, v))
	}
	if n := len(all); n > 1 {
		return strings.Join(all[:n-1], ", ") + " or " + all[n-1]
	}
	return strings.Join(all, "")
}

func (d *Condition) value(c *chart.Chart, v string) string {
	switch d.Field.Kind {
	case chart.KindRole:
		for _, r := range c.Settings().AllRoles() {
			if called(r, v) {
				return r.Title
			}
		}
	case chart.KindChoice:
		for _, choice := range d.Field.Choices {
			if folded(choice.Word) == folded(v) || folded(choice.Label) == folded(v) {
				return choice.Label
			}
		}
	case chart.KindMoney:
		return amounts(c.Settings().Currency, v)
	}
	if d.Op == Has && !isMeasure(d.Field.Kind) && d.Field.Kind != chart.KindDay {
		return "“" + v + "”"
	}
	return strings.Replace(v, "..", " to ", 1)
}

// amounts writes one amount, or two.
func amounts(currency, v string) string {
	from, to, isRange := strings.Cut(v, "..")
	text := amount(currency, from)
	if isRange {
		text += " to " + amount(currency, to)
	}
	return text
}

func amount(currency, v string) string {
	if x, ok := measure(v); ok {
		return phrase.Money(currency, int64(x))
	}
	return v
}

// Code is the condition as it is typed.
func (d *Condition) Code(c *chart.Chart) string {
	minus := ""
	if d.Not {
		minus = "-"
	}
	switch {
	case d.Field == nil:
		return minus + d.word(c)
	case d.Op == Filled && (d.Field.Kind == chart.KindFlag || d.Field == finding):
		return minus + string(d.Field.ID)
	case d.Op == Filled || d.Op == Empty:
		return minus + string(d.Op) + ":" + key(c, d.Field)
	}
	var values []string
	for _, v := range d.Values {
		values = append(values, quoted(v, false))
	}
	return minus + key(c, d.Field) + string(d.Op) + strings.Join(values, ",")
}

// word is one to look for, in quotes where it would mean something else.
func (d *Condition) word(c *chart.Chart) string {
	v := d.Values[0]
	return quoted(v, strings.HasPrefix(v, "-") || strings.ContainsAny(v, ":=<>") || flagNamed(c, v) != nil)
}
