package lookup

// Entry is what somebody is known by. Any of it may be empty.
type Entry struct {
	ID     string
	Codes  []string // further numbers, of the employee or the post, and logins
	Email  string
	Path   string // the distinguished name in a directory
	Name   string
	Titles []string
	Team   string
	Level  int // of the role, higher for who leads more; 0: not known
}

// Way is how a text means somebody.
type Way byte

// The ways, the surest first. From ByNumber on they are guesses.
const (
	NoWay Way = iota
	ByID
	ByCode
	ByEmail
	ByPath
	ByName
	ByLabel

	ByNumber
	ByCompact
	BySpelling
	ByOrder
	ByCommonName
	ByAccount
	ByMiddle
	ByInitial
	ByPart
	ByTitle
	ByDigits
	BySlip
)

// Guess tells a way that may mean somebody else.
func (w Way) Guess() bool { return w >= ByNumber }

// Bold tells a guess of which each single one is worth looking at.
func (w Way) Bold() bool { return w >= ByInitial }

// String says by what somebody was found.
func (w Way) String() string { return wayNames[w] }

var wayNames = [...]string{
	NoWay:        "nothing",
	ByID:         "the ID",
	ByCode:       "an ID, number or login",
	ByEmail:      "the e-mail address",
	ByPath:       "the distinguished name",
	ByName:       "the name",
	ByLabel:      "the name, with a remark behind it",
	ByNumber:     "the number without leading zeros or “.0”",
	ByCompact:    "the ID without its blanks and dashes",
	BySpelling:   "the name without accents, titles and remarks",
	ByOrder:      "the words of the name in another order",
	ByCommonName: "the name in a distinguished name",
	ByAccount:    "the account without its domain",
	ByMiddle:     "the name without middle names",
	ByInitial:    "a name with an initial",
	ByPart:       "a part of the name that only one person has",
	ByTitle:      "a title that only one person has",
	ByDigits:     "the digits of an ID alone",
	BySlip:       "a name with one typing error",
}

// Found is who fits a text. The zero value is nobody.
type Found struct {
	Places  []int // of the entries: one where it is clear who is meant
	Way     Way
	Because string // what told one from the Rivals, such as "the same team"
	Rivals  []int  // who fits as well, where something else told them apart
}

// One is the only one who fits.
func (f Found) One() (place int, is bool) {
	if len(f.Places) != 1 {
		return -1, false
	}
	return f.Places[0], true
}

// Guess tells an answer that may be wrong.
func (f Found) Guess() bool { return f.Way.Guess() || f.Because != "" }
