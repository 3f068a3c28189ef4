package format

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest/property"
)

// TestOutlinesComeBack writes teams as an outline and as a diagram, and wants
// the same people with the same titles and managers when they are read.
func TestOutlinesComeBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		c := anyTeam(t)
		for _, id := range []string{"md", "mermaid"} {
			data := exported(t, mustFormat(id), c)
			back, _, err := mustFormat(id).Import.Import(bytes.NewReader(data), ImportOptions{})
			if err != nil {
				t.Fatalf("%s: %v\n%s", id, err, data)
			}
			if got, want := whoIsWho(back), whoIsWho(c); got != want {
				t.Fatalf("%s became\n%s\nwant\n%s\n%s", id, got, want, data)
			}
		}
	})
}

// TestTextsOfOutlinesComeBack: an outline read and written again is the same
// text.
func TestTextsOfOutlinesComeBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		text := exported(t, mustFormat("md"), anyTeam(t))
		back, _, err := mustFormat("md").Import.Import(bytes.NewReader(text), ImportOptions{})
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if again := exported(t, mustFormat("md"), back); !bytes.Equal(text, again) {
			t.Fatalf("\n%s\nbecame\n%s", text, again)
		}
	})
}

// whoIsWho lists people with their titles and managers, in reading order.
func whoIsWho(c *chart.Chart) string {
	var b strings.Builder
	for _, p := range c.Tree().People {
		manager := "nobody"
		if m := c.Person(p.Manager); m != nil {
			manager = c.Headline(m)
		}
		fmt.Fprintf(&b, "%s, %s, %s, below %s, %s, open %t\n", p.Name, c.Title(p), p.Area, manager, p.Employment, p.Open)
	}
	return b.String()
}

// anyTeam is a team of people with names of all sorts, and a role or a title
// each.
func anyTeam(t *rapid.T) *chart.Chart {
	names := []string{"Ada Okafor", "Bo_x", "Byron, Ada", "Zoë *Z* Müller", "林 麻良", "O'Neil & Sons", "Cy (she/her)", "Dee - Dee", "Max <3"}
	titles := []string{"", "Growth Wizard", "VP, Product", "Team Lead", "Chief of Staff", "Head: Design"}
	roles := []chart.RoleID{"cpo", "vp", "head", "pm", "apm", ""}
	var people []chart.Person
	for i := range rapid.IntRange(1, 8).Draw(t, "size") {
		p := chart.Person{ID: chart.ID(fmt.Sprint("x", i)), Employment: chart.FullTime,
			Name: rapid.SampledFrom(names).Draw(t, "name") + strings.Repeat("i", i),
			Role: rapid.SampledFrom(roles).Draw(t, "role"), Title: rapid.SampledFrom(titles).Draw(t, "title")}
		if p.Role == "" && p.Title == "" {
			p.Title = "Wizard"
		}
		p.Area = rapid.SampledFrom([]string{"", "Search", "Search, Pay"}).Draw(t, "area")
		p.Employment = rapid.SampledFrom(chart.Employments).Draw(t, "employment")
		if rapid.Float64Range(0, 1).Draw(t, "open") > 0.8 {
			p.Name, p.Open, p.Employment = "", true, chart.FullTime
		}
		if i > 0 {
			p.Manager = people[rapid.IntRange(0, i-1).Draw(t, "manager")].ID
		}
		people = append(people, p)
	}
	slices.Reverse(people)
	c, err := chart.New(chart.Settings{}, people)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
