package table_test

import (
	"bytes"
	"encoding/binary"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/tools/txtar"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/reading"
	"cadre/chart/table"
)

var unreadableTables = []struct{ name, in, want string }{
	{"nothing", "", "t.csv: the file is empty"},
	{"blank lines", "\n \n\r\n", "t.csv: the file is empty"},
	{"only a mark", "\ufeff", "t.csv: the file is empty"},
	{"no names", "Colour,Shape,Size\nred,round,1\n", "t.csv: row 1: no column with names (looked for: name, full name, display name, " +
		"employee name, first name, last name, ID, employee ID; found: Colour, Shape, Size)"},
	{"numbers without names", "Number,Status\n1,open\n", "t.csv: row 1: no column with names (looked for: name, full name, display name, " +
		"employee name, first name, last name, ID, employee ID; found: Number, Status)"},
	{"headings alone", "Name,Title\n\n", "t.csv: there is no row below the headings in row 1"},
	{"nobody", "Name,Title,Team\n,,Core\n", "t.csv: no row below the headings in row 1 has a name, an ID or a title"},
	{"a workbook", "PK\x03\x04....xl/workbook.xml", "t.csv: this is an Excel workbook; save it as CSV and import that"},
	{"an archive", "PK\x03\x04....a.txt", "t.csv: this is a ZIP archive; unpack it and import the table in it"},
	{"an old workbook", "\xd0\xcf\x11\xe0....", "t.csv: this is an old Excel workbook; save it as CSV and import that"},
	{"a picture", "\x89PNG\r\n", "t.csv: this is a PNG picture; export the people from the program that made it as CSV, or copy them and paste them as text"},
	{"zero bytes", "Name,Title\nA\x00da,CPO\n", "t.csv: this is not a text file (it holds zero bytes); save the table as CSV and import that"},
	{"many columns", "A,B,C,D,E,F,G,H,I,J,K,L,M\n1,2,3,4,5,6,7,8,9,10,11,12,13\n", "t.csv: row 1: no column with names (looked for: name, full name, display name, " +
		"employee name, first name, last name, ID, employee ID; found: A, B, C, D, E, F, G, H, I, J, K, L, …)"},
	{"twelve columns", "A,B,C,D,E,F,G,H,I,J,K,L\n1,2,3,4,5,6,7,8,9,10,11,12\n", "t.csv: row 1: no column with names (looked for: name, full name, display name, " +
		"employee name, first name, last name, ID, employee ID; found: A, B, C, D, E, F, G, H, I, J, K, L)"},
	{"a heading too far below", strings.Repeat("x\n", 200) + "Name,Title\nAda,CPO\n", "t.csv: row 1: no column with names (looked for: name, full name, " +
		"display name, employee name, first name, last name, ID, employee ID; found: x)"},
	{"two columns and two more", "a,b,x,y\nb,,x,y\n", "t.csv: row 1: no column with names (looked for: name, full name, display name, " +
		"employee name, first name, last name, ID, employee ID; found: a, b, x, y)"},
	{"a heading that tells little", "Label\nAda\n", "t.csv: row 1: no column with names (looked for: name, full name, display name, " +
		"employee name, first name, last name, ID, employee ID; found: Label)"},
	{"prose", "Once upon a time there was a table.", "t.csv: row 1: no column with names (looked for: name, full name, display name, " +
		"employee name, first name, last name, ID, employee ID; found: Once upon a time there was a table.)"},
}

func TestUnreadableTables(t *testing.T) {
	for _, tt := range unreadableTables {
		t.Run(tt.name, func(t *testing.T) {
			c, _, err := importTable(tt.in, table.Options{Name: "t.csv"})
			if err == nil || err.Error() != tt.want || c != nil {
				t.Errorf("error %q\n want %q", err, tt.want)
			}
		})
	}
}

func TestATableHasAnEnd(t *testing.T) {
	_, _, err := importTable("Name\n"+strings.Repeat("A\n", 2_000_001), table.Options{Name: "t.csv"})
	if want := "t.csv: a table may have at most 2000000 rows, this one has 2000001; split it"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

func TestTableEncodings(t *testing.T) {
	const text = "ID,Name,Title\n1,Zoë Müller,CPO\n"
	for name, in := range map[string]string{
		"UTF-8":                   text,
		"UTF-8 with a mark":       "\ufeff" + text,
		"UTF-16LE":                "\xff\xfe" + inUTF16(text, binary.LittleEndian),
		"UTF-16BE":                "\xfe\xff" + inUTF16(text, binary.BigEndian),
		"UTF-16LE without a mark": inUTF16(text, binary.LittleEndian),
		"UTF-16BE without a mark": inUTF16(text, binary.BigEndian),
		"Windows-1252":            strings.NewReplacer("ë", "\xeb", "ü", "\xfc").Replace(text),
		"both":                    strings.NewReplacer("ë", "\xeb").Replace(text),
		"both, one lost":          strings.NewReplacer("ë", "\xeb", "CPO", "CPO \uFFFD").Replace(text),
		"CR":                      strings.ReplaceAll(text, "\n", "\r"),
		"CRLF":                    strings.ReplaceAll(text, "\n", "\r\n"),
		"no last line break":      strings.TrimSuffix(text, "\n"),
	} {
		want := "cpo Zoë Müller [id=1]\n"
		if strings.Contains(in, "\uFFFD") {
			want = "cpo Zoë Müller [id=1; title=CPO \uFFFD]\n"
		}
		t.Run(name, func(t *testing.T) { wantOutline(t, in, nil, want) })
	}
}

func inUTF16(text string, order binary.AppendByteOrder) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, unit)
	}
	return string(b)
}

func TestTableDelimiters(t *testing.T) {
	const text = "ID|Name|Title|Reports to\na|Byron, Ada|CPO|\nb|Bo|VP; Product|a\n"
	const want = "cpo Byron, Ada [id=a]\n  vp Bo [id=b; title=VP; Product]\n"
	for name, in := range map[string]string{
		"bar":       text,
		"tab":       strings.ReplaceAll(text, "|", "\t"),
		"comma":     strings.NewReplacer("|", ",", "Byron, Ada", `"Byron, Ada"`).Replace(text),
		"semicolon": strings.NewReplacer("|", ";", "VP; Product", `"VP; Product"`).Replace(text),
		"said":      "sep=;\r\n" + strings.NewReplacer("|", ";", "VP; Product", `"VP; Product"`).Replace(text),
		"headed":    "Our people, as of May\n" + strings.NewReplacer("|", ";", "VP; Product", `"VP; Product"`).Replace(text),
		"remarks": "# label: a, b, c, d\n# style: a, b, c, d\n## a, b, c, d\n\n\n" +
			strings.NewReplacer("|", ";", "VP; Product", `"VP; Product"`).Replace(text),
		"spaced": strings.NewReplacer("|", ", ", "Byron, Ada", `"Byron, Ada"`).Replace(text),
	} {
		t.Run(name, func(t *testing.T) { wantOutline(t, in, nil, want) })
	}
}

func TestColumnsCanBeChosen(t *testing.T) {
	const text = "Colleague,Chief,Name,Pay\nAda,,x,10\nBo,Ada,y,5\n"
	chosen := map[string]string{"name": "colleague", "reports to": "Chief", "Yearly Cost": "Pay"}
	wantOutline(t, text, chosen, "- Ada [id=p1; cost=10]\n  - Bo [id=p2; cost=5]\n")
	for _, tt := range []struct{ field, column, want string }{
		{"nmae", "Chief", `t.csv: --map nmae=Chief: there is no field "nmae"; the fields are: Active, Assistant, `},
		{"name", "Boss", `t.csv: --map name=Boss: row 1 has no column "Boss"; its columns are: Colleague, Chief, Name, Pay`},
	} {
		_, _, err := importTable(text, table.Options{Name: "t.csv", Columns: map[string]string{tt.field: tt.column}})
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("error %v\n want %s", err, tt.want)
		}
	}
}

func TestNamesAndManagersAlone(t *testing.T) {
	wantOutline(t, "Ada,\nBo,Ada\nCy,Bo\n", nil, "- Ada [id=p1]\n  - Bo [id=p2]\n    - Cy [id=p3]\n")
	wantOutline(t, "Person,Boss of theirs\nAda,\nBo,Ada\n", nil, "- Ada [id=p1]\n  - Bo [id=p2]\n")
}

// TestAChosenColumnTellsTheHeadings: they need not be in the first row, nor
// name anything that is known.
func TestAChosenColumnTellsTheHeadings(t *testing.T) {
	const text = "Our people\n\nColleague,Chief\nAda,\nBo,Ada\n"
	wantOutline(t, text, map[string]string{"name": "colleague", "reports to": "Chief"}, "- Ada [id=p1]\n  - Bo [id=p2]\n")
}

func TestColumnsOfATable(t *testing.T) {
	const own = "ID,Name,Title,Role,Reports to,Team,Product area,Employment,Status,Dotted line to,Mentor,Skills," +
		"Location,Email,Start date,Yearly cost,Budget,Notes"
	for _, tt := range []struct {
		name, outline, header string
		fields                []string
		extra                 map[string]string
	}{
		{name: "plain", outline: "cpo Ada", header: own},
		{name: "siblings in order", outline: "cpo Ada\n  head Bo\n    pm Cy\n    pm Dee\n  head Eve\npm Fay", header: own},
		{name: "rare", outline: "cpo Ada [assistant; colead; colour=#aabbcc]", header: own + ",Assistant,Co-lead,Colour"},
		{name: "a ring", outline: "pm Z [manager=b]\npm A [manager=b]\npm B [manager=a]", header: own + ",Place among siblings"},
		{name: "free fields", outline: "cpo Ada [colead]", fields: []string{"Shoe", "Hat"},
			extra: map[string]string{"Hat": "7", "Email": "x", "=1": "y"}, header: own + ",Shoe,Hat,'=1,'Email,Co-lead"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := charttest.Parse(t, tt.outline)
			if tt.extra != nil {
				var err error
				c, _, err = chart.Sequence("",
					chart.Set("", "ada", func(p *chart.Person) { p.Extra = tt.extra }),
					chart.Configure("", func(s *chart.Settings) {
						for _, name := range tt.fields {
							s.Columns = append(s.Columns, chart.Column{Name: name})
						}
					}),
				).On(c)
				if err != nil {
					t.Fatal(err)
				}
			}
			header, _, _ := strings.Cut(csvOf(t, c), "\n")
			if header != tt.header {
				t.Errorf("header %s\n  want %s", header, tt.header)
			}
		})
	}
}

func TestNoCellRunsInASpreadsheet(t *testing.T) {
	c, err := chart.New(chart.Settings{}, []chart.Person{{
		ID: "=1", Name: "=cmd|' /C calc'!A0", Title: "@SUM(1)", Role: "+x()", Manager: "-gone", Team: "+1+cmd()", Notes: "\t=1",
		DottedTo: []chart.ID{"=2"}, Skills: []string{"=3"}, Mentor: "@m", Employment: "=e", Start: "=s", Colour: "=c",
		Location: "+44 20 7946 0000", Extra: map[string]string{"=f": "-2+3"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, cell := range strings.Split(strings.ReplaceAll(csvOf(t, c), "\n", ","), ",") {
		cell = strings.TrimPrefix(cell, `"`)
		if cell != "" && strings.ContainsRune("=+-@\t", rune(cell[0])) && cell != "+44 20 7946 0000" {
			t.Errorf("a spreadsheet may run %s", cell)
		}
	}
}

// FuzzTable imports anything. Whatever becomes a chart must come back from
// its own table unchanged.
func FuzzTable(f *testing.F) {
	for _, tt := range unreadableTables {
		f.Add([]byte(tt.in))
	}
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range cases {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[0].Data)
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		c, _, err := importTable(string(in), table.Options{})
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("the error is more than one line: %s", err)
			}
			return
		}
		first := csvOf(t, c)
		d, _, err := importTable(first, table.Options{})
		if err != nil {
			t.Fatalf("%v\n%s", err, first)
		}
		if diff := chart.Compare(c, d); len(diff.People) > 0 {
			t.Fatalf("%d people changed, the first was %+v and is %+v\n%s", len(diff.People), diff.People[0].Before, diff.People[0].After, first)
		}
		if second := csvOf(t, d); second != first {
			t.Fatalf("%s\nbecame\n%s", first, second)
		}
	})
}

func importTable(in string, o table.Options) (*chart.Chart, reading.Report, error) {
	return table.Read(strings.NewReader(in), ',', o)
}

func wantOutline(t *testing.T, in string, columns map[string]string, want string) {
	t.Helper()
	c, _, err := importTable(in, table.Options{Name: "t.csv", Columns: columns})
	if err != nil {
		t.Fatal(err)
	}
	if got := charttest.Format(c); got != want {
		t.Errorf("is\n%s\nwant\n%s", got, want)
	}
}

func csvOf(t *testing.T, c *chart.Chart) string {
	t.Helper()
	var b bytes.Buffer
	if err := table.Write(t.Context(), &b, ',', c); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestAHeadingBelowOtherLines(t *testing.T) {
	wantOutline(t, strings.Repeat("x\n", 199)+"Name,Title\nAda,CPO\n", nil, "cpo Ada [id=p1]\n")
}

// TestColumnsOfWhatWasKept wants a column of the document's own for every cell
// that became a free field, each once.
func TestColumnsOfWhatWasKept(t *testing.T) {
	const own = "ID,Name,Reports to,Product area,Employment,Status"
	for _, tt := range []struct{ name, in, want string }{
		{"beyond the headings", "ID,Name,Reports to\n1,Ada,,x,y\n2,Bo,1,,z\n", "Column 4, Column 5"},
		{"not understood", "ID,Name,Reports to,Hat,Start date\n1,Ada,,7,soon\n2,Bo,1,8,later\n", "Hat, Start date"},
		{"understood", "ID,Name,Reports to,Hat,Start date\n1,Ada,,7,2024-03-01\n", "Hat"},
		{"a further manager in the first column", "Dotted line to,ID,Name,Reports to\nZoe,1,Ada,\n", "Dotted line to"},
		{"a post that is no more", "ID,Name,Reports to\n1,Ada,\n2,Eliminated,1\n3,Abolished,1\n", chart.ClosedField},
		{"the same heading twice", "ID,Name,Reports to,Hat,Hat\n1,Ada,,x,y\n", "Hat, Hat (2)"},
		{"the same heading twice in a table of ours", own + ",Hat,Hat,Hat\n1,Ada,,,full-time,filled,x,y,z\n", "Hat, Hat (2), Hat (3)"},
		{"no heading", "ID,Name,Reports to,,\n1,Ada,,x,\n", "Column 4"},
	} {
		c, _, err := importTable(tt.in, table.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, column := range c.Columns() {
			names = append(names, column.Name)
		}
		if got := strings.Join(names, ", "); got != tt.want {
			t.Errorf("%s: the columns are %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestAWideRow has more cells than a table may have columns: the last cell
// holds the rest.
func TestAWideRow(t *testing.T) {
	const most = 16_384
	for cells, damaged := range map[int]bool{most: false, most + 1: true, most + 2: true} {
		row := "1,Ada" + strings.Repeat(",", cells-2) + "x"
		c, r, err := importTable("ID,Name\n"+row+"\n", table.Options{})
		if err != nil {
			t.Fatal(err)
		}
		told := slices.ContainsFunc(r.Notes, func(n reading.Note) bool {
			return n.Text == "the row has more than 16384 cells, of which the last holds the rest"
		})
		want := strings.Repeat(",", cells-min(cells, most)) + "x"
		if got := c.Person("1").Extra["Column 16384"]; told != damaged || got != want {
			t.Errorf("of %d cells the last is %q, want %q; told %t", cells, got, want, told)
		}
	}
}
