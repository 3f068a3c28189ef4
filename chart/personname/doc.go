// Package personname reads what people are called: which part of a name is
// given, which is the family's, what is a title or a degree, and what to write
// where the whole name has no room.
//
// What lives here: the parts of a name, its short form and its initials. What
// must not: how wide a text is, job titles (package title), whether two names
// mean one person (package rule).
//
// Invariants, enforced by tests: nobody's short form is empty whose name is
// not, and two people of one chart have the same short form only where they
// have the same name.
package personname
