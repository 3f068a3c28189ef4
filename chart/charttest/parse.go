package charttest

import (
	"fmt"
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
	default:
		parts := strings.Split(key, ".")
		if len(parts) != 3 || parts[0] != "rule" {
			return fmt.Errorf("unknown setting %q", key)
		}
		return p.setRule(parts[1], parts[2], value)
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
	var err error
	switch key {
	case "id":
		p.ID = chart.ID(value)
	case "manager":
		p.Manager = chart.ID(strings.TrimPrefix(value, "nobody"))
	case "dotted":
		for _, id := range strings.Split(value, ",") {
			p.DottedTo = append(p.DottedTo, chart.ID(id))
		}
	case "mentor":
		p.Mentor = chart.ID(value)
	case "cost":
		p.Cost, err = strconv.ParseInt(value, 10, 64)
	case "budget":
		p.Budget, err = strconv.ParseInt(value, 10, 64)
	case "skills":
		p.Skills = strings.Split(value, ",")
	case "fte":
		p.FTE, err = strconv.ParseInt(value, 10, 64)
	case string(chart.Agent), string(chart.Named):
		p.FilledBy = chart.Filler(key)
	case "closed":
		p.Extra = map[string]string{chart.ClosedField: "yes"}
	case string(chart.Interim), string(chart.Acting), string(chart.Fractional), string(chart.Contractor):
		p.Employment = chart.Employment(key)
	default:
		if text := textField(p, key); text != nil {
			*text = value
		} else if flag := flagField(p, key); flag != nil {
			*flag = true
		} else {
			err = fmt.Errorf("unknown attribute %q", key)
		}
	}
	return err
}

func textField(p *chart.Person, key string) *string {
	return map[string]*string{
		"title": &p.Title, "team": &p.Team, "area": &p.Area, "start": &p.Start, "until": &p.Until, "notes": &p.Notes,
		"location": &p.Location, "email": &p.Email, "colour": &p.Colour,
	}[key]
}

func flagField(p *chart.Person, key string) *bool {
	return map[string]*bool{"open": &p.Open, "assistant": &p.Assistant, "colead": &p.CoLead}[key]
}
