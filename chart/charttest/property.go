package charttest

import (
	"flag"
	"os"
	"testing"
)

// Main runs a package's tests with property tests that a person waits for: a
// failing one shrinks its case for a second, and -short tries few. What the
// command line says itself stays.
func Main(m *testing.M) {
	flag.Parse()
	said := map[string]bool{}
	flag.Visit(func(f *flag.Flag) { said[f.Name] = true })
	set := func(name, value string) {
		if said[name] {
			return
		}
		if err := flag.Set(name, value); err != nil {
			panic(err) // the package has no property tests
		}
	}
	set("rapid.shrinktime", "1s")
	if testing.Short() {
		set("rapid.checks", "15")
	}
	os.Exit(m.Run())
}
