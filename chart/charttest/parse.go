package charttest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cadre/chart"
)

// Parse reads an outline. The ID is what id= says, or the name in lower case
// with - for spaces, or the role with a running number. manager= names
// another manager than the line above says, "nobody" none.
func Parse(t testing.TB, outline string) *chart.Chart {
	t.Helper()
	p := parser{taken: map[chart.ID]bool{}}
	for n, line := range strings.Split(outline, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := p.line(line); err != nil {
			t.Fatalf("outline line %d, %q: %v", n+1, line, err)
		}
	}
	c, err := chart.New(p.settings, p.people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

type parser struct {
	settings chart.Settings
	people   []chart.Person
	above    []chart.ID // the last person at each depth
	taken    map[chart.ID]bool
}

func (p *parser) line(line string) error {
	if rest, ok := strings.CutPrefix(line, "set "); ok {
		key, value, _ := strings.Cut(rest, "=")
		return p.set(key, value)
	}
	text := strings.TrimLeft(line, " ")
	depth := (len(line) - len(text)) / 2
	if depth > len(p.above) {
		return fmt.Errorf("indented too far")
	}
	head, attributes, _ := strings.Cut(strings.TrimSpace(text), "[")
	words := strings.Fields(head)
	person := chart.Person{Role: chart.RoleID(words[0]), Name: strings.Join(words[1:], " ")}
	if person.Role == "-" {
		person.Role = ""
	}
	if depth > 0 {
		person.Manager = p.above[depth-1]
	}
	if err := setAll(&person, strings.TrimSuffix(attributes, "]")); err != nil {
		return err
	}
	if person.ID == "" {
		person.ID = p.freeID(person)
	}
	p.taken[person.ID] = true
	p.people = append(p.people, person)
	p.above = append(p.above[:depth], person.ID)
	return nil
}

func (p *parser) freeID(person chart.Person) chart.ID {
	if person.Name != "" {
		return chart.ID(strings.ReplaceAll(strings.ToLower(person.Name), " ", "-"))
	}
	for n := 1; ; n++ {
		id := chart.ID(fmt.Sprintf("%s%d", person.Role, n))
		if !p.taken[id] {
			return id
		}
	}
}

func (p *parser) set(key, value string) error {
	switch key {
	case "title":
		p.settings.Title = value
	case "areas":
		p.settings.Areas = strings.Split(value, ";")
	case "head-order":
		p.settings.HeadOrder = chart.HeadOrder(value)
	case "take":
		return p.take(value)
	default:
		parts := strings.Split(key, ".")
		if len(parts) != 3 || parts[0] != "rule" {
			return fmt.Errorf("unknown setting %q", key)
		}
		return p.setRule(parts[1], parts[2], value)
	}
	return nil
}

// take gives the document the ready rungs, or some of them and of the other
// jobs in the order of their tables: "ladder" or "director;founder".
func (p *parser) take(value string) error {
	if value == "ladder" {
		p.settings.Roles = append(p.settings.Roles, chart.Rungs()...)
		return nil
	}
	for _, id := range strings.Split(value, ";") {
		r, known := chart.Known(chart.RoleID(id))
		if !known {
			return fmt.Errorf("unknown role %q", id)
		}
		p.settings.Roles = append(p.settings.Roles, r)
	}
	return nil
}

func (p *parser) setRule(id, what, value string) error {
	if p.settings.Rules == nil {
		p.settings.Rules = map[string]chart.RuleSetting{}
	}
	r := p.settings.Rules[id]
	if what == "severity" {
		r.Severity = value
	} else {
		n, err := strconv.Atoi(value)
		if err != nil {
			return err
		}
		if r.Params == nil {
			r.Params = map[string]int{}
		}
		r.Params[what] = n
	}
	p.settings.Rules[id] = r
	return nil
}

func setAll(p *chart.Person, attributes string) error {
	for _, a := range strings.Split(attributes, ";") {
		if a = strings.TrimSpace(a); a == "" {
			continue
		}
		key, value, _ := strings.Cut(a, "=")
		if err := setOne(p, key, value); err != nil {
			return err
		}
	}
	return nil
}

func setOne(p *chart.Person, key, value string) error {
	switch key {
	case "id":
		p.ID = chart.ID(value)
		return nil
	case "closed":
		p.Extra = map[string]string{chart.ClosedField: "yes"}
		return nil
	case "manager":
		p.Manager = chart.ID(strings.TrimPrefix(value, "nobody"))
		return nil
	}
	for _, f := range notation {
		if v, ok, err := valueOf(f, key, value); ok {
			f.Put(p, v)
			return err
		}
	}
	return fmt.Errorf("unknown attribute %q", key)
}

// valueOf reads an attribute, if it is one of this field.
func valueOf(f *chart.Field, key, value string) (v chart.Value, ok bool, err error) {
	if f.Kind == chart.KindChoice {
		ok = value == "" && slices.ContainsFunc(f.Choices, func(c chart.Choice) bool { return c.Value == key })
		return chart.Value{Text: key}, ok, nil
	}
	if key != word(f) {
		return v, false, nil
	}
	switch f.Kind {
	case chart.KindFlag:
		v.Flag = true
	case chart.KindPeople, chart.KindList:
		v.List = strings.Split(value, ",")
	case chart.KindMoney, chart.KindNumber:
		v.Number, err = strconv.ParseInt(value, 10, 64)
	case chart.KindShare:
		v.Number, err = chart.ReadShare(value)
	default:
		v.Text = value
	}
	return v, true, err
}
