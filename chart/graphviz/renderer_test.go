package graphviz_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"cadre/chart/charttest"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
)

// TestRendererSurvivesItsChild gives the renderer children that misbehave:
// each gives a clear error and no picture, and the next picture works.
func TestRendererSurvivesItsChild(t *testing.T) {
	for _, tt := range []struct{ name, script, want string }{
		{"ends at once", "exit 0", "renderer failed"},
		{"crashes", "echo 'wasm error: out of bounds' >&2; exit 2", "renderer failed: wasm error: out of bounds"},
		{"hangs", "exec sleep 600", "took too long"},
		{"answers rubbish", "echo hello; cat >/dev/null", "renderer failed"},
		{"answers another picture", `printf '\000\000\000\000\003<a>'; cat >/dev/null`, "no picture"},
		{"promises too much", `printf '\000\377\377\377\377'; cat >/dev/null`, "renderer failed"},
		{"refuses", `printf '\001\000\000\000\004oops'; cat >/dev/null`, "refused the chart: oops"},
		{"floods", "exec cat /dev/zero", "renderer"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := graphviz.Renderer{Limit: 2 * time.Second, Command: func() *exec.Cmd { return exec.Command("sh", "-c", tt.script) }}
			defer r.Close()
			s := build(charttest.Parse(t, team), scene.Options{})
			var b bytes.Buffer
			err := graphviz.SVG(t.Context(), &r, &b, s, graphviz.SVGOptions{})
			if err == nil || !strings.Contains(err.Error(), tt.want) || b.Len() > 0 {
				t.Errorf("error %q with %d bytes written, want one that says %q", err, b.Len(), tt.want)
			}
			r.Command, r.Limit = nil, 0
			r.Close()
			if err := graphviz.SVG(t.Context(), &r, &b, s, graphviz.SVGOptions{}); err != nil || b.Len() == 0 {
				t.Errorf("the next picture: %v", err)
			}
		})
	}
}

// TestADeadChildIsTriedAgain once: not when the first picture needed too much
// memory, and not when nobody waits any more.
func TestADeadChildIsTriedAgain(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const killed = "kill -9 $$"
	for _, tt := range []struct {
		name     string
		children []string // what each is; "": a good one
		started  int
		want     string // of the error
	}{
		{"killed once", []string{killed, ""}, 2, ""},
		{"killed always", []string{killed, killed, ""}, 2, "renderer failed"},
		{"crashed, then killed", []string{"exit 2", killed, ""}, 2, "renderer failed"},
		{"killed, then refused", []string{killed, `printf '\001\000\000\000\004oops'; cat >/dev/null`, ""}, 2, "refused the chart: oops"},
		{"refused", []string{`printf '\001\000\000\000\004oops'; cat >/dev/null`, ""}, 1, "refused the chart: oops"},
		{"too large", []string{"echo too large >&2; exit 3", ""}, 1, "too large"},
		{"hangs", []string{"exec sleep 600", ""}, 1, "took too long"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			started := 0
			r := graphviz.Renderer{Limit: time.Minute, Command: func() *exec.Cmd {
				script := tt.children[started]
				if started++; script == "" {
					return exec.Command(self, graphviz.WorkerCommand)
				}
				return exec.Command("sh", "-c", script)
			}}
			if tt.name == "hangs" {
				r.Limit = time.Second
			}
			defer r.Close()
			svg, err := r.Draw(t.Context(), []byte("digraph { a }"))
			if tt.want == "" && (err != nil || !bytes.Contains(svg, []byte("<svg"))) {
				t.Errorf("no picture: %v", err)
			}
			if tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
			if started != tt.started {
				t.Errorf("%d children were started, want %d", started, tt.started)
			}
		})
	}
}

// TestAChildDiesWithItsParent, even if somebody else holds its input open, as
// when it is at work.
func TestAChildDiesWithItsParent(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there a process keeps the number of a parent that died")
	}
	in, held, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	defer in.Close()
	parent := exec.Command("sh", "-c", `"$0" "$1" <&3 & echo started; wait`, os.Args[0], graphviz.WorkerCommand)
	parent.ExtraFiles = []*os.File{in}
	out, err := parent.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(out, make([]byte, len("started\n"))); err != nil {
		t.Fatal(err)
	}
	askAndAnswer(t, held, out) // so that the child knows its parent
	parent.Process.Kill()
	if rest, err := io.ReadAll(out); err != nil || len(rest) > 0 { // until the child has ended, too
		t.Errorf("after its parent's death the child said %q, %v", rest, err)
	}
	parent.Wait()
}

// askAndAnswer has a child draw something.
func askAndAnswer(t *testing.T, to io.Writer, from io.Reader) {
	t.Helper()
	const dot = "digraph {}"
	if _, err := to.Write(append([]byte{0, 0, 0, 0, byte(len(dot))}, dot...)); err != nil {
		t.Fatal(err)
	}
	head := make([]byte, 5)
	if _, err := io.ReadFull(from, head); err != nil || head[0] != 0 {
		t.Fatalf("the child answered %v, %v", head, err)
	}
	if _, err := io.CopyN(io.Discard, from, int64(binary.BigEndian.Uint32(head[1:]))); err != nil {
		t.Fatal(err)
	}
}

// TestClosingEndsTheChild: after Close no child is left, and the renderer can
// go on with a new one.
func TestClosingEndsTheChild(t *testing.T) {
	var children []*exec.Cmd
	r := graphviz.Renderer{Command: func() *exec.Cmd {
		self, err := os.Executable()
		if err != nil {
			t.Fatal(err)
		}
		children = append(children, exec.Command(self, graphviz.WorkerCommand))
		return children[len(children)-1]
	}}
	for i := range 2 {
		for range 2 {
			if _, err := r.Draw(t.Context(), []byte("digraph { a }")); err != nil {
				t.Fatal(err)
			}
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		if len(children) != i+1 || children[i].ProcessState == nil {
			t.Errorf("after closing %d times there were %d children, the last ended: %t", i+1, len(children), children[i].ProcessState != nil)
		}
	}
}

func TestRendererWithoutAProgram(t *testing.T) {
	r := graphviz.Renderer{Command: func() *exec.Cmd { return exec.Command("/nowhere/cadre") }}
	if _, err := r.Draw(t.Context(), []byte("digraph {}")); err == nil || !strings.Contains(err.Error(), "did not start") {
		t.Errorf("error %v", err)
	}
}

func TestCancelledPicture(t *testing.T) {
	r := graphviz.Renderer{Command: func() *exec.Cmd { return exec.Command("sleep", "600") }}
	defer r.Close()
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(100*time.Millisecond, cancel)
	if _, err := r.Draw(ctx, []byte("digraph {}")); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that it was cancelled", err)
	}
}

func TestRecycledChildDrawsTheSame(t *testing.T) {
	r := graphviz.Renderer{Recycle: 2}
	defer r.Close()
	s := build(charttest.Parse(t, team), scene.Options{})
	var first bytes.Buffer
	for i := range 5 {
		var b bytes.Buffer
		if err := graphviz.SVG(t.Context(), &r, &b, s, graphviz.SVGOptions{}); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = b
		} else if !bytes.Equal(b.Bytes(), first.Bytes()) {
			t.Fatalf("picture %d differs", i)
		}
	}
}

// TestWorkerRefusesBadGraphs asks the child itself: an error in one graph
// leaves it fit for the next.
func TestWorkerRefusesBadGraphs(t *testing.T) {
	for _, bad := range []string{"", "no graph", "digraph {"} {
		if svg, err := shared.Draw(t.Context(), []byte(bad)); err == nil && !bytes.Contains(svg, []byte("<svg")) {
			t.Errorf("%q: no error and no picture: %q", bad, svg)
		}
		if _, err := shared.Draw(t.Context(), []byte("digraph { a -> b }")); err != nil {
			t.Errorf("after %q: %v", bad, err)
		}
	}
}

func TestWorkEndsWithItsInput(t *testing.T) {
	if err := graphviz.Work(strings.NewReader(""), io.Discard); err != nil {
		t.Errorf("no input: %v", err)
	}
	if err := graphviz.Work(strings.NewReader("\xff\xff\xff\xff"), io.Discard); err == nil {
		t.Error("a request of 4 GB was accepted")
	}
}

// TestAChildStartsNoChild keeps a program that forgets to be the child from
// starting itself without end.
func TestAChildStartsNoChild(t *testing.T) {
	t.Setenv("CADRE_CHILD_OF", "1")
	var r graphviz.Renderer
	defer r.Close()
	if _, err := r.Draw(t.Context(), []byte("digraph {}")); err == nil || !strings.Contains(err.Error(), graphviz.WorkerCommand) {
		t.Errorf("error %v, want one that names the argument %q", err, graphviz.WorkerCommand)
	}
}

// TestAWarmChildDrawsTheFirstPicture: no other is started.
func TestAWarmChildDrawsTheFirstPicture(t *testing.T) {
	started := 0
	r := graphviz.Renderer{Command: func() *exec.Cmd {
		started++
		self, err := os.Executable()
		if err != nil {
			t.Fatal(err)
		}
		return exec.Command(self, graphviz.WorkerCommand)
	}}
	defer r.Close()
	r.Warm()
	if started != 1 {
		t.Errorf("%d children were started", started)
	}
	s := build(charttest.Parse(t, team), scene.Options{})
	if err := graphviz.SVG(t.Context(), &r, io.Discard, s, graphviz.SVGOptions{}); err != nil || started != 1 {
		t.Errorf("%d children drew it: %v", started, err)
	}
	broken := graphviz.Renderer{Command: func() *exec.Cmd { return exec.Command("/no/such/program") }}
	broken.Warm()
	if err := graphviz.SVG(t.Context(), &broken, io.Discard, s, graphviz.SVGOptions{}); err == nil {
		t.Error("a picture was drawn by nobody")
	}
}
