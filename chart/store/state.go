package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// State is what a file held when it was read, written or looked at, so that it
// is known again. The zero value is no file.
type State struct {
	Hash     [sha256.Size]byte
	Size     int64
	Modified time.Time // zero where a change since then may have the same time
}

// Same tells whether a file holds the same in both.
func (s State) Same(t State) bool { return s.Hash == t.Hash }

// Missing tells whether there is no file.
func (s State) Missing() bool { return s.Hash == State{}.Hash }

// Fingerprint is the content in a word, to be written down; empty where there is
// no file.
func (s State) Fingerprint() string {
	if s.Missing() {
		return ""
	}
	return hex.EncodeToString(s.Hash[:])
}

// Fingerprinted is the state of a file of which only the fingerprint is known.
func Fingerprinted(fingerprint string) (s State) {
	if hash, err := hex.DecodeString(fingerprint); err == nil {
		copy(s.Hash[:], hash)
	}
	return s
}

// Unproven is s without its time: only the content tells whether a file is as
// it was.
func (s State) Unproven() State {
	s.Modified = time.Time{}
	return s
}

// Look finds what a file holds now. One that has size and time of what is
// known of it is not read again. What is no regular file, such as a pipe, is as
// it is known. An error means that nobody can tell, as where the folder is gone.
func Look(path string, known State) (State, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && isFolder(filepath.Dir(path)):
		return State{}, nil
	case err != nil:
		return State{}, explain(path, err)
	case !info.Mode().IsRegular() && !info.IsDir(), !known.Modified.IsZero() && info.ModTime().Equal(known.Modified) && info.Size() == known.Size:
		return known, nil
	}
	file, err := openFile(path)
	if err != nil {
		return State{}, err
	}
	defer file.Close()
	w := witnessOf(file)
	state, err := w.end(file)
	return state, explain(path, err)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// witness sees what is read from a file or written to one.
type witness struct {
	hash     hash.Hash
	size     int64
	modified time.Time
}

func newWitness() *witness { return &witness{hash: sha256.New()} }

// witnessOf is a witness of a file that is to be read from its beginning.
func witnessOf(file *os.File) *witness {
	const coarse = 2 * time.Second // the steps of the coarsest file system's clock
	w := newWitness()
	if info, err := file.Stat(); err == nil && time.Since(info.ModTime()) > coarse {
		w.modified = info.ModTime()
	}
	return w
}

// Write takes in what was read or written.
func (w *witness) Write(p []byte) (int, error) {
	w.size += int64(len(p))
	return w.hash.Write(p)
}

// state is what the file holds, once all of it has been seen.
func (w *witness) state() State {
	return State{Hash: [sha256.Size]byte(w.hash.Sum(nil)), Size: w.size, Modified: w.modified}
}

// end sees what is left of a file.
func (w *witness) end(rest io.Reader) (State, error) {
	_, err := io.Copy(w, rest)
	return w.state(), err
}
