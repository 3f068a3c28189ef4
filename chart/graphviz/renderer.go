package graphviz

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	"cadre/chart/graphviz/tmpdir"
)

// childOf names the environment variable of a renderer's child. A child never
// needs one of its own; a program that forgets to be the child would start
// itself again and again.
const childOf = "CADRE_CHILD_OF"

// Renderer draws DOT in child processes, which it starts when they are
// needed, replaces after a number of pictures and kills when a caller gives
// up. It is safe for concurrent use: as many pictures are drawn side by side
// as there are callers, so callers keep to a few.
type Renderer struct {
	// Command makes the child; nil: the own program with WorkerCommand.
	Command func() *exec.Cmd
	// Limit is how long one picture may take; 0: a minute.
	Limit time.Duration
	// Recycle is after how many pictures the child is replaced, because it
	// never gives memory back; 0: 100.
	Recycle int

	mu   sync.Mutex
	idle []*child // at the ready, the last used last
}

type child struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	pipe   io.Closer // what out reads
	out    *bufio.Reader
	stderr *tail
	drawn  int
}

// Draw gives Graphviz's drawing of the DOT, in which everything has its place,
// as SVG.
func (r *Renderer) Draw(ctx context.Context, dot []byte) ([]byte, error) {
	return r.ask(ctx, inPlace, dot)
}

// Warm starts a child, so that it is ready by the time of the first picture.
// Where it cannot be started, that picture says so.
func (r *Renderer) Warm() {
	if c, err := r.take(); err == nil {
		r.give(c)
	}
}

// ask asks a child, and if that dies a new one: whatever killed it, another
// process or the system, need not do so again.
func (r *Renderer) ask(ctx context.Context, by engine, dot []byte) ([]byte, error) {
	if len(dot) > maxRequest {
		return nil, fmt.Errorf("the chart is too large to draw: %d MB, the limit is %d", len(dot)>>20, maxRequest>>20)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, orElse(r.Limit, time.Minute))
	defer cancel()
	c, err := r.take()
	if err != nil {
		return nil, fmt.Errorf("the picture renderer did not start: %w", err)
	}
	svg, died, err := r.askChild(ctx, c, by, dot)
	if !died || ctx.Err() != nil {
		return svg, err
	}
	if c, err = r.start(); err != nil {
		return nil, fmt.Errorf("the picture renderer did not start again: %w", err)
	}
	svg, _, err = r.askChild(ctx, c, by, dot)
	return svg, err
}

// askChild tells whether the child died of something that need not happen to
// another.
func (r *Renderer) askChild(ctx context.Context, c *child, by engine, dot []byte) (svg []byte, died bool, err error) {
	kill := context.AfterFunc(ctx, c.kill)
	svg, failed, err := c.draw(by, dot)
	if !kill() || err != nil { // killed or broken: the next picture gets a new child
		c.stop()
		return nil, c.cmd.ProcessState.ExitCode() != tooLarge, c.fault(ctx, err)
	}
	// Graphviz's parser keeps the rest of what it refused for the next graph.
	if c.drawn++; failed || c.drawn >= orElse(r.Recycle, 100) {
		c.stop()
	} else {
		r.give(c)
	}
	if failed {
		return nil, false, fmt.Errorf("the picture renderer refused the chart: %s", svg)
	}
	return svg, false, nil
}

// Close ends the children that are not at work.
func (r *Renderer) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, c := range r.idle {
		c.stop()
	}
	r.idle = nil
	return nil
}

// take finds a child at the ready, or starts one.
func (r *Renderer) take() (*child, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if n := len(r.idle); n > 0 {
		c := r.idle[n-1]
		r.idle = r.idle[:n-1]
		return c, nil
	}
	return r.start()
}

// give puts a child back at the ready.
func (r *Renderer) give(c *child) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.idle = append(r.idle, c)
}

func (r *Renderer) start() (*child, error) {
	cmd, err := r.command()
	if err != nil {
		return nil, err
	}
	c := &child{cmd: cmd, stderr: &tail{}}
	cmd.Stderr = c.stderr
	cmd.WaitDelay = time.Second // for a stderr that somebody else holds open
	if c.in, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.pipe = out
	c.out = bufio.NewReaderSize(out, 1<<16)
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return c, nil
}

func (r *Renderer) command() (*exec.Cmd, error) {
	if r.Command != nil {
		return r.Command(), nil
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	if os.Getenv(childOf) != "" {
		return nil, fmt.Errorf("%s was started as a renderer's child, but its main function does not heed the argument %q", self, WorkerCommand)
	}
	cmd := exec.Command(self, WorkerCommand)
	cmd.Env = append(os.Environ(), childOf+"="+strconv.Itoa(os.Getpid()))
	cmd.Env = append(cmd.Env, tmpdir.ForChild()...)
	return cmd, nil
}

func (c *child) stop() {
	c.in.Close()
	c.kill()
	c.cmd.Wait()
}

// kill ends the child, and any wait for its answer even if a process of its
// own holds the pipe open.
func (c *child) kill() {
	c.cmd.Process.Kill()
	c.pipe.Close()
}

// draw sends one request. failed says that the answer is an error's text; an
// error that the child is of no more use.
func (c *child) draw(by engine, dot []byte) (answer []byte, failed bool, err error) {
	sent := make(chan error, 1)
	go func() { sent <- writeFrame(c.in, dot, byte(by)) }()
	status, err := c.out.ReadByte()
	if err != nil {
		return nil, false, err
	}
	if status > statusFailed {
		return nil, false, fmt.Errorf("unknown answer %#x", status)
	}
	answer, err = readFrame(c.out, maxResponse)
	if err != nil {
		return nil, false, err
	}
	return answer, status == statusFailed, <-sent
}

// fault says in a sentence why there is no picture.
func (c *child) fault(ctx context.Context, err error) error {
	switch {
	case ctx.Err() == context.DeadlineExceeded:
		return fmt.Errorf("the picture renderer took too long and was stopped; try a part of the chart: %w", ctx.Err())
	case ctx.Err() != nil:
		return ctx.Err()
	}
	if said := strings.TrimSpace(c.stderr.String()); said != "" {
		return fmt.Errorf("the picture renderer failed: %s", firstLine(said))
	}
	return fmt.Errorf("the picture renderer failed: %w", err)
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

func orElse[T comparable](v, otherwise T) T {
	var zero T
	if v == zero {
		return otherwise
	}
	return v
}

// tail keeps the first few lines that a child says on stderr.
type tail struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (t *tail) Write(p []byte) (int, error) {
	const enough = 4096
	t.mu.Lock()
	defer t.mu.Unlock()
	if room := enough - t.buf.Len(); room > 0 {
		t.buf.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.buf.String()
}
