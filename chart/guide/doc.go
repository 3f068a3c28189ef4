// Package guide is what Cadre knows about roles, skills and teams, as pages
// to read: one for each role of the ladder, and some on what they share,
// the terms among them.
//
// What lives here: the reading of the pages in assets/guide, finding one by
// its role, and the search. What must not: how a page looks; that belongs to
// the window and the command line.
//
// A page is a small part of Markdown: a "# Title", a paragraph or two, then
// sections under "## Title", of paragraphs and "- " lists. A paragraph stands
// in one line. Within a line there are **strong** words and links to other
// pages, [text](page) or [text](page#section), and nothing else.
//
// Invariants, enforced by tests:
//
//   - Every role of the ladder has a page, with the same sections.
//   - Every link leads somewhere.
//   - No page is longer than people read at a sitting: 900 words.
//   - The same query gives the same hits in the same order.
package guide
