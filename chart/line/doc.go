// Package line reads a line of text as what it says of a post: "Ada Okafor –
// Senior PM – Checkout", "PM: Ada", "Ada <ada@acme.example> (interim)".
//
// What lives here: how a line is cut into parts, and which part is the name,
// the title, the product area and the rest. What must not: how lines stand
// below one another (see grid), what titles mean (see title), charts and
// files.
//
// Invariants, enforced by tests:
//
//   - No letter or digit of a line gets lost: each is in one of the parts.
//   - A line that says no title is a name, however it is written.
package line
