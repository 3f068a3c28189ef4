// Package command is the one ordered table of everything the window can be
// told to do. Menus, toolbar, keys, the command palette, the context menu of
// a card and the README's list of keys are read out of it.
//
// What may live here: commands as values, and the read-outs. What may not:
// widgets, dialogs, state. What a command needs of the window comes in as
// the interface UI.
//
// Invariants, enforced by tests: an ID, a title and a key belong to one
// command; a command that cannot run says why, and running it then does
// nothing but say so.
package command
