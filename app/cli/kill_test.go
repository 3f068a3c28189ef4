package cli_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"cadre/app/cli"
	"cadre/chart/graphviz"
	"cadre/chart/graphviz/tmpdir"
)

const (
	asProgram = "CADRE_TEST_PROGRAM" // makes the test binary the program
	hangAt    = "CADRE_TEST_HANG"    // makes the renderer's child hang once it has made that file
)

func beProgram() {
	if os.Getenv(asProgram) == "" {
		return
	}
	code := cli.Main(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr, nil)
	tmpdir.Remove()
	os.Exit(code)
}

func hang() {
	if file := os.Getenv(hangAt); file != "" && len(os.Args) == 2 && os.Args[1] == graphviz.WorkerCommand {
		os.WriteFile(file, nil, 0o600)
		io.Copy(io.Discard, os.Stdin)
		os.Exit(1)
	}
}

// program is the program in a process of its own, in a folder with a chart and
// an old picture of it, with a home and a temporary folder of its own.
type program struct{ folder, home, temp string }

func newProgram(t *testing.T) program {
	t.Helper()
	p := program{t.TempDir(), t.TempDir(), t.TempDir()}
	for name, content := range map[string]string{"a.csv": "Name,Title,Reports to\nAda,CPO,\nBo,PM,Ada\n", "a.svg": "old"} {
		if err := os.WriteFile(filepath.Join(p.folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func (p program) command(args ...string) (*exec.Cmd, *bytes.Buffer) {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Dir = p.folder
	cmd.Env = append(os.Environ(), asProgram+"=1", "HOME="+p.home, "XDG_CACHE_HOME="+p.home, "XDG_STATE_HOME="+p.home,
		"LocalAppData="+p.home, "TMPDIR="+p.temp, "TMP="+p.temp)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	return cmd, &stderr
}

// files lists what is below a folder.
func files(t *testing.T, folder string) (found []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			found = append(found, path)
		}
		if errors.Is(err, fs.ErrNotExist) { // another process took it away
			err = nil
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestAKilledExportLeavesNoLitter kills a real export at random moments. The
// picture is the old one or the new one, whole; after the next export nothing
// else is left, beside it, in the cache or among the temporary files.
func TestAKilledExportLeavesNoLitter(t *testing.T) {
	p := newProgram(t)
	export := []string{"export", "a.csv", "-o", "a.svg"}
	begun := time.Now()
	cmd, stderr := p.command("export", "a.csv", "-o", "whole.svg")
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s", err, stderr)
	}
	took := time.Since(begun)
	whole := readFile(t, filepath.Join(p.folder, "whole.svg"))
	must(t, os.Remove(filepath.Join(p.folder, "whole.svg")))
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 30 {
		if i%6 == 0 { // the code of Graphviz is made anew
			must(t, os.RemoveAll(filepath.Join(p.home, "cadre")))
		}
		cmd, _ := p.command(export...)
		must(t, cmd.Start())
		time.Sleep(time.Duration(random.Int64N(int64(took))))
		must(t, cmd.Process.Kill())
		cmd.Wait()
		if got := readFile(t, filepath.Join(p.folder, "a.svg")); string(got) != "old" && !bytes.Equal(got, whole) {
			t.Fatalf("killed %d times: the picture is a part of %d bytes", i+1, len(got))
		}
	}
	for range 2 { // the renderer of the one killed last may outlive it for a moment
		cmd, stderr := p.command(export...)
		if err := cmd.Run(); err != nil {
			t.Fatalf("%v: %s", err, stderr)
		}
	}
	if got := files(t, p.folder); len(got) != 2 {
		t.Errorf("beside the picture there are %q", got)
	}
	if got := files(t, p.temp); len(got) > 0 {
		t.Errorf("the temporary folder holds %q", got)
	}
	for _, name := range files(t, filepath.Join(p.home, "cadre")) {
		if strings.Contains(name, ".tmp") {
			t.Errorf("the cache holds %s", name)
		}
	}
}

// TestASignalStopsACommand while it waits for its input and while it draws:
// it says so, and nothing is written.
func TestASignalStopsACommand(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such signals")
	}
	for _, by := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(by.String(), func(t *testing.T) {
			t.Parallel()
			if signal.Ignored(by) {
				t.Skip("the tests run below nohup, and so do the commands")
			}
			for _, where := range []string{"reading", "drawing"} {
				p := newProgram(t)
				stop(t, p, by, where)
				if got := readFile(t, filepath.Join(p.folder, "a.svg")); string(got) != "old" {
					t.Errorf("%s: the picture became %d bytes", where, len(got))
				}
				if got := files(t, p.folder); len(got) != 2 {
					t.Errorf("%s: beside the picture there are %q", where, got)
				}
			}
		})
	}
}

// stop runs an export, and sends it a signal when it is at some point.
func stop(t *testing.T, p program, by os.Signal, where string) {
	t.Helper()
	cmd, stderr := p.command("export", "-", "--from", "csv", "-o", "a.svg")
	hanging := filepath.Join(p.temp, "hanging")
	cmd.Env = append(cmd.Env, hangAt+"="+hanging)
	in, err := cmd.StdinPipe()
	must(t, err)
	must(t, cmd.Start())
	if where == "drawing" {
		in.Write(readFile(t, filepath.Join(p.folder, "a.csv")))
		in.Close()
		for { // until the renderer is at it
			if _, err := os.Stat(hanging); err == nil {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
	} else if _, err := in.Write(make([]byte, 1<<20)); err != nil { // more than a pipe holds: it is read
		t.Fatal(err)
	}
	must(t, cmd.Process.Signal(by))
	cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 2 || stderr.String() != "cadre: stopped; nothing was written\n" {
		t.Errorf("%s: exit code %d, %q", where, code, stderr)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
