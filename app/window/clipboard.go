package window

import (
	"errors"

	"golang.design/x/clipboard"
)

// copyPicture puts a PNG on the desktop's clipboard, which Fyne keeps to
// text. It stays there while the program runs.
func copyPicture(png []byte) error {
	if err := clipboard.Init(); err != nil {
		return errors.New("this desktop's clipboard takes no picture; export a file in its place")
	}
	if clipboard.Write(clipboard.FmtImage, png) == nil {
		return errors.New("the clipboard did not take the picture; export a file in its place")
	}
	return nil
}
