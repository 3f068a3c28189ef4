package importing

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"cadre/chart/document"
	"cadre/chart/table"
)

// TestAnswersAboutManagersAreRemembered where the same is meant: by IDs of the
// table's own, and else by what people are called, as rows are numbered anew.
func TestAnswersAboutManagersAreRemembered(t *testing.T) {
	const withIDs, without = "ID,Name,Manager\n7,Ada,\n8,Bo,Adda\n9,Cy,Zed\n", "Name,Manager\nAda,\nBo,Adda\nCy,Zed\n"
	for _, tt := range []struct {
		name, june, july string
		means, said      map[string]string
		want             map[string]string // in July
	}{
		{"IDs", withIDs, "ID,Name,Manager\n6,Flo,\n7,Ada,\n8,Bo,Adda\n9,Cy,Zed\n",
			map[string]string{"Adda": "7", "Zed": table.Newcomer}, map[string]string{"Adda": "7", "Zed": "new"}, map[string]string{"Adda": "7", "Zed": "new"}},
		{"names", without, "Name,Manager\nFlo,\nAda,\nBo,Adda\nCy,Zed\n",
			map[string]string{"Adda": "p1", "Zed": ""}, map[string]string{"Adda": "Ada", "Zed": ""}, map[string]string{"Adda": "p2", "Zed": ""}},
		{"who has left", withIDs, "ID,Name,Manager\n6,Flo,\n8,Bo,Adda\n9,Cy,Zed\n",
			map[string]string{"Adda": "7"}, map[string]string{"Adda": "7"}, map[string]string{}},
		{"a name of two", without, "Name,Manager\nAda,\nAda,\nBo,Adda\nCy,Zed\n",
			map[string]string{"Adda": "p1"}, map[string]string{"Adda": "Ada"}, map[string]string{}},
	} {
		r := readingOf(t, source(tt.june))
		for text, whom := range tt.means {
			r.Means(text, whom)
		}
		r.Take()
		said := r.Said()
		if d := cmp.Diff(document.Mapping{Columns: map[string]string{}, Managers: tt.said}, said); d != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.name, d)
		}
		next := readingOf(t, recalling(tt.july, said))
		if d := cmp.Diff(tt.want, next.means); d != "" || next.Remembered != (len(tt.want) > 0) {
			t.Errorf("%s: remembered %t (-want +got)\n%s", tt.name, next.Remembered, d)
		}
		next.Forget()
		if next.Take(); len(next.means) > 0 || next.Remembered {
			t.Errorf("%s: %v is not forgotten", tt.name, next.means)
		}
	}
}
