//go:build never

package deps

import (
	_ "fyne.io/fyne/v2"
	_ "fyne.io/fyne/v2/app"
	_ "fyne.io/fyne/v2/dialog"
	_ "github.com/rymdport/portal/filechooser"
	_ "golang.org/x/image/draw"
	_ "fyne.io/fyne/v2/data/binding"
	_ "fyne.io/fyne/v2/test"
	_ "github.com/go-text/typesetting/font"
	_ "github.com/goccy/go-graphviz"
	_ "github.com/google/go-cmp/cmp"
	_ "github.com/klauspost/compress/zlib"
	_ "github.com/natefinch/atomic"
	_ "github.com/rivo/uniseg"
	_ "github.com/rymdport/portal"
	_ "github.com/sahilm/fuzzy"
	_ "github.com/spf13/cobra"
	_ "golang.org/x/image/vector"
	_ "golang.org/x/text/encoding/charmap"
	_ "golang.org/x/text/unicode/norm"
	_ "golang.org/x/tools/txtar"
	_ "pgregory.net/rapid"
)
