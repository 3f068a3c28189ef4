package cli_test

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/document"
)

// unmet are the files that do not come in as their users wanted.
var unmet = map[int]string{}

// TestPeoplesFilesComeIn imports files as people have them, and wants the
// charts that they wanted.
func TestPeoplesFilesComeIn(t *testing.T) {
	for _, c := range charttest.Cases(t) {
		t.Run(strings.TrimSuffix(c.File, filepath.Ext(c.File)), func(t *testing.T) {
			faults := faultsOf(t, c)
			why, known := unmet[c.Number]
			switch {
			case known && len(faults) == 0:
				t.Error("it comes in as wanted: take it off the list of those that do not")
			case known:
				t.Skip(why)
			case len(faults) > 0:
				t.Errorf("%s:\n%s", c.Kind, strings.Join(faults, "\n"))
			}
		})
	}
}

// faultsOf imports the file of a case and says what is not as wanted.
func faultsOf(t *testing.T, c charttest.Case) []string {
	in, err := importFile(t, c.File, c.Data)
	if err != nil {
		return []string{err.Error()}
	}
	var faults []string
	for _, name := range slices.Sorted(maps.Keys(c.Expect)) {
		want := nobody
		if manager := c.Expect[name]; manager != nil {
			want = *manager
		}
		people := in.named[name]
		if len(people) == 0 {
			faults = append(faults, "nobody is called "+name)
		} else if got := in.manager(people[0]); got != want {
			faults = append(faults, fmt.Sprintf("%s reports to %s, want %s", name, got, want))
		}
	}
	for _, check := range c.Check {
		if !in.holds(strings.Split(check, ":")) {
			faults = append(faults, check+" does not hold")
		}
	}
	return faults
}

// nobody is how the cases call that there is no manager, or no name.
const nobody = "<none>"

// imported is what the program made of a file.
type imported struct {
	*chart.Chart
	said  string // on stderr
	named map[string][]*chart.Person
}

// importFile runs the import of a file.
func importFile(t *testing.T, name string, data []byte) (*imported, error) {
	t.Helper()
	folder := t.TempDir()
	file, out := filepath.Join(folder, name), filepath.Join(folder, "out.cadre")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	r := cadre(nil, "import", file, "-o", out, "--verbose")
	if r.code != 0 {
		return nil, errors.New(strings.TrimSpace(r.stderr.String()))
	}
	f, err := os.Open(out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, _, err := document.Read(f, out)
	if err != nil {
		t.Fatal(err)
	}
	in := &imported{Chart: c, said: r.stderr.String(), named: map[string][]*chart.Person{}}
	for _, p := range c.Tree().People {
		in.named[nameOf(p)] = append(in.named[nameOf(p)], p)
	}
	return in, nil
}

// nameOf is what the cases call somebody.
func nameOf(p *chart.Person) string {
	switch {
	case p.Name != "":
		return p.Name
	case p.Open:
		return "<open>"
	}
	return nobody
}

func (in *imported) manager(p *chart.Person) string {
	switch m := in.Person(p.Manager); {
	case p.Manager == "":
		return nobody
	case m == nil:
		return "somebody missing: " + string(p.Manager)
	default:
		return nameOf(m)
	}
}

// holds tells whether a check of a case does: what it is about, and its arguments.
func (in *imported) holds(check []string) bool {
	what, args := check[0], check[1:]
	one := func(name string) *chart.Person {
		if people := in.named[name]; len(people) > 0 {
			return people[0]
		}
		return &chart.Person{}
	}
	switch what {
	case "count":
		return fmt.Sprint(in.Len()) == args[0]
	case "open":
		return fmt.Sprint(in.count(func(p *chart.Person) bool { return p.Open })) == args[0]
	case "cost":
		return fmt.Sprint(one(args[0]).Cost) == args[1]
	case "start":
		return one(args[0]).Start == args[1]
	case "role":
		return string(one(args[0]).Role) == args[1]
	case "employment":
		return string(one(args[0]).Employment) == args[1]
	case "team":
		return one(args[0]).Team == args[1]
	case "dotted":
		return slices.ContainsFunc(one(args[0]).DottedTo, func(id chart.ID) bool { return in.Has(id) && nameOf(in.Person(id)) == args[1] })
	case "absent":
		return len(in.named[args[0]]) == 0
	case "edge":
		return slices.ContainsFunc(in.named[args[0]], func(p *chart.Person) bool { return in.manager(p) == args[1] })
	case "titleof": // of the manager
		m := in.Person(one(args[0]).Manager)
		return m != nil && strings.Contains(in.Title(m), args[1])
	case "ambig":
		return strings.Contains(in.said, "may be row")
	}
	panic("a case has a check that nobody knows: " + what)
}

func (in *imported) count(is func(*chart.Person) bool) (n int) {
	for _, p := range in.Tree().People {
		if is(p) {
			n++
		}
	}
	return n
}
