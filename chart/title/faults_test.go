package title_test

import (
	"testing"

	"cadre/chart"
	"cadre/chart/title"
)

// TestWordsOfAreas: what an area is called makes neither a rank nor an
// employment nor a vacancy, wherever it stands.
func TestWordsOfAreas(t *testing.T) {
	for _, area := range []string{
		"Senior Living", "Senior Care", "Senior Citizens", "Junior ISA", "Junior Accounts", "Junior Golf", "Associate Tools", "Associate Apps",
		"Staff Scheduling", "Staff Travel", "Group Travel", "Group Insurance", "Lead Generation", "Lead Scoring", "Principal Protection",
		"Director Tools", "Graduate Recruitment", "Intern Hiring", "Head Tracking", "Apprentice Levy",
		"Interim Payments", "Interim Dividends", "Temporary Staffing", "Temporary Workers", "Acting Classes",
		"Fractional Shares", "Fractional Ownership", "Contractor Payments", "Contract Lifecycle", "Contract Management",
		"Freelance Marketplace", "Part-time Jobs", "Fixed-term Deposits", "Open Banking",
	} {
		for _, text := range []string{
			"Product Manager, " + area, "Product Manager - " + area, "Product Manager (" + area + ")", "Product Manager for " + area, area + " Product Manager",
		} {
			r := title.Read(text)
			if r.Role != chart.PM || r.Area != area || r.Employment != chart.FullTime || r.Open {
				t.Errorf("%q is %+v", text, r)
			}
		}
	}
}

// TestWhoWorksForAnOffice does not hold it, and neither does who held it or is
// to; two jobs of one person are another matter.
func TestWhoWorksForAnOffice(t *testing.T) {
	for _, office := range []string{"CPO", "Chief Product Officer", "Head of Product", "VP Product", "Director of Product", "CEO"} {
		for _, text := range []string{
			"Executive Assistant, ", "Executive Assistant - ", "Executive Coach, ", "Board Advisor, ", "Executive Search, ", "Chief of Staff, ",
			"Secretary, ", "Talent Partner - ", "Board Member, ", "Former ", "Deputy ",
		} {
			if r := title.Read(text + office); r.Known() != "" {
				t.Errorf("%q is %+v", text+office, r)
			}
		}
	}
	for text, want := range map[string]chart.RoleID{
		"CPO Executive Assistant": "", "Directeur produit adjoint": "", "Founders Associate": "", "Former founder": "", "Recruiter - Product Manager": "",
		"Software Engineer - Product Manager Experience": chart.Engineer, "Analyst, VP Product": chart.Analyst,
		"Co-founder & CPO": chart.CPO, "CTO, Head of Product": chart.Head, "Engineer / Product Manager": chart.PM, "Business Analyst / Product Manager": chart.PM, "General Manager, Head of Product": chart.Head,
		"Founder, CEO": chart.CEO, "CEO and Founder": chart.CEO, "Co-Head of Product": chart.Head, "Joint Head of Product": chart.Head,
	} {
		if r := title.Read(text); r.Known() != want || r.Area != "" {
			t.Errorf("%q is %+v, want %q", text, r, want)
		}
	}
	if r := title.Read("Interim Head of Product & CPO"); r.Role != chart.CPO || r.Employment != chart.Interim {
		t.Errorf("an interim of two offices is %+v", r)
	}
	for _, text := range []string{"Backfill: Senior PM", "Senior Product Manager (backfill)"} {
		if r := title.Read(text); r.Role != chart.SeniorPM || r.Area != "" {
			t.Errorf("%q is %+v", text, r)
		}
	}
}

// TestReasons says what every word that counts was taken for.
func TestReasons(t *testing.T) {
	for text, want := range map[string][]title.Reason{
		"Sr. PM II, Payments (mat cover)": {
			{"Sr", "senior"}, {"PM", "product manager"}, {"Payments", "the product area"}, {"mat cover", "interim"},
		},
		"Vacancy: Head of Product":    {{"Vacancy", "an open role"}, {"Head of Product", "head of product"}},
		"Co-Founder & CPO":            {{"Co-Founder", "another job"}, {"CPO", "chief product officer"}},
		"Deputy Head of Product":      {{"Deputy", "a word of another job"}},
		"Freelance Designer":          {{"Freelance", "contractor"}, {"Designer", "designer"}},
		"Head of Product Design":      {{"Product Design", "designer"}},
		"Ingénieur logiciel":          {{"Ingénieur", "engineer"}},
		"Founder & CEO":               {{"CEO", "chief executive"}},
		"Group PM, Kent":              {{"Group", "group"}, {"PM", "product manager"}, {"Kent", "the product area"}},
		"Director of Product (Kent)":  {{"Director of Product", "director of product"}, {"Kent", "the product area"}},
		"Chief of Staff":              nil,
		"Product Manager (m/w/d) Ads": {{"Product Manager", "product manager"}, {"Ads", "the product area"}},
	} {
		got := title.Read(text).Reasons
		same := len(got) == len(want)
		for i := 0; same && i < len(got); i++ {
			same = got[i] == want[i]
		}
		if !same {
			t.Errorf("%q for the reasons %v, want %v", text, got, want)
		}
	}
	plain := title.Reason{Words: "Head of Product", Means: "head of product"}
	if ends := (title.Reason{Words: "Product Designer", Means: "designer"}); !ends.Plain() {
		t.Errorf("%v is not plain", ends)
	}
	if short := (title.Reason{Words: "Sr", Means: "senior"}); !plain.Plain() || short.Plain() || short.String() != `"Sr" is senior` {
		t.Errorf("%v, %v", plain, short)
	}
}

func TestCutVacancy(t *testing.T) {
	for _, tt := range []struct {
		text, rest string
		open       bool
	}{
		{"Vacancy: Senior Product Manager", "Senior Product Manager", true},
		{"TBH Product Manager", "Product Manager", true},
		{"Product Manager [OPEN]", "Product Manager", true},
		{"Product Manager, Ads - to be hired", "Product Manager, Ads", true},
		{"Designer (vacant)", "Designer", true},
		{"Vacant Designer", "Designer", true},
		{"Open Banking Product Manager", "Open Banking Product Manager", false},
		{"Hiring Manager", "Hiring Manager", false},
		{"Product Manager, Hiring", "Product Manager, Hiring", false},
		{"Open", "Open", false}, {"", "", false},
	} {
		if rest, open := title.CutVacancy(tt.text); rest != tt.rest || open != tt.open {
			t.Errorf("%q is left as %q, %t; want %q, %t", tt.text, rest, open, tt.rest, tt.open)
		}
	}
}
