package cli

import (
	"os"
	"runtime/debug"
	"strings"
	"testing"
)

func TestVersionIsThatOfTheWindow(t *testing.T) {
	metadata, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(metadata), "Version = \""+Version+"\"\n") {
		t.Errorf("FyneApp.toml does not say %s", Version)
	}
}

func TestRevision(t *testing.T) {
	setting := func(key, value string) debug.BuildSetting { return debug.BuildSetting{Key: key, Value: value} }
	for _, tt := range []struct {
		settings []debug.BuildSetting
		want     string
	}{
		{nil, ""},
		{[]debug.BuildSetting{setting("vcs.modified", "true")}, ""},
		{[]debug.BuildSetting{setting("vcs.revision", "0123456789abcdef"), setting("vcs.modified", "false")}, " (0123456789ab)"},
		{[]debug.BuildSetting{setting("vcs.revision", "0123"), setting("vcs.modified", "true")}, " (0123, with changes)"},
	} {
		if got := revision(tt.settings); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
