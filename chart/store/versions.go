package store

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"
	"github.com/klauspost/compress/gzip"

	"cadre/chart"
	"cadre/chart/document"
	"cadre/chart/reading"
)

// Versions keeps what was in documents, so that a save takes nothing away:
// each document has a folder, with a small file for each version and a
// compressed one for each different content. It holds no list of them, which
// two windows would have to agree on.
type Versions struct {
	Folder string // only the user can read it; empty: nothing is kept
	Now    func() time.Time
}

// UserVersions are those of the user who runs the program.
func UserVersions(now func() time.Time) Versions {
	return Versions{filepath.Join(xdg.StateHome, "cadre", "versions"), now}
}

// Version is what was in a document from a moment on.
type Version struct {
	Time time.Time
	Name string // empty: nobody gave it one, and it goes after a while
	Size int64  // of the content on the disk, compressed

	content string // its hash
	folder  string // of the document's versions
}

// tick is the least time between two versions of a document.
const tick = time.Microsecond

// versionFormat is that of the files. A file of another is passed over.
const versionFormat = 1

// versionFile is a version as its file holds it, without the content.
type versionFile struct {
	Version int       `json:"version"`
	Time    time.Time `json:"time"`
	Content string    `json:"content"` // the hash, in hexadecimal figures
	Name    string    `json:"name,omitempty"`
}

// Save saves a document by save, and keeps what it replaces, whoever wrote
// that, and what is saved. Versions that cannot be kept stop nothing: kept says
// why.
func (v Versions) Save(document string, save func() error) (saved, kept error) {
	kept = v.Keep(document)
	if err := save(); err != nil {
		return err, kept
	}
	return nil, errors.Join(kept, v.Keep(document))
}

// Keep keeps a document as it is on the disk, unless its newest version is
// just that. What needs not stay any longer goes.
func (v Versions) Keep(document string) error {
	info, err := os.Stat(document)
	if v.Folder == "" || err != nil || !info.Mode().IsRegular() {
		return nil
	}
	const most = 256 << 20 // as much as is read as a document
	if info.Size() > most {
		return fmt.Errorf("%s has %d MB; versions are kept of up to %d", document, info.Size()>>20, most>>20)
	}
	content, err := os.ReadFile(document)
	if err != nil {
		return explain(document, err)
	}
	all, err := v.List(document)
	if err != nil {
		return err
	}
	next := Version{Time: v.moment(info.ModTime(), all), content: fmt.Sprintf("%x", sha256.Sum256(content)), folder: v.folder(document)}
	if len(all) > 0 && all[0].content == next.content {
		return nil
	}
	if err := next.writeContent(content); err != nil {
		return err
	}
	if err := next.write(); err != nil {
		return err
	}
	return v.tidy(slices.Insert(all, 0, next))
}

// moment is when a content came into a file whose former versions are known:
// when the file says so, if it can be.
func (v Versions) moment(written time.Time, all []Version) time.Time {
	if now := v.Now(); written.After(now) {
		written = now
	}
	written = written.UTC().Truncate(tick)
	if len(all) > 0 && !written.After(all[0].Time) {
		return all[0].Time.Add(tick)
	}
	return written
}

// List is a document's versions, newest first. One whose file cannot be read
// is left out.
func (v Versions) List(document string) ([]Version, error) {
	if v.Folder == "" {
		return nil, nil
	}
	return listFolder(v.folder(document))
}

// Find is the version of a document whose file had that fingerprint; ok is false
// where it is not kept.
func (v Versions) Find(document, fingerprint string) (found Version, ok bool) {
	all, err := v.List(document)
	i := slices.IndexFunc(all, func(w Version) bool { return w.content == fingerprint })
	if err != nil || i < 0 {
		return Version{}, false
	}
	return all[i], true
}

func listFolder(folder string) ([]Version, error) {
	files, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, explain(folder, err)
	}
	var all []Version
	for _, f := range files {
		if filepath.Ext(f.Name()) != ".json" {
			continue
		}
		if v, ok := readVersion(filepath.Join(folder, f.Name())); ok {
			all = append(all, v)
		}
	}
	slices.SortFunc(all, func(a, b Version) int { return b.Time.Compare(a.Time) })
	return all, nil
}

func readVersion(path string) (v Version, ok bool) {
	var f versionFile
	data, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(data, &f) != nil || f.Version != versionFormat || f.Content != filepath.Base(f.Content) || f.Content == "" {
		return v, false
	}
	v = Version{Time: f.Time, Name: f.Name, content: f.Content, folder: filepath.Dir(path)}
	if info, err := os.Stat(v.contentPath()); err == nil {
		v.Size = info.Size()
	}
	return v, v.path() == path
}

// folder is where the versions of a document are. Its name says nothing about
// the document, and is the same by whatever link it is opened.
func (v Versions) folder(document string) string {
	return filepath.Join(v.Folder, fmt.Sprintf("%x", sha256.Sum256([]byte(Resolved(document)))))
}

// path is the version's file, named by its time.
func (v Version) path() string {
	return filepath.Join(v.folder, v.Time.UTC().Format("20060102T150405.000000")+".json")
}

// ID tells the version from the others of its document.
func (v Version) ID() string { return strings.TrimSuffix(filepath.Base(v.path()), ".json") }

func (v Version) contentPath() string { return filepath.Join(v.folder, v.content+".gz") }

// write writes the version's file, without the content.
func (v Version) write() error {
	return replace(v.path(), v.path(), new(fs.FileMode(0o600)), func(w io.Writer) error {
		return json.NewEncoder(w).Encode(versionFile{versionFormat, v.Time, v.content, v.Name})
	})
}

// writeContent writes the content, unless another version has the same, and
// learns its size.
func (v *Version) writeContent(content []byte) error {
	if err := os.MkdirAll(v.folder, 0o700); err != nil {
		return explain(v.folder, err)
	}
	path := v.contentPath()
	if _, err := os.Stat(path); err != nil {
		err := replace(path, path, new(fs.FileMode(0o600)), func(w io.Writer) error {
			z, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
			if err != nil {
				return err
			}
			_, err = z.Write(content)
			return errors.Join(err, z.Close())
		})
		if err != nil {
			return err
		}
	}
	info, err := os.Stat(path)
	if err == nil {
		v.Size = info.Size()
	}
	return explain(path, err)
}

// Open reads a version as a document.
func (v Version) Open(name string) (*chart.Chart, reading.Report, error) {
	file, err := os.Open(v.contentPath())
	if err != nil {
		return nil, reading.Report{}, explain(v.contentPath(), err)
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		return nil, reading.Report{}, fmt.Errorf("this version of %s is damaged; delete it", name)
	}
	return document.Read(z, name)
}

// Rename gives a version a name, by which it stays; an empty one takes it
// away.
func (v Version) Rename(name string) error {
	if _, err := os.Stat(v.path()); err != nil {
		return errors.New("this version is gone; another window has deleted it")
	}
	v.Name = strings.TrimSpace(name)
	return v.write()
}

// Delete takes a version away.
func (v Version) Delete() error {
	if err := os.Remove(v.path()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return explain(v.path(), err)
	}
	rest, err := listFolder(v.folder)
	if err != nil || slices.ContainsFunc(rest, func(w Version) bool { return w.content == v.content }) {
		return err
	}
	if err := os.Remove(v.contentPath()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return explain(v.contentPath(), err)
	}
	return nil
}

// Forget takes all versions of a document away.
func (v Versions) Forget(document string) error {
	if v.Folder == "" {
		return nil
	}
	return os.RemoveAll(v.folder(document))
}
