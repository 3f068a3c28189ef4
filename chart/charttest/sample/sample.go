// Package sample is organisations as people have them, for tests that measure:
// tables in this folder, read as an import would, and the templates. It reads
// them with the packages that do so, whose own tests take package charttest
// alone. Only tests import it.
package sample

import (
	_ "embed"
	"strings"
	"testing"
	"time"

	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/table"
)

//go:embed hr-sample.csv
var hr string

// HR is the organisation of a well known sample database: 107 people.
func HR(t testing.TB) *chart.Chart {
	t.Helper()
	c, _, err := table.Read(strings.NewReader(hr), ',', table.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Template is one of the templates, without a day on which it begins.
func Template(t testing.TB, id string) *chart.Chart {
	t.Helper()
	for _, tmpl := range document.Templates() {
		if tmpl.ID == id {
			return tmpl.On(time.Time{})
		}
	}
	t.Fatalf("there is no template %q", id)
	return nil
}
