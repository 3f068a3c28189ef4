// Package story tells the window's stories to a real window: its tests build
// Cadre, start it on a virtual display of their own (Xvfb) and drive it with
// mouse and keys as a user would (xdotool).
//
// Only tests live here. They know the window by what it shows: the places of
// cards, roles and buttons come from the program itself, which writes them to
// a file when it is built with the tag "story" (see app/window/places.go).
package story
