package document_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/document"
	"cadre/chart/reading"
)

var update = flag.Bool("update", false, "rewrite the expected parts of testdata")

// TestDocuments runs testdata/*.txtar: a file, and what comes of
// loading it: the notes and the file as it is saved, or the error.
func TestDocuments(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := append(ar.Files[:1:1], outcome(t, ar.Files[0].Data)...)
			if *update {
				ar.Files = got
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want := string(txtar.Format(ar))
			if got := string(txtar.Format(&txtar.Archive{Comment: ar.Comment, Files: got})); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// outcome loads and saves. What is saved must load without a note and be
// saved the same.
func outcome(t *testing.T, data []byte) []txtar.File {
	c, report, err := load(data)
	if err != nil {
		return []txtar.File{{Name: "error", Data: []byte(err.Error() + "\n")}}
	}
	saved := save(t, c)
	if again, _, err := load(saved); err != nil || !bytes.Equal(save(t, again), saved) {
		t.Errorf("the saved file is not stable (%v):\n%s", err, saved)
	}
	var files []txtar.File
	if len(report.Notes) > 0 {
		var b strings.Builder
		for _, n := range report.Notes {
			fmt.Fprintf(&b, "line %d: %s: %s: %s\n", n.Row, n.Kind, n.Field, n.Text)
		}
		files = append(files, txtar.File{Name: "notes", Data: []byte(b.String())})
	}
	if bytes.Equal(saved, data) {
		return append(files, txtar.File{Name: "saved as it was"})
	}
	return append(files, txtar.File{Name: "saved", Data: saved})
}

func load(data []byte) (*chart.Chart, reading.Report, error) {
	return document.Read(bytes.NewReader(data), "acme.cadre")
}

func save(t interface{ Fatal(...any) }, c *chart.Chart) []byte {
	var b bytes.Buffer
	if err := document.Write(context.Background(), &b, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestUnreadableFiles are those that a text file of cases cannot hold.
func TestUnreadableFiles(t *testing.T) {
	deep := `{"cadre": 1, "x": ` + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + `}`
	for _, tt := range []struct{ name, data, want string }{
		{"empty", "", "the file is empty"},
		{"blank", " \n\t\n", "the file is empty"},
		{"a picture", "\x89PNG\r\n\x1a\n\x00", "this is a PNG picture, not a Cadre document"},
		{"a workbook", "PK\x03\x04....[Content_Types].xml....xl/workbook.xml", "this is an Excel workbook, not a Cadre document"},
		{"zero bytes", "{\"cadre\": 1\x00}", "this is not a text file"},
		{"nested deeply", deep, "line 1: brackets are nested too deeply"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := load([]byte(tt.data))
			if want := "acme.cadre: " + tt.want; err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("got %v, want %s…", err, want)
			}
		})
	}
}

// TestEveryCutIsAnError cuts a document at every byte: whatever is missing
// must be noticed.
func TestEveryCutIsAnError(t *testing.T) {
	whole := save(t, charttest.Company(5))
	for i := range len(whole) - len("\n") - 1 {
		_, _, err := load(whole[:i])
		if err == nil {
			t.Fatalf("a document was made of %q", whole[:i])
		}
		if i > 0 && !strings.Contains(err.Error(), "cut short") && !strings.Contains(err.Error(), "empty") {
			t.Fatalf("cut at byte %d: %v", i, err)
		}
	}
}

func TestOtherEncodings(t *testing.T) {
	for _, tt := range []struct{ name, data, person, note string }{
		{"byte order mark", "\ufeff" + `{"cadre": 1, "people": [{"id": "a", "name": "Zoë"}]}`, "Zoë", ""},
		{"Windows line ends", "{\"cadre\": 1,\r\n\"people\": [\r\n{\"id\": \"a\", \"name\": \"Zoë\"}]}", "Zoë", ""},
		{"Windows-1252", "{\"cadre\": 1,\n\"people\": [{\"id\": \"a\", \"name\": \"Zo\xeb\"}]}", "Zo\uFFFD",
			"2 from here on, bytes that are not UTF-8 were replaced by “\uFFFD”"},
		{"Windows-1252 behind a mark for lost text", "{\"cadre\": 1,\n\"about\": \"\uFFFD\",\n\"people\": [{\"id\": \"a\", \"name\": \"Zo\xeb\"}]}", "Zo\uFFFD",
			"3 from here on, bytes that are not UTF-8 were replaced by “\uFFFD”"},
		{"half a surrogate pair", `{"cadre": 1, "people": [{"id": "a", "name": "Zo\ud83e"}]}`, "Zo\uFFFD", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, report, err := load([]byte(tt.data))
			if err != nil {
				t.Fatal(err)
			}
			if got := c.Person("a").Name; got != tt.person {
				t.Errorf("the name is %q, want %q", got, tt.person)
			}
			note := ""
			for _, n := range report.Notes {
				note += fmt.Sprint(n.Row, " ", n.Text)
			}
			if note != tt.note {
				t.Errorf("the note is %q, want %q", note, tt.note)
			}
		})
	}
}

func TestAddingSomebodyChangesOnePlace(t *testing.T) {
	c := charttest.Company(50)
	after, _, err := chart.Add(chart.Person{Name: "Newcomer"}, "p3", 2).On(c)
	if err != nil {
		t.Fatal(err)
	}
	before := strings.Split(string(save(t, c)), "\n")
	var added []string
	for _, line := range strings.Split(string(save(t, after)), "\n") {
		if len(before) > 0 && before[0] == line {
			before = before[1:]
		} else {
			added = append(added, line)
		}
	}
	if want := `    {"id": "p51", "name": "Newcomer", "manager": "p3"},`; len(before) > 0 || len(added) != 1 || added[0] != want {
		t.Errorf("added %q and changed from %q on, want only %q", added, before, want)
	}
}

func TestWhatIsKeptMustBeJSON(t *testing.T) {
	c, err := chart.New(chart.Settings{}, []chart.Person{{ID: "a", Unknown: map[string]string{"x": "}"}}})
	if err != nil {
		t.Fatal(err)
	}
	err = document.Write(context.Background(), &bytes.Buffer{}, c)
	if err == nil || !strings.Contains(err.Error(), "is not JSON") {
		t.Errorf("got %v", err)
	}
}

func TestSavingCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := document.Write(ctx, &bytes.Buffer{}, charttest.Company(5))
	if err != context.Canceled {
		t.Errorf("got %v", err)
	}
}

func BenchmarkDocument(b *testing.B) {
	c := charttest.Company(100_000)
	c.Tree()
	data := save(b, c)
	b.Run("save", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			save(b, c)
		}
	})
	b.Run("load", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			if _, _, err := load(data); err != nil {
				b.Fatal(err)
			}
		}
	})
}
