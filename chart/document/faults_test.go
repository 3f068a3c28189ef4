package document_test

import (
	"strings"
	"testing"
)

// TestFaults wants what is wrong with a member, and in which line.
func TestFaults(t *testing.T) {
	for _, tt := range []struct{ member, want string }{
		{`"people": {}`, "people must be a list in square brackets"},
		{`"people": [7]`, "person 1: an object in braces is expected here, not 7"},
		{`"people": [{}, []]`, "person 2: an object in braces is expected here, not []"},
		{`"people": [{"name": "Ada", "open": 1}]`, `person "Ada": open must be true or false, not 1`},
		{`"people": [{"id": "a", "name": "Ada", "cost": "much"}]`, `person "a": cost must be a whole number, not "much"`},
		{`"people": [{"id": 7, "name": "Ada"}]`, `person "Ada": id must be text in quotes, not 7`},
		{`"people": [{"fte": "half"}]`, `person 1: fte must be a part of a full-time post, such as 0.8, not "half"`},
		{`"people": [{"photo": 1}]`, "person 1: photo must be a picture in base64, in quotes"},
		{`"people": [{"photo": "?"}]`, "person 1: photo is damaged: it is no base64; choose the photo again"},
		{`"people": [{"skills": "a"}]`, `person 1: skills must be a list in square brackets, not "a"`},
		{`"people": [{"skills": ["a", 1]}]`, "person 1: skills must be a list of texts in quotes, without 1"},
		{`"people": [{"extra": []}]`, "person 1: extra must be an object in braces, not []"},
		{`"people": [{"extra": {"Hat": 7}}]`, "person 1: extra.Hat must be text in quotes, not 7"},
		{`"people": [{"extra": {"Hat": "7", "Hat": "8"}}]`, "person 1: extra holds Hat twice; delete one of them"},
		{`"people": [{"x": 1, "x": 2}]`, "person 1: x stands twice; delete one of them"},
		{`"roles": {}`, "roles must be a list in square brackets, not {}"},
		{`"roles": ["pm"]`, `role 1: an object in braces is expected here, not "pm"`},
		{`"roles": [{"id": "a", "level": 9999999999999999999}]`, "role 1: level must be a whole number, not 9999999999999999999"},
		{`"roles": [{"id": "a"}, {"id": "a"}]`, `two roles have the id "a"; rename or delete one`},
		{`"titles": []`, "titles must be an object in braces, not []"},
		{`"titles": {"Ninja": 7}`, `titles: "Ninja" must be a role's id in quotes, or "none", not 7`},
		{`"titles": {" ": "pm"}`, "titles: a title is empty; write what people are called"},
		{`"titles": {"Ninja": "pm", "ninja ": "none"}`, `titles: "Ninja" and "ninja" are the same title; delete one of them`},
		{`"rules": []`, "rules must be an object in braces, not []"},
		{`"rules": {"span": "off"}`, `rule "span": an object in braces is expected here, not "off"`},
		{`"rules": {"span": {"params": {"max": null}}}`, `rule "span": params.max must be a whole number, not null`},
		{`"waivers": {}`, "waivers must be a list in square brackets, not {}"},
		{`"waivers": [{"rule": "span"}, 1]`, "waiver 2: an object in braces is expected here, not 1"},
		{`"waivers": [{"rule": "span"}, {"person": "a"}]`, "waiver 2 names no rule"},
		{`"colouring": {}`, "colouring must be a list in square brackets, not {}"},
		{`"colouring": [{"field": "team", "colour": "red"}, {"field": "team"}]`, "colouring 2 needs a field and a colour"},
		{`"colouring": [{"field": 7}]`, "colouring 1: field must be text in quotes, not 7"},
		{`"colours": []`, "colours must be an object in braces, not []"},
		{`"colours": {"team": {"a": 7}}`, `colours of "team": team.a must be text in quotes, not 7`},
		{`"colours": {"team": {"a": "red"}, "team": {}}`, `the colours of "team" stand twice; delete one of them`},
		{`"fields": "Hat"`, `fields must be a list in square brackets, not "Hat"`},
		{`"fields": [7]`, "fields must be a list of texts in quotes, without 7"},
		{`"fields": ["Shoe", {"name": 7}]`, "field 2: name must be text in quotes, not 7"},
		{`"fields": [{"name": "Hat"}, {"name": "Hat"}]`, `two fields have the name "Hat"; rename or delete one`},
		{`"fields": [{"name": "Hat", "kind": 7}]`, `field 1: a field's kind must be one of "text", "number", "day", "money", "link", not 7`},
		{`"areas": "Core"`, `areas must be a list in square brackets, not "Core"`},
		{`"title": "a", "title": "b"`, "title stands twice; delete one of them"},
	} {
		_, _, err := load([]byte("{\"cadre\": 1,\n" + tt.member + "}"))
		if want := "acme.cadre: line 2: " + tt.want; err == nil || err.Error() != want {
			t.Errorf("%s\n gives %v\nwant %s", tt.member, err, want)
		}
	}
}

// TestNoDocuments are JSON, but of something else, or of no version.
func TestNoDocuments(t *testing.T) {
	for text, want := range map[string]string{
		"[]":                       "line 1: this is not a Cadre document, which begins with “{\"cadre\": 1”",
		"\n\n7":                    "line 3: this is not a Cadre document, which begins with “{\"cadre\": 1”",
		"{}":                       "line 1: this is JSON, but not a Cadre document: it has no member \"cadre\" with the version",
		"{\n\"cadre\": 0}":         "line 2: cadre must be the document's version, a whole number from 1",
		"{\n\"cadre\": -1}":        "line 2: cadre must be the document's version, a whole number from 1",
		"{\n\"cadre\": \"1\"}":     "line 2: cadre must be the document's version, a whole number from 1",
		"{\"cadre\": 1,}":          "line 1: this is not JSON: ",
		"{\"cadre\": 1}\n{":        "line 2: this is not JSON: ",
		"{\"cadre\": 1\n=======\n": "line 2: a merge conflict is not settled here; keep one of the two versions and delete the marks",
		"{\"cadre\": 1\n>>>>>>> b": "line 2: a merge conflict is not settled here",
	} {
		if _, _, err := load([]byte(text)); err == nil || !strings.HasPrefix(err.Error(), "acme.cadre: "+want) {
			t.Errorf("%q gives %v, want %s", text, err, want)
		}
	}
}
