package charttest

import (
	"embed"
	"encoding/json"
	"strings"
	"testing"
)

// Case is a file as people have them, and the chart that its user wanted.
type Case struct {
	Number int `json:"n"`
	File   string
	Kind   string             // what is hard about it
	Expect map[string]*string // whom everybody reports to, by name; nil: nobody
	Check  []string           // what else holds, such as "count:5" and "role:Ada:cpo"
	Data   []byte             `json:"-"` // what is in the file
}

// Heading is a heading of a column as systems or people write it, and what such
// a column holds.
type Heading struct{ Holds, Text string }

//go:embed cases
var cases embed.FS

// Cases are the files of the folder cases.
func Cases(t testing.TB) []Case {
	t.Helper()
	var all []Case
	if err := json.Unmarshal(read(t, "cases.json"), &all); err != nil {
		t.Fatal(err)
	}
	for i := range all {
		all[i].Data = read(t, "inputs/"+all[i].File)
	}
	return all
}

// Headings are those of the folder cases.
func Headings(t testing.TB) []Heading {
	t.Helper()
	var all []Heading
	for line := range strings.Lines(string(read(t, "headings.tsv"))) {
		holds, text, _ := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		all = append(all, Heading{holds, text})
	}
	return all[1:] // below the headings' own
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	data, err := cases.ReadFile("cases/" + file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
