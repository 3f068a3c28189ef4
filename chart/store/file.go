package store

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"cadre/chart/reading"
)

// openFile opens a file to read. What is no file is refused before it is
// opened: a pipe may never begin, and a device never end.
func openFile(path string) (*os.File, error) { return openIf(path, regular) }

// openInput opens what a command is told to read, which may be a pipe: what a
// shell makes of <(git show HEAD:team.cadre).
func openInput(path string) (*os.File, error) {
	return openIf(path, func(path string, info fs.FileInfo) error {
		if info.Mode()&fs.ModeNamedPipe != 0 {
			return nil
		}
		return regular(path, info)
	})
}

func openIf(path string, fit func(path string, info fs.FileInfo) error) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, explain(path, err)
	}
	if err := fit(path, info); err != nil {
		return nil, err
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, explain(path, err)
	}
	return file, nil
}

// regular fails on what is no file.
func regular(path string, info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return fmt.Errorf("%s is a folder; name a file in it", path)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is a pipe or a device, not a file; save what it holds to a file and name that", path)
	}
	return nil
}

// readFile reads a file of no more than so many bytes.
func readFile(path string, most int64) ([]byte, error) {
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, most+1))
	switch {
	case err != nil:
		return nil, explain(path, err)
	case int64(len(data)) > most:
		return nil, fmt.Errorf("%s has more than %d MB; choose a smaller file", path, most>>20)
	}
	return data, nil
}

// OpenPhoto makes the small square that a chart holds of a photo.
func OpenPhoto(path string) (string, error) {
	file, err := openFile(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	photo, err := reading.Photo(file)
	if err != nil {
		return "", fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	return photo, nil
}
