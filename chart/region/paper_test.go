package region

import (
	"errors"
	"testing"

	"cadre/chart"
)

func TestPaperWhereTheUserIs(t *testing.T) {
	for _, tt := range []struct {
		env    map[string]string
		system string
		want   chart.PageName
	}{
		{map[string]string{"LANG": "en_US.UTF-8"}, "", "Letter"},
		{map[string]string{"LANG": "en_GB.UTF-8"}, "US", "A4"},
		{map[string]string{"LANG": "es_MX"}, "", "Letter"},
		{map[string]string{"LANG": "fr_CA.ISO-8859-1@euro"}, "", "Letter"},
		{map[string]string{"LANG": "en_US@euro"}, "", "Letter"},
		{map[string]string{"LANG": "fil_PH.UTF-8"}, "", "Letter"},
		{map[string]string{"LANG": "es-CL"}, "", "Letter"},
		{map[string]string{"LANG": "es_CO.UTF-8", "LC_PAPER": "es_ES.UTF-8"}, "", "A4"},
		{map[string]string{"LANG": "de_DE.UTF-8", "LC_PAPER": "en_US.UTF-8"}, "", "Letter"},
		{map[string]string{"LANG": "en_US.UTF-8", "LC_PAPER": "en_US.UTF-8", "LC_ALL": "de_AT.UTF-8"}, "", "A4"},
		{map[string]string{"LANG": "zh-Hant-TW"}, "", "A4"},
		{map[string]string{"LANG": "sr_Latn_US"}, "", "Letter"},
		{map[string]string{"LANG": "C.UTF-8"}, "US", "A4"},
		{map[string]string{"LANG": "us"}, "", "A4"},
		{map[string]string{"LANG": "en"}, "", "A4"},
		{nil, "US", "Letter"},
		{nil, "ca", "Letter"},
		{nil, "DE", "A4"},
		{nil, "", "A4"},
	} {
		got := paperIn(here(func(name string) string { return tt.env[name] }, func() (string, error) { return tt.system, nil }))
		if got != tt.want {
			t.Errorf("%v on a system in %q: %s, want %s", tt.env, tt.system, got, tt.want)
		}
	}
}

func TestPaperWhereTheSystemDoesNotKnow(t *testing.T) {
	nowhere := func() (string, error) { return "US", errors.New("no such setting") }
	if got := paperIn(here(func(string) string { return "" }, nowhere)); got != "A4" {
		t.Errorf("got %s", got)
	}
}

func TestPaperOfTheEnvironment(t *testing.T) {
	for locale, want := range map[string]chart.PageName{"en_US.UTF-8": "Letter", "de_DE.UTF-8": "A4"} {
		t.Setenv("LC_ALL", locale)
		if got := Paper(); got != want {
			t.Errorf("%s: %s, want %s", locale, got, want)
		}
	}
}
