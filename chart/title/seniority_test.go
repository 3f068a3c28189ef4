package title_test

import (
	"testing"

	"cadre/chart/title"
)

// TestSeniority: each title stands above the next.
func TestSeniority(t *testing.T) {
	titles := []string{"Geschäftsführer", "Chief Financial Officer", "Senior Vice President Sales", "VP, Sales", "Senior Director of Marketing", "Head of Product",
		"Associate Director", "IT Manager - Support", "Team Lead", "Principal Engineer", "Product Manager", "Senior Accountant", "Analyst", "Junior Analyst", "Executive Assistant to the CEO", "Werkstudent"}
	for i, lower := range titles[1:] {
		if a, b := title.Seniority(titles[i]), title.Seniority(lower); a <= b {
			t.Errorf("%s is %d, %s is %d", titles[i], a, lower, b)
		}
	}
	for text, leads := range map[string]bool{"": false, "Chief of Staff": true, "Chef de projet": true, "Software Engineer": false, "Manager": true,
		"Office of the CEO": false, "Analyst for the Head of Sales": false, "Assistant Manager": false, "Co-founder": true} {
		if s := title.Seniority(text); s >= title.Leading != leads {
			t.Errorf("%q is %d", text, s)
		}
	}
	if s := title.Seniority(""); s != 0 {
		t.Errorf("no title is %d", s)
	}
}
