package document_test

import (
	"bytes"
	"maps"
	"reflect"
	"strings"
	"testing"

	"cadre/chart"
	"cadre/chart/document"
)

func TestRulesComeBack(t *testing.T) {
	for _, rules := range []map[string]chart.RuleSetting{
		{},
		{"chain": {Severity: "off"}},
		{"span": {Severity: "error", Params: map[string]int{"max": 7, "executives": 9}}, "a/b": {}},
	} {
		var b bytes.Buffer
		if err := document.WriteRules(&b, rules); err != nil {
			t.Fatal(err)
		}
		got, err := document.ReadRules(&b, "rules.json")
		if err != nil || !maps.EqualFunc(got, rules, func(a, b chart.RuleSetting) bool { return reflect.DeepEqual(a, b) }) {
			t.Errorf("%v came back as %v, %v", rules, got, err)
		}
	}
}

func TestRulesAreWrittenALineEach(t *testing.T) {
	var b bytes.Buffer
	rules := map[string]chart.RuleSetting{"span": {Severity: "error", Params: map[string]int{"max": 7}}, "chain": {Severity: "off"}}
	if err := document.WriteRules(&b, rules); err != nil {
		t.Fatal(err)
	}
	want := "{\n  \"chain\": {\"severity\": \"off\"},\n  \"span\": {\"severity\": \"error\", \"params\": {\"max\": 7}}\n}\n"
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestUnreadableRules(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", "the file is empty; use a backup"},
		{"{", "line 1: the file ends too early"},
		{"[]", "line 1: rules must be an object in braces, not []"},
		{"{\"span\": {\"max\": 3}}", "line 1: a rule may have the members severity and params, and no others"},
		{"{\"span\": {\"severity\": \"off\", \"max\": null}}", "line 1: a rule may have the members severity and params, and no others"},
		{"{\n\"span\": 3}", "line 2: rule \"span\": an object in braces is expected here, not 3"},
		{"{\"span\": {\"severity\": 3}}", "line 1: rule \"span\": severity must be text in quotes, not 3"},
		{"{\"span\": {\"params\": {\"max\": 2.5}}}", "line 1: rule \"span\": params.max must be a whole number, not 2.5"},
		{"{\"span\": {},\n\"span\": {}}", "line 2: the rule \"span\" stands twice; delete one of them"},
	} {
		rules, err := document.ReadRules(strings.NewReader(tt.text), "rules.json")
		if err == nil || !strings.HasPrefix(err.Error(), "rules.json: "+tt.want) || rules != nil {
			t.Errorf("%s: got %v, %v\nwant %s", tt.text, rules, err, tt.want)
		}
	}
}
