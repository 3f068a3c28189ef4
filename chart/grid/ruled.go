package grid

import (
	"regexp"
	"strings"
)

var ruleLine = regexp.MustCompile(`(?m)^[ \t]*[|+]?[ \t]*[:+|=─-][-:+|=─┼ \t]{2,}$`)

// isRuled tells a table drawn with bars and rules, as Markdown and the command
// lines of databases have it.
func isRuled(text string) bool {
	head := head(text)
	return ruleLine.MatchString(head) && strings.Count(head, "|") > 3 && 2*strings.Count(head, "\n") > strings.Count(head, "\n|")
}

// readRuled reads the lines between the rules, cut at the bars.
func readRuled(text string, _ *notes) (Grid, error) {
	var list List
	for n, line := range lines(text) {
		line = strings.TrimSpace(line)
		if !strings.Contains(line, "|") || ruleLine.MatchString(line) {
			continue
		}
		line = strings.ReplaceAll(line, `\|`, "\x01")
		var cells []string
		for _, cell := range strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), "|") {
			if len(cells) == maxColumns {
				break
			}
			cells = append(cells, strings.TrimSpace(strings.ReplaceAll(cell, "\x01", "|")))
		}
		list = append(list, NewRow(n, cells...))
	}
	if len(list) < 2 || len(list[0].Cells) < 2 {
		return nil, nil
	}
	return list, nil
}
