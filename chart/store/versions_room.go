package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// tidy takes away which of a document's versions, newest first, need not stay,
// and where all documents' have no room together, the oldest of them.
func (v Versions) tidy(all []Version) error {
	now := v.Now()
	_, gone := retain(all, now)
	if err := deleteAll(gone); err != nil {
		return err
	}
	excess := sizeOf(v.Folder) - mostBytes
	if excess <= 0 {
		return nil
	}
	documents, err := v.everything()
	if err != nil {
		return err
	}
	gone = overflow(documents, excess, now)
	if err := deleteAll(gone); err != nil {
		return err
	}
	if slices.ContainsFunc(gone, func(g Version) bool { return g.path() == all[0].path() }) {
		return errors.New("named versions take all the room there is; delete some of them")
	}
	return nil
}

func deleteAll(versions []Version) (err error) {
	for _, v := range versions {
		err = errors.Join(err, v.Delete())
	}
	return err
}

// everything is the versions of every document, each newest first.
func (v Versions) everything() (documents [][]Version, err error) {
	folders, err := os.ReadDir(v.Folder)
	if err != nil {
		return nil, explain(v.Folder, err)
	}
	for _, f := range folders {
		all, err := listFolder(filepath.Join(v.Folder, f.Name()))
		if err != nil {
			return nil, err
		}
		documents = append(documents, all)
	}
	return documents, nil
}

// sizeOf is how many bytes the files in a folder and below it have together.
func sizeOf(folder string) (bytes int64) {
	_ = filepath.WalkDir(folder, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil // what cannot be looked at is not counted
		}
		if info, err := d.Info(); err == nil {
			bytes += info.Size()
		}
		return nil
	})
	return bytes
}
