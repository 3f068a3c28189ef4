package store

import (
	"path/filepath"

	"cadre/chart/document"
	"cadre/chart/scene"
)

// OpenTheme reads a theme file and the logo and fonts beside it.
func OpenTheme(path string) (scene.Theme, error) {
	file, err := openFile(path)
	if err != nil {
		return scene.Theme{}, err
	}
	defer file.Close()
	return document.ReadTheme(file, path, func(name string) ([]byte, error) {
		if !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(path), name)
		}
		const largest = 32 << 20 // bytes of a logo or a font
		return readFile(name, largest)
	})
}
