package chart

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
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

// The IDs of Rungs, lowest first, and of Others.
const (
	LeadPM           RoleID = "lead-pm"
	StaffPM          RoleID = "staff-pm"
	GroupPM          RoleID = "group-pm"
	PrincipalPM      RoleID = "principal-pm"
	Director         RoleID = "director"
	SeniorDirector   RoleID = "senior-director"
	SVP              RoleID = "svp"
	Founder          RoleID = "founder"
	CEO              RoleID = "ceo"
	Engineer         RoleID = "engineer"
	Designer         RoleID = "designer"
	Analyst          RoleID = "analyst"
	ProductOwner     RoleID = "product-owner"
	ProductMarketing RoleID = "product-marketing"
)

// Track is the kind of work a role does.
type Track string

// The tracks, lowest first.
const (
	Entry       Track = "entry"
	Contributor Track = "contributor"
	Lead        Track = "lead"
	Executive   Track = "executive"
	Company     Track = "company" // above the ladder: leads more than product
	Outside     Track = "outside" // not a product role
)

// Role is a rung of the ladder, or a job beside it.
type Role struct {
	ID      RoleID   `json:"id"`
	Title   string   `json:"title"`
	Short   string   `json:"short"`
	Level   int      `json:"level"`  // 1 is the lowest; 0 stands outside the ladder
	Above   bool     `json:"above"`  // on a rung of its own between Level and the next; never one of Ladder
	Beside  RoleID   `json:"beside"` // on the rung of that role, where the document has it; else as Level and Above say
	Track   Track    `json:"track"`
	Least   int      `json:"least"` // how many report here at least, as a rule; 0: no such rule
	Span    int      `json:"span"`  // how many may report here; 0: nobody
	Colour  string   `json:"colour"`
	Summary string   `json:"summary,omitempty"`
	Duties  []string `json:"duties,omitempty"`
	Skills  []string `json:"skills,omitempty"`
}

// Ladder is the built-in roles, lowest first. Every document has them.
func Ladder() []Role { return catalogue().Ladder }

// Rungs are further rungs of real ladders, lowest first. A document has those
// that it takes, see TakeRoles.
func Rungs() []Role { return catalogue().Rungs }

// Others are the jobs around a product team: first those above the ladder, then
// those outside it. A document has those that it takes.
func Others() []Role { return catalogue().Others }

// Known finds one of Ladder, Rungs and Others.
func Known(id RoleID) (Role, bool) {
	for _, roles := range [][]Role{Ladder(), Rungs(), Others()} {
		if r, ok := find(roles, id); ok {
			return r, true
		}
	}
	return Role{}, false
}

// Called tells whether a title says no more than the role.
func (r Role) Called(title string) bool {
	return strings.EqualFold(title, string(r.ID)) || strings.EqualFold(title, r.Short) || strings.EqualFold(title, r.Title)
}

// Around tells a job around a product team: above the ladder, or outside it.
func (r Role) Around() bool { return r.Track == Company || r.Track == Outside }

func find(roles []Role, id RoleID) (Role, bool) {
	if i := slices.IndexFunc(roles, func(r Role) bool { return r.ID == id }); i >= 0 {
		return roles[i], true
	}
	return Role{}, false
}

var catalogue = sync.OnceValue(func() (roles struct{ Ladder, Rungs, Others []Role }) {
	if err := json.Unmarshal(assets.Roles, &roles); err != nil {
		panic(fmt.Sprintf("assets/roles.json: %v", err)) // a fault of the build, not of any input
	}
	return roles
})
