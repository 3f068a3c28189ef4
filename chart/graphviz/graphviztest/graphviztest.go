// Package graphviztest makes a test binary its own renderer's child. It is for
// tests only and knows nothing of what they draw.
package graphviztest

import (
	"fmt"
	"os"

	"cadre/chart/graphviz"
)

// BeChild is the first thing in TestMain of every package whose tests draw
// pictures: a renderer starts the test binary again as its child, and BeChild
// then does the child's work and ends the process.
func BeChild() {
	if len(os.Args) != 2 || os.Args[1] != graphviz.WorkerCommand {
		return
	}
	if err := graphviz.Work(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}
