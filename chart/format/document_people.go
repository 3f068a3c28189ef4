package format

import "cadre/chart"

// person makes the table below readable.
type person = chart.Person

// personMembers is a person in a document, in the order and lines they are
// written: who and where in the hierarchy, the post, the particulars.
var personMembers = []member[person]{
	asText("id", 0, func(p *person) *chart.ID { return &p.ID }),
	asText("name", 0, func(p *person) *string { return &p.Name }),
	asText("role", 0, func(p *person) *chart.RoleID { return &p.Role }),
	asText("manager", 0, func(p *person) *chart.ID { return &p.Manager }),
	asFlag("open", 0, func(p *person) *bool { return &p.Open }),

	asText("title", 1, func(p *person) *string { return &p.Title }),
	asText("team", 1, func(p *person) *string { return &p.Team }),
	asText("area", 1, func(p *person) *string { return &p.Area }),
	asWord("employment", 1, chart.FullTime.String(), func(p *person) *chart.Employment { return &p.Employment }),
	asFlag("assistant", 1, func(p *person) *bool { return &p.Assistant }),
	asFlag("coLead", 1, func(p *person) *bool { return &p.CoLead }),
	asList("dottedTo", 1, func(p *person) *[]chart.ID { return &p.DottedTo }),
	asText("mentor", 1, func(p *person) *chart.ID { return &p.Mentor }),

	asText("location", 2, func(p *person) *string { return &p.Location }),
	asText("email", 2, func(p *person) *string { return &p.Email }),
	asText("start", 2, func(p *person) *string { return &p.Start }),
	asNumber("cost", 2, func(p *person) *int64 { return &p.Cost }),
	asNumber("budget", 2, func(p *person) *int64 { return &p.Budget }),
	asText("colour", 2, func(p *person) *string { return &p.Colour }),

	asList("skills", 3, func(p *person) *[]string { return &p.Skills }),
	asText("notes", 4, func(p *person) *string { return &p.Notes }),
	asDictionary("extra", 5, func(p *person) *map[string]string { return &p.Extra }, readString, appendString),
}

// appendPerson writes one of the people as an item of the list.
func appendPerson(b []byte, p *person, first bool) ([]byte, error) {
	if err := checkUnknown(p.Unknown); err != nil {
		return b, err
	}
	if !first {
		b = append(b, ',')
	}
	return appendMembers(append(b, "\n    "...), personMembers, p, p.Unknown, "      "), nil
}
