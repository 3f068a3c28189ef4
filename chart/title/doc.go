// Package title reads job titles as companies write them: the rung of the
// ladder, the product area, the employment, whether nobody has the job yet,
// and why it thinks so.
//
// What lives here: the words of titles in each language, and the grammar of
// the titles they form. What must not: lists of whole titles; charts, cards
// and tables; a title is a text, wherever it stands.
//
// A title is cut into words (lex.go), which the tables turn into the English
// words that the grammar knows (words.go, translate.go). Those that name a job
// are found (heads.go, office.go); of the words around it each is a rank, an
// employment, a vacancy, another job, nothing, or the area (parse.go,
// aside.go). Whoever adds a word adds it to a table; a new class of words
// needs a line in lexicon.go and an answer in aside.go.
//
// Invariants, enforced by tests:
//
//   - No title is forced into a role: of the titles in testdata none gets a
//     wrong one.
//   - What an area is called makes no rank, employment or vacancy.
//   - Case, accents and surplus blanks make no difference.
//   - A text that is longer than any title is not read at all.
package title
