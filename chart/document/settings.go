package document

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/scene"
)

type settings = chart.Settings

// headings is how many of the choices stand at the top of a document.
const headings = 2

// settingsMembers is the document but for its people, a line each.
var settingsMembers = slices.Concat(
	[]member[settings]{{"cadre", 1, elsewhere, appendVersion}},
	lookMembers(2, scene.Choices[:headings]),
	[]member[settings]{
		asText("currency", 4, func(s *settings) *string { return &s.Currency }),
		asWord("headOrder", 5, "head-above-vp", func(s *settings) *chart.HeadOrder { return &s.HeadOrder }),
	},
	lookMembers(6, scene.Choices[headings:]),
	[]member[settings]{
		asList("areas", 51, func(s *settings) *[]string { return &s.Areas }),
		{"fields", 52, readColumns, appendColumns},
		{"roles", 53, readRoles, appendRoles},
		{"titles", 54, readTitles, appendTitles},
		{"rules", 55, readRules, appendRules},
		{"waivers", 56, readWaivers, appendWaivers},
		{"colouring", 57, readColouring, appendColouring},
		{"colours", 58, readColours, appendColours},
		{"people", 59, elsewhere, func(b []byte, _ *settings) []byte { return b }},
	})

// lookMembers are choices as members, the first of them on that line.
func lookMembers(line int, choices []scene.Choice) []member[settings] {
	var members []member[settings]
	for i, o := range choices {
		switch {
		case o.Text != nil:
			members = append(members, asText(o.ID, line+i, func(s *settings) *string { return o.Text(&s.Look) }))
		case o.Tick != nil:
			members = append(members, asFlag(o.ID, line+i, func(s *settings) *bool { return o.Tick(&s.Look) }))
		default:
			members = append(members, asList(o.ID, line+i, func(s *settings) *[]chart.FieldID { return o.List(&s.Look) }))
		}
	}
	return members
}

var roleMembers = []member[chart.Role]{
	asText("id", 0, func(r *chart.Role) *chart.RoleID { return &r.ID }),
	asText("title", 0, func(r *chart.Role) *string { return &r.Title }),
	asText("short", 0, func(r *chart.Role) *string { return &r.Short }),
	asNumber("level", 0, func(r *chart.Role) *int { return &r.Level }),
	asFlag("above", 0, func(r *chart.Role) *bool { return &r.Above }),
	asText("beside", 0, func(r *chart.Role) *chart.RoleID { return &r.Beside }),
	asText("track", 0, func(r *chart.Role) *chart.Track { return &r.Track }),
	asNumber("least", 0, func(r *chart.Role) *int { return &r.Least }),
	asNumber("span", 0, func(r *chart.Role) *int { return &r.Span }),
	asText("colour", 0, func(r *chart.Role) *string { return &r.Colour }),
	asText("summary", 0, func(r *chart.Role) *string { return &r.Summary }),
	asList("duties", 0, func(r *chart.Role) *[]string { return &r.Duties }),
	asList("skills", 0, func(r *chart.Role) *[]string { return &r.Skills }),
}

var waiverMembers = []member[chart.Waiver]{
	asText("rule", 0, func(w *chart.Waiver) *string { return &w.Rule }),
	asText("person", 0, func(w *chart.Waiver) *chart.ID { return &w.Person }),
	asText("about", 0, func(w *chart.Waiver) *string { return &w.About }),
	asText("reason", 0, func(w *chart.Waiver) *string { return &w.Reason }),
}

var ruleMembers = []member[chart.RuleSetting]{
	asText("severity", 0, func(r *chart.RuleSetting) *string { return &r.Severity }),
	asDictionary("params", 0, func(r *chart.RuleSetting) *map[string]int { return &r.Params },
		readNumber[int], func(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }),
}

// appendHead writes everything up to the first of the people.
func appendHead(b []byte, s *settings) ([]byte, error) {
	if err := checkUnknown(s.Unknown); err != nil {
		return b, err
	}
	b = appendMembers(b, settingsMembers, s, unknownAt(s), "  ")
	return append(b[:len(b)-1], ",\n  \"people\": ["...), nil
}

// elsewhere is for members that the loader reads itself.
func elsewhere(*settings, node) error { return nil }

// appendVersion writes the version the document came with, if that is newer.
func appendVersion(b []byte, s *settings) []byte {
	if v := s.Unknown[unknownPath("cadre")]; v != "" {
		return append(b, v...)
	}
	return strconv.AppendInt(b, version, 10)
}

// mostRoles is far more than any ladder has. A role is looked for among all of
// them.
const mostRoles = 500

func readRoles(s *settings, v node) error {
	if v.kind() != '[' {
		return v.fault("roles must be a list in square brackets, not %s", phrase.Short(v.raw))
	}
	for item := range v.items() {
		var r chart.Role
		unknown, err := readMembers(roleMembers, item, &r)
		if err != nil {
			return within(err, fmt.Sprintf("role %d", len(s.Roles)+1))
		}
		switch {
		case r.ID == "":
			return item.fault("role %d has no id", len(s.Roles)+1)
		case len(s.Roles) == mostRoles:
			return item.fault("a document may have at most %d roles of its own; delete those that nobody has", mostRoles)
		}
		if slices.ContainsFunc(s.Roles, func(q chart.Role) bool { return q.ID == r.ID }) {
			return item.fault("two roles have the id %q; rename or delete one", r.ID)
		}
		s.Roles = append(s.Roles, asTaken(r))
		for name, raw := range unknown {
			keepUnknown(s, raw, "roles", string(r.ID), name)
		}
	}
	return nil
}

func appendRoles(b []byte, s *settings) []byte {
	for i, r := range s.Roles {
		b = append(append(b, separator(i, '[')[0]), "\n    "...)
		r = briefly(r)
		b = appendMembers(b, roleMembers, &r, unknownAt(s, "roles", string(r.ID)), "")
	}
	return closedBelow(b, len(s.Roles), ']')
}

// briefly is a role of chart.Known by its ID alone, unless the document has
// changed it, so that files gain from what later versions say of it.
func briefly(r chart.Role) chart.Role {
	if known, ok := chart.Known(r.ID); ok && reflect.DeepEqual(r, known) {
		return chart.Role{ID: r.ID}
	}
	return r
}

// asTaken is the role that briefly wrote.
func asTaken(r chart.Role) chart.Role {
	if known, ok := chart.Known(r.ID); ok && reflect.DeepEqual(r, chart.Role{ID: r.ID}) {
		return known
	}
	return r
}

func readRules(s *settings, v node) error {
	if v.kind() != '{' {
		return v.fault("rules must be an object in braces, not %s", phrase.Short(v.raw))
	}
	s.Rules = map[string]chart.RuleSetting{}
	for id, item := range v.members() {
		var r chart.RuleSetting
		unknown, err := readMembers(ruleMembers, item, &r)
		if err != nil {
			return within(err, fmt.Sprintf("rule %q", id))
		}
		if _, twice := s.Rules[id]; twice {
			return item.fault("the rule %q stands twice; delete one of them", id)
		}
		s.Rules[id] = r
		for name, raw := range unknown {
			keepUnknown(s, raw, "rules", id, name)
		}
	}
	return nil
}

func appendRules(b []byte, s *settings) []byte {
	b = appendRuleSet(b, s, "\n    ")
	return closedBelow(b, len(s.Rules), '}')
}

// appendRuleSet writes a rule a line; it leaves the brace open.
func appendRuleSet(b []byte, s *settings, line string) []byte {
	for i, id := range slices.Sorted(maps.Keys(s.Rules)) {
		b = append(append(b, separator(i, '{')[0]), line...)
		b = append(appendString(b, id), ": "...)
		r := s.Rules[id]
		b = appendMembers(b, ruleMembers, &r, unknownAt(s, "rules", id), "")
	}
	return b
}

func readWaivers(s *settings, v node) error {
	if v.kind() != '[' {
		return v.fault("waivers must be a list in square brackets, not %s", phrase.Short(v.raw))
	}
	for item := range v.items() {
		var w chart.Waiver
		unknown, err := readMembers(waiverMembers, item, &w)
		n := len(s.Waivers)
		if err != nil {
			return within(err, fmt.Sprintf("waiver %d", n+1))
		}
		if w.Rule == "" {
			return item.fault("waiver %d names no rule", n+1)
		}
		s.Waivers = append(s.Waivers, w)
		for name, raw := range unknown {
			keepUnknown(s, raw, append(waiverPath(w), name)...)
		}
	}
	return nil
}

func appendWaivers(b []byte, s *settings) []byte {
	for i, w := range s.Waivers {
		b = append(append(b, separator(i, '[')[0]), "\n    "...)
		b = appendMembers(b, waiverMembers, &w, unknownAt(s, waiverPath(w)...), "")
	}
	return closedBelow(b, len(s.Waivers), ']')
}

// waiverPath is where a newer version's members of a waiver are kept.
func waiverPath(w chart.Waiver) []string {
	return []string{"waivers", w.Rule, string(w.Person), w.About}
}

func closedBelow(b []byte, n int, bracket byte) []byte {
	if n > 0 {
		b = append(append(b, "\n  "...), bracket)
	}
	return b
}
