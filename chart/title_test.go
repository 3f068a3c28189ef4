package chart_test

import (
	"testing"

	"cadre/chart"
)

func TestMatchTitle(t *testing.T) {
	for _, tt := range []struct {
		title      string
		role       chart.RoleID
		employment chart.Employment
	}{
		{"Chief Product Officer", chart.CPO, ""},
		{"CPO", chart.CPO, ""},
		{"C.P.O.", chart.CPO, ""},
		{"chief product officer (CPO)", chart.CPO, ""},
		{"Co-Founder & CPO", chart.CPO, ""},
		{"CPO and Co-founder", chart.CPO, ""},
		{"Founder, Chief Product Officer", chart.CPO, ""},
		{"Interim CPO", chart.CPO, chart.Interim},
		{"CPO (Interim)", chart.CPO, chart.Interim},
		{"Fractional CPO", chart.CPO, chart.Fractional},
		{"Fractional Chief Product Officer – 2 days a week", chart.CPO, chart.Fractional},
		{"Chief Product Officer, EMEA", chart.CPO, ""},

		{"Head of Product", chart.Head, ""},
		{"HEAD OF PRODUCT", chart.Head, ""},
		{"Head, Product", chart.Head, ""},
		{"Product Head", chart.Head, ""},
		{"Head of Product Management", chart.Head, ""},
		{"Global Head of Product", chart.Head, ""},
		{"Head of Product - Payments", chart.Head, ""},
		{"Head of Product (Growth)", chart.Head, ""},
		{"Acting Head of Product", chart.Head, chart.Interim},
		{"Head of Product at Acme", chart.Head, ""},

		{"VP of Product", chart.VP, ""},
		{"VP Product", chart.VP, ""},
		{"VP, Product", chart.VP, ""},
		{"VP - Product", chart.VP, ""},
		{"V.P. of Product", chart.VP, ""},
		{"Vice President of Product", chart.VP, ""},
		{"Vice-President, Product Management", chart.VP, ""},
		{"VP Product, Platform", chart.VP, ""},
		{"Interim VP of Product", chart.VP, chart.Interim},

		{"Senior Product Manager", chart.SeniorPM, ""},
		{"senior-pm", chart.SeniorPM, ""},
		{"Sr. PM II", chart.SeniorPM, ""},
		{"Snr Product Manager", chart.SeniorPM, ""},
		{"Sr. Product Mgr., Payments", chart.SeniorPM, ""},
		{"Product Manager, Senior", chart.SeniorPM, ""},
		{"Product Manager (Senior)", chart.SeniorPM, ""},
		{"Senior Technical Product Manager", chart.SeniorPM, ""},
		{"Senior Product Manager - Privacy", chart.SeniorPM, ""},

		{"Product Manager", chart.PM, ""},
		{"  product   manager ", chart.PM, ""},
		{"PM", chart.PM, ""},
		{"Product Manager II", chart.PM, ""},
		{"Product Manager (L5)", chart.PM, ""},
		{"Product Manager, Checkout & Billing", chart.PM, ""},
		{"Product Manager – Mobile", chart.PM, ""},
		{"Product Manager for Search", chart.PM, ""},
		{"Growth Product Manager", chart.PM, ""},
		{"Growth PM", chart.PM, ""},
		{"Founding Product Manager", chart.PM, ""},
		{"Contract Product Manager", chart.PM, chart.Contractor},
		{"Product Manager (Contractor)", chart.PM, chart.Contractor},
		{"Product Manager, Freelance", chart.PM, chart.Contractor},

		{"Junior Product Manager", chart.JuniorPM, ""},
		{"Jr. PM", chart.JuniorPM, ""},
		{"JPM", chart.JuniorPM, ""},
		{"Product Manager (Junior)", chart.JuniorPM, ""},

		{"Associate Product Manager", chart.APM, ""},
		{"Assoc. Product Manager", chart.APM, ""},
		{"APM", chart.APM, ""},
		{"Associate PM, Growth", chart.APM, ""},

		{"", "", ""},
		{"Product", "", ""},
		{"VP", "", ""},
		{"Head", "", ""},
		{"Chief People Officer (CPO)", "", ""},
		{"CPO (Procurement)", "", ""},
		{"PM, Construction", "", ""},
		{"PM (Project Manager)", "", ""},
		{"Technical PM", "", ""},
		{"Chief Product and Technology Officer", "", ""},
		{"CPO / CTO", "", ""},
		{"CEO & CPO", "", ""},
		{"CPO, CTO", "", ""},
		{"Executive Assistant to the CPO", "", ""},
		{"Chief of Staff, Office of the CPO", "", ""},
		{"Former CPO", "", ""},
		{"SVP Product", "", ""},
		{"Senior Vice President, Product", "", ""},
		{"AVP of Product", "", ""},
		{"VP of Product Marketing", "", ""},
		{"VP, Product Design", "", ""},
		{"Head of Product Marketing", "", ""},
		{"Head of Product Operations", "", ""},
		{"Deputy Head of Product", "", ""},
		{"Director of Product", "", ""},
		{"Product Director", "", ""},
		{"Senior Director, Product Management", "", ""},
		{"Group Product Manager", "", ""},
		{"Group PM", "", ""},
		{"Product Manager, Group", "", ""},
		{"Principal Product Manager", "", ""},
		{"Lead Product Manager", "", ""},
		{"Product Lead", "", ""},
		{"Staff PM", "", ""},
		{"Product Owner", "", ""},
		{"Product Manager / Scrum Master", "", ""},
		{"Product Manager, Head of Growth", "", ""},
		{"Product Manager Intern", "", ""},
		{"Product Manager (Trainee)", "", ""},
		{"Product Marketing Manager", "", ""},
		{"Product Design Manager", "", ""},
		{"Product Operations Manager", "", ""},
		{"Production Manager", "", ""},
		{"Prod. Manager", "", ""},
		{"Project Manager", "", ""},
		{"Program Manager", "", ""},
		{"Product Analyst", "", ""},
		{"Senior Software Engineer", "", ""},
		{"Assistant Product Manager", "", ""},
		{"Contract Manager", "", ""},
		{"National Lead Temporary Migration", "", ""},
		{"Interim CFO", "", chart.Interim},
		{"Acting Director, Organisation Development", "", chart.Interim},
		{"Software Engineer (Contractor)", "", chart.Contractor},
		{"产品经理", "", ""},
	} {
		role, employment, ok := chart.MatchTitle(tt.title)
		if role != tt.role || employment != tt.employment || ok != (tt.role != "") {
			t.Errorf("%q is role %q, employment %q, ok %t; want %q, %q", tt.title, role, employment, ok, tt.role, tt.employment)
		}
	}
}

func TestEveryRoleOfTheLadderMatchesItself(t *testing.T) {
	for _, r := range chart.Ladder() {
		if role, _, ok := chart.MatchTitle(r.Title); !ok || role != r.ID {
			t.Errorf("%q is role %q, want %q", r.Title, role, r.ID)
		}
	}
}
