package lookup_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
	"cadre/chart/lookup"
)

var staff = []lookup.Entry{
	{ID: "00121", Codes: []string{"mlind", "P7"}, Email: "Mara@acme.test", Path: "CN=Mara Lind,OU=Product,DC=acme,DC=test", Name: "Mara Lind", Titles: []string{"CPO", "Chief Product Officer"}, Team: "Product", Level: 7},
	{ID: "00122", Email: "tom.becker@acme.test", Name: "Tom Becker", Titles: []string{"VP Growth"}, Team: "Growth", Level: 6},
	{ID: "E-45", Email: "info@acme.test", Name: "Inés Duarte", Titles: []string{"VP Platform"}, Team: "Platform", Level: 6},
	{ID: "E-46", Name: "Mensah, Kofi", Titles: []string{"PM"}, Team: "Growth", Level: 3},
	{ID: "7", Name: "Anna Schmidt", Titles: []string{"PM"}, Team: "Growth", Level: 3},
	{ID: "8", Name: "Anna Schmidt", Titles: []string{"Analyst"}, Team: "Platform", Level: 1},
	{ID: "9", Name: "Dr. Jörg van der Berg", Email: "info@acme.test"},
	{ID: "10", Name: "Mara Jane Olsen", Titles: []string{"Head of Design"}},
	{ID: "11", Name: "José García López"},
	{ID: "12", Name: "山田 太郎"},
}

func TestFind(t *testing.T) {
	x := lookup.New(staff)
	for _, tt := range []struct {
		text string
		way  lookup.Way
		want string // IDs
	}{
		{"00121", lookup.ByID, "00121"},
		{"e-45", lookup.ByCode, "E-45"},
		{"MLIND", lookup.ByCode, "00121"},
		{"p7", lookup.ByCode, "00121"},
		{"mara@ACME.test", lookup.ByEmail, "00121"},
		{"mailto:mara@acme.test", lookup.ByEmail, "00121"},
		{"info@acme.test", lookup.ByEmail, "9 E-45"},
		{"cn=Mara Lind, ou=Product, dc=acme, dc=test", lookup.ByPath, "00121"},
		{"mara   lind", lookup.ByName, "00121"},
		{"Lind, Mara", lookup.ByName, "00121"},
		{"Kofi Mensah", lookup.ByName, "E-46"},
		{"Ine\u0301s Duarte", lookup.ByName, "E-45"},
		{"Ｍａｒａ\u00a0Lind\u200b", lookup.ByName, "00121"},
		{"Anna Schmidt", lookup.ByName, "7 8"},

		{"Tom Becker (00122)", lookup.ByLabel, "00122"},
		{"Anna Schmidt (8)", lookup.ByLabel, "8"},
		{"Tom Becker (00121)", lookup.ByLabel, "00121 00122"},
		{"Lind, Mara <mara@acme.test>", lookup.ByLabel, "00121"},
		{"“Somebody” <mara@acme.test>", lookup.ByLabel, "00121"},
		{"00122 - Tom Becker", lookup.ByLabel, "00122"},
		{"Tom Becker: 122", lookup.ByLabel, "00122"},
		{"Tom Becker (he/him)", lookup.ByLabel, "00122"},
		{"Tom Becker (On Leave)", lookup.ByLabel, "00122"},
		{"Anna Schmidt (Platform)", lookup.ByLabel, "8"},
		{"Tom Becker (4711)", lookup.BySpelling, "00122"},

		{"121", lookup.ByNumber, "00121"},
		{"121.0", lookup.ByNumber, "00121"},
		{"'00122", lookup.ByNumber, "00122"},
		{"Ines Duarte", lookup.BySpelling, "E-45"},
		{"Joerg van der Berg", lookup.BySpelling, "9"},
		{"Prof. Tom Becker, PhD", lookup.BySpelling, "00122"},
		{"BECKER Tom", lookup.ByOrder, "00122"},
		{`CN=Mensah\, Kofi,OU=Product,DC=acme,DC=test`, lookup.ByCommonName, "E-46"},
		{`CN=In\C3\A9s Duarte,OU=X`, lookup.ByCommonName, "E-45"},
		{"mara@other.example", lookup.ByAccount, "00121"},
		{`ACME\mlind`, lookup.ByAccount, "00121"},
		{"uid=mlind,ou=people,dc=acme", lookup.ByAccount, "00121"},
		{"kofi.mensah@other.example", lookup.ByAccount, "E-46"},
		{"Mara Olsen", lookup.ByMiddle, "10"},
		{"Mara J. Olsen", lookup.ByMiddle, "10"},
		{"Tom Walter Becker", lookup.ByMiddle, "00122"},
		{"José García", lookup.ByMiddle, "11"},
		{"M. Lind", lookup.ByInitial, "00121"},
		{"Ines D.", lookup.ByInitial, "E-45"},
		{"Lind M", lookup.ByInitial, "00121"},
		{"tbecker@other.example", lookup.ByInitial, "00122"},
		{"Tom", lookup.ByPart, "00122"},
		{"Duarte", lookup.ByPart, "E-45"},
		{"van der Berg", lookup.ByPart, "9"},
		{"Mara", lookup.ByPart, "00121 10"},
		{"cpo", lookup.ByTitle, "00121"},
		{"VP, Growth", lookup.ByTitle, "00122"},
		{"PM", lookup.ByTitle, "7 E-46"},
		{"45", lookup.ByDigits, "E-45"},
		{"EMP122", lookup.ByDigits, "00122"},
		{"Tom Beker", lookup.BySlip, "00122"},
		{"Mara Lnid", lookup.BySlip, "00121"},
		{"Ines Duarta", lookup.BySlip, "E-45"},

		{"", lookup.NoWay, ""}, {" ", lookup.NoWay, ""},
		{"Zoe Zimmer", lookup.NoWay, ""},
		{"1", lookup.NoWay, ""},
		{"Marb Lind", lookup.NoWay, ""},     // Mara and Marb are two names
		{"Mara Lin", lookup.NoWay, ""},      // too short to be a slip
		{"Mara K. Olsen", lookup.NoWay, ""}, // another Mara
		{"Becker, Zoe", lookup.NoWay, ""},
		{"121.5", lookup.NoWay, ""},
		{"nobody@acme.test", lookup.NoWay, ""},
		{"山田 花子", lookup.NoWay, ""},
		{"CN=", lookup.NoWay, ""}, {`CN=\`, lookup.NoWay, ""}, {"=", lookup.NoWay, ""}, {"@", lookup.NoWay, ""}, {"()", lookup.NoWay, ""},
	} {
		f := x.Find(tt.text, -1)
		if got := idsOf(staff, f.Places); got != tt.want || f.Way != tt.way {
			t.Errorf("%q is %q by %s, want %q by %s", tt.text, got, f.Way, tt.want, tt.way)
		}
	}
}

// idsOf are the IDs at some places, in the order of the alphabet.
func idsOf(entries []lookup.Entry, places []int) string {
	var ids []string
	for _, i := range places {
		ids = append(ids, entries[i].ID)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

// TestNamesakes: the team of who asks tells them apart, then the level, and
// nothing tells somebody apart who may mean themselves.
func TestNamesakes(t *testing.T) {
	entries := append(slices.Clone(staff), lookup.Entry{ID: "20", Name: "Eve", Team: "growth "}, lookup.Entry{ID: "21", Name: "Fay", Team: "Legal", Level: 2},
		lookup.Entry{ID: "22", Name: "Gus"}, lookup.Entry{ID: "23", Name: "Hal", Team: "Legal", Level: 3})
	x := lookup.New(entries)
	for _, tt := range []struct {
		by, want int
		because  string
	}{{10, 4, "the same team"}, {11, 4, "the higher level"}, {12, -1, ""}, {13, -1, ""}, {4, -1, ""}} {
		f := x.Find("Anna Schmidt", tt.by)
		one, is := f.One()
		if one != tt.want || is != (tt.want >= 0) || f.Because != tt.because || is != f.Guess() {
			t.Errorf("%s means %d because of %q, want %d because of %q", entries[tt.by].Name, one, f.Because, tt.want, tt.because)
		}
		if is && !slices.Equal(f.Rivals, []int{5}) {
			t.Errorf("the rivals are %v", f.Rivals)
		}
	}
}

func TestNear(t *testing.T) {
	x := lookup.New(staff)
	for text, want := range map[string]string{
		"Tom Beker":              "00122",
		"LIND, Mara":             "00121",
		"Mara":                   "00121 10",
		"Mara Olsen":             "10",
		"M. Lind":                "00121",
		"Duartes":                "E-45",
		"kofi.mensah@other.test": "E-46",
		"CN=Tom Bekcer,OU=x":     "00122",
		"Anna Schmidtt":          "7 8",
		"Zoe Zimmer":             "",
		"4711":                   "",
		"":                       "",
	} {
		var got []string
		for _, i := range x.Near(text, 3) {
			got = append(got, staff[i].ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("near %q are %v, want %s", text, got, want)
		}
	}
	if got := x.Near("Schmidt", 1); len(got) != 1 {
		t.Errorf("of many %d are near, want 1", len(got))
	}
}

// TestWaysHaveNames: reports say by which way somebody was found.
func TestWaysHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for w := lookup.NoWay; w <= lookup.BySlip; w++ {
		if s := w.String(); s == "" || seen[s] {
			t.Errorf("way %d is called %q", w, s)
		}
		seen[w.String()] = true
		if w.Bold() && !w.Guess() {
			t.Errorf("%s is bold and no guess", w)
		}
	}
}

// drawEntries are people with few names, so that many are alike.
func drawEntries(rt *rapid.T) []lookup.Entry {
	n := rapid.IntRange(0, 8).Draw(rt, "people")
	entries := make([]lookup.Entry, n)
	for i := range entries {
		entries[i] = lookup.Entry{ID: fmt.Sprint(i), Name: drawName(rt), Team: rapid.SampledFrom([]string{"", "A", "B"}).Draw(rt, "team"),
			Level: rapid.IntRange(0, 2).Draw(rt, "level"), Titles: []string{rapid.SampledFrom([]string{"", "CPO", "PM"}).Draw(rt, "title")}}
		if rapid.Bool().Draw(rt, "mail") {
			entries[i].Email = strings.ToLower(strings.ReplaceAll(drawName(rt), " ", ".")) + "@a.test"
		}
	}
	return entries
}

func drawName(rt *rapid.T) string {
	return rapid.SampledFrom([]string{"Mara", "Mära", "Tom", "M."}).Draw(rt, "given") + " " +
		rapid.SampledFrom([]string{"Becker", "Beker", "Lind", "J. Lind", "L."}).Draw(rt, "family")
}

func drawText(rt *rapid.T) string {
	name := drawName(rt)
	given, family, _ := strings.Cut(name, " ")
	return rapid.SampledFrom([]string{name, given, family, family + ", " + given, family + " " + given, strings.ToUpper(name), "0", "1.0", "CPO", "PM",
		strings.ToLower(given + "." + family + "@b.test"), name + " (1)", name + " (x)", "CN=" + name + ",OU=x"}).Draw(rt, "text")
}

// TestOrderIsNothing: shuffled entries give the same answers.
func TestOrderIsNothing(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		entries := drawEntries(rt)
		mixed := rapid.Permutation(entries).Draw(rt, "mixed")
		text := drawText(rt)
		f, g := lookup.New(entries).Find(text, -1), lookup.New(mixed).Find(text, -1)
		if a, b := idsOf(entries, f.Places), idsOf(mixed, g.Places); a != b || f.Way != g.Way {
			rt.Fatalf("%q is %s by %s, and among others %s by %s", text, a, f.Way, b, g.Way)
		}
	})
}

// TestAStrongerWayStands: whoever comes who fits by a weaker way alone changes
// nothing.
func TestAStrongerWayStands(t *testing.T) {
	property.Check(t, func(rt *rapid.T) {
		entries, text := drawEntries(rt), drawText(rt)
		more := drawEntries(rt)
		for i := range more {
			more[i].ID = fmt.Sprint("x", i)
		}
		before := lookup.New(entries).Find(text, -1)
		among := lookup.New(more).Find(text, -1)
		if before.Way == lookup.NoWay || among.Way != lookup.NoWay && among.Way <= before.Way {
			return
		}
		after := lookup.New(append(slices.Clone(entries), more...)).Find(text, -1)
		if after.Way == lookup.ByLabel && len(after.Places) > 1 && slices.Contains(after.Places, before.Places[0]) {
			return // the name and the ID behind it mean different people now, which is asked about
		}
		if after.Way != before.Way || !slices.Equal(after.Places, before.Places) {
			rt.Fatalf("%q was %v by %s, and is %v by %s", text, before.Places, before.Way, after.Places, after.Way)
		}
	})
}
