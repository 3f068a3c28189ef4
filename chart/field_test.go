package chart_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// TestEveryFieldOfAPersonIsInTheTable sets each field by reflection: one row of
// the table must read and write it, and no row two of them.
func TestEveryFieldOfAPersonIsInTheTable(t *testing.T) {
	used := map[chart.FieldID]string{}
	person := reflect.TypeFor[chart.Person]()
	for i := range person.NumField() {
		var p chart.Person
		field := reflect.ValueOf(&p).Elem().Field(i)
		fill(t, field)
		var rows []chart.FieldID
		for k := range chart.Fields {
			if f := &chart.Fields[k]; !f.Of(&p).Empty() {
				rows = append(rows, f.ID)
				copied := chart.Person{}
				f.Put(&copied, f.Of(&p))
				if !reflect.DeepEqual(copied, p) {
					t.Errorf("%s comes back as %+v", f.ID, copied)
				}
				if f.Clear(&copied); !f.Of(&copied).Empty() {
					t.Errorf("%s is not empty after Clear", f.ID)
				}
			}
		}
		name := person.Field(i).Name
		if len(rows) != 1 {
			t.Errorf("Person.%s is in the rows %v of chart.Fields, want one", name, rows)
			continue
		}
		if other := used[rows[0]]; other != "" {
			t.Errorf("the row %s is of %s and %s", rows[0], other, name)
		}
		used[rows[0]] = name
	}
	if len(used) != len(chart.Fields)-1 {
		t.Errorf("%d rows for %d fields, and for who is parked", len(chart.Fields), len(used))
	}
}

// TestParkedIsAManagerOfItsOwnKind: the tray is no manager, and whoever gets a
// manager waits in it no more.
func TestParkedIsAManagerOfItsOwnKind(t *testing.T) {
	parked, manager := chart.FieldByID("parked"), chart.FieldByID("manager")
	var p chart.Person
	parked.Put(&p, chart.Value{Flag: true})
	if !p.Parked() || p.Manager != chart.Tray || !parked.Of(&p).Flag || !manager.Of(&p).Empty() {
		t.Errorf("parked: %+v, who reports to %q", p, manager.Of(&p).Text)
	}
	manager.Put(&p, chart.Value{})
	if !p.Parked() {
		t.Error("having no manager takes somebody out of the tray")
	}
	manager.Put(&p, chart.Value{Text: "ada"})
	if parked.Put(&p, chart.Value{}); p.Parked() || p.Manager != "ada" {
		t.Errorf("with a manager: %+v", p)
	}
	p.Manager = chart.Tray
	if parked.Clear(&p); p.Manager != "" {
		t.Errorf("out of the tray: %+v", p)
	}
}

// fill gives a field of any type a value.
func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(7)
	case reflect.Slice:
		s := reflect.MakeSlice(v.Type(), 1, 1)
		fill(t, s.Index(0))
		v.Set(s)
	case reflect.Map:
		m := reflect.MakeMap(v.Type())
		m.SetMapIndex(reflect.ValueOf("x"), reflect.ValueOf("y"))
		v.Set(m)
	default:
		t.Fatalf("the table has no kind for a %s yet: see chart/kind.go", v.Type())
	}
}

// TestARowSaysAllThatIsNeeded: whoever adds a field answers these.
func TestARowSaysAllThatIsNeeded(t *testing.T) {
	ids, headings := map[chart.FieldID]bool{}, map[string]bool{}
	for i := range chart.Fields {
		f := &chart.Fields[i]
		if ids[f.ID] || headings[f.TableHeading()] {
			t.Errorf("%s: the ID or the heading %q is there twice", f.ID, f.TableHeading())
		}
		ids[f.ID], headings[f.TableHeading()] = true, true
		if f.ID == "" || f.Label == "" || f.Kind == "" {
			t.Errorf("%s: ID, label and kind are needed", f.ID)
		}
		typed := f.Kind == chart.KindText || f.Kind == chart.KindLongText || f.Kind == chart.KindLink || f.Kind == chart.KindList
		if typed && f.Longest == 0 {
			t.Errorf("%s: say how long a text may be", f.ID)
		}
		if (f.Kind == chart.KindChoice) != (len(f.Choices) > 0) || len(f.Choices) > 0 && f.Choices[0].Value != "" {
			t.Errorf("%s: a choice has choices, the first of them the zero value", f.ID)
		}
	}
}

// TestAnEmptyPostKeepsNothingOfThePerson: somebody's photo, skills, notes or
// employment on the card of the next one would be somebody else's.
func TestAnEmptyPostKeepsNothingOfThePerson(t *testing.T) {
	ada := chart.Person{ID: "ada", Role: chart.PM}
	for i := range chart.Fields {
		f := &chart.Fields[i]
		if f.Compare == chart.CompareChange && f.Kind != chart.KindRole {
			fill(t, reflect.ValueOf(&ada).Elem().FieldByName(structField(t, f)))
		}
	}
	c, err := chart.New(chart.Settings{}, []chart.Person{ada})
	if err != nil {
		t.Fatal(err)
	}
	vacate := chart.Set("Mark as open", "ada", (*chart.Person).Vacate)
	copies, _, err := chart.Duplicate("ada").On(c)
	if err != nil {
		t.Fatal(err)
	}
	hired, _, err := chart.Rename("p1", "Bo").On(copies)
	if err != nil {
		t.Fatal(err)
	}
	emptied, _, err := vacate.On(c)
	if err != nil {
		t.Fatal(err)
	}
	for i := range chart.Fields {
		f := &chart.Fields[i]
		if f.Compare != chart.CompareChange || f.ID == "open" || f.ID == "name" {
			continue
		}
		for door, p := range map[string]*chart.Person{"a copy that Bo fills": hired.Person("p1"), "a post marked as open": emptied.Person("ada")} {
			if kept := !f.Of(p).Empty(); kept != (f.Whose == chart.Post) {
				t.Errorf("%s: %s is kept: %t", door, f.Label, kept)
			}
		}
	}
	if p := hired.Person("p1"); p.Name != "Bo" || p.Open {
		t.Errorf("Bo is %+v", p)
	}
	if p := emptied.Person("ada"); p.Name != "" || !p.Open {
		t.Errorf("the emptied post is %+v", p)
	}
}

// TestAPostIsTaken: what belongs to the post goes over, the person and the
// lines to others stay.
func TestAPostIsTaken(t *testing.T) {
	var old chart.Person
	for i := range chart.Fields {
		if f := &chart.Fields[i]; f.ID != "parked" { // which is a manager
			fill(t, reflect.ValueOf(&old).Elem().FieldByName(structField(t, f)))
		}
	}
	taken := chart.Person{ID: "bo", Name: "Bo", Manager: "ada", Email: "bo@acme.example"}
	taken.TakePost(&old)
	for i := range chart.Fields {
		f := &chart.Fields[i]
		lines := slices.Contains([]chart.Kind{chart.KindPerson, chart.KindPeople}, f.Kind)
		if f.Compare != chart.CompareChange || f.ID == "email" || f.ID == "name" {
			continue
		}
		if got := !f.Of(&taken).Empty(); got != (f.Whose == chart.Post && !lines) {
			t.Errorf("%s is taken: %t", f.Label, got)
		}
	}
	if taken.ID != "bo" || taken.Name != "Bo" || taken.Manager != "ada" || taken.Email != "bo@acme.example" {
		t.Errorf("who takes the post is %+v", taken)
	}
}

// TestTheTableOfFieldsAsMarkdown: a line for each field that can be written,
// in the order of forms.
func TestTheTableOfFieldsAsMarkdown(t *testing.T) {
	table := chart.FieldsMarkdown()
	last := 0
	for _, f := range chart.FieldsByLine() {
		at := strings.Index(table, "\n| "+f.Label+" | ")
		if written := f.Line != chart.NoLine && f.Kind != chart.KindDictionary; written != (at >= 0) {
			t.Errorf("%s is in the table: %t", f.Label, at >= 0)
		} else if written && at < last {
			t.Errorf("%s is out of order", f.Label)
		}
		last = max(last, at)
	}
	for _, row := range []string{
		"| Name | Name | `name` | text | who fills it |  |",
		"| Employment | Employment | `employment` | full-time, part-time, interim, acting, fractional, contractor, fixed-term, intern | who fills it |  |",
	} {
		if !strings.Contains(table, row+"\n") {
			t.Errorf("there is no row %s in\n%s", row, table)
		}
	}
}

// structField is the name of the field of Person that a row is about.
func structField(t *testing.T, f *chart.Field) string {
	t.Helper()
	person := reflect.TypeFor[chart.Person]()
	for i := range person.NumField() {
		var p chart.Person
		fill(t, reflect.ValueOf(&p).Elem().Field(i))
		if !f.Of(&p).Empty() {
			return person.Field(i).Name
		}
	}
	t.Fatalf("no field of Person is that of %s", f.ID)
	return ""
}

func TestMergedCardsLoseNothing(t *testing.T) {
	for _, tt := range []struct{ name, keep, other, want string }{
		{"what is empty is filled in", "pm Ada", "pm Ada [id=b; team=Blue; email=a@x; phone=7; link=https://x.y; notes=n; grade=L5; start=2026-01-01; cost=5; fte=0.8]",
			"pm Ada [team=Blue; grade=L5; email=a@x; phone=7; notes=n; start=2026-01-01; link=https://x.y; cost=5; fte=0.8]"},
		{"what is there stays", "pm Ada [team=Red; cost=7]", "pm Ada [id=b; team=Blue; cost=5]", "pm Ada [team=Red; cost=7]"},
		{"areas are joined", "pm Ada [area=Search]", "pm Ada [id=b; area=Ads]", "pm Ada [area=Search, Ads]"},
		{"the same area once", "pm Ada [area=Search]", "pm Ada [id=b; area=search]", "pm Ada [area=Search]"},
		{"skills are joined", "pm Ada [skills=a,b]", "pm Ada [id=b; skills=b,c]", "pm Ada [skills=a,b,c]"},
		{"role, title and employment are the card's", "pm Ada", "cpo Ada [id=b; title=Boss; interim; assistant; open]", "pm Ada"},
		{"lines are another matter", "pm Ada", "pm Ada [id=b; mentor=x; dotted=y]", "pm Ada"},
	} {
		p, q := charttest.Parse(t, tt.keep).Person("ada"), charttest.Parse(t, tt.other).Person("b")
		merged := *p
		merged.FillIn(q)
		c, err := chart.New(chart.Settings{}, []chart.Person{merged})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(charttest.Format(c)); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestTypedTextComesBack: what a field shows to be typed is read as the same
// value.
func TestTypedTextComesBack(t *testing.T) {
	plain := rapid.StringMatching(`[A-Za-z][A-Za-z ]{0,20}[a-z]`)
	property.Check(t, func(t *rapid.T) {
		var p chart.Person
		charttest.Vary(t, &p, func(label string) string { return plain.Draw(t, label) }, "extra", "photo", "link")
		for i := range chart.Fields {
			f := &chart.Fields[i]
			v := f.Of(&p)
			var q chart.Person
			if f.Compare != chart.CompareChange || f.Kind == chart.KindDictionary || f.Kind == chart.KindPeople || f.Type(&q, f.Text(&p)) != nil {
				continue
			}
			if got := f.Of(&q); !reflect.DeepEqual(got, v) && !got.Empty() {
				t.Fatalf("%s: %q is read as %+v, was %+v", f.ID, f.Text(&p), got, v)
			}
		}
	})
}

// TestListsAreRead: commas and semicolons part the words.
func TestListsAreRead(t *testing.T) {
	skills := chart.FieldByID("skills")
	for text, want := range map[string][]string{"": nil, " , ;": nil, "a": {"a"}, "a, b c ;d": {"a", "b c", "d"}} {
		if v, err := skills.Read(text); err != nil || !slices.Equal(v.List, want) {
			t.Errorf("%q is read as %q (%v)", text, v.List, err)
		}
	}
}

// TestFieldsStandInTheOrderOfForms, which is not that of the table.
func TestFieldsStandInTheOrderOfForms(t *testing.T) {
	fields := chart.FieldsByLine()
	if len(fields) != len(chart.Fields) {
		t.Fatalf("%d fields of %d", len(fields), len(chart.Fields))
	}
	for i, f := range fields[1:] {
		if f.Line < fields[i].Line {
			t.Errorf("%s, of line %d, comes after %s, of line %d", f.ID, f.Line, fields[i].ID, fields[i].Line)
		}
	}
}

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		field     chart.FieldID
		text, say string // say: what to write instead; empty: it is right
	}{
		{"start", "2026-01-31", ""}, {"start", "31/01/2026", "such as 2026-11-30"}, {"until", "2026-02-30", "such as"}, {"opened", "", ""},
		{"cost", "120,000", ""}, {"cost", "1 200", ""}, {"cost", "-3", "whole number"}, {"cost", "a lot", "whole number"},
		{"fte", "0.8", ""}, {"fte", "0,8", ""}, {"fte", "80%", ""}, {"fte", "half", "such as 0.8"}, {"fte", "-1", "such as"}, {"fte", "NaN", "such as"}, {"fte", "80", "such as"},
		{"colour", "#2F6FB5", ""}, {"colour", "blue", "#rrggbb"},
		{"link", "https://acme.example/a?b=c#d", ""}, {"link", "HTTP://acme.example", ""}, {"link", "acme.example", "https://"},
		{"link", "javascript:alert(1)", "https://"}, {"link", "https://", "https://"}, {"link", "https://a b", "https://"}, {"link", "https://a\"b", "https://"},
		{"link", "https://a\u202eb", "https://"}, {"link", " https://acme.example", "https://"},
		{"employment", "Part-Time", ""}, {"employment", "lazy", "full-time, part-time"}, {"filledBy", "agent", ""},
		{"name", strings.Repeat("x", 200), ""}, {"name", strings.Repeat("é", 201), "200 characters or fewer; these are 201"},
	} {
		_, err := chart.FieldByID(tt.field).Read(tt.text)
		if tt.say == "" && err != nil || tt.say != "" && (err == nil || !strings.Contains(err.Error(), tt.say)) {
			t.Errorf("%s: %q: %v, want %q", tt.field, tt.text, err, tt.say)
		}
	}
}

func TestShow(t *testing.T) {
	c := charttest.Parse(t, `
cpo Ada [cost=120000; fte=0.5; skills=a,b; until=2027-01-31; open; agent; part-time]
  pm Bo [mentor=ada; dotted=ada,gone; title=Owner; link=https://x.y]
`)
	s := *c.Settings()
	s.Currency, s.Columns = "€", []chart.Column{{Name: "Bonus", Kind: chart.KindMoney}, {Name: "Visa", Kind: chart.KindDay}}
	ada := *c.Person("ada")
	ada.Extra = map[string]string{"Bonus": "5000", "Visa": "soon", "Hat": "7"}
	c, err := chart.New(s, []chart.Person{ada, *c.Person("bo")})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		person chart.ID
		field  string
		want   string
	}{
		{"ada", "cost", "€120,000"}, {"ada", "Budget", ""}, {"ada", "FTE", "FTE: 0.5"}, {"ada", "skills", "a, b"}, {"ada", "until", "End date: 2027-01-31"},
		{"ada", "role", "Chief Product Officer"}, {"ada", "title", "Chief Product Officer"}, {"ada", "open", "Open role"}, {"ada", "filledBy", "A software agent"},
		{"ada", "Employment", "Part-time"}, {"ada", "photo", ""}, {"ada", "Bonus", "€5,000"}, {"ada", "visa", "Visa: soon"}, {"ada", "hat", "7"},
		{"bo", "manager", "Reports to: Ada"}, {"bo", "mentor", "Mentor: Ada"}, {"bo", "dottedto", "Dotted lines to: Ada"}, {"bo", "title", "Owner"}, {"bo", "employment", ""},
	} {
		f, ok := c.FieldNamed(tt.field)
		if !ok {
			t.Errorf("there is no field %q", tt.field)
			continue
		}
		if got := f.Show(c, c.Person(tt.person)); got != tt.want {
			t.Errorf("%s of %s is shown as %q, want %q", tt.field, tt.person, got, tt.want)
		}
	}
	s.Currency = "ZAR"
	abroad, err := chart.New(s, []chart.Person{ada})
	if err != nil {
		t.Fatal(err)
	}
	if got := chart.FieldByID("cost").Show(abroad, abroad.Person("ada")); got != "ZAR\u00a0120,000" {
		t.Errorf("an amount behind a code is shown as %q", got)
	}
	if _, ok := c.FieldNamed("shoe"); ok {
		t.Error("there is a field shoe")
	}
}

func TestTextIsWhatIsTyped(t *testing.T) {
	for _, tt := range []struct {
		field  chart.FieldID
		person chart.Person
		want   string
	}{
		{"employment", chart.Person{}, "full-time"}, {"employment", chart.Person{Employment: chart.Acting}, "acting"},
		{"employment", chart.Person{Employment: "sabbatical"}, "sabbatical"}, {"filledBy", chart.Person{FilledBy: chart.Agent}, "agent"},
		{"open", chart.Person{Open: true}, "yes"}, {"open", chart.Person{}, ""}, {"fte", chart.Person{FTE: 9375}, "0.9375"}, {"fte", chart.Person{}, ""},
		{"skills", chart.Person{Skills: []string{"a", "b"}}, "a, b"}, {"cost", chart.Person{Cost: 120_000}, "120000"}, {"cost", chart.Person{}, ""},
		{"manager", chart.Person{Manager: "ada"}, "ada"},
	} {
		if got := chart.FieldByID(tt.field).Text(&tt.person); got != tt.want {
			t.Errorf("%s of %+v is %q, want %q", tt.field, tt.person, got, tt.want)
		}
	}
}

func TestAFieldThatThereIsNotIsAFaultOfTheProgram(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a field is found")
		}
	}()
	chart.FieldByID("shoe")
}
