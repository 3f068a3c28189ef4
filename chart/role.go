package chart

import (
	"encoding/json"
	"fmt"
	"sync"

	"cadre/assets"
)

// RoleID names a role, as written in files.
type RoleID string

// The built-in ladder, lowest first.
const (
	APM      RoleID = "apm"
	JuniorPM RoleID = "junior-pm"
	PM       RoleID = "pm"
	SeniorPM RoleID = "senior-pm"
	VP       RoleID = "vp"
	Head     RoleID = "head"
	CPO      RoleID = "cpo"
)

// Track is the kind of work a role does.
type Track string

// The tracks, lowest first.
const (
	Entry       Track = "entry"
	Contributor Track = "contributor"
	Lead        Track = "lead"
	Executive   Track = "executive"
	Outside     Track = "outside" // not a product role
)

// Role is a rung of the ladder.
type Role struct {
	ID      RoleID   `json:"id"`
	Title   string   `json:"title"`
	Short   string   `json:"short"`
	Level   int      `json:"level"` // 1 is the lowest; 0 stands outside the ladder
	Above   bool     `json:"above"` // on a rung of its own between Level and the next; a document's role only
	Track   Track    `json:"track"`
	Span    int      `json:"span"` // how many may report here; 0: nobody
	Colour  string   `json:"colour"`
	Summary string   `json:"summary,omitempty"`
	Duties  []string `json:"duties,omitempty"`
	Skills  []string `json:"skills,omitempty"`
}

// Ladder is the built-in roles, lowest first.
var Ladder = sync.OnceValue(func() []Role {
	var roles []Role
	if err := json.Unmarshal(assets.Roles, &roles); err != nil {
		panic(fmt.Sprintf("assets/roles.json: %v", err)) // a fault of the build, not of any input
	}
	return roles
})
