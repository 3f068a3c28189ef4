package filter_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
	"cadre/chart/filter"
	"cadre/chart/rule"
)

// TestSuggestions are offered where | stands.
func TestSuggestions(t *testing.T) {
	c := parse(t, team)
	for _, tt := range []struct {
		text string
		want string // the first of them, as they are typed
	}{
		{"|", "finding open assistant finding: role: manager: title: team:"},
		{"te|", "team:"},
		{"gr|", `team=Growth team="Growth Platform"`},
		{"sen|", "role=senior-pm"},
		{"inter|", "employment=interim"},
		{"ope|", "open"},
		{"team:|", `team=Growth team="Growth Platform" no:team has:team`},
		{"team:pl|", `team="Growth Platform"`},
		{"open team:|", "team=Growth"},
		{"te| open", "team:"},
		{"-te|", "-team:"},
		{"-team:|", "-team=Growth"},
		{"role:|", "role=cpo role=head role=senior-pm role=pm role=engineer role>= role<="},
		{"role>=|", "role>=cpo role>=head role>=senior-pm role>=pm"},
		{"role>=sen|", "role>=senior-pm"},
		{"cost:|", "cost>= cost<= cost> cost< cost:90000..150000 cost:150000..200000 no:cost"},
		{"cost>=|", "cost>=90000 cost>=150000 cost>=200000"},
		{"start:|", "start>= start<= start> start< start:2019 start:2024 start:2026"},
		{"start>|", "start>2019 start>2024"},
		{"start>20|", "start>2019 start>2024"},
		{"employment:|", "employment=full-time employment=interim"},
		{"employment:full|", "employment=full-time"},
		{"seats>=|", "Seats>=2.5"}, // as one person alone has any
		{"manager:|", `manager="Ada Åberg-Okafor" manager="Bo Ek"`},
		{`"cost c|`, `"Cost centre":`},
		{`"cost centre":|`, `"Cost centre"=X-17`},
		{"finding:|", "finding=info finding=no-area"},
		{"xqz|", ""},
		{"nobody:|", ""},
	} {
		text, at := strings.Replace(tt.text, "|", "", 1), strings.Index(tt.text, "|")
		var codes []string
		for _, s := range filter.Suggest(c, rule.Check(c, time.Time{}), text, at).All {
			codes = append(codes, s.Code)
			if n := len(find(c, s.Code)); !s.Open && s.Count != n {
				t.Errorf("%s is offered with %d, and finds %d", s.Code, s.Count, n)
			}
		}
		if got := strings.Join(codes, " "); !strings.HasPrefix(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%s: offered are %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestWhatIsTheSameOfAll is no help as a condition, but as a value it is said;
// nor is what nobody says.
func TestWhatIsTheSameOfAll(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada [team=Core; cost=5]\n  head Bo [team=Core; cost=5]")
	for text, want := range map[string]string{
		"team:":   "team=Core",
		"cost:":   "cost>= cost<= cost> cost<",
		"cost>=":  "cost>=5",
		"budget:": "budget>= budget<= budget> budget<",
		"open":    "",
	} {
		var codes []string
		for _, s := range filter.Suggest(c, nil, text, len(text)).All {
			codes = append(codes, s.Code)
		}
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%s: offered are %s, want %s", text, got, want)
		}
	}
}

// TestTaking puts a suggestion in the place of what was typed of it.
func TestTaking(t *testing.T) {
	c := parse(t, team)
	for _, tt := range []struct{ text, want string }{
		{"|", "finding |"},
		{"te|", "team:|"},
		{"team:gr|", "team=Growth |"},
		{"ada gr| open", "ada team=Growth |open"},
		{"te| open", "team:| open"},
	} {
		text, at := strings.Replace(tt.text, "|", "", 1), strings.Index(tt.text, "|")
		taken, at := filter.Suggest(c, rule.Check(c, time.Time{}), text, at).Take(text, 0)
		if got := taken[:at] + "|" + taken[at:]; got != tt.want {
			t.Errorf("%s becomes %s, want %s", tt.text, got, tt.want)
		}
	}
}

// TestWhatIsOfferedIsFound: whatever is taken anywhere in a text is what it says,
// and finds as many as it says; what is still open says nothing yet.
func TestWhatIsOfferedIsFound(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		c := charttest.AnyChart(rt)
		text := anyQuery(rt, c)
		at := rapid.IntRange(0, len(text)).Draw(rt, "at")
		for at < len(text) && !utf8.RuneStart(text[at]) {
			at++
		}
		offered := filter.Suggest(c, rule.Check(c, time.Time{}), text, at)
		for i, s := range offered.All {
			q := filter.Parse(c, s.Code)
			if s.Open {
				if len(q.Conditions) != 1 || q.Conditions[0].Field == nil || q.Says() {
					rt.Fatalf("%q is no beginning, but %+v", s.Code, q.Conditions)
				}
				continue
			}
			if n := len(find(c, s.Code)); len(q.Conditions) != 1 || !q.Says() || n != s.Count {
				rt.Fatalf("%q is offered as %q with %d, and finds %d", s.Code, s.Title, s.Count, n)
			}
			taken, end := offered.Take(text, i)
			all := filter.Parse(c, taken).Conditions
			if !slices.ContainsFunc(all, func(d filter.Condition) bool { return d.To == end-1 && d.Code(c) == q.Conditions[0].Code(c) }) {
				rt.Fatalf("%q with %q taken at %d is %q, in which it does not stand", text, s.Code, at, taken)
			}
		}
	})
}
