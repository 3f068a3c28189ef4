package pdf

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"testing"

	"github.com/klauspost/compress/zlib"
)

// objects reads a file as a reader does, from its end. It checks that every
// object is where the table says, that streams are as long as they say, and
// that no object refers to one that is not there.
func objects(t testing.TB, data []byte) map[int]string {
	t.Helper()
	last := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(data)
	if last == nil {
		t.Fatal("the file has no end")
	}
	table := string(data[atoi(t, string(last[1])):])
	n := 0
	if _, err := fmt.Sscanf(table, "xref\n0 %d\n0000000000 65535 f", &n); err != nil {
		t.Fatalf("no table of objects: %v", err)
	}
	rows := regexp.MustCompile(`(?m)^(\d{10}) 00000 n $`).FindAllStringSubmatch(table, -1)
	if len(rows) != n-1 {
		t.Fatalf("%d rows for %d objects", len(rows), n-1)
	}
	all := map[int]string{}
	for i, row := range rows {
		rest := data[atoi(t, row[1]):]
		head := fmt.Sprintf("%d 0 obj\n", i+1)
		end := bytes.Index(rest, []byte("\nendobj\n"))
		if !bytes.HasPrefix(rest, []byte(head)) || end < 0 {
			t.Fatalf("object %d is not at %s", i+1, row[1])
		}
		all[i+1] = string(rest[len(head):end])
	}
	for i, body := range all {
		about, _, _ := splitStream(body)
		for _, r := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(about, -1) {
			if all[atoi(t, r[1])] == "" {
				t.Errorf("object %d refers to %s", i, r[0])
			}
		}
	}
	return all
}

func atoi(t testing.TB, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// splitStream parts a stream's dictionary from its data.
func splitStream(body string) (about, data string, is bool) {
	at := regexp.MustCompile(`/Length (\d+) >>\nstream\n`).FindStringSubmatchIndex(body)
	if at == nil {
		return body, "", false
	}
	n, _ := strconv.Atoi(body[at[2]:at[3]])
	return body[:at[1]], body[at[1] : at[1]+n], true
}

func inflate(t testing.TB, data string) string {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader([]byte(data)))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(plain)
}

func TestTextOutsidePages(t *testing.T) {
	for s, want := range map[string]string{
		"":      "<FEFF>",
		"A(b\\": "<FEFF004100280062005C>",
		"🦊\xff": "<FEFFD83EDD8AFFFD>",
	} {
		if got := text(s); got != want {
			t.Errorf("%q is written %s, want %s", s, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for f, want := range map[float64]string{0: "0", -0.0001: "0", 1.25: "1.25", -3: "-3", 1e8: "100000000", 1.0 / 3: "0.333"} {
		if got := number(f); got != want {
			t.Errorf("%v is written %s, want %s", f, got, want)
		}
	}
}
