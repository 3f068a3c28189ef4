package format_test

import (
	"errors"
	"io"
	"testing"

	"cadre/chart/charttest"
	"cadre/chart/format"
	"cadre/chart/typeset"
)

// TestLettersWithoutAFontAreToldOf where the file is to hold their shapes:
// other formats leave them to who opens the file.
func TestLettersWithoutAFontAreToldOf(t *testing.T) {
	c := charttest.Parse(t, "cpo Ada \uf8ff") // of private use
	for _, tt := range []struct {
		id       string
		outlines bool
		told     bool
	}{
		{"png", false, true}, {"jpg", false, true}, {"pdf", false, true}, {"svg", true, true},
		{"svg", false, false}, {"pptx", false, false}, {"drawio", false, false}, {"html", false, false}, {"md", false, false},
	} {
		told := 0
		o := format.ExportOptions{Renderer: &shared, Measurer: typeset.Default(), Outlines: tt.outlines, Warn: func(err error) {
			var missing *typeset.MissingError
			if errors.As(err, &missing) {
				told++
			}
		}}
		if err := mustFormat(t, tt.id).Export.Export(t.Context(), io.Discard, c, o); err != nil {
			t.Fatal(err)
		}
		if told > 1 || (told == 1) != tt.told {
			t.Errorf("%s, as outlines %t: told %d times", tt.id, tt.outlines, told)
		}
		if err := mustFormat(t, tt.id).Missing(mustScenes(t, c, o), o); (err != nil) != tt.told {
			t.Errorf("%s, as outlines %t, before it is made: %v", tt.id, tt.outlines, err)
		}
	}
}
