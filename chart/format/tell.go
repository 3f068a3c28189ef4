package format

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
)

// headSize is how much of a file tells what it is.
const headSize = 64 << 10

// Tell finds the format of a file that can be read: by how it begins, then by
// the extension of its name, which may be empty. It returns the file as it
// was. ok is false where neither tells it.
func Tell(r io.Reader, name string) (f Format, whole io.Reader, ok bool) {
	b := bufio.NewReaderSize(r, headSize)
	head, _ := b.Peek(headSize) // an error comes again to whoever reads on
	f, ok = told(head, name)
	return f, b, ok
}

func told(head []byte, name string) (Format, bool) {
	byName, ok := ByExtension(name)
	workbook, reads := ByID("xlsx")
	switch {
	case strings.EqualFold(filepath.Ext(name), ".cadre") || holdsDocument(head):
		return ByID(DocumentID)
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) && reads && workbook.Import != nil:
		return workbook, true
	case ok && byName.ID == DocumentID:
		return ByID("json")
	case ok && byName.Import != nil:
		return byName, true
	case name == "":
		return ByID("csv")
	}
	return Format{}, false
}

// holdsDocument tells the beginning of a document of Cadre's: an object whose
// own member names the version.
func holdsDocument(head []byte) bool {
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(head, []byte("\ufeff"))))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return false
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return false
		}
		if key == DocumentID {
			return true
		}
		var skipped json.RawMessage
		if dec.Decode(&skipped) != nil {
			return false
		}
	}
	return false
}
