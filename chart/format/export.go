package format

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"cadre/chart"
	"cadre/chart/scene"
)

// Several tells whether an export in the format can have several pages, be it
// in one file or in a file for each.
func (f Format) Several(p scene.Paging) bool { return f.Paged || f.Picture && p.Several() && !f.Whole }

// Adapt takes out of the options of an export what the format cannot have, and
// tells of it.
func (f Format) Adapt(o *ExportOptions) error {
	if !f.Opaque || !o.Scene.Look.Transparent {
		return nil
	}
	o.Scene.Look.Transparent = false
	return fmt.Errorf("a %s cannot be transparent; it has the theme's background", f.Title)
}

// Files are those that an export makes: path, or where the format holds one
// page and there are several, a file for each, such as chart-1.png. Page n of
// the options goes into the n-th. The options keep the pages, which are drawn
// for this.
func (f Format) Files(ctx context.Context, path string, c *chart.Chart, o *ExportOptions) ([]string, error) {
	if f.Paged || !f.Several(o.Pages) {
		return []string{path}, nil
	}
	scenes, err := Scenes(ctx, c, *o)
	if o.Made = scenes; err != nil || len(scenes) == 1 {
		return []string{path}, err
	}
	ext := filepath.Ext(path)
	var files []string
	for i := range scenes {
		files = append(files, fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), i+1, ext))
	}
	return files, nil
}
