package document

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"cadre/chart"
	"cadre/chart/phrase"
)

// What a newer version writes about the document, a role or a rule is kept in
// chart.Settings.Unknown. Its keys are paths as in JSON Pointer (RFC 6901),
// but that roles go by their ID, and waivers by what they waive.

var pathEscape, pathUnescape = strings.NewReplacer("~", "~0", "/", "~1"), strings.NewReplacer("~1", "/", "~0", "~")

func unknownPath(names ...string) string {
	var b strings.Builder
	for _, n := range names {
		b.WriteByte('/')
		b.WriteString(pathEscape.Replace(n))
	}
	return b.String()
}

func keepUnknown(s *chart.Settings, raw string, path ...string) {
	if s.Unknown == nil {
		s.Unknown = map[string]string{}
	}
	s.Unknown[unknownPath(path...)] = raw
}

// unknownAt is what is kept right below a path, by name.
func unknownAt(s *chart.Settings, path ...string) map[string]string {
	below := unknownPath(path...) + "/"
	found := map[string]string{}
	for key, raw := range s.Unknown {
		if name, ok := strings.CutPrefix(key, below); ok && !strings.Contains(name, "/") {
			found[pathUnescape.Replace(name)] = raw
		}
	}
	return found
}

// checkUnknown makes sure that what is kept does not spoil the file.
func checkUnknown(unknown map[string]string) error {
	if len(unknown) == 0 {
		return nil // as nearly everybody: sorting nothing takes its time, too
	}
	for _, name := range slices.Sorted(maps.Keys(unknown)) {
		if !json.Valid([]byte(unknown[name])) {
			return fmt.Errorf("the field %s, which this version does not know, is not JSON: %s", name, phrase.Short(unknown[name]))
		}
	}
	return nil
}
