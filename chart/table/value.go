package table

import (
	"slices"
	"strings"
	"unicode"

	"cadre/chart"
	"cadre/chart/title"
)

// wordKey is what of a word in a cell is compared: letters and digits in
// lower case.
func wordKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// isNobody tells a cell that stands for no manager, or no ID.
func isNobody(s string) bool {
	if len(s) > 8 {
		return false
	}
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "", "-", "--", "–", "—", "none", "null", "nil", "n/a", "na", "#n/a", "xx", "nobody", "n/d":
		return true
	}
	return false
}

// isUndisclosed tells a name that says that the name is not given.
func isUndisclosed(s string) bool {
	switch wordKey(s) {
	case "nd", "notdisclosed", "undisclosed", "namewithheld", "withheld", "redacted":
		return true
	}
	return isNobody(s)
}

// isVacancy tells a name that says that nobody fills the post yet.
func isVacancy(s string) bool {
	is, ok := standingOf(strings.TrimRight(s, "0123456789 #"))
	return ok && is == isOpen
}

// isClosed tells a name or status that says that the post is no more.
func isClosed(s string) bool {
	is, ok := standingOf(s)
	return ok && is == isNoMore
}

// isMarker tells a name that is read as something else.
func isMarker(s string) bool { return isUndisclosed(s) || isVacancy(s) || isClosed(s) }

// cutVacancy takes "(TBH)", "Vacancy:" and the like off a title.
func cutVacancy(text string) (rest string, open bool) {
	i := strings.LastIndexByte(text, '(')
	if i >= 0 && strings.HasSuffix(text, ")") && isVacancy(text[i+1:len(text)-1]) {
		return strings.TrimSpace(text[:i]), true
	}
	return title.CutVacancy(text)
}

// parseOpen reads a status. A plain yes or no counts only where the column
// asks for one, as "Vacant" does.
func parseOpen(s string, yesNo bool) (open, ok bool) {
	if yesNo {
		if yes, ok := parseBool(s); ok {
			return yes, true
		}
	}
	if is, ok := standingOf(s); ok && is == isFilled {
		return false, true
	}
	return true, isVacancy(s)
}

func parseBool(s string) (yes, ok bool) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "1", "y", "yes", "true", "t", "x", "✓", "✔", "on":
		return true, true
	case "0", "n", "no", "false", "f", "off", "-":
		return false, true
	}
	return false, false
}

// parseEmployment reads an employment. Of several words, such as "Regular -
// Part time", the one counts that says more.
func parseEmployment(s string) (found chart.Employment, ok bool) {
	if found, ok = employmentOf(s); ok || len(s) > longestWord {
		return found, ok
	}
	best := len(employmentWords)
	for _, part := range employmentParts(s) {
		e, known := employmentOf(part)
		if at := slices.Index(tellingEmployments, e); known && at < best {
			found, ok, best = e, true, at
		}
	}
	return found, ok
}

// tellingEmployments are the employments, those that say more of somebody first.
var tellingEmployments = []chart.Employment{chart.Contractor, chart.Intern, chart.Interim, chart.Acting, chart.Fractional, chart.FixedTerm, chart.PartTime, chart.FullTime}

// employmentParts are the parts between marks, and the first words.
func employmentParts(s string) []string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("–/|,;:()[]", r) })
	parts = append(parts, strings.Split(s, "-")...)
	words := strings.Fields(s)
	for n := 1; n < min(len(words), 4); n++ {
		parts = append(parts, strings.Join(words[:n], " "))
	}
	return parts
}

// parseText reads a colour, a link or a choice.
func parseText(f *chart.Field, s string) (value string, ok bool) {
	switch f.Kind {
	case chart.KindColour:
		return parseColour(s)
	case chart.KindChoice:
		return parseChoice(f, s)
	}
	v, err := f.Read(s)
	return v.Text, err == nil
}

// parseChoice reads a word of a choice, of employment as other programs have it.
func parseChoice(f *chart.Field, s string) (value string, ok bool) {
	if f.ID == employmentField {
		e, ok := parseEmployment(s)
		return string(e), ok
	}
	v, err := f.Read(s)
	return v.Text, err == nil
}

// parseColour reads #rgb and #rrggbb, also without the #.
func parseColour(s string) (string, bool) {
	digits := strings.ToLower(strings.TrimPrefix(s, "#"))
	if strings.Trim(digits, "0123456789abcdef") != "" {
		return "", false
	}
	switch len(digits) {
	case 3:
		return "#" + strings.Repeat(digits[:1], 2) + strings.Repeat(digits[1:2], 2) + strings.Repeat(digits[2:], 2), true
	case 6:
		return "#" + digits, true
	}
	return "", false
}
