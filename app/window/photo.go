package window

import (
	"path/filepath"
	"slices"
	"strings"

	"cadre/app/window/uithread"
	"cadre/chart"
	"cadre/chart/phrase"
	"cadre/chart/store"
)

// photoFiles are the extensions of photos.
var photoFiles = []string{".jpg", ".jpeg", ".png"}

func isPhoto(path string) bool {
	return slices.Contains(photoFiles, strings.ToLower(filepath.Ext(path)))
}

// choosePhoto asks for somebody's photo.
func (w *Window) choosePhoto(id chart.ID) {
	w.files.Open("Choose a photo", photoFiles, func(path string) { w.addPhotos(map[chart.ID]string{id: path}, nil) })
}

// dropPhotos gives photos to the people whose names the files have.
func (w *Window) dropPhotos(paths []string) { w.addPhotos(w.matchPhotos(paths)) }

// matchPhotos finds whose photos these are: the people whose names the files
// have, or the selected person where there is one file of another name.
// strange are the files that nobody is called like.
func (w *Window) matchPhotos(paths []string) (photos map[chart.ID]string, strange []string) {
	named := map[string]chart.ID{}
	for _, p := range w.editor.Chart().Tree().People {
		named[chart.Fold(p.Name)] = p.ID
	}
	delete(named, "")
	photos = map[chart.ID]string{}
	for _, path := range paths {
		name := strings.NewReplacer("_", " ", "-", " ").Replace(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)))
		if id, ok := named[chart.Fold(name)]; ok {
			photos[id] = path
		} else {
			strange = append(strange, filepath.Base(path))
		}
	}
	if who := w.editor.Selected(); len(paths) == 1 && len(strange) == 1 && who != "" {
		return map[chart.ID]string{who: paths[0]}, nil
	}
	return photos, strange
}

// addPhotos reads photos beside the window's work and adds them.
func (w *Window) addPhotos(paths map[chart.ID]string, strange []string) {
	go func() {
		photos, err := readPhotos(paths)
		uithread.Do(func() { w.putPhotos(photos, strange, err) })
	}()
}

// readPhotos reads what it can, and tells of the last that it cannot.
func readPhotos(paths map[chart.ID]string) (photos map[chart.ID]string, err error) {
	photos = map[chart.ID]string{}
	for id, path := range paths {
		photo, failed := store.OpenPhoto(path)
		if failed != nil {
			err = failed
			continue
		}
		photos[id] = photo
	}
	return photos, err
}

// putPhotos adds photos as one edit.
func (w *Window) putPhotos(photos map[chart.ID]string, strange []string, failed error) {
	var edits []chart.Edit
	for id, photo := range photos {
		edits = append(edits, chart.Set("Add a photo", id, func(p *chart.Person) { p.Photo = photo }))
	}
	if len(edits) > 0 {
		edits = append(edits, chart.Configure("Show photos", func(s *chart.Settings) { s.Circles = true }))
		w.fail(w.editor.Do(chart.Sequence("Add photos", edits...)))
	}
	w.fail(failed)
	if len(strange) > 0 {
		w.Say(phrase.Count(len(photos), "photo added", "photos added") + "; nobody is called like " + phrase.List(strange))
	}
}
