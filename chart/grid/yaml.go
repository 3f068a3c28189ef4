package grid

import (
	"errors"
	"regexp"
)

var yamlLine = regexp.MustCompile(`(?m)^[ \t]*(?:- )?[a-z][a-zA-Z0-9_]*:(?:[ \t].*)?$`)

// isYAML tells lines most of which are keys with values, several with the same
// key, as no list of people has them.
func isYAML(text string) bool {
	found, keys, all := 0, map[string]int{}, 0
	most := 0
	for _, line := range lines(sample(text)) {
		if len(line) == 0 {
			continue
		}
		all++
		if yamlLine.MatchString(line) {
			found++
			key := yamlKey.FindString(line)
			keys[key]++
			most = max(most, keys[key])
		}
	}
	return most > 1 && len(keys) > 1 && 5*found >= 4*all
}

var yamlKey = regexp.MustCompile(`[a-z][a-zA-Z0-9_]*:`)

// readYAML says what to give instead.
func readYAML(string, *notes) (Grid, error) {
	return nil, errors.New("this is YAML, which Cadre does not read; save it as JSON and import that")
}
