package dialog

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/rymdport/portal/filechooser"

	"cadre/app/window/uithread"
)

// desktopFiles asks with the desktop's own dialogs, by way of the XDG portal;
// where there is none, as outside Linux, with Fyne's.
type desktopFiles struct{ otherwise fyneFiles }

// Open asks for a file to read.
func (f desktopFiles) Open(title string, extensions []string, then func(string)) {
	f.ask(then, func() ([]string, error) {
		return filechooser.OpenFile("", title, &filechooser.OpenFileOptions{Filters: filters(extensions)})
	}, func() { f.otherwise.Open(title, extensions, then) })
}

// Save asks for a file to write.
func (f desktopFiles) Save(title, name string, extensions []string, then func(string)) {
	complete := func(path string) {
		whole := withExtension(path, extensions)
		if _, err := os.Stat(whole); whole == path || errors.Is(err, os.ErrNotExist) {
			then(whole)
			return
		}
		f.otherwise.Save(title, whole, extensions, then) // asks before it replaces that one
	}
	f.ask(complete, func() ([]string, error) {
		return filechooser.SaveFile("", title, &filechooser.SaveFileOptions{
			CurrentName: filepath.Base(name), CurrentFolder: startFolder(name), Filters: filters(extensions)})
	}, func() { f.otherwise.Save(title, name, extensions, then) })
}

// ask waits for the desktop's dialog beside the window's loop.
func (f desktopFiles) ask(then func(string), choose func() ([]string, error), otherwise func()) {
	go func() {
		chosen, err := choose()
		uithread.Do(func() {
			if err != nil { // no portal
				otherwise()
				return
			}
			if path, ok := pathOf(chosen); ok {
				then(path)
			}
		})
	}()
}

// pathOf is the path of the first file that was chosen.
func pathOf(uris []string) (path string, ok bool) {
	if len(uris) == 0 {
		return "", false
	}
	u, err := url.Parse(uris[0])
	if err != nil || u.Scheme != "file" {
		return "", false
	}
	return u.Path, true
}

func filters(extensions []string) []*filechooser.Filter {
	f := &filechooser.Filter{Name: strings.Join(extensions, " ")}
	for _, e := range extensions {
		f.Rules = append(f.Rules, filechooser.Rule{Type: filechooser.GlobPattern, Pattern: "*" + e})
	}
	return []*filechooser.Filter{f}
}
