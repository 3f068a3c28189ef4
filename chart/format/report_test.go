package format_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/report"
)

func TestReportKind(t *testing.T) {
	for path, want := range map[string]string{
		"a.md": ".md", "b/Acme report.HTML": ".html", "a.pdf": ".pdf", "a.docx": "", "a": "", "md": "",
	} {
		kind, ok := format.ReportKind(path)
		if ok != (want != "") || ok && kind != want {
			t.Errorf("%s is %q, %t", path, kind, ok)
		}
	}
}

// TestReports wants the report in each format; in a browser's with the picture
// of the people who are there on the day, where they can be read.
func TestReports(t *testing.T) {
	c := charttest.Parse(t, "set title=Acme\ncpo Ada\n  head Bo\n  pm Cy [until=2026-01-31]")
	for _, tt := range []struct {
		name, kind  string
		chart       *chart.Chart
		begins      string
		holds, lack []string
	}{
		{"for wikis", ".md", c, "# ", nil, []string{"<svg"}},
		{"for browsers", ".html", c, "<!DOCTYPE html>", []string{"<svg", ">Bo<"}, []string{"<?xml"}},
		{"for paper", ".pdf", c, "%PDF-", nil, nil},
		{"of nobody", ".html", chart.Empty(), "<!DOCTYPE html>", nil, []string{"<svg"}},
		{"of many", ".html", charttest.Company(301), "<!DOCTYPE html>", nil, []string{"<svg"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := format.WriteReport(t.Context(), &b, tt.kind, tt.chart, report.Options{AsOf: "2026-03-01"}); err != nil {
				t.Fatal(err)
			}
			got := b.String()
			if !strings.HasPrefix(strings.ToLower(got), strings.ToLower(tt.begins)) {
				t.Errorf("it begins with %.40q", got)
			}
			for _, s := range tt.holds {
				if !strings.Contains(got, s) {
					t.Errorf("%s is missing", s)
				}
			}
			for _, s := range tt.lack {
				if strings.Contains(got, s) {
					t.Errorf("%s is there", s)
				}
			}
		})
	}
}

func TestReportsThatCannotBeWritten(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada")
	var b bytes.Buffer
	err := format.WriteReport(t.Context(), &b, ".docx", c, report.Options{})
	if want := "a report cannot be written as .docx; there are .md, .html, .pdf"; err == nil || err.Error() != want {
		t.Errorf("the error is %v, want %s", err, want)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, kind := range []string{".html", ".pdf"} {
		if err := format.WriteReport(ctx, &b, kind, c, report.Options{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, given up: %v", kind, err)
		}
	}
	if b.Len() > 0 {
		t.Errorf("%d bytes were written", b.Len())
	}
}

// TestThePictureOfAReportIsThatOfTheDay leaves out who has left by then.
func TestThePictureOfAReportIsThatOfTheDay(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada\n  head Bo\n  pm Cy [until=2026-01-31]")
	for day, there := range map[string]bool{"2026-01-15": true, "2026-03-01": false} {
		var b bytes.Buffer
		if err := format.WriteReport(t.Context(), &b, ".html", c, report.Options{AsOf: day}); err != nil {
			t.Fatal(err)
		}
		_, picture, _ := strings.Cut(b.String(), "<svg")
		picture, _, _ = strings.Cut(picture, "</svg>")
		if !strings.Contains(picture, ">Bo<") || strings.Contains(picture, ">Cy<") != there {
			t.Errorf("on %s Cy is to be there: %t\n%.2000s", day, there, picture)
		}
	}
}
