package document

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/phrase"
)

// ladderVersion is what WriteLadder writes. It grows when an older Cadre would
// misread a file.
const ladderVersion = 1

// maxLadderBytes is far more than any ladder needs.
const maxLadderBytes = 4 << 20

// ladderMembers are a file's version, and what a document says of its ladder.
var ladderMembers = append([]member[settings]{
	{"cadreLadder", 1, elsewhere, func(b []byte, _ *settings) []byte { return strconv.AppendInt(b, ladderVersion, 10) }},
}, named(settingsMembers, []string{"headOrder", "roles", "titles"})...)

// ReadLadder reads a company's ladder: the order of Head and VP, the roles
// beside the built-in seven, which may be listed too, and what titles mean.
// The settings say nothing else. name is the file's, for messages.
func ReadLadder(r io.Reader, name string) (*chart.Settings, error) {
	text, err := readText(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	l := loader{lines: newLineIndex(text)}
	if err := l.readLadder(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, l.place(err))
	}
	s := &l.settings
	s.Roles = slices.DeleteFunc(s.Roles, func(r chart.Role) bool { return isBuiltIn(r.ID) })
	return s, nil
}

func (l *loader) readLadder() error {
	switch {
	case len(l.lines.text) > maxLadderBytes:
		return fmt.Errorf("a ladder may have at most %d MB; shorten what it says of its roles", maxLadderBytes>>20)
	case !utf8.ValidString(l.lines.text):
		return errors.New("the file is not UTF-8; save it in that encoding")
	}
	root, err := parseJSON(l.lines.text)
	if err == nil {
		err = checkLadderVersion(root)
	}
	if err != nil {
		return err
	}
	unknown, err := readMembers(ladderMembers, root, &l.settings)
	if err == nil {
		err = refuse(root, "a ladder", unknown, ladderMembers)
	}
	if err == nil {
		err = checkHeadOrder(root, l.settings.HeadOrder)
	}
	if err == nil {
		err = checkRoles(root, &l.settings)
	}
	if err == nil {
		err = checkTitles(root, &l.settings)
	}
	return err
}

func checkLadderVersion(root node) error {
	v, ok := root.member("cadreLadder")
	if _, document := root.member("cadre"); document && !ok {
		return root.fault("this is a Cadre document, not a ladder; “cadre ladder FILE -o ladder.json” writes the ladder of a document")
	}
	if !ok {
		return root.fault("this is not a ladder, which begins with “{\"cadreLadder\": %d”; “cadre ladder -o ladder.json” writes one to edit", ladderVersion)
	}
	n, err := strconv.Atoi(v.raw)
	switch {
	case err != nil || n < 1:
		return v.fault("cadreLadder must be the file's version, which is %d", ladderVersion)
	case n > ladderVersion:
		return v.fault("the ladder is of version %d, newer than this Cadre knows (%d); update Cadre", n, ladderVersion)
	}
	return nil
}

func checkHeadOrder(root node, order chart.HeadOrder) error {
	switch order {
	case chart.HeadAboveVP, chart.VPAboveHead, chart.HeadVPPeers:
		return nil
	}
	v, _ := root.member("headOrder")
	return v.fault("headOrder must be head-above-vp, %s or %s, not %q", chart.VPAboveHead, chart.HeadVPPeers, order)
}

// checkRoles fails on a role that nobody could define.
func checkRoles(root node, s *settings) error {
	if len(s.Roles) == 0 {
		return nil
	}
	list, _ := root.member("roles")
	i := 0
	for item := range list.items() {
		s.Roles[i] = changed(item, s.Roles[i])
		i++
	}
	i = 0
	for item := range list.items() {
		r := s.Roles[i]
		if err := checkRole(item, s, r); err != nil {
			return within(err, fmt.Sprintf("role %q", r.ID))
		}
		i++
	}
	return nil
}

// changed is a role that was read. One of chart.Known that has no track in the
// file, as every role of one's own has, is as known but for what the file says.
func changed(item node, r chart.Role) chart.Role {
	known, ok := chart.Known(r.ID)
	if _, whole := item.member("track"); whole || !ok {
		return r
	}
	if _, err := readMembers(roleMembers, item, &known); err != nil {
		return r // which was told before
	}
	return known
}

func checkRole(item node, s *settings, r chart.Role) error {
	if err := refuse(item, "a role", unknownAt(s, "roles", string(r.ID)), roleMembers); err != nil {
		return err
	}
	if known, _ := chart.Known(r.ID); reflect.DeepEqual(r, known) {
		return nil
	}
	if most := chart.FieldByID("role").Longest; utf8.RuneCountInString(string(r.ID)) > most {
		return item.fault("an id may have at most %d characters; shorten it", most)
	}
	if _, _, err := chart.DefineRole(r).On(chart.Empty()); err != nil {
		return item.fault("%v", err)
	}
	return checkPlace(item, s, r)
}

// checkTitles fails on a title that means a role that there is not.
func checkTitles(root node, s *settings) error {
	if len(s.Titles) == 0 {
		return nil
	}
	list, _ := root.member("titles")
	for title, item := range list.members() {
		if id := s.Titles[title]; !hasRole(s, id) {
			return item.fault("titles: %q cannot mean %q, as there is no such role; there are %s, and none", title, id, roleIDs(s))
		}
	}
	return nil
}

// checkPlace fails on a role that would stand outside the ladder although the
// file says beside whom it stands.
func checkPlace(item node, s *settings, r chart.Role) error {
	beside, has := s.Role(r.Beside)
	placed := r.Level > 0 || r.Above
	switch {
	case r.Beside == "":
	case !hasRole(s, r.Beside):
		return item.fault("beside: there is no role %q; there are %s", r.Beside, roleIDs(s))
	case !placed && !has:
		return item.fault("beside: the ladder has no %s; list it, too", r.Beside)
	case !placed && (r.Beside == r.ID || beside.Beside != ""):
		return item.fault("beside: %s stands beside another; name one that has a rung of its own", r.Beside)
	}
	return nil
}

// hasRole tells a role that is known, or the ladder's; none is one, too.
func hasRole(s *settings, id chart.RoleID) bool {
	_, has := s.Role(id)
	_, known := chart.Known(id)
	return id == "" || has || known
}

func isBuiltIn(id chart.RoleID) bool {
	return slices.ContainsFunc(chart.Ladder(), func(r chart.Role) bool { return r.ID == id })
}

// roleIDs lists all roles that a ladder can name.
func roleIDs(s *settings) string {
	var ids []string
	for _, r := range slices.Concat(chart.Ladder(), chart.Rungs(), chart.Others(), s.Roles) {
		if id := phrase.Short(string(r.ID)); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return strings.Join(ids, ", ")
}

// WriteLadder writes a document's ladder as ReadLadder reads it, a role and a
// title a line.
func WriteLadder(w io.Writer, s *chart.Settings) error {
	ladder := chart.Settings{HeadOrder: s.HeadOrder, Roles: s.Roles, Titles: maps.Clone(s.Titles)}
	maps.DeleteFunc(ladder.Titles, func(_ string, id chart.RoleID) bool { return !hasRole(s, id) })
	text := appendMembers(nil, ladderMembers, &ladder, nil, "  ")
	_, err := w.Write(append(text[:len(text)-1], "\n}\n"...))
	return err
}
