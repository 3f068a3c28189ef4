package personname

import "strings"

// Join puts a given name and a family name together, either of which may be
// empty: in Chinese, Japanese and Korean writing the family's comes first.
func Join(given, family string) string {
	if isEastAsian(given) && isEastAsian(family) {
		given, family = family, given
	}
	return strings.TrimSpace(given + " " + family)
}
