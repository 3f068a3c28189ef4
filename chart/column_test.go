package chart_test

import (
	"strings"
	"testing"

	"cadre/chart"
)

func TestAColumnOfTheDocumentIsAField(t *testing.T) {
	c, err := chart.New(chart.Settings{Columns: []chart.Column{{Name: "Visa until", Kind: chart.KindDay}, {Name: "Desk", Public: true}}},
		[]chart.Person{{ID: "a", Extra: map[string]string{"Hat": "7", "Desk": "4b"}}, {ID: "b"}})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, column := range c.Columns() {
		names = append(names, column.Name)
	}
	if got := strings.Join(names, ", "); got != "Visa until, Desk, Hat" {
		t.Errorf("the columns are %s", got)
	}
	visa, _ := c.FieldNamed("Visa until")
	desk, _ := c.FieldNamed("desk")
	if visa.Kind != chart.KindDay || !visa.Private || desk.Kind != chart.KindText || desk.Private {
		t.Errorf("the fields are %+v and %+v", visa, desk)
	}
	filled, _, err := chart.Set("", "b", func(p *chart.Person) { visa.Put(p, chart.Value{Text: "2027-01-31"}) }).On(c)
	if err != nil {
		t.Fatal(err)
	}
	if got := visa.Text(filled.Person("b")); got != "2027-01-31" {
		t.Errorf("it says %q", got)
	}
	emptied, _, err := chart.Set("", "b", visa.Clear).On(filled)
	if err != nil {
		t.Fatal(err)
	}
	if p := emptied.Person("b"); len(p.Extra) != 0 || !emptied.Equal(c) {
		t.Errorf("emptied, it leaves %v", p.Extra)
	}
}

func TestDefineColumn(t *testing.T) {
	c := chart.Empty()
	for _, column := range []chart.Column{{Name: "Desk", Kind: chart.KindText}, {Name: "Visa"}, {Name: "Desk", Kind: chart.KindMoney, Public: true}} {
		var err error
		if c, _, err = chart.DefineColumn(column).On(c); err != nil {
			t.Fatal(err)
		}
	}
	got := c.Settings().Columns
	if len(got) != 2 || got[0] != (chart.Column{Name: "Desk", Kind: chart.KindMoney, Public: true}) || got[1] != (chart.Column{Name: "Visa"}) {
		t.Errorf("the columns are %+v", got)
	}
}

func TestCardFields(t *testing.T) {
	c, err := chart.New(chart.Settings{Columns: []chart.Column{{Name: "Desk"}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, f := range c.CardFields() {
		ids = append(ids, string(f.ID))
	}
	got := " " + strings.Join(ids, " ") + " "
	for _, id := range []string{"title", "cost", "link", "Desk"} {
		if !strings.Contains(got, " "+id+" ") {
			t.Errorf("%s cannot stand on a card", id)
		}
	}
	for _, id := range []string{"name", "photo", "extra", "order", "unknown"} {
		if strings.Contains(got, " "+id+" ") {
			t.Errorf("%s can stand on a card", id)
		}
	}
}
