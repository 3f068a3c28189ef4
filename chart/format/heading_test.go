package format_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/format"
)

func TestHeadingByTheNameOfAFile(t *testing.T) {
	for file, want := range map[string]string{
		"acme.cadre":                            "Acme",
		"/home/x/acme_product-team.csv":         "Acme product team",
		`C:\Users\x\Acme GmbH.tsv`:              "Acme GmbH",
		"uk-home-office-2013.csv":               "UK home office 2013",
		"acme_hr_and_cto-office.csv":            "Acme HR and CTO office",
		"Acme Q3 2027.cadre":                    "Acme Q3 2027",
		"Acme - Product.cadre":                  "Acme – Product",
		"Acme Inc. Berlin.csv":                  "Acme Inc. Berlin",
		"acme.product.team.csv":                 "Acme product team",
		"Acme%20Product.csv":                    "Acme Product",
		"acme.v2.cadre":                         "Acme",
		"acme-final-v2.cadre":                   "Acme",
		"acme_v1.2_FINAL.cadre":                 "Acme",
		"acme final final2.cadre":               "Acme",
		"acme version 3.cadre":                  "Acme",
		"acme rev. 4.cadre":                     "Acme",
		"acme (3).cadre":                        "Acme",
		"acme(1) (2).cadre":                     "Acme",
		"Acme - Copy.cadre":                     "Acme",
		"Acme - Copy (2).cadre":                 "Acme",
		"Acme copy 2.cadre":                     "Acme",
		"Acme – Kopie.cadre":                    "Acme",
		"Copy of Acme.cadre":                    "Acme",
		"Copy of Copy of Acme.cadre":            "Acme",
		"Kopie von Acme.cadre":                  "Acme",
		"Copie de Acme.cadre":                   "Acme",
		"acme 2027-03-31.csv":                   "Acme",
		"20270331_acme.csv":                     "Acme",
		"acme-2027-03.csv":                      "Acme",
		"acme 31.03.2027.csv":                   "Acme",
		"acme_03-31-2027.csv":                   "Acme",
		"acme-2027-03-31T10-22-33.csv":          "Acme",
		"Acme 2027-03-31 at 10.22.33.csv":       "Acme",
		"acme-1711880553.csv":                   "Acme",
		"acme-employees-export.csv":             "Acme employees",
		"Acme org chart.cadre":                  "Acme org chart",
		"Product.cadre":                         "Product",
		"Growth team.cadre":                     "Growth team",
		"Marketing (EMEA).csv":                  "Marketing (EMEA)",
		"R2D2.cadre":                            "R2D2",
		"北京.csv":                                "北京",
		"Équipe Rhône.csv":                      "Équipe Rhône",
		"élan.csv":                              "Élan",
		"Vertrieb_Süd_2027-01-15_final (1).csv": "Vertrieb Süd",
		"Untitled.cadre":                        "",
		"untitled 3.cadre":                      "",
		"Unbenannt.csv":                         "",
		"Sans titre.csv":                        "",
		"Sin título 2.csv":                      "",
		"export (3).csv":                        "",
		"export.csv":                            "",
		"Export_2027-03-31.csv":                 "",
		"download (1).csv":                      "",
		"Book1.csv":                             "",
		"Mappe1.csv":                            "",
		"Classeur1.csv":                         "",
		"Libro1.csv":                            "",
		"Cartel1.csv":                           "",
		"Sheet 1.csv":                           "",
		"Tabelle1.csv":                          "",
		"org chart.csv":                         "",
		"orgchart-v3-final.csv":                 "",
		"Organigramm.csv":                       "",
		"organization_structure.csv":            "",
		"users.csv":                             "",
		"All Users.csv":                         "",
		"employees.csv":                         "",
		"employee list (2).csv":                 "",
		"Mitarbeiter_Liste.csv":                 "",
		"medewerkers.csv":                       "",
		"hr-sample.csv":                         "",
		"data.csv":                              "",
		"test2.csv":                             "",
		"staff.csv":                             "",
		"old.cadre":                             "", "now 2.cadre": "",
		"people-2027.csv":    "",
		"Copy of export.csv": "",
		"2027-03-31.csv":     "",
		"2027.cadre":         "",
		"3f2504e0-4f89-11d3-9a0c-0305e82c3301.csv": "",
		"rev 4.cadre": "", "version2.cadre": "",
		"a.cadre":   "",
		"x-1.cadre": "",
		".cadre":    "",
		"":          "",
		"-":         "",
		"/":         "",
		"(1).csv":   "",
	} {
		if got := format.Heading(file); got != want {
			t.Errorf("%q is headed %q, want %q", file, got, want)
		}
	}
}

// TestAHeadingIsOneLine whatever the file is called, and its own.
func TestAHeadingIsOneLine(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		got := format.Heading(rapid.String().Draw(t, "file"))
		if strings.Join(strings.Fields(got), " ") != got {
			t.Fatalf("the heading is %q", got)
		}
	})
}
