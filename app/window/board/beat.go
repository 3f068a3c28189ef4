package board

import (
	"time"

	"cadre/app/window/uithread"
)

// pulse is how often the gesture hears that time has passed, while something is
// carried or a band is drawn: about once a frame.
const pulse = 16 * time.Millisecond

// every does f again and again on the window's thread until it is stopped.
func every(d time.Duration, f func()) (stop func()) {
	end := make(chan struct{})
	go func() {
		t := time.NewTicker(d)
		defer t.Stop()
		for {
			select {
			case <-end:
				return
			case <-t.C:
				uithread.DoAndWait(f)
			}
		}
	}()
	return func() { close(end) }
}

// follow draws what the gesture has come to, and lets time pass for it while
// something is carried or a band is drawn.
func (b *Board) follow() {
	b.Refresh()
	_, holds := b.gesture.state.(timed)
	if now := b.carries(); now != b.carrying {
		b.carrying = now
		b.OnCarry(now)
	}
	switch {
	case holds && b.still == nil:
		b.beaten, b.gesture.animates = b.now(), b.Animates()
		b.still = b.every(pulse, b.beat)
	case !holds && b.still != nil:
		b.still()
		b.still = nil
	}
}

// beat lets the gesture hear that time has passed.
func (b *Board) beat() {
	now := b.now()
	passed := now.Sub(b.beaten)
	b.beaten = now
	if b.gesture.beat(passed) {
		b.Refresh()
	}
}
