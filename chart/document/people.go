package document

import (
	"encoding/base64"
	"sync"

	"cadre/chart"
	"cadre/chart/phrase"
)

// person makes the table below readable.
type person = chart.Person

// personMembers is a person in a document: the fields, in the order and lines
// they are written.
var personMembers = func() []member[person] {
	var members []member[person]
	for _, f := range chart.FieldsByLine() {
		if f.Line != chart.NoLine {
			members = append(members, memberOf(f))
		}
	}
	return members
}()

// memberOf is a field as a member of a document.
func memberOf(f *chart.Field) member[person] {
	of := valueMember(f)
	return member[person]{of.name, of.line,
		func(p *person, v node) error {
			var value chart.Value
			err := of.read(&value, v)
			f.Put(p, value)
			return err
		},
		func(b []byte, p *person) []byte {
			v := values.Get().(*chart.Value)
			defer values.Put(v)
			if *v = f.Of(p); !v.Empty() {
				b = of.write(b, v)
			}
			return b
		}}
}

// values are used again and again while people are written: one for each field
// of each person was a tenth of what an import allocates.
var values = sync.Pool{New: func() any { return new(chart.Value) }}

// valueMember is how what a field says stands in a document.
func valueMember(f *chart.Field) member[chart.Value] {
	name, line, empty := string(f.ID), f.Line, ""
	switch f.Kind {
	case chart.KindFlag:
		return asFlag(name, line, func(v *chart.Value) *bool { return &v.Flag })
	case chart.KindMoney, chart.KindNumber:
		return asNumber(name, line, func(v *chart.Value) *int64 { return &v.Number })
	case chart.KindShare:
		return member[chart.Value]{name, line, readShare, appendShare}
	case chart.KindList, chart.KindPeople:
		return asList(name, line, func(v *chart.Value) *[]string { return &v.List })
	case chart.KindDictionary:
		return asDictionary(name, line, func(v *chart.Value) *map[string]string { return &v.Map }, readString, appendString)
	case chart.KindPicture:
		return member[chart.Value]{name, line, readPicture, appendPicture}
	case chart.KindChoice:
		empty = f.Choices[0].Word
	}
	return asWord(name, line, empty, func(v *chart.Value) *string { return &v.Text })
}

// readShare reads a share of one, such as 0.8.
func readShare(value *chart.Value, v node) error {
	n, err := chart.ReadShare(v.raw)
	if err != nil {
		return v.fault("fte must be a part of a full-time post, such as 0.8, not %s", phrase.Short(v.raw))
	}
	value.Number = n
	return nil
}

func appendShare(b []byte, v *chart.Value) []byte { return append(b, chart.ShareText(v.Number)...) }

// readPicture reads the bytes of a picture, in base64.
func readPicture(value *chart.Value, v node) error {
	if v.kind() != '"' {
		return v.fault("photo must be a picture in base64, in quotes")
	}
	data, err := base64.StdEncoding.DecodeString(v.text())
	if err != nil {
		return v.fault("photo is damaged: it is no base64; choose the photo again")
	}
	value.Text = string(data)
	return nil
}

func appendPicture(b []byte, v *chart.Value) []byte {
	b = base64.StdEncoding.AppendEncode(append(b, '"'), []byte(v.Text))
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
