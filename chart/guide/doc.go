// Package guide is what Cadre knows about roles, skills and teams, as pages
// to read: one for each role of the ladder and each further rung, and some on
// what they share, the terms among them.
//
// What lives here: the reading of the pages in assets/guide, their groups
// (guide.go), finding one by its role, and the search. What must not: how a
// page looks; that belongs to the window and the command line.
//
// The search takes a question as people ask it. Its words are read (words.go, vocabulary.go)
// and become terms with all that means the same (query.go), by which pages and
// sections are rated (ranking.go, index.go).
//
// A page is a small part of Markdown: a "# Title", a paragraph or two, then
// sections under "## Title", of paragraphs and "- " lists. A paragraph stands
// in one line. Within a line there are **strong** words and links to other
// pages, [text](page) or [text](page#section), and nothing else.
//
// Invariants, enforced by tests:
//
//   - Every role of the ladder and every further rung has a page, with the
//     same sections; every job around them is on a page.
//   - Every link leads somewhere.
//   - No page is longer than people read at a sitting: 900 words.
//   - The same query gives the same hits in the same order.
//   - Questions that founders ask find the page that answers them first.
package guide
