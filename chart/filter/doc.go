// Package filter finds the people of a chart who are as a line of text says:
// "team:growth open cost>100000", or just "okafor".
//
// What lives here: the language of that line, both ways; who is meant by it;
// what each part of it means in words; and what could be typed next. What must
// not: windows, and how those who are found are shown; the managers that tables
// name, which are for package lookup.
//
// A line is conditions with blanks between them, and people must meet all:
//
//	okafor "head of"      their texts have these words, or nearly
//	team:growth           the field has the text; of roles, choices and days: is
//	team=Growth,Core      the field is one of these
//	role>=senior-pm cost<=90k start<2026 cost:50k..90k
//	open assistant        flags
//	finding finding:error finding:span
//	no:area has:mentor    nothing, or something, is filled in
//	-team:growth          with a minus: the opposite
//
// Quotes hold a text with blanks together, or with what means something here.
//
// Invariants, enforced by tests:
//
//   - Any text is a query. A part of which nothing can be made leaves everybody
//     in, and says what to type instead.
//   - A condition's Code, read again, is the same condition.
//   - Each further condition that is no word leaves in fewer, or as many.
//   - What is offered to be typed says how many it finds, and finds them.
package filter
