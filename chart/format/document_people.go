package format

import (
	"encoding/base64"

	"cadre/chart"
)

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
	asText("until", 2, func(p *person) *string { return &p.Until }),
	asNumber("cost", 2, func(p *person) *int64 { return &p.Cost }),
	asNumber("budget", 2, func(p *person) *int64 { return &p.Budget }),
	asText("colour", 2, func(p *person) *string { return &p.Colour }),

	asList("skills", 3, func(p *person) *[]string { return &p.Skills }),
	asText("notes", 4, func(p *person) *string { return &p.Notes }),
	asDictionary("extra", 5, func(p *person) *map[string]string { return &p.Extra }, readString, appendString),
	{"photo", 6, readPhoto, appendPhoto},
}

// readPhoto reads the bytes of a picture, in base64.
func readPhoto(p *person, v node) error {
	if v.kind() != '"' {
		return v.fault("photo must be a picture in base64, in quotes")
	}
	data, err := base64.StdEncoding.DecodeString(v.text())
	if err != nil {
		return v.fault("photo is damaged: it is no base64; choose the photo again")
	}
	p.Photo = string(data)
	return nil
}

func appendPhoto(b []byte, p *person) []byte {
	if p.Photo == "" {
		return b
	}
	b = base64.StdEncoding.AppendEncode(append(b, '"'), []byte(p.Photo))
	return append(b, '"')
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
