package chart

// Stand says how the direct reports of somebody stand in pictures, in whatever
// layout.
type Stand string

// The ways to stand; the zero value leaves it to the layout.
const (
	AsLayout  Stand = ""
	InRow     Stand = "row"
	InColumn  Stand = "column"
	InColumns Stand = "columns"
	FromSpine Stand = "spine"
	AsList    Stand = "list"
	Beside    Stand = "beside"
)

// Stands lists the ways in the order menus show them: the word of files, what
// menus say, and what it means.
var Stands = []struct {
	Stand          Stand
	Title, Meaning string
}{
	{AsLayout, "As the layout has it", "whatever the layout of the picture does"},
	{InRow, "In a row", "side by side below the manager"},
	{InColumn, "In one column", "below each other, from a line in the middle below the manager"},
	{InColumns, "In two columns", "in two such columns"},
	{FromSpine, "From a spine", "below each other, from a line at the manager's left"},
	{AsList, "As a list", "those who lead nobody as the rows of one card"},
	{Beside, "Beside the manager", "below each other, to the right of the manager"},
}

// standChoices are the ways as values of a field; files call the zero value by
// the word of the layout.
func standChoices() []Choice {
	var all []Choice
	for _, s := range Stands {
		word := string(s.Stand)
		if s.Stand == AsLayout {
			word = "layout"
		}
		all = append(all, Choice{string(s.Stand), word, s.Title})
	}
	return all
}
