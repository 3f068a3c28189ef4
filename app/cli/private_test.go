package cli_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/klauspost/compress/zlib"

	"cadre/chart"
	"cadre/chart/format"
	"cadre/chart/store"
)

// markers is what each field of somebody says in markedChart, by the field's
// ID, or by what else holds a text: how to find it in a file.
type markers map[string]*regexp.Regexp

// mark is a text that nothing else says.
func (m markers) mark(what string) string {
	s := "qz" + strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return 'x'
	}, what) + "zq"
	m[what] = regexp.MustCompile("(?i)" + s)
	return s
}

// value fills a field with a value to be found again.
func (m markers) value(t *testing.T, f *chart.Field) chart.Value {
	id := string(f.ID)
	number := func(n int64, pattern string) chart.Value {
		m[id] = regexp.MustCompile(pattern)
		return chart.Value{Number: n}
	}
	switch f.Kind {
	case chart.KindMoney:
		n := int64(7_310_009 + 1_010_101*len(m))
		text := fmt.Sprint(n)
		return number(n, strings.Join([]string{text[:1], text[1:4], text[4:]}, "[, .]?"))
	case chart.KindShare:
		return number(7319, `0[.,]7319|73[.,]19`) // the bare digits may be an offset in a PDF
	case chart.KindDay:
		day := map[chart.FieldID]string{"start": "2031-07-09", "until": "2039-08-11", "opened": "2021-05-13"}[f.ID]
		if day == "" {
			t.Fatalf("%s: give it a day of its own", id)
		}
		m[id] = regexp.MustCompile(day + "|<v>" + dayNumber(t, day) + "</v>|" + day[:4] + " Q[1-4]|[A-Z][a-z]{2,} " + day[:4])
		return chart.Value{Text: day}
	case chart.KindLink:
		return chart.Value{Text: "https://" + m.mark(id) + ".example/"}
	case chart.KindList:
		return chart.Value{List: []string{m.mark(id)}}
	case chart.KindDictionary:
		key := m.mark(id + " name")
		if f.ID == "unknown" {
			return chart.Value{Map: map[string]string{key: `"` + m.mark(id) + `"`}}
		}
		return chart.Value{Map: map[string]string{key: m.mark(id)}}
	case chart.KindPicture:
		return chart.Value{Text: photoSaying(t, m.mark(id))}
	case chart.KindText, chart.KindLongText:
		return chart.Value{Text: m.mark(id)}
	}
	return chart.Value{} // roles, flags, choices, colours and people, who are named by ID
}

// photoSaying is a PNG with a text in it that no viewer shows.
func photoSaying(t *testing.T, s string) string {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(s)))
	chunk = append(append(chunk, "tEXt"...), s...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	return string(slices.Insert(b.Bytes(), 33, chunk...)) // behind the first chunk
}

// markedChart is a chart in which every field and every setting has a marker,
// in a folder that has one in its name.
func markedChart(t *testing.T) (file string, m markers) {
	t.Helper()
	m = markers{}
	full := chart.Person{Role: "own", DottedTo: []chart.ID{"qzotherIDzq"}, Mentor: "qzotherIDzq", Manager: "qztopIDzq"}
	for i := range chart.Fields {
		f := &chart.Fields[i]
		if f.Compare == chart.CompareMove {
			continue
		}
		if v := m.value(t, f); !v.Empty() {
			f.Put(&full, v)
		}
	}
	m["otherID"], m["topID"] = regexp.MustCompile("qzotherIDzq"), regexp.MustCompile("qztopIDzq")
	top := chart.Person{ID: "qztopIDzq", Name: m.mark("second name"), Role: chart.CPO, Title: "Assistant to " + full.Name, Cost: 5, Budget: 6}
	other := chart.Person{ID: "qzotherIDzq", Name: m.mark("third name"), Role: chart.APM, Team: full.Team, Manager: full.ID}
	lost := chart.Person{ID: "lost", Role: chart.APM, Open: true, Manager: chart.ID(m.mark("missing manager"))}
	c, err := chart.New(markedSettings(t, m, full.ID), []chart.Person{top, full, other, lost})
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), m.mark("folder"))
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("USER", m.mark("account"))
	file = filepath.Join(folder, m.mark("file name")+".cadre")
	if err := store.Save(file, c); err != nil {
		t.Fatal(err)
	}
	return file, m
}

// markedSettings fills each of the settings, as the test's last lines make sure.
func markedSettings(t *testing.T, m markers, person chart.ID) chart.Settings {
	s := chart.Settings{
		Look:     chart.Look{Title: m.mark("heading"), Subtitle: m.mark("subheading"), Footer: m.mark("footer"), Date: "1 May 2026"},
		Currency: "€", HeadOrder: chart.HeadVPPeers,
		Roles: []chart.Role{{ID: chart.RoleID(m.mark("role ID")), Level: 1, Title: "Unused"}, {ID: "own", Title: m.mark("role title"), Short: m.mark("role short"), Level: 3,
			Track: chart.Contributor, Colour: "#112233", Summary: m.mark("role summary"), Duties: []string{m.mark("role duty")}, Skills: []string{m.mark("role skill")}}},
		Titles:  map[string]chart.RoleID{m.mark("mapped title"): "own"},
		Rules:   map[string]chart.RuleSetting{"span": {Params: map[string]int{"max": 9}}},
		Waivers: []chart.Waiver{{Rule: "entry-leads", Person: person, Reason: m.mark("waiver reason")}},
		Areas:   []string{m.mark("listed area")},
		Colouring: []chart.ColourRule{
			{Field: "notes", Test: "contains", Value: m.mark("colour rule"), Colour: "red"},
			{Field: "cost", Test: "at-least", Value: "1", Colour: "blue"}},
		Colours: chart.Colours{"team": {m.mark("former team"): "teal"}},
		Columns: []chart.Column{{Name: m.mark("column")}, {Name: m.mark("public column"), Public: true}},
		Unknown: map[string]string{m.mark("unknown setting"): `"` + m.mark("value of an unknown setting") + `"`},
	}
	for v, i := reflect.ValueOf(s), 0; i < v.NumField(); i++ {
		if v.Field(i).IsZero() {
			t.Errorf("the setting %s has no marker", v.Type().Field(i).Name)
		}
	}
	return s
}

// What a picture, an outline or a report shows of markedChart without being
// asked for more, by the markers.
var (
	onCards   = []string{"name", "second name", "third name", "title", "area", "role short"}
	around    = []string{"heading", "subheading", "footer"}
	inReports = []string{"heading", "subheading", "name", "second name", "third name", "title", "role title", "area", "listed area", "location", "skills",
		"team", "start", "until", // in the hiring plan, by quarter
		"waiver reason", "missing manager", // in its findings
		"footer"} // of its picture
)

// TestNothingPrivateLeavesUnasked: each marker is in an export only where the
// chart shows it, or where the format is there to keep all of it.
func TestNothingPrivateLeavesUnasked(t *testing.T) {
	file, m := markedChart(t)
	posts := []string{"title", "area", "role short", "role title"}
	picture := slices.Concat(onCards, around)
	outline := append(slices.Clone(onCards), "heading")
	for _, tt := range []struct {
		name string
		args string
		to   []string // extensions; nil: every format
		may  map[string][]string
	}{
		{name: "as it is", may: map[string][]string{"picture": picture, "outline": outline, "data": everything}},
		{name: "a team", args: "--root qzotherIDzq", may: map[string][]string{"picture": append([]string{"third name"}, around...), "outline": {"third name", "heading"},
			"data": append([]string{"otherID", "third name", "team", "role ID", "role title", "role short", "role summary", "role duty", "role skill",
				"mapped title", "listed area", "colour rule", "column", "public column", "unknown setting", "value of an unknown setting"}, around...)}},
		{name: "no lines", args: "--fields none", may: map[string][]string{"picture": without(picture, "title"), "outline": without(outline, "title"),
			"data": append(without(picture, "title"), "role ID", "role title")}},
		{name: "some lines", args: "--fields email,phone --panels team --circles --legend", may: map[string][]string{
			"picture": append(without(picture, "title"), "email", "phone", "team", "role title"), "outline": append(without(outline, "title"), "email", "phone"),
			"data": append(without(picture, "title"), "email", "phone", "team", "role ID", "role title", "photo")}},
		{name: "pages", args: "--pages by-team --size 16:9 --legend", may: map[string][]string{"picture": append(picture, "role title", "team"), "outline": outline, "data": everything}},
		{name: "health", args: "--health", to: []string{".pdf", ".pptx"}, may: map[string][]string{"picture": append(picture, "role title")}},
		{name: "notes", args: "--notes", to: []string{".pptx"}, may: map[string][]string{"picture": append(picture, "missing manager", "listed area")}},
		{name: "no names", args: "--no-names --circles --fields title,mentor,email,location,notes,id", may: map[string][]string{
			"picture": slices.Concat(posts, around), "outline": append(posts, "heading"), "data": append(slices.Concat(posts, around), "role ID", "photo")}},
		{name: "no names in pages", args: "--no-names --pages by-team --legend", to: []string{".svg", ".pdf", ".pptx", ".html", ".drawio"}, may: map[string][]string{
			"picture": append(slices.Concat(posts, around), "team")}},
		{name: "no names in notes", args: "--no-names --notes --money --health", to: []string{".pptx"}, may: map[string][]string{
			"picture": append(slices.Concat(posts, around), "budget", "cost", "listed area")}},
		{name: "no names in tables", args: "--no-names", to: []string{".csv", ".tsv", ".xlsx", ".cadre"}, may: map[string][]string{
			"data": append(slices.Concat(posts, around), "team", "grade", "fte", "opened", "cost", "budget", "role ID", "role summary", "role duty", "role skill", "listed area")}},
	} {
		for _, f := range format.All {
			ext := f.Extensions[0]
			if f.Export == nil || tt.to != nil && !slices.Contains(tt.to, ext) {
				continue
			}
			kind := map[bool]string{true: "picture", false: "outline"}[f.Picture]
			if f.Complete {
				kind = "data"
			}
			out := t.TempDir()
			if r := cadre(nil, append([]string{"export", file, "-o", filepath.Join(out, "x"+ext)}, strings.Fields(tt.args)...)...); r.code != 0 {
				t.Fatalf("%s, %s: %v", tt.name, ext, r)
			}
			m.check(t, tt.name+", "+ext, filesIn(t, out), tt.may[kind])
		}
	}
}

// TestReportsTellNobodysPay wants nothing in a report that it does not show,
// and no amount of so few people.
func TestReportsTellNobodysPay(t *testing.T) {
	file, m := markedChart(t)
	for _, ext := range format.Reports {
		for args, may := range map[string][]string{"": inReports, "--money": append(inReports, "cost", "budget")} {
			out := t.TempDir()
			if r := cadre(nil, append([]string{"report", file, "-o", filepath.Join(out, "x"+ext)}, strings.Fields(args)...)...); r.code != 0 {
				t.Fatalf("%s: %v", ext, r)
			}
			m.check(t, "report "+ext+" "+args, filesIn(t, out), may)
		}
	}
}

// everything is for what a format is there to keep.
var everything = []string{"everything"}

// check looks for markers in what was written.
func (m markers) check(t *testing.T, where, text string, may []string) {
	t.Helper()
	for what, marker := range m {
		outside := what == "folder" || what == "file name" || what == "account"
		if slices.Contains(may, what) || slices.Equal(may, everything) && !outside {
			continue
		}
		if at := marker.FindStringIndex(text); at != nil {
			t.Errorf("%s: there is the %s: …%s…", where, what, text[max(0, at[0]-60):min(len(text), at[1]+40)])
		}
	}
}

// TestMarkersAreFound wants the markers of what is shown to be found where it
// is shown as text, or the tests above would find nothing either.
func TestMarkersAreFound(t *testing.T) {
	file, m := markedChart(t)
	for ext, wants := range map[string][]string{
		".svg": slices.Concat(onCards, around), ".html": slices.Concat(onCards, around), ".drawio": slices.Concat(onCards, around), ".pptx": slices.Concat(onCards, around), ".pdf": {"heading"}, ".png": nil,
		".md": append(slices.Clone(onCards[:5]), "heading"), ".mmd": append(slices.Clone(onCards[:5]), "heading"), ".gv": append(slices.Clone(onCards[:5]), "heading"),
		".xlsx":  {"id", "email", "phone", "link", "notes", "extra", "extra name", "cost", "budget", "fte", "start"},
		".csv":   {"id", "email", "phone", "link", "notes", "extra", "extra name", "cost", "budget", "fte", "start"},
		".cadre": {"id", "email", "extra", "photo", "unknown", "waiver reason", "cost"},
	} {
		out := filepath.Join(t.TempDir(), "x"+ext)
		if r := cadre(nil, "export", file, "-o", out); r.code != 0 {
			t.Fatal(r)
		}
		text := searchable(readFile(t, out))
		for _, what := range wants {
			if !m[what].MatchString(text) {
				t.Errorf("%s: the %s is not found", ext, what)
			}
		}
	}
	file, m = markedChart(t)
	out := filepath.Join(t.TempDir(), "x.pptx")
	cadre(nil, "export", file, "-o", out, "--notes", "--fields", "link")
	if text := searchable(readFile(t, out)); !m["missing manager"].MatchString(text) || !m["link"].MatchString(text) {
		t.Error("the notes or the links of slides are not looked into")
	}
}

func without(list []string, one string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == one })
}

// dayNumber is a day as workbooks have it.
func dayNumber(t *testing.T, day string) string {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(int(at.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24))
}

// filesIn is all that can be searched for in the files of a folder.
func filesIn(t *testing.T, folder string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("nothing was written: %v", err)
	}
	var all strings.Builder
	for _, file := range files {
		all.WriteString(searchable(readFile(t, file)))
	}
	return all.String()
}

var (
	streams = regexp.MustCompile(`(?s)stream\n(.*?)\nendstream`)       // of PDF
	hexed   = regexp.MustCompile(`<FEFF([0-9A-F]+)>`)                  // of PDF
	base64d = regexp.MustCompile(`[A-Za-z0-9+/]{40,}={0,2}`)           // of SVG and documents
	deflate = regexp.MustCompile(`(?s)(?:zTXt|iTXt|iCCP).*?\x00(x.*)`) // of PNG
)

// searchable is a file as it is, and with all that is packed in it unpacked.
func searchable(data []byte) string {
	text := string(data)
	all := []string{text}
	if strings.HasPrefix(text, "PK\x03\x04") {
		return searchable([]byte(unzippedFiles(data)))
	}
	for _, packed := range [][][]string{streams.FindAllStringSubmatch(text, -1), deflate.FindAllStringSubmatch(text, -1)} {
		for _, p := range packed {
			if r, err := zlib.NewReader(strings.NewReader(p[1])); err == nil {
				inner, _ := io.ReadAll(r) // what there is of it
				all = append(all, string(inner))
			}
		}
	}
	for _, h := range hexed.FindAllStringSubmatch(text, -1) {
		units, _ := hex.DecodeString(h[1])
		var codes []uint16
		for i := 0; i+1 < len(units); i += 2 {
			codes = append(codes, binary.BigEndian.Uint16(units[i:]))
		}
		all = append(all, string(utf16.Decode(codes)))
	}
	for _, b := range base64d.FindAllString(text, -1) {
		if inner, err := base64.StdEncoding.DecodeString(b); err == nil {
			all = append(all, string(inner))
		}
	}
	return strings.Join(all, "\n")
}

// unzippedFiles is the names and the contents of an archive.
func unzippedFiles(data []byte) string {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return ""
	}
	var all strings.Builder
	for _, file := range r.File {
		all.WriteString(file.Name + " " + file.Comment + " " + string(file.Extra) + "\n")
		if f, err := file.Open(); err == nil {
			io.Copy(&all, f) // a Builder does not fail
			f.Close()
		}
	}
	return all.String()
}
