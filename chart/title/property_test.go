package title_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest/property"
	"cadre/chart/title"
)

// said is a piece of a title and what it says.
type said[T any] struct {
	text  string
	means T
}

var (
	managers = []said[chart.RoleID]{
		{"Product Manager", chart.PM}, {"PM", chart.PM}, {"Sr. Product Mgr.", chart.SeniorPM}, {"Senior Product Manager", chart.SeniorPM},
		{"Jr. PM", chart.JuniorPM}, {"Associate Product Manager", chart.APM}, {"Lead Product Manager", chart.LeadPM},
		{"Staff PM", chart.StaffPM}, {"Group Product Manager", chart.GroupPM}, {"Principal Product Manager II", chart.PrincipalPM},
		{"Produktmanagerin (m/w/d)", chart.PM}, {"Chef de produit senior", chart.SeniorPM}, {"Gerente de Produto", chart.PM},
		{"Starszy menedżer produktu", chart.SeniorPM}, {"Младший менеджер по продукту", chart.JuniorPM},
	}
	offices = []said[chart.RoleID]{
		{"Head of Product", chart.Head}, {"VP, Product", chart.VP}, {"SVP of Product Management", chart.SVP}, {"Product Director", chart.Director},
		{"Sr. Director, Product Management", chart.SeniorDirector}, {"Chief Product Officer", chart.CPO}, {"CPO", chart.CPO},
		{"Leiterin Produktmanagement", chart.Head}, {"Directrice Produit", chart.Director}, {"Vice-présidente Produit", chart.VP},
	}
	employments = []said[chart.Employment]{
		{"", chart.FullTime}, {"Interim", chart.Interim}, {"Acting", chart.Acting}, {"Fractional", chart.Fractional},
		{"Freelance", chart.Contractor}, {"Part-time", chart.PartTime}, {"Fixed-term", chart.FixedTerm},
	}
	vacancies = []said[bool]{{"", false}, {"Vacancy", true}, {"TBH", true}, {"[Open]", true}}
	// endings are area names whose first word means something elsewhere.
	endings = []string{"Senior Living", "Junior ISA", "Freelance Marketplace", "Interim Payments", "Open Banking", "Director Tools", "Checkout & Billing"}
)

// drawArea draws the name of an area, of words that mean nothing.
func drawArea(t *rapid.T) string {
	word := rapid.StringMatching(`[BGKZ][uo]([bgkz][uo]){2,3}`)
	return strings.Join(rapid.SliceOfN(word, 1, 3).Draw(t, "area"), rapid.SampledFrom([]string{" ", " & "}).Draw(t, "link"))
}

// TestATitleGivesBackWhatItWasMadeOf wraps a job, an area, an employment and
// a vacancy into a title, as people write them, and reads them out again.
func TestATitleGivesBackWhatItWasMadeOf(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		job := rapid.SampledFrom(append(managers, offices...)).Draw(t, "job")
		employment := rapid.SampledFrom(employments).Draw(t, "employment")
		vacancy := rapid.SampledFrom(vacancies).Draw(t, "vacancy")
		area := rapid.OneOf(rapid.Custom(drawArea), rapid.SampledFrom(endings), rapid.Just("")).Draw(t, "whole area")
		text := job.text
		if area != "" {
			text += rapid.SampledFrom([]string{", ", " - ", " – ", ": ", " | "}).Draw(t, "mark") + area
		}
		text = wrap(t, text, employment.text)
		if vacancy.text != "" {
			text = vacancy.text + rapid.SampledFrom([]string{": ", " - "}).Draw(t, "mark") + text
		}
		r := title.Read(text)
		if r.Role != job.means || r.Area != area || r.Employment != employment.means || r.Open != vacancy.means {
			t.Errorf("%q is %+v", text, r)
		}
	})
}

// wrap puts an employment somewhere around a title.
func wrap(t *rapid.T, text, employment string) string {
	if employment == "" {
		return text
	}
	return rapid.SampledFrom([]string{
		employment + " " + text, text + " (" + employment + ")", text + " - " + employment, text + ", " + employment + " (6 months)",
	}).Draw(t, "wrapped")
}

// TestAnAreaMayStandBeforeTheJob does so between rank and job.
func TestAnAreaMayStandBeforeTheJob(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		rank := rapid.SampledFrom([]said[chart.RoleID]{
			{"", chart.PM}, {"Senior ", chart.SeniorPM}, {"Sr. ", chart.SeniorPM}, {"Junior ", chart.JuniorPM}, {"Associate ", chart.APM},
			{"Lead ", chart.LeadPM}, {"Staff ", chart.StaffPM}, {"Group ", chart.GroupPM}, {"Principal ", chart.PrincipalPM}, {"Interim ", chart.PM},
		}).Draw(t, "rank")
		area := drawArea(t)
		text := rank.text + area + " Product Manager"
		if r := title.Read(text); r.Role != rank.means || r.Area != area {
			t.Errorf("%q is %+v", text, r)
		}
	})
}
