package export

import (
	"context"

	"cadre/app/window/uithread"
	"cadre/chart/format"
)

// advise tries, beside the window's loop, what would help where text cannot be
// made out, and says it with the size that it gives.
func (x *Dialog) advise(f facts, o format.ExportOptions) {
	if f.faint == nil {
		return
	}
	var ctx context.Context
	ctx, x.advising = context.WithCancel(context.Background())
	go func() {
		all := f.faint.Remedies(ctx, x.Chart, o)
		uithread.Do(func() {
			if ctx.Err() == nil && len(all) > 0 {
				x.say(f.remedied(all))
			}
		})
	}()
}
