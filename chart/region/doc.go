// Package region tells where the user is, as far as pictures need to know it:
// which paper there is.
//
// What lives here: the reading of the system's settings for that, and the table
// of regions. What must not: languages, files, pages and their sizes (see
// scene).
package region
