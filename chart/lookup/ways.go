package lookup

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"cadre/chart/title"
)

// method is how a way finds people: by keys that are the same on both sides.
type method struct {
	way   Way
	known func(x *Index, i int) []string // what an entry is known by
	asked func(text string) []string     // what a text asks for
	fits  func(text, name []string) bool // by the words of both; nil: whoever has the key
	most  int                            // a key that more have tells nothing; 0: any
}

// methods are the ways but ByLabel, the surest first.
var methods = []method{
	{way: ByID, known: func(x *Index, i int) []string { return []string{x.entries[i].ID} }, asked: one(same)},
	{way: ByCode, known: func(x *Index, i int) []string { return each(x.codes(i), plain) }, asked: one(plain)},
	{way: ByEmail, known: func(x *Index, i int) []string { return []string{plain(x.entries[i].Email)} },
		asked: one(func(s string) string { return plain(strings.TrimPrefix(s, "mailto:")) })},
	{way: ByPath, known: func(x *Index, i int) []string { return []string{plainPath(x.entries[i].Path)} }, asked: one(plainPath)},
	{way: ByName, known: func(x *Index, i int) []string { return plainNames(x.entries[i].Name) }, asked: plainNames},

	{way: ByNumber, known: func(x *Index, i int) []string { return each(x.codes(i), number) }, asked: one(number)},
	{way: ByCompact, known: func(x *Index, i int) []string { return each(x.codes(i), compact) }, asked: one(compact)},
	{way: BySpelling, known: func(x *Index, i int) []string { return spellings(x.persons()[i], x.entries[i].Name) },
		asked: func(s string) []string { return spellings(parse(s), s) }},
	{way: ByOrder, known: func(x *Index, i int) []string { return []string{inAnyOrder(x.persons()[i])} },
		asked: one(func(s string) string { return inAnyOrder(parse(s)) })},
	{way: ByCommonName, known: func(x *Index, i int) []string { return []string{inAnyOrder(x.persons()[i])} },
		asked: one(func(s string) string { return inAnyOrder(parse(commonName(s))) })},
	{way: ByAccount, known: (*Index).accounts, asked: askedAccounts},
	{way: ByMiddle, known: func(x *Index, i int) []string { return outerWords(x.persons()[i]) },
		asked: func(s string) []string { return outerWords(parse(s)) }, fits: middleFits},
	{way: ByInitial, known: func(x *Index, i int) []string { return initials(x.persons()[i]) }, asked: askedInitials},
	{way: ByPart, known: (*Index).parts, asked: one(askedPart)},
	{way: ByTitle, known: func(x *Index, i int) []string { return each(x.entries[i].Titles, titleKey) }, asked: one(titleKey)},
	{way: ByDigits, known: (*Index).digits, asked: askedDigits},
	{way: BySlip, known: func(x *Index, i int) []string { return x.persons()[i].all() },
		asked: func(s string) []string { return parse(s).all() }, fits: slipFits, most: 2000},
}

func same(s string) string { return s }

// one is what a text asks for where that is a single key.
func one(key func(string) string) func(string) []string {
	return func(s string) []string { return []string{key(s)} }
}

func each(all []string, key func(string) string) []string {
	keys := make([]string, len(all))
	for i, s := range all {
		keys[i] = key(s)
	}
	return keys
}

// codes are the ID and what else an entry is numbered by.
func (x *Index) codes(i int) []string {
	return append([]string{x.entries[i].ID}, x.entries[i].Codes...)
}

// plainPath is a distinguished name without blanks behind its commas; "" for
// what is none.
func plainPath(s string) string {
	if !strings.Contains(s, "=") {
		return ""
	}
	return strings.ReplaceAll(strings.ReplaceAll(plain(s), ", ", ","), "; ", ";")
}

func plainNames(s string) []string {
	turned := Turn(s)
	if turned == s {
		return []string{plain(s)}
	}
	return []string{plain(s), plain(turned)}
}

// spellings are a name without accents, and with an e for those of umlauts.
func spellings(p person, name string) []string {
	key := strings.Join(p.all(), " ")
	if spelled := umlauts.Replace(name); spelled != name {
		return []string{key, strings.Join(parse(spelled).all(), " ")}
	}
	return []string{key}
}

// inAnyOrder is a name of several words.
func inAnyOrder(p person) string {
	all := p.all()
	slices.Sort(all)
	return strings.Join(all, " ")
}

// accounts are the ID and the logins of an entry, the account of the address, and what the
// name would make of one.
func (x *Index) accounts(i int) []string {
	e := &x.entries[i]
	keys := append(each(x.codes(i), account), account(e.Email))
	if p := x.persons()[i]; len(p.given) > 0 && len(p.family) > 0 {
		keys = append(keys, strings.Join(p.all(), "."))
	}
	return keys
}

// askedAccounts are for addresses and logins; a bare word may be a name.
func askedAccounts(s string) []string {
	cn := commonName(s)
	if cn == "" && !strings.ContainsAny(s, `@\.`) {
		return nil
	}
	key := account(cmp.Or(cn, s))
	return []string{key, strings.Join(words(key), ".")}
}

// outerWords are the first word of a name with each of the others.
func outerWords(p person) []string {
	all := p.all()
	var keys []string
	for i := 1; i < len(all); i++ {
		if utf8.RuneCountInString(all[0]) > 1 && utf8.RuneCountInString(all[i]) > 1 {
			keys = append(keys, all[0]+" "+all[i])
		}
	}
	return keys
}

// middleFits tells whether one name is the other without some of its middle or
// last words, or with their initials.
func middleFits(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 || a[0] != b[0] || len(b) > len(a)+1 && a[len(a)-1] != b[len(b)-1] {
		return false
	}
	b = b[1:]
	for _, w := range a[1:] {
		at := slices.IndexFunc(b, func(v string) bool { return v == w || isInitial(w, v) || isInitial(v, w) })
		if at < 0 {
			return false
		}
		b = b[at+1:]
	}
	return true
}

func isInitial(letter, word string) bool {
	return utf8.RuneCountInString(letter) == 1 && strings.HasPrefix(word, letter)
}

// initials are what a name is with one of its parts cut to the initial.
func initials(p person) []string {
	if len(p.given) == 0 || len(p.family) == 0 {
		return nil
	}
	given, family := p.given[0], strings.Join(p.family, " ")
	g, f := letter(given), letter(p.family[len(p.family)-1])
	return []string{g + " " + family, given + " " + f, family + " " + g, g + strings.Join(p.family, ""), strings.Join(p.family, "") + g}
}

func letter(word string) string {
	r, _ := utf8.DecodeRuneInString(word)
	return string(r)
}

// askedInitials are for names one part of which is an initial, and logins made
// of them.
func askedInitials(s string) []string {
	all := parse(s).all()
	switch n := len(all); {
	case strings.ContainsAny(s, `@\`) || n == 1:
		return []string{account(s)}
	case n > 1 && (isLetter(all[0]) || isLetter(all[n-1])):
		return []string{strings.Join(withoutMiddle(all), " ")}
	}
	return nil
}

// withoutMiddle leaves out initials in the middle: "M. J. Lind" is "m lind".
func withoutMiddle(all []string) []string {
	short := all[:1:1]
	for i := 1; i < len(all); i++ {
		if i == len(all)-1 || !isLetter(all[i]) {
			short = append(short, all[i])
		}
	}
	return short
}

func isLetter(word string) bool { return utf8.RuneCountInString(word) == 1 }

// parts are the names that somebody is called by alone, and the account of the
// address: "mara" may be either.
func (x *Index) parts(i int) []string {
	p := x.persons()[i]
	if len(p.given) == 0 || len(p.family) == 0 {
		return nil
	}
	return []string{strings.Join(p.given, " "), p.given[0], strings.Join(p.family, " "), p.family[len(p.family)-1],
		strings.Join(words(account(x.entries[i].Email)), " ")}
}

// askedPart is a part of a name; a letter or a number is none.
func askedPart(s string) string {
	key := strings.Join(parse(s).all(), " ")
	if utf8.RuneCountInString(key) < 2 || strings.ContainsAny(key, "0123456789") || strings.ContainsAny(s, "@=") {
		return ""
	}
	return key
}

func titleKey(s string) string { return strings.Join(words(s), " ") }

// digits are the numbers of the IDs and codes, with a mark where letters stand
// before them.
func (x *Index) digits(i int) []string {
	return each(x.codes(i), func(s string) string { return markedDigits(s, number(s) == "") })
}

// askedDigits is for an ID that has letters where the other has none, or lacks
// them.
func askedDigits(s string) []string {
	const longest = 20
	if len(s) > longest || strings.ContainsAny(s, " @,") {
		return nil
	}
	return []string{markedDigits(s, number(s) != "")}
}

func markedDigits(s string, lettered bool) string {
	n := digits(s)
	if n != "" && lettered {
		return "#" + n
	}
	return n
}

// slipFits tells whether two full names are the same but for one slip. Given
// names that differ in their ending, as Mario and Maria do, are two names.
func slipFits(a, b []string) bool {
	const long = 4
	if len(a) < 2 || len(a) != len(b) {
		return false
	}
	at := -1
	for i := range a {
		if a[i] != b[i] && at >= 0 {
			return false
		}
		if a[i] != b[i] {
			at = i
		}
	}
	if at < 0 {
		return false
	}
	n, m := utf8.RuneCountInString(a[at]), utf8.RuneCountInString(b[at])
	if min(n, m) < long || !title.OneSlip(a[at], b[at]) {
		return false
	}
	return at > 0 || min(n, m) > long && !sameStem(a[at], b[at])
}

// sameStem tells words that differ in their last letter alone.
func sameStem(a, b string) bool {
	n := min(len(a), len(b))
	if len(a) == len(b) {
		n--
	}
	return a[:n] == b[:n]
}
