package filter

import (
	"regexp"
	"slices"
	"strings"

	"cadre/chart"
)

// test tells whether one of the texts of a field is what a condition asks for.
type test func(text string) bool

// tests are those of a condition's values, or why one of them is none.
func (d *Condition) tests(c *chart.Chart) (all []test, why string) {
	of := d.maker()
	for _, v := range d.Values {
		t, why := of(c, v)
		if why != "" {
			return nil, why
		}
		all = append(all, t)
	}
	return all, ""
}

// maker makes tests of values of the field's kind.
func (d *Condition) maker() func(c *chart.Chart, v string) (test, string) {
	switch k := d.Field.Kind; {
	case k == chart.KindRole:
		return d.ofRole
	case k == chart.KindChoice:
		return d.ofChoice
	case isMeasure(k):
		return d.ofMeasure
	case k == chart.KindDay:
		return d.ofDay
	}
	return d.ofText
}

func (d *Condition) ofText(_ *chart.Chart, v string) (test, string) {
	v = folded(v)
	switch d.Op {
	case Has:
		return func(s string) bool { return strings.Contains(folded(s), v) }, ""
	case Is:
		return func(s string) bool { return folded(s) == v }, ""
	}
	return nil, d.Field.Label + " is a text: type “" + string(d.Field.ID) + ":” or “" + string(d.Field.ID) + "=” and the text"
}

// folded is a text as it is compared.
func folded(s string) string { return chart.Fold(chart.Tidy(s)) }

// ofRole compares by the ladder. A role is called by its ID, title or short form,
// or with Has by a part of its title.
func (d *Condition) ofRole(c *chart.Chart, v string) (test, string) {
	all := c.Settings().AllRoles()
	meant := slices.DeleteFunc(slices.Clone(all), func(r chart.Role) bool { return !called(r, v) })
	if len(meant) == 0 && d.Op == Has {
		meant = slices.DeleteFunc(all, func(r chart.Role) bool { return !strings.Contains(folded(r.Title), folded(v)) })
	}
	if len(meant) == 0 {
		return nil, "There is no role “" + v + "”"
	}
	if d.Op == Has || d.Op == Is {
		return func(id string) bool {
			return slices.ContainsFunc(meant, func(r chart.Role) bool { return string(r.ID) == id })
		}, ""
	}
	rung := meant[0].Level
	if rung == 0 {
		return nil, meant[0].Title + " is no rung of the ladder: type “role:" + string(meant[0].ID) + "”"
	}
	return func(id string) bool {
		r, _ := c.Settings().Role(chart.RoleID(id))
		return r.Level > 0 && d.Op.holds(float64(r.Level), float64(rung))
	}, ""
}

func called(r chart.Role, v string) bool {
	return slices.Contains([]string{folded(string(r.ID)), folded(r.Title), folded(r.Short)}, folded(v))
}

// holds tells whether a number is as much as another, more or less, as Op says.
func (o Op) holds(a, b float64) bool {
	switch o {
	case Less:
		return a < b
	case AtMost:
		return a <= b
	case More:
		return a > b
	case AtLeast:
		return a >= b
	}
	return a == b
}

// ofChoice is for one of the field's choices, by its word or label, or with Has
// by the beginning of one.
func (d *Condition) ofChoice(_ *chart.Chart, v string) (test, string) {
	is := func(same func(a, b string) bool) (values []string) {
		for _, c := range d.Field.Choices {
			if same(folded(c.Word), folded(v)) || same(folded(c.Label), folded(v)) {
				values = append(values, c.Value)
			}
		}
		return values
	}
	meant := is(func(a, b string) bool { return a == b })
	if len(meant) == 0 && d.Op == Has {
		meant = is(strings.HasPrefix)
	}
	switch {
	case d.Op != Has && d.Op != Is:
		return nil, d.Field.Label + " is a choice: type “" + string(d.Field.ID) + ":” and the choice"
	case len(meant) == 0:
		return nil, "“" + v + "” is no choice of " + d.Field.Label
	}
	return func(s string) bool { return slices.Contains(meant, s) }, ""
}

// ofMeasure is for a number, or two with .. between them.
func (d *Condition) ofMeasure(_ *chart.Chart, v string) (test, string) {
	least, most, isRange := strings.Cut(v, "..")
	if !isRange {
		most = least
	}
	from, ok := measure(least)
	to, also := measure(most)
	if !ok || !also || isRange && d.Op != Has && d.Op != Is {
		return nil, "Type a number, such as 120000 or 120k, or two: 50k..90k"
	}
	return func(s string) bool {
		x, ok := measure(s)
		if isRange {
			return ok && x >= from && x <= to
		}
		return ok && d.Op.holds(x, from)
	}, ""
}

var day = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)

// ofDay is for a day, a month or a year, or two with .. between them: what is
// after 2026 begins in 2027.
func (d *Condition) ofDay(_ *chart.Chart, v string) (test, string) {
	from, to, isRange := strings.Cut(v, "..")
	if !isRange {
		to = from
	}
	if !day.MatchString(from) || !day.MatchString(to) || isRange && d.Op != Has && d.Op != Is {
		return nil, "Type a year, a month or a day: 2026, 2026-11 or 2026-11-30"
	}
	return func(s string) bool {
		if isRange {
			return AtLeast.holds(order(s, from), 0) && AtMost.holds(order(s, to), 0)
		}
		return d.Op.holds(order(s, from), 0)
	}, ""
}

// order compares a day with one, a month or a year.
func order(s, with string) float64 {
	return float64(strings.Compare(s[:min(len(s), len(with))], with))
}
