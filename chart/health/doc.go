// Package health says how a product team is made up: who is there, how wide
// and deep it is, what it costs, who learns from whom, who owns what and what
// its leaders are good at.
//
// What lives here: figures, each with the people behind it, and what a chart
// shows of the seven practices of teams that perform. What must not: anything
// that draws, reads a file, asks a clock or judges; judging is for package
// rule.
//
// Invariants, enforced by tests: nobody is counted twice in one figure, the
// parts of a figure add up to the whole, and Of ends on every chart, in time
// that grows with its size.
//
// What the figures share:
//
//   - Who is a person, who reports and what is a layer is chart.Census's to
//     say: founders, CEOs and jobs outside product count as everybody on the
//     chart does. Agents are in no figure of people but cost what they cost.
//   - Who learns, guides and leads follows from the track of the role, whatever
//     the rung.
//   - Names of areas, teams, places and skills are the same where they differ
//     in case and blanks alone.
package health
