package window

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// TestDroppedPhotosFindTheirPeople drops two files, one of which is called
// like somebody.
func TestDroppedPhotosFindTheirPeople(t *testing.T) {
	u := newUser(t, "cpo Ada Okafor\n  pm Bo")
	var paths []string
	for _, name := range []string{"ada_okafor.png", "Nobody.png"} {
		path := filepath.Join(u.dir, name)
		file, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(file, image.NewGray(image.Rect(0, 0, 20, 10))); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	before := u.editor.Chart()
	found, strange := u.matchPhotos(paths)
	if len(strange) != 1 || strange[0] != "Nobody.png" {
		t.Errorf("nobody is called like %v", strange)
	}
	photos, err := readPhotos(found)
	u.putPhotos(photos, strange, err)
	people := u.editor.Chart().Tree().People
	if people[0].Photo == "" || people[1].Photo != "" || !u.editor.Chart().Settings().Circles {
		t.Errorf("Ada has a photo of %d bytes, Bo one of %d; shown: %v", len(people[0].Photo), len(people[1].Photo), u.editor.Chart().Settings().Circles)
	}
	if u.editor.Undo(); !u.editor.Chart().Equal(before) {
		t.Error("the photos are not one undo")
	}
}
