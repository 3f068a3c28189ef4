package charttest

import (
	"fmt"

	"cadre/chart"
)

// Company is an organisation of n people whose managers have six reports
// each, with roles by layer. The same n gives the same chart.
func Company(n int) *chart.Chart {
	const span = 6
	people := make([]chart.Person, n)
	depth := make([]int, n)
	for i := range people {
		p := &people[i]
		p.ID = chart.ID(fmt.Sprintf("p%d", i+1))
		p.Name = fmt.Sprintf("%s %s", given[i%len(given)], family[i/len(given)%len(family)])
		p.Area = fmt.Sprintf("Area %d", i)
		if i > 0 {
			boss := (i - 1) / span
			p.Manager = people[boss].ID
			depth[i] = depth[boss] + 1
		}
		p.Role = byDepth[min(depth[i], len(byDepth)-1)]
	}
	c, err := chart.New(chart.Settings{Look: chart.Look{Title: "Company"}}, people)
	if err != nil {
		panic(err) // the IDs above are distinct
	}
	return c
}

var (
	byDepth = []chart.RoleID{chart.CPO, chart.Head, chart.VP, chart.SeniorPM, chart.PM, chart.APM}
	given   = []string{"Ada", "Bo", "Cyril", "Dee", "Eve", "Fay", "Gus", "Hanna", "Ivo", "Joan", "Kaito"}
	family  = []string{"Aalto", "Brandt", "Castro", "Diallo", "Eriksen", "Fontaine", "García", "Haddad", "Ito", "Janssen", "Kowalski", "Lindqvist", "Mbeki"}
)
