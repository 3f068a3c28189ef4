package compare

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
)

// setting is what has changed in a part of the settings: what it was and is, or
// which of its items came, went and changed.
func setting(part string, ch SettingsChange) string {
	p, known := settingsParts.find(part)
	if !known {
		return "as a newer version of Cadre has it"
	}
	was, is := p.of(ch.Was), p.of(ch.Now)
	if text, ok := plain(was); ok {
		now, _ := plain(is)
		return arrow(text, now)
	}
	before, after := items(was), items(is)
	var said []string
	for _, k := range []struct {
		what  string
		names []string
	}{
		{"added ", which(after, func(name string) bool { _, was := before[name]; return !was })},
		{"removed ", which(before, func(name string) bool { _, is := after[name]; return !is })},
		{"changed ", which(after, func(name string) bool { v, was := before[name]; return was && !reflect.DeepEqual(v, after[name]) })},
	} {
		if len(k.names) > 0 {
			said = append(said, k.what+phrase.List(k.names))
		}
	}
	return cmp.Or(strings.Join(said, "; "), "in another order")
}

// plain is the text of a value that is one text, or yes or no.
func plain(v any) (text string, ok bool) {
	switch r := reflect.ValueOf(v); r.Kind() {
	case reflect.String:
		return r.String(), true
	case reflect.Bool:
		return map[bool]string{true: "yes"}[r.Bool()], true
	}
	return "", false
}

// items are those of a list or dictionary of the settings, by what people call
// them.
func items(of any) map[string]any {
	switch of := of.(type) {
	case []string:
		return byName(of, func(s string) string { return s })
	case []chart.FieldID:
		return byName(of, func(id chart.FieldID) string { return string(id) })
	case []chart.Column:
		return byName(of, func(c chart.Column) string { return c.Name })
	case []chart.Role:
		return byName(of, func(r chart.Role) string { return cmp.Or(r.Title, string(r.ID)) })
	case []chart.Waiver:
		return byName(of, func(w chart.Waiver) string {
			return fmt.Sprintf("%s (%s)", w.Rule, cmp.Or(string(w.Person), "the chart"))
		})
	case map[string]chart.RoleID:
		return asItems(of)
	case map[string]chart.RuleSetting:
		return asItems(of)
	}
	return nil
}

func asItems[V any](of map[string]V) map[string]any {
	named := map[string]any{}
	for name, v := range of {
		named[name] = v
	}
	return named
}

func byName[T any](list []T, name func(T) string) map[string]any {
	named := map[string]any{}
	for _, v := range list {
		named[name(v)] = v
	}
	return named
}

// which are the names of some items.
func which(items map[string]any, is func(name string) bool) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(items)), func(name string) bool { return !is(name) })
}
