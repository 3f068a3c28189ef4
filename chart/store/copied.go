package store

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"cadre/chart"
	"cadre/chart/document"
)

// Copied keeps the people who were copied last, with all that is known of them:
// the clipboard has only a text of theirs, for every program to read.
type Copied struct {
	Folder string // only the user can read it; empty: nothing is kept
}

// UserCopied are those of the user who runs the program.
func UserCopied() Copied { return Copied{filepath.Join(xdg.StateHome, "cadre", "copied")} }

// lastCopy is the one thing on the shelf.
const lastCopy = "last"

// copied is people as a document, and their text on the clipboard.
type copied struct {
	Text   string          `json:"text"`
	People json.RawMessage `json:"people"`
}

func (k Copied) shelf() shelf { return shelf{k.Folder, 1} }

// Save keeps people in place of those copied before. text is what the clipboard
// has of them.
func (k Copied) Save(text string, people *chart.Chart) error {
	var b bytes.Buffer
	if err := document.Write(context.Background(), &b, people); err != nil {
		return err
	}
	return k.shelf().save(lastCopy, copied{sameText(text), b.Bytes()})
}

// Load finds the people whose text the clipboard has; ok is false where it has
// another.
func (k Copied) Load(text string) (people *chart.Chart, ok bool) {
	var last copied
	if !k.shelf().load(lastCopy, &last) || last.Text != sameText(text) {
		return nil, false
	}
	people, _, err := document.Read(bytes.NewReader(last.People), "the people copied last")
	return people, err == nil
}

// sameText is a text as it is on every clipboard: some break lines otherwise, or
// end without a break.
func sameText(text string) string {
	return strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
}
