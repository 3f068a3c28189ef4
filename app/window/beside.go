package window

import "cadre/app/window/uithread"

// beside does work on another goroutine, one piece after the other, and what
// it answers on the window's thread. Of the pieces that wait only the last is
// done: it has come in place of the others. The zero value is idle.
type beside struct {
	waiting func() (then func())
	busy    bool
}

func (b *beside) do(work func() (then func())) {
	b.waiting = work
	if !b.busy {
		b.next()
	}
}

func (b *beside) next() {
	work := b.waiting
	if b.waiting, b.busy = nil, work != nil; !b.busy {
		return
	}
	go func() {
		then := work()
		uithread.Do(func() {
			then()
			b.next()
		})
	}()
}
