package story

import (
	"path/filepath"
	"testing"
)

// TestTwelvePeopleByKeys types a team of four layers into an empty chart, and
// counts the keystrokes beside the text.
func TestTwelvePeopleByKeys(t *testing.T) {
	w := open(t, 1440, 900)
	w.see("Empty chart")
	w.key("Return")
	w.see(canvas)
	keystrokes := 0
	press := func(key string) {
		w.key(key)
		keystrokes++
	}
	w.typeText("Ada")
	for _, step := range []struct{ key, name string }{
		{"Tab", "Bo"}, {"Tab", "Cy"}, {"Tab", "Dee"}, {"Return", "Eve"}, {"shift+Tab", "Fay"}, {"Tab", "Gus"}, {"Return", "Hal"},
		{"shift+Tab", ""}, {"shift+Tab", "Ivo"}, {"Tab", "Jo"}, {"Tab", "Kim"}, {"Return", "Lu"},
	} {
		press(step.key)
		w.see("*board.nameEntry")
		if step.name != "" {
			w.typeText(step.name)
		}
	}
	w.see("Lu")
	w.screenshot("typed")
	press("Escape")
	w.gone("*board.nameEntry")
	if keystrokes > 18 {
		t.Errorf("it took %d keystrokes", keystrokes)
	}
	file := filepath.Join(w.home, "typed.cadre")
	w.key("ctrl+s")
	w.fillSaveForm(file)
	got := managers(t, file)
	for name, manager := range map[string]string{"Ada": "", "Bo": "Ada", "Cy": "Bo", "Eve": "Cy", "Fay": "Bo", "Hal": "Fay", "Ivo": "Ada", "Jo": "Ivo", "Lu": "Jo"} {
		if m, has := got[name]; !has || m != manager {
			t.Errorf("%s reports to %q, want %q", name, m, manager)
		}
	}
	if len(got) != 12 {
		t.Errorf("there are %d people: %v", len(got), got)
	}
}
