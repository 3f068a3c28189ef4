package document_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"cadre/assets"
	"cadre/chart/document"
	"cadre/chart/rule"
)

func TestTemplates(t *testing.T) {
	files, err := assets.Templates.ReadDir("templates")
	if err != nil || len(files) != len(document.Templates()) {
		t.Errorf("there are %d files (%v) and %d templates", len(files), err, len(document.Templates()))
	}
	for _, tmpl := range document.Templates() {
		t.Run(tmpl.ID, func(t *testing.T) {
			if tmpl.Title == "" || tmpl.Summary == "" || strings.Contains(tmpl.Summary, "\n") {
				t.Errorf("title %q, summary %q", tmpl.Title, tmpl.Summary)
			}
			file, err := assets.Templates.ReadFile("templates/" + tmpl.ID + ".cadre")
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(save(t, tmpl.On(time.Time{})), file) {
				t.Error("the file is not as Cadre saves it")
			}
			for _, f := range rule.Check(tmpl.On(time.Time{}), time.Time{}) {
				if f.Severity == rule.Error || f.Severity == rule.Warning {
					t.Errorf("%s: %s", f.Rule, f.Message())
				}
			}
		})
	}
}

func TestTemplateByID(t *testing.T) {
	for _, want := range document.Templates() {
		if tmpl, ok := document.TemplateByID(want.ID); !ok || tmpl != want {
			t.Errorf("%s is %q, %t", want.ID, tmpl.ID, ok)
		}
	}
	if _, ok := document.TemplateByID("none"); ok {
		t.Error("a template was made up")
	}
}
