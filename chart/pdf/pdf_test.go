package pdf

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"cadre/chart"
	"cadre/chart/graphviz"
	"cadre/chart/scene"
	"cadre/chart/typeset"
)

// TestMain lets the test binary be the renderer's child.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == graphviz.WorkerCommand {
		if err := graphviz.Work(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	code := m.Run()
	shared.Close()
	os.Exit(code)
}

// shared is the renderer of all tests.
var shared graphviz.Renderer

const team = `
set title=Northwind Product
cpo Ada Lovelace
  head Björn Ångström [area=Growth; interim]
    pm 王小明 [area=Search]
    pm Владимир Щукин [area=検索とおすすめ]
    pm Γιώργος Παπαδόπουλος
    pm [open; area=Checkout; dotted=ada-lovelace]
  vp مريم العلي
  vp 🦊 Fox Tō Fi
`

func build(c *chart.Chart, o scene.Options) *scene.Scene {
	return scene.Build(c, typeset.Default(), o)
}

func write(t testing.TB, pages ...Page) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(t.Context(), &b, &shared, pages); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
