package dialog

import (
	"bytes"
	"context"

	"cadre/app/window/aside"
	"cadre/chart/format"
)

func (x *Export) copyPicture() {
	x.copyAs("png", "The picture is on the clipboard.", x.CopyPicture)
}

// copyText copies a picture as SVG, and what is no picture as it is.
func (x *Export) copyText() {
	id := x.format().ID
	if x.format().Picture {
		id = "svg"
	}
	x.copyAs(id, "The text is on the clipboard.", func(text []byte) error {
		aside.DoAndWait(func() { x.CopyText(string(text)) })
		return nil
	})
}

// offerCopies names the buttons after what a format lets copy.
func (x *Export) offerCopies(f format.Format) {
	show(x.asPicture, f.Picture)
	x.asText.SetText("Copy text")
	if f.Picture {
		x.asText.SetText("Copy SVG")
	}
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
		aside.Do(func() {
			if ctx.Err() == nil {
				x.wait(false)
				x.copied(done, err)
			}
		})
	}()
}

// wait keeps the buttons from being pressed meanwhile.
func (x *Export) wait(on bool) {
	for _, b := range []*button{x.asPicture, x.asText, x.last} {
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
