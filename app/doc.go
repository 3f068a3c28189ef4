// Package app chooses what the program is this time: the window, the command
// line, or the hidden renderer that either of them starts.
//
// What lives here: that choice, and nothing else. It is the only package that
// knows both the window and the command line.
package app
