package scene

import (
	"fmt"
	"slices"
	"strings"

	"cadre/chart"
)

// Choice is one thing to choose about the look of pictures. One of Text, Tick
// and List says where in a look it stands.
type Choice struct {
	ID     string // as documents call it
	Flag   string // as the command line does; empty: the same
	Title  string // for people
	Called string // within a sentence; empty: the title
	Help   string // of the flag; %s stands for the values
	Hint   string // in an empty field
	Own    bool   // belongs to one chart, and so is not remembered for others
	Rare   bool   // few charts choose it: forms with little room fold it away

	Text func(*chart.Look) *string
	Tick func(*chart.Look) *bool
	List func(*chart.Look) *[]chart.FieldID

	// Values are those to choose among in a chart, the first what holds where
	// nothing is chosen; nil: any text.
	Values func(*chart.Chart) []Value
	parse  func(string) error // of values that are not listed; nil: there are none
	fold   bool               // the values are fields, which go by their names in any case
}

// Value is one of a Choice's, as written and as shown in menus.
type Value struct{ ID, Title string }

// Is tells whether a value is the field of that name, in any case.
func (v Value) Is(name chart.FieldID) bool { return strings.EqualFold(v.ID, string(name)) }

// Choices is the look: the members of documents, the flags, the fields of the
// export dialog and of the inspector are read from it.
var Choices = []Choice{
	{ID: "title", Title: "Title", Own: true, Hint: "Above the chart", Help: "the heading, in place of the document's or the name of FILE; \"\" for none",
		Text: func(l *chart.Look) *string { return &l.Title }},
	{ID: "subtitle", Title: "Subtitle", Own: true, Rare: true, Hint: "Smaller, below it", Help: "the line below the heading, in place of the document's",
		Text: func(l *chart.Look) *string { return &l.Subtitle }},
	{ID: "layout", Title: "Layout", Help: "how to arrange the cards: %s", Values: layoutValues,
		Text: func(l *chart.Look) *string { return (*string)(&l.Layout) }},
	{ID: "page", Flag: "size", Title: "Page", Rare: true, Values: pageValues, parse: isPage,
		Help: "the page: 16:9, 4:3, A4, Letter, pixels such as 1920x1080, or fit for as large as the chart",
		Text: func(l *chart.Look) *string { return (*string)(&l.Page) }},
	{ID: "panels", Title: "Shading", Help: "shading behind each team or product area: %s", Values: groundValues,
		Text: func(l *chart.Look) *string { return (*string)(&l.Ground) }},
	{ID: "circles", Title: "Photos or initials", Rare: true, Help: "photos or initials on the cards",
		Tick: func(l *chart.Look) *bool { return &l.Circles }},
	{ID: "legend", Title: "Legend", Rare: true, Help: "add a legend of the roles",
		Tick: func(l *chart.Look) *bool { return &l.Legend }},
	{ID: "colourBy", Flag: "colour-by", Title: "Colour by", Called: "colouring", Help: "what the cards' colours tell, with a legend: %s, or a column of the document's own; amounts with --money", Values: colourValues, fold: true,
		Text: func(l *chart.Look) *string { return (*string)(&l.ColourBy) }},
	{ID: "footer", Title: "Footer", Rare: true, Hint: "Such as Confidential", Help: "a line for the lower left corner",
		Text: func(l *chart.Look) *string { return &l.Footer }},
	{ID: "theme", Title: "Theme", Help: "the colours: %s, or a theme `FILE`", Values: themeValues,
		Text: func(l *chart.Look) *string { return (*string)(&l.Theme) }},
	{ID: "cardFields", Flag: "fields", Title: "Lines under the name", Values: fieldValues,
		Help: "the lines under the name, such as title,location, or none",
		List: func(l *chart.Look) *[]chart.FieldID { return &l.CardFields }},
	{ID: "transparent", Title: "Transparent background", Rare: true, Help: "leave the background out, with colours that hold on light and dark",
		Tick: func(l *chart.Look) *bool { return &l.Transparent }},
	{ID: "date", Title: "Date", Rare: true, Hint: "A day, or " + chart.Today, Help: "a date for the lower right corner, or " + chart.Today,
		Text: func(l *chart.Look) *string { return &l.Date }},
}

// ChoiceByID finds a row of Choices that there is.
func ChoiceByID(id string) Choice {
	return Choices[slices.IndexFunc(Choices, func(o Choice) bool { return o.ID == id })]
}

func layoutValues(*chart.Chart) []Value {
	values := []Value{{"", "Automatic"}}
	for _, a := range Layouts {
		values = append(values, Value{a.ID, a.Title})
	}
	return values
}

func groundValues(*chart.Chart) []Value {
	return []Value{{string(chart.NoGround), "None"}, {string(chart.TeamGround), "Teams"}, {string(chart.AreaGround), "Product areas"}}
}

func themeValues(*chart.Chart) []Value {
	var values []Value
	for _, t := range Themes {
		values = append(values, Value{t.Name, t.Title})
	}
	return values
}

// pageValues are the usual pages, and the document's own where it is another.
func pageValues(c *chart.Chart) []Value {
	values := []Value{{"", "Automatic"}}
	for _, p := range UsualPages {
		values = append(values, Value{p.Name, p.Title})
	}
	own, err := ParsePage(string(c.Settings().Page))
	if err == nil && !slices.ContainsFunc(values, func(v Value) bool { return v.ID == own.Name }) {
		values = append(values, Value{own.Name, own.Title + ", as in the document"})
	}
	return values
}

func isPage(name string) error {
	_, err := ParsePage(name)
	return err
}

// Name is the choice's flag.
func (o *Choice) Name() string { return orElse(o.Flag, o.ID) }

// Usage is the help of the flag.
func (o *Choice) Usage() string {
	if o.Values == nil {
		return o.Help
	}
	return strings.ReplaceAll(o.Help, "%s", listed(o.Values(chart.Empty())))
}

// Check holds what a look says against the values that there are for a chart.
func (o *Choice) Check(c *chart.Chart, look chart.Look) error {
	if o.Values == nil {
		return nil
	}
	values := o.Values(c)
	for _, id := range o.chosen(&look) {
		known := func(v Value) bool { return v.ID == id || (o.List != nil || o.fold) && v.Is(chart.FieldID(id)) }
		switch {
		case slices.ContainsFunc(values, known):
		case o.parse == nil:
			return fmt.Errorf("%s: there is no such %s; there are %s", id, o.Noun(), listed(values))
		case o.parse(id) != nil:
			return fmt.Errorf("%s: %w", id, o.parse(id))
		}
	}
	return nil
}

// chosen is what a look says, nothing where it leaves the choice open.
func (o *Choice) chosen(l *chart.Look) []string {
	var ids []string
	if o.Text != nil && *o.Text(l) != "" {
		ids = append(ids, *o.Text(l))
	}
	if o.List != nil {
		for _, id := range *o.List(l) {
			ids = append(ids, string(id))
		}
	}
	return ids
}

// Noun is what one of the values is called within a sentence.
func (o *Choice) Noun() string {
	if o.List != nil || o.fold {
		return "field"
	}
	return o.Thing()
}

// Thing is what the choice is called within a sentence.
func (o *Choice) Thing() string { return orElse(o.Called, strings.ToLower(o.Title)) }

func listed(values []Value) string {
	var ids []string
	for _, v := range values {
		if v.ID != "" {
			ids = append(ids, v.ID)
		}
	}
	return strings.Join(ids, ", ")
}

// Says tells whether a look says something about the choice.
func (o *Choice) Says(l *chart.Look) bool {
	return o.Tick != nil && *o.Tick(l) || len(o.chosen(l)) > 0
}

// Copy makes a look say what another one does about the choice.
func (o *Choice) Copy(to, from *chart.Look) {
	switch {
	case o.Text != nil:
		*o.Text(to) = *o.Text(from)
	case o.Tick != nil:
		*o.Tick(to) = *o.Tick(from)
	default:
		*o.List(to) = *o.List(from)
	}
}

// Settle makes a look say nothing about the choice where it says what holds
// anyway.
func (o *Choice) Settle(l *chart.Look) {
	switch {
	case o.Values == nil:
	case o.List != nil && slices.Equal(*o.List(l), DefaultFields):
		*o.List(l) = nil
	case o.Text != nil && *o.Text(l) == o.Values(chart.Empty())[0].ID:
		*o.Text(l) = ""
	}
}

// Chosen is the look of a chart's picture: what somebody has chosen for it,
// by the IDs of Choices, and otherwise what the document says. The document's
// subtitle belongs to its title, and its layout to its page.
func Chosen(c *chart.Chart, chosen chart.Look, given func(id string) bool) chart.Look {
	own := c.Settings().Look
	look := own
	for _, o := range Choices {
		if given(o.ID) {
			o.Copy(&look, &chosen)
		}
	}
	if look.Title != own.Title && !given("subtitle") {
		look.Subtitle = ""
	}
	if size := pageSize(look.Page); size.W > 0 && size != pageSize(own.Page) && !given("layout") {
		look.Layout = ""
	}
	return look
}

// OnSlide is the look of a chart that is shown within something that has a
// heading and a date already.
func OnSlide(c *chart.Chart) chart.Look {
	given := []string{"page", "theme", "title", "subtitle", "date"}
	return Chosen(c, chart.Look{Page: "16:9"}, func(id string) bool { return slices.Contains(given, id) })
}
