package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cadre/app/cli"
	"cadre/chart/phrase"
)

// TestNothingSteersTheTerminal: a name that would clear the screen, ring or
// turn the line around reaches neither the screen nor a text file.
func TestNothingSteersTheTerminal(t *testing.T) {
	t.Chdir(t.TempDir())
	const evil = "Ada\x1b[2J\x07\u009b31m\u202e\u2066\x7f"
	quoted, err := json.Marshal(evil)
	if err != nil {
		t.Fatal(err)
	}
	member := string(quoted)
	for name, text := range map[string]string{
		"team.cadre": `{"cadre": 1, "title": ` + member + `, "people": [{"id": ` + member + `, "name": ` + member + `, "title": ` + member + `, "area": ` + member + `, "manager": "x"}, {"id": "x", "role": "apm", "manager": ` + member + `}]}`,
		"team.csv":   "Name,Title," + evil + "\n" + evil + "," + evil + "," + evil + "\n" + evil + "," + evil + "," + evil + "," + evil + "\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, command := range []string{"validate FILE", "validate FILE --json", "import FILE -o out.cadre", "export FILE -o -  --format md", "export FILE -o - --format mermaid",
			"report FILE -o - --format md", "report FILE -o - --format html", "export FILE -o - --format svg", "validate " + strings.ReplaceAll(evil, " ", "")} {
			args := strings.Fields(strings.ReplaceAll(command, "FILE", name))
			var out bytes.Buffer
			cli.Main(context.Background(), args, strings.NewReader(""), &out, &out, nil)
			if strings.ContainsFunc(out.String(), phrase.Unseen) {
				t.Errorf("%q prints %q", command, out.String())
			}
			if out.Len() == 0 {
				t.Errorf("%q prints nothing", command)
			}
		}
	}
	if left, _ := filepath.Glob("*"); len(left) != 3 {
		t.Errorf("the folder holds %q", left)
	}
}
