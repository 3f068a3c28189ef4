// Package cli is Cadre without a window: the commands, their flags, what they
// print and the codes they end with.
//
// What lives here: the reading of arguments, and the putting together of the
// packages in chart. What must not: Fyne, or anything a window would want
// too; that belongs to chart.
//
// Invariants, enforced by tests: every command works without a display and
// without cgo; a command that fails prints one line on stderr, which names the
// file and says what to do, and leaves existing files as they were; exit code
// 0 is success, 1 findings of severity error, 2 everything else.
package cli
