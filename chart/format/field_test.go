package format

import (
	"bytes"
	"context"
	"testing"

	"cadre/chart"
	"cadre/chart/scene"
)

// samples are values of each kind, right and wrong ones.
var samples = map[chart.Kind][]chart.Value{
	chart.KindText: {{Text: "x"}}, chart.KindLongText: {{Text: "two\nlines"}}, chart.KindDay: {{Text: "2026-01-31"}, {Text: "soon"}},
	chart.KindMoney: {{Number: 120_000}, {Number: -1}}, chart.KindShare: {{Number: 8000}, {Number: 9375}, {Number: 1}},
	chart.KindChoice: {{Text: "agent"}, {Text: "interim"}, {Text: "sabbatical"}}, chart.KindRole: {{Text: "pm"}, {Text: "none"}}, chart.KindFlag: {{Flag: true}},
	chart.KindColour: {{Text: "#2f6fb5"}, {Text: "blue"}}, chart.KindPerson: {{Text: "b"}, {Text: "gone"}}, chart.KindPeople: {{List: []string{"b", "gone"}}},
	chart.KindList: {{List: []string{"a", "b, c"}}}, chart.KindLink: {{Text: "https://acme.example/a,b"}, {Text: "nowhere"}},
	chart.KindPicture: {{Text: "\x89PNG\xff"}}, chart.KindDictionary: {{Map: map[string]string{"Hat": "7"}}},
}

// TestEachFieldComesBack: a field that is added to a person is in no door's
// blind spot.
func TestEachFieldComesBack(t *testing.T) {
	for i := range chart.Fields {
		f := &chart.Fields[i]
		if f.Compare == chart.CompareIdentity || f.ID == "order" {
			continue // every test of a door has them
		}
		if len(samples[f.Kind]) == 0 {
			t.Errorf("%s: there is no sample of the kind %s", f.ID, f.Kind)
		}
		for _, v := range samples[f.Kind] {
			if f.ID == "unknown" {
				v = chart.Value{Map: map[string]string{"new": "[1]"}}
			}
			for _, door := range []string{"cadre", "csv", "tsv", "xlsx"} {
				apart := door != "cadre" && (f.Kind == chart.KindPicture || f.ID == "unknown") // see README on tables
				if !apart {
					checkComesBack(t, door, f, v)
				}
			}
		}
	}
}

func checkComesBack(t *testing.T, door string, f *chart.Field, v chart.Value) {
	t.Helper()
	a := chart.Person{ID: "a", Name: "Ada"}
	f.Put(&a, v)
	c, err := chart.New(chart.Settings{}, []chart.Person{a, {ID: "b", Name: "Bo"}})
	if err != nil {
		t.Fatal(err)
	}
	format := mustFormat(door)
	data := exported(t, format, c)
	d, _, err := format.Import.Import(bytes.NewReader(data), ImportOptions{})
	if err != nil {
		t.Fatalf("%s by %s: %v\n%s", f.ID, door, err, data)
	}
	if got := d.Person("a"); got == nil {
		t.Errorf("%s by %s: nobody has the ID a any more\n%s", f.ID, door, data)
	} else if !got.Equal(c.Person("a")) {
		t.Errorf("%s by %s is %+v, want %+v\n%s", f.ID, door, f.Of(got), v, data)
	}
}

func mustFormat(id string) Format {
	f, ok := ByID(id)
	if !ok {
		panic("there is no format " + id)
	}
	return f
}

func exported(t interface{ Fatal(...any) }, f Format, c *chart.Chart) []byte {
	var b bytes.Buffer
	if err := f.Export.Export(context.Background(), &b, c, ExportOptions{Scene: scene.Options{Look: c.Settings().Look}}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
