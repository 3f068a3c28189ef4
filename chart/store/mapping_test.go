package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cadre/chart/document"
	"cadre/chart/format"
	"cadre/chart/grid"
	"cadre/chart/store"
	"cadre/chart/table"
)

func TestAMappingFileComesBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "map.json")
	m := document.Mapping{Columns: map[string]string{"Nachname": "Last name", "Nr": "leave out"}, Managers: map[string]string{"Board": ""}}
	if err := store.SaveMapping(path, m); err != nil {
		t.Fatal(err)
	}
	got, err := store.OpenMapping(path)
	if err != nil || got.Columns["Nachname"] != "Last name" || got.Columns["Nr"] != "leave out" || len(got.Managers) != 1 {
		t.Errorf("it came back as %v, %v", got, err)
	}
	if err := os.WriteFile(path, []byte(`{"columns": {"N": "NAME", "B": "reports to", "C": "Own Column"}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err = store.OpenMapping(path)
	if err != nil || got.Columns["N"] != "Name" || got.Columns["B"] != "Reports to" || got.Columns["C"] != string(table.OwnColumn) {
		t.Errorf("words in another spelling are %v, %v", got, err)
	}
	if err := os.WriteFile(path, []byte(`{"columns": {"N": "Shoe"}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err = store.OpenMapping(path); err == nil || !strings.HasPrefix(err.Error(), path+`: line 1: columns: "N": there is no field "Shoe"`) {
		t.Errorf("what is no field is %v", err)
	}
}

// TestAMappingIsKeptByTheHeadings in whatever order they stand, until it is
// forgotten.
func TestAMappingIsKeptByTheHeadings(t *testing.T) {
	m := store.Mappings{Folder: filepath.Join(t.TempDir(), "mappings")}
	if err := m.Save([]string{"Name", "Chef"}, map[string]string{"Chef": "Reports to"}); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		headings []string
		known    bool
	}{{[]string{"Chef", "Name"}, true}, {[]string{"Chef", "Name", "Ort"}, false}, {[]string{"Chef"}, false}} {
		var got map[string]string
		if m.Load(tt.headings, &got) != tt.known || tt.known != (got["Chef"] == "Reports to") {
			t.Errorf("of %q is known %v", tt.headings, got)
		}
	}
	if err := m.Forget([]string{"Chef", "Name"}); err != nil {
		t.Fatal(err)
	}
	var got map[string]string
	if m.Load([]string{"Name", "Chef"}, &got) {
		t.Errorf("what was forgotten is %v", got)
	}
	if (store.Mappings{}).Load(nil, &got) || (store.Mappings{}).Save(nil, got) == nil || (store.Mappings{}).Forget(nil) == nil {
		t.Error("something is kept without a folder")
	}
}

// TestATableIsTakenAgain as somebody thinks otherwise of its columns.
func TestATableIsTakenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "staff.tsv")
	if err := os.WriteFile(path, []byte("Name\tWhom\nAda\t\nBo\tAda\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	f, _ := format.ByExtension(path)
	rows, err := store.ReadTable(path, f, grid.Options{})
	if err != nil || rows.Name() != path {
		t.Fatal(err)
	}
	for use, want := range map[table.Use]string{table.OwnColumn: "", "Reports to": "p1"} {
		taken, err := rows.Take(table.Options{Uses: map[string]table.Use{"Whom": use}})
		if err != nil || string(taken.Chart.Person("p2").Manager) != want {
			t.Errorf("as %s: %v", use, err)
		}
	}
	if _, err := store.ReadTable(path+"x", f, grid.Options{}); err == nil {
		t.Error("a file that is not there was read")
	}
	if _, is := func() (byte, bool) { d, _ := format.ByID(format.DocumentID); return d.Tabular() }(); is {
		t.Error("a document is a table")
	}
}
