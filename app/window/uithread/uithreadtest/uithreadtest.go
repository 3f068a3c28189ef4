// Package uithreadtest lets a test be the window's thread: what other goroutines
// bring back is done while the test waits for it, and at no other time. It is
// for tests only.
package uithreadtest

import (
	"slices"
	"sync"
	"testing"
	"time"

	"cadre/app/window/uithread"
)

var (
	mu      sync.Mutex
	waiting []func()
)

// Begin collects all that is brought back from now on. TestMain calls it.
func Begin() {
	uithread.Do = func(f func()) {
		mu.Lock()
		defer mu.Unlock()
		waiting = append(waiting, f)
	}
}

// Forget drops what an earlier test left behind.
func Forget() {
	mu.Lock()
	defer mu.Unlock()
	waiting = nil
}

// Until does what is brought back until over is true. It ends a test that
// waits too long, a minute.
func Until(t testing.TB, over func() bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !over(); {
		if f := next(); f != nil {
			f()
			continue
		}
		if time.Now().After(end) {
			t.Fatal("what is waited for does not come")
		}
		time.Sleep(time.Millisecond)
	}
}

// For does what is brought back until a value comes out of the channel.
func For[T any](t testing.TB, from <-chan T) T {
	t.Helper()
	var got T
	Until(t, func() bool {
		select {
		case got = <-from:
			return true
		default:
			return false
		}
	})
	return got
}

func next() func() {
	mu.Lock()
	defer mu.Unlock()
	if len(waiting) == 0 {
		return nil
	}
	f := waiting[0]
	waiting = slices.Delete(waiting, 0, 1)
	return f
}
