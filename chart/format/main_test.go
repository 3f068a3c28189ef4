package format_test

import (
	"os"
	"testing"

	"cadre/chart/graphviz"
	"cadre/chart/graphviz/graphviztest"
)

// shared draws the pictures of all tests.
var shared graphviz.Renderer

// TestMain is the renderer's child too, as the program is.
func TestMain(m *testing.M) {
	graphviztest.BeChild()
	code := m.Run()
	shared.Close()
	os.Exit(code)
}
