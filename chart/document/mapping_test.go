package document_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"cadre/chart/document"
)

// upper takes the words a and b.
func upper(word string) (string, error) {
	if word != "a" && word != "b" {
		return "", errors.New("there are a and b")
	}
	return strings.ToUpper(word), nil
}

func TestMappingsComeBack(t *testing.T) {
	for _, tt := range []struct {
		mapping document.Mapping
		want    string
	}{
		{document.Mapping{}, "{}\n"},
		{document.Mapping{Columns: map[string]string{"Nachname": "a", "Chef \"in\"": "b"}},
			"{\n  \"columns\": {\n    \"Chef \\\"in\\\"\": \"b\",\n    \"Nachname\": \"a\"\n  }\n}\n"},
		{document.Mapping{Columns: map[string]string{"N": "a"}, Managers: map[string]string{"Adda": "1", "Board": ""}},
			"{\n  \"columns\": {\n    \"N\": \"a\"\n  },\n  \"managers\": {\n    \"Adda\": \"1\",\n    \"Board\": \"\"\n  }\n}\n"},
	} {
		var b bytes.Buffer
		if err := document.WriteMapping(&b, tt.mapping); err != nil || b.String() != tt.want {
			t.Errorf("%v, it is\n%s\nwant\n%s", err, b.String(), tt.want)
		}
		same := func(s string) (string, error) { return s, nil }
		if got, err := document.ReadMapping(&b, "map.json", same); err != nil || !reflect.DeepEqual(got, tt.mapping) {
			t.Errorf("%v came back as %v, %v", tt.mapping, got, err)
		}
	}
	got, err := document.ReadMapping(strings.NewReader(`{"columns": {"N": "a"}, "managers": null}`), "map.json", upper)
	if err != nil || got.Columns["N"] != "A" {
		t.Errorf("a word is %v, %v", got, err)
	}
}

func TestUnreadableMappings(t *testing.T) {
	for text, want := range map[string]string{
		"":                                 "the file is empty; use a backup",
		"{":                                "line 1: the file ends too early",
		"[]":                               "line 1: an object in braces is expected here, not []",
		"{\n\"colums\": {}}":               "line 2: a mapping has no \"colums\"; it can have columns, managers",
		"{\"columns\": []}":                "line 1: columns must be an object in braces, not []",
		"{\"columns\": {\n\"N\": 7}}":      "line 2: columns: \"N\" must be text in quotes, not 7",
		"{\"columns\": {\n\"N\":\n\"c\"}}": "line 3: columns: \"N\": there are a and b",
		"{\"managers\": {\"N\":\"\",\"N\":\"\"}}": "line 1: managers: \"N\" stands twice; delete one of them",
		"{\"columns\": {\"\xff\": \"a\"}}":        "the file is not UTF-8; save it in that encoding",
		strings.Repeat(" ", 5<<20) + "{}":         "a mapping may have at most 4 MB; delete what it says of other tables",
	} {
		if _, err := document.ReadMapping(strings.NewReader(text), "map.json", upper); err == nil || !strings.HasPrefix(err.Error(), "map.json: "+want) {
			t.Errorf("%.40q gives %v, want %s", text, err, want)
		}
	}
}
