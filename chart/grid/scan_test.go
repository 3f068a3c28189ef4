package grid

import "testing"

func TestLineBreaks(t *testing.T) {
	for text, want := range map[string]int{"": 0, "a": 0, "a\n": 1, "a\r\nb\r\n": 2, "a\rb\r": 2, "a\r\nb\rc\nd": 3, "\n\r": 2} {
		if got := breaks(text); got != want {
			t.Errorf("%q has %d line breaks, want %d", text, got, want)
		}
	}
}
