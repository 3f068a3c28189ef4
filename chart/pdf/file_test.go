package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
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
	n := 0
	if _, err := fmt.Sscanf(string(data[atoi(t, string(last[1])):]), "%d 0 obj", &n); err != nil {
		t.Fatalf("no table of objects: %v", err)
	}
	_, table, _ := splitStream(objectAt(t, data, n, atoi(t, string(last[1]))))
	rows := []byte(inflate(t, table))
	if len(rows) != 7*(n+1) {
		t.Fatalf("%d bytes for %d objects", len(rows), n)
	}
	all := map[int]string{}
	for i := 1; i <= n; i++ {
		at, index := int(binary.BigEndian.Uint32(rows[7*i+1:])), int(binary.BigEndian.Uint16(rows[7*i+5:]))
		switch rows[7*i] {
		case 1:
			all[i] = objectAt(t, data, i, at)
		case 2:
			pack := int(binary.BigEndian.Uint32(rows[7*at+1:]))
			all[i] = packed(t, objectAt(t, data, at, pack), i, index)
		}
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

// objectAt is the object with a number at a place in the file.
func objectAt(t testing.TB, data []byte, number, at int) string {
	t.Helper()
	rest := data[at:]
	head := fmt.Sprintf("%d 0 obj\n", number)
	end := bytes.Index(rest, []byte("\nendobj\n"))
	if !bytes.HasPrefix(rest, []byte(head)) || end < 0 {
		t.Fatalf("object %d is not at %d", number, at)
	}
	return string(rest[len(head):end])
}

// packed is the so manieth object in a stream of objects, which must have a
// number.
func packed(t testing.TB, stream string, number, index int) string {
	t.Helper()
	about, data, _ := splitStream(stream)
	data = inflate(t, data)
	first := atoi(t, regexp.MustCompile(`/First (\d+)`).FindStringSubmatch(about)[1])
	heads := strings.Fields(data[:first])
	if atoi(t, heads[2*index]) != number {
		t.Fatalf("object %d is not the %d. of its stream", number, index)
	}
	bodies := data[first:]
	if 2*index+3 < len(heads) {
		bodies = bodies[:atoi(t, heads[2*index+3])]
	}
	return bodies[atoi(t, heads[2*index+1]):]
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
