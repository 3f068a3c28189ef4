package grid

import (
	"regexp"
	"strings"
)

var (
	plantStart = regexp.MustCompile(`(?i)^\s*@start(mindmap|wbs)\b`)
	plantNode  = regexp.MustCompile(`^\s*([*+#-]+)(?:\[#?\w+\])?[_:<>]*\s+(.*?);?\s*$`)
)

// isPlantUML tells a mind map or a breakdown of PlantUML.
func isPlantUML(text string) bool { return plantStart.MatchString(text) }

// readPlantUML takes the nodes, whose marks say how deep they are, as an
// indented list.
func readPlantUML(text string, log *notes) (Grid, error) {
	var b strings.Builder
	for _, line := range lines(text) {
		if m := plantNode.FindStringSubmatch(line); m != nil {
			b.WriteString(strings.Repeat("  ", min(len(m[1]), maxDepth)) + "- " + m[2])
		}
		b.WriteByte('\n') // the lines keep their numbers
	}
	return readOutline(b.String(), log)
}
