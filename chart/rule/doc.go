// Package rule finds where a chart breaks the customs of product
// organisations, and offers edits that mend it.
//
// What lives here: the mechanism (Rule, Finding, Check), the Index of what rules
// look up, and one file per rule with its check and what it would do about a
// finding. What must not: anything that draws, reads a file, asks a clock, or
// changes a chart. A rule never edits; its fixes are edits that somebody else may
// apply. Nor does it know the other rules: try.go tries on the chart what a rule
// would do, and offers what helps.
//
// Invariants, enforced by tests:
//
//   - A fix that is offered applies without an error, cures its finding, leaves
//     fewer errors, or as many and fewer warnings, or for a hint fewer hints, and
//     is undone by one undo. One that brings warnings says so and comes last.
//   - FixAll never leaves more errors or more warnings.
//   - Applying first fixes again and again, of errors alone or of whatever is
//     found, ends and leaves no error, whatever the chart looked like.
//   - Check ends on every chart, in time that grows with its size, and the
//     same chart gives the same findings in the same order.
//
// What the rules share:
//
//   - Rules see the chart as it is written. Who starts later is there: a plan is
//     checked, too. Who has left by the day counts for nothing, but for the
//     rules of what files say (cycle, missing-manager), and is missed where a
//     team still reports to the post. Money counts who is there on the day.
//   - Who counts as what is chart.Census's to say: agents, closed posts and
//     managers of whom only the name is known have no role here.
//   - Levels are compared between people whose role has a level. People
//     without a role, roles of level 0 and assistants stand outside, and count
//     as reports like everybody.
//   - What a rule asks of a role follows from its track, level and span, so that
//     it holds for every rung that a document takes or adds. By the ID are known
//     only those that a rule is about: the one CPO, and Head and VP.
//   - Who leads the company stands above the ladder: anybody may report to them,
//     they are no product executives, and no fix makes anybody one of them.
//   - Open roles are posts and count like filled ones, but own no product
//     area, have no skills and are nobody twice.
//   - The lines of a ring are the business of the rule cycle alone; no other
//     rule judges them.
//   - Two rules may speak of one pair of people when both are broken: a Head
//     under a VP at the top is in the wrong place (reports-up) and the top is
//     not the most senior one (top-seniority). Each says so once, on another
//     card.
package rule
