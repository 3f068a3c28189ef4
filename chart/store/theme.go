package store

import (
	"fmt"
	"os"
	"path/filepath"

	"cadre/chart/document"
	"cadre/chart/scene"
)

// OpenTheme reads a theme file and the logo and fonts beside it.
func OpenTheme(path string) (scene.Theme, error) {
	file, err := os.Open(path)
	if err != nil {
		return scene.Theme{}, explain(path, err)
	}
	defer file.Close()
	return document.ReadTheme(file, path, func(name string) ([]byte, error) {
		if !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(path), name)
		}
		const largest = 32 << 20
		info, err := os.Stat(name)
		if err == nil && info.Size() > largest {
			return nil, fmt.Errorf("%s has %d MB; the limit is %d", name, info.Size()>>20, largest>>20)
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, explain(name, err)
		}
		return data, nil
	})
}
