package graphviz

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/metrics"
	"time"

	"github.com/goccy/go-graphviz"

	"cadre/chart/graphviz/tmpdir"
)

func init() { tmpdir.Restore() }

// WorkerCommand is the hidden argument that makes the program a renderer.
const WorkerCommand = "graphviz-worker"

// The limits of one picture.
const (
	maxRequest  = 256 << 20 // bytes of DOT
	maxResponse = 1 << 30   // bytes of drawing
	maxMemory   = 3 << 30   // bytes the child may use
)

// engine says who places what a graph draws.
type engine byte

const (
	inPlace engine = iota // the graph itself
	byRank                // Graphviz's dot
)

// A request is an engine, a length and that many bytes of DOT; a response is a status, a
// length and that many bytes of drawing or of an error's text. Lengths are 4
// bytes, big-endian.
const (
	statusDrawn byte = iota
	statusFailed
)

// Work draws what comes in until there is no more: the child's side of
// Renderer.
func Work(in io.Reader, out io.Writer) error {
	go watch()
	ctx := context.Background()
	g, err := graphviz.New(ctx)
	if err != nil {
		return err
	}
	for {
		by, dot, err := readRequest(in)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		drawing, err := render(ctx, g, by, dot)
		status := statusDrawn
		if err != nil {
			status, drawing = statusFailed, []byte(err.Error())
		}
		if err := writeFrame(out, drawing, status); err != nil {
			return err
		}
	}
}

func readRequest(in io.Reader) (by engine, dot []byte, err error) {
	var first [1]byte
	if _, err := io.ReadFull(in, first[:]); err != nil {
		return 0, nil, err
	}
	dot, err = readFrame(in, maxRequest)
	return engine(first[0]), dot, err
}

func render(ctx context.Context, g *graphviz.Graphviz, by engine, dot []byte) ([]byte, error) {
	g.SetLayout(graphviz.NOP2)
	if by == byRank {
		g.SetLayout(graphviz.DOT)
	}
	graph, err := graphviz.ParseBytes(dot)
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	defer graph.Close()
	var svg bytes.Buffer
	if err := g.Render(ctx, graph, graphviz.SVG, &svg); err != nil {
		return nil, fmt.Errorf("drawing the graph: %w", err)
	}
	return svg.Bytes(), nil
}

// tooLarge is the code with which a child ends that another would only follow.
const tooLarge = 3

// watch ends the child before it takes the machine's memory, and when nobody
// waits for its answer any more.
func watch() {
	parent := os.Getppid()
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
	for range time.Tick(100 * time.Millisecond) {
		metrics.Read(sample)
		if sample[0].Value.Uint64() > maxMemory {
			fmt.Fprintf(os.Stderr, "the picture needs more than %d GB of memory\n", maxMemory>>30)
			os.Exit(tooLarge)
		}
		if os.Getppid() != parent {
			os.Exit(1)
		}
	}
}

func readFrame(r io.Reader, limit uint32) ([]byte, error) {
	var n uint32
	if err := binary.Read(r, binary.BigEndian, &n); err != nil {
		return nil, err
	}
	if n > limit {
		return nil, fmt.Errorf("%d bytes are more than the limit of %d", n, limit)
	}
	data := make([]byte, n)
	_, err := io.ReadFull(r, data)
	return data, err
}

func writeFrame(w io.Writer, data []byte, prefix ...byte) error {
	head := binary.BigEndian.AppendUint32(prefix, uint32(len(data)))
	if _, err := w.Write(head); err != nil {
		return err
	}
	_, err := w.Write(data)
	return err
}
