package export

import (
	"bytes"
	"context"

	"cadre/app/window/uithread"
	"cadre/app/window/widgets"
	"cadre/chart/format"
	"cadre/chart/phrase"
)

func (x *Dialog) copyPicture() {
	x.copyAs("png", "The picture is on the clipboard.", x.CopyPicture)
}

// copyText copies a picture as SVG, and what is no picture as it is.
func (x *Dialog) copyText() {
	id := x.format().ID
	if x.format().Picture {
		id = "svg"
	}
	x.copyAs(id, "The text is on the clipboard.", func(text []byte) error {
		uithread.DoAndWait(func() { x.CopyText(string(text)) })
		return nil
	})
}

// nameCopyButtons names the buttons after what a format lets copy.
func (x *Dialog) nameCopyButtons(f format.Format) {
	widgets.SetVisible(x.asPicture, f.Picture)
	x.asText.SetText("Copy text")
	if f.Picture {
		x.asText.SetText("Copy SVG")
	}
}

// copyAs makes the page in view in a format and puts it where it is to go. The
// dialog stays.
func (x *Dialog) copyAs(id, done string, put func([]byte) error) {
	f, _ := format.ByID(id)
	o := x.options()
	o.Page = x.turn.Page + 1
	x.Record().Choice.remember(x.Memory)
	x.copying()
	x.advising()
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
		uithread.Do(func() {
			if ctx.Err() == nil {
				x.wait(false)
				x.copied(done, err)
			}
		})
	}()
}

// wait keeps the buttons from being pressed meanwhile.
func (x *Dialog) wait(on bool) {
	for _, b := range []*widgets.Button{x.asPicture, x.asText, x.last} {
		widgets.SetEnabled(b, !on)
	}
}

func (x *Dialog) copied(done string, err error) {
	if err != nil {
		x.say(facts{text: phrase.Sentence(err.Error()), warn: true})
		return
	}
	told := facts{text: done}
	if names := x.format().Private(x.Chart, x.options()); names != "" {
		told = facts{text: done + apart + "Private columns are in it: " + names, warn: true}
	}
	x.say(told)
}
