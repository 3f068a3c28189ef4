package dialog

import (
	"bytes"
	"context"

	"fyne.io/fyne/v2"

	"cadre/chart/format"
)

func (x *Export) copyPicture() {
	x.copyAs("png", "The picture is on the clipboard.", x.CopyPicture)
}

func (x *Export) copySVG() {
	x.copyAs("svg", "The SVG is on the clipboard, as text.", func(svg []byte) error {
		fyne.DoAndWait(func() { x.CopyText(string(svg)) })
		return nil
	})
}

// copyAs makes the page in view in a format and puts it where it is to go. The
// dialog stays.
func (x *Export) copyAs(id, done string, put func([]byte) error) {
	f, _ := format.ByID(id)
	o := x.options()
	o.Page = x.turn.page + 1
	x.form.choice().remember(x.Memory)
	x.copying()
	var ctx context.Context
	ctx, x.copying = context.WithCancel(context.Background())
	x.wait(true)
	x.say(facts{text: "Drawing …"})
	go func() {
		var b bytes.Buffer
		err := f.Export.Export(ctx, &b, x.Chart, o)
		if err == nil && ctx.Err() == nil {
			err = put(b.Bytes())
		}
		fyne.Do(func() {
			if ctx.Err() == nil {
				x.wait(false)
				x.copied(done, err)
			}
		})
	}()
}

// wait keeps the buttons from being pressed meanwhile.
func (x *Export) wait(on bool) {
	for _, b := range x.buttons {
		enable(b, !on)
	}
}

func (x *Export) copied(done string, err error) {
	if err != nil {
		x.say(facts{text: sentence(err.Error()), warn: true})
		return
	}
	x.say(facts{text: done})
}
