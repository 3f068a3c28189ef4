// Package store is the organisation on disk: it opens files by their
// extension and writes them whole or not at all, and knows by their content
// what others wrote into them. Beside them, in folders of the user's, it keeps
// how somebody looks at their documents, which of them are open in a window,
// what was in them before, and drafts of what is not saved.
//
// What lives here: the reading and writing of the files that users name, and of
// what is kept beside them. What must not: how a format looks inside (package
// format), fonts (typeset), windows, commands.
//
// Invariants, enforced by tests: whoever reads a file while it is written, or
// after a failure, finds the old content or the new one, never a part, but
// where only writing into the file itself keeps its other names or its owner;
// a failed write leaves no other file behind, and what a killed one left the
// next removes; an error is one line that names the file and says what to do.
// What is kept beside documents only its user can read, and but for drafts it
// can be lost or damaged without harm.
package store
