package cli_test

import (
	"bytes"
	"cmp"
	"context"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

// attacks are the commands that read a kind of file, FILE; sample.cadre is a
// sound document.
var attacks = map[string][]string{
	".cadre": {"validate FILE", "validate FILE --json", "import FILE -o out.cadre", "export FILE -o out.svg", "export FILE -o out.png --size 800x600", "export FILE -o out.csv",
		"export FILE -o out.md", "export FILE -o out.mmd", "export FILE -o out.gv", "export FILE -o out.pptx --pages by-team", "export FILE -o out.pdf", "report FILE -o out.md",
		"report FILE -o out.html", "report FILE -o out.pdf", "rules FILE", "diff sample.cadre FILE", "diff FILE sample.cadre --format md"},
	".csv":   nil, // as .cadre
	".theme": {"export sample.cadre --theme FILE -o out.svg", "export sample.cadre --theme FILE -o out.pptx"},
	".json":  {"validate sample.cadre --rules FILE", "report sample.cadre --rules FILE -o out.md"},
}

// The limits of one command.
const (
	attackCPU    = 10 * time.Second
	attackMemory = 1 << 20 // kilobytes
)

// TestAttack gives damaged files to the program: ATTACK_FILES of them, made
// with ATTACK_SEED. No command may crash, take long, take much memory, or
// touch its output where it fails.
func TestAttack(t *testing.T) {
	files, seed := variable(t, "ATTACK_FILES", 300), variable(t, "ATTACK_SEED", 1)
	if testing.Short() {
		files = 20
	}
	t.Logf("%d files with the seed %d", files, seed)
	samples := attackSamples(t)
	folder := t.TempDir()
	put(t, filepath.Join(folder, "sample.cadre"), samples[0].Data)
	for n := range files {
		r := rand.New(rand.NewPCG(uint64(seed), uint64(n)))
		sample := samples[r.IntN(len(samples))]
		data := mutated(r, sample.Data)
		kind := filepath.Ext(sample.Name)
		commands := attacks[kind]
		if commands == nil {
			commands = attacks[".cadre"]
		}
		command := commands[r.IntN(len(commands))]
		name := "attack" + kind
		put(t, filepath.Join(folder, name), data)
		if fault := attack(t, folder, strings.Fields(strings.ReplaceAll(command, "FILE", name))); fault != "" {
			kept := filepath.Join(os.TempDir(), "cadre-attack-"+strconv.Itoa(seed)+"-"+strconv.Itoa(n)+kind)
			put(t, kept, data)
			t.Errorf("file %d, from %s, kept as %s: cadre %s: %s", n, sample.Name, kept, command, fault)
		}
		os.Remove(filepath.Join(folder, name))
	}
}

func variable(t *testing.T, name string, otherwise int) int {
	n, err := strconv.Atoi(cmp.Or(os.Getenv(name), strconv.Itoa(otherwise)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

func put(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// attackSamples are the documents, tables, rules and themes of the tests, a
// sound document first.
func attackSamples(t *testing.T) []txtar.File {
	t.Helper()
	templates, _ := filepath.Glob("../../assets/templates/*.cadre")
	cases, _ := filepath.Glob("../../chart/*/testdata/*.txtar")
	own, _ := filepath.Glob("testdata/*.txtar")
	var all []txtar.File
	for _, path := range templates {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, txtar.File{Name: filepath.Base(path), Data: data})
	}
	for _, path := range append(cases, own...) {
		ar, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range ar.Files {
			table := strings.Contains(path, "/table/") && strings.Contains(f.Name, "in")
			switch _, known := attacks[filepath.Ext(f.Name)]; {
			case table:
				f.Name = filepath.Base(path) + ".csv"
			case !known:
				continue
			}
			all = append(all, f)
		}
	}
	all = append(all,
		txtar.File{Name: "brand.theme", Data: []byte(`{"name": "Brand", "base": "dark", "colours": {"accent": "#2F6FB5", "card": "#202020"}, "roles": {"pm": "#AA3355"}, "logo": "sample.cadre", "font": {"family": "X", "regular": "/dev/zero"}}`)},
		txtar.File{Name: "plain.theme", Data: []byte(`{"name": "Brand", "base": "light", "colours": {"accent": "#2F6FB5", "text": "#101010"}, "roles": {"pm": "#AA3355"}}`)})
	if len(templates) == 0 || len(all) < 50 {
		t.Fatalf("only %d samples are found", len(all))
	}
	return all
}

// attack runs one command and says what is wrong with how it ended.
func attack(t *testing.T, folder string, args []string) string {
	t.Helper()
	out := ""
	if i := strings.Index(strings.Join(args, " "), "-o "); i >= 0 {
		out = filepath.Join(folder, strings.Fields(strings.Join(args, " ")[i:])[1])
		put(t, out, []byte("old"))
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute) // of a busy machine's
	defer cancel()
	cmd := exec.CommandContext(ctx, self, args...)
	cmd.Dir, cmd.Env = folder, append(os.Environ(), asProgram+"=1")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	_ = cmd.Run()
	code, said := cmd.ProcessState.ExitCode(), stderr.String()
	defer clearAttack(t, folder)
	switch {
	case strings.Contains(said, "panic:") || strings.Contains(said, "goroutine ") || code < 0 || code > 2 || code == 1 && args[0] != "validate" && args[0] != "diff":
		return "exit code " + strconv.Itoa(code) + ": " + head(said)
	case cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime() > attackCPU:
		return "it took " + (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).String()
	case memory(cmd.ProcessState) > attackMemory:
		return "it took " + strconv.FormatInt(memory(cmd.ProcessState)>>10, 10) + " MB"
	case code != 2:
		return ""
	case strings.Count(said, "\n") != 1 || !strings.Contains(said, "attack.") && !strings.Contains(said, "sample.cadre"):
		return "it ends with " + head(said)
	}
	if left, err := os.ReadFile(out); out != "" && (err != nil || string(left) != "old") {
		return "it failed, and its output was touched"
	}
	if left, _ := filepath.Glob(filepath.Join(folder, ".cadre*")); len(left) > 0 {
		return "it left " + left[0]
	}
	return ""
}

func head(s string) string { return strconv.Quote(s[:min(len(s), 400)]) }

// clearAttack takes away what a command wrote.
func clearAttack(t *testing.T, folder string) {
	t.Helper()
	written, _ := filepath.Glob(filepath.Join(folder, "out*"))
	for _, path := range written {
		os.Remove(path)
	}
}
