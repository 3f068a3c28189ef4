package chart

// LayoutID names a way to arrange the cards; empty: what suits the picture.
type LayoutID string

// PageName names the page that a picture fills, such as 16:9; empty: what suits
// what it is written to.
type PageName string

// ThemeName names the colours of a picture; empty: the light ones.
type ThemeName string

// NoField in place of fields leaves a card with the name alone.
const NoField FieldID = "none"

// Ground says behind what there is shading.
type Ground string

// The grounds; the zero value is none.
const (
	NoGround   Ground = "none"
	TeamGround Ground = "team"
	AreaGround Ground = "area"
)

// Look is how a picture of a chart looks, whoever is in it and whatever it is
// written to. The zero value of each field leaves it to the picture.
type Look struct {
	Title       string // the heading
	Subtitle    string
	Layout      LayoutID
	Page        PageName
	Ground      Ground
	Circles     bool   // photos or initials on the cards
	Legend      bool   // of the roles and lines that occur
	Footer      string // in the lower left corner
	Theme       ThemeName
	CardFields  []FieldID // the lines under the name; nil: the title
	Transparent bool
	Date        string  // in the lower right corner, or Today
	ColourBy    FieldID // what the cards' colours tell: a field, or Findings; empty: the role
}

// Today as a date is that of the day when the picture is made.
const Today = "today"
