package heading

import "slices"

// field is what the words mean together; "" where they mean none.
func (p *phrase) field() Field {
	what, one := p.what()
	switch c := p.classes; {
	case !one:
		return ""
	case c[ofDotted], c[ofFurther] && (c[ofManager] || c[ofParent]):
		return p.ofAnother(dotted, what)
	case c[ofFurther]:
		return ""
	case c[ofMentor]:
		return p.ofAnother(mentor, what)
	case c[ofManager]:
		return p.ofManager(what)
	case c[ofParent]:
		return ofAbove[what]
	}
	return p.ofSelf(what)
}

// reduced are pairs of words that say one thing: the ID of a team is none of
// somebody's, its name is the team.
var reduced = map[[2]Field]Field{
	{title, id}: Position, {role, id}: Position, {Position, id}: Position, {Position, title}: Position, {Job, id}: Job,
	{title, name}: title, {role, name}: title, {title, role}: title, {team, name}: team, {"location", name}: "location",
	{FirstName, name}: FirstName, {LastName, name}: LastName, {FirstName, LastName}: name,
	{email, id}: email, {email, Login}: email, {Login, id}: Login, {Login, name}: Login, {DN, name}: DN,
	{team, Members}: Members, {Members, name}: Members, {team, Leads}: Leads, {Leads, name}: Leads,
	{phone, id}: phone, {name, id}: name, {email, name}: name, {"photo", "link"}: "photo", {"link", name}: "link",
}

// what is the one thing that the words say of somebody; it fails where they
// say several.
func (p *phrase) what() (what Field, one bool) {
	whats := slices.Clone(p.whats)
	for len(whats) > 1 {
		both, ok := reduced[[2]Field{whats[0], whats[1]}]
		if !ok {
			both, ok = reduced[[2]Field{whats[1], whats[0]}]
		}
		if !ok {
			return "", false
		}
		whats = append([]Field{both}, whats[2:]...)
	}
	if len(whats) == 0 {
		return "", true
	}
	return whats[0], true
}

// ofAnother is a further manager or a mentor, whatever they are named by.
func (p *phrase) ofAnother(f, what Field) Field {
	if slices.Contains([]Field{"", id, name, email, Login, title, role, Position, DN}, what) {
		return f
	}
	return ""
}

// ofTheManager are the fields of what a table says of managers.
var ofTheManager = map[Field]Field{
	"": Manager, name: Manager, DN: Manager, id: ManagerID, Login: ManagerID, email: ManagerEmail, title: ManagerTitle, role: ManagerTitle,
	Position: ManagerPosition, Job: ManagerJob, FirstName: ManagerFirst, LastName: ManagerLast,
}

// ofAbove are the fields of what a table says of what is above.
var ofAbove = map[Field]Field{
	"": Parent, id: Parent, name: Manager, email: ManagerEmail, Login: Parent, title: ManagerTitle, Position: ManagerPosition, team: "",
}

func (p *phrase) ofManager(what Field) Field {
	f := ofTheManager[what]
	switch {
	case p.classes[aLevel] && p.figure > 0 && f != "":
		return ManagerLevels
	case p.classes[aLevel]:
		return ""
	case p.figure > 0 && f != "":
		return FurtherManagers
	}
	return f
}

func (p *phrase) ofSelf(what Field) Field {
	leveled := p.classes[aLevel] && p.figure > 0
	switch {
	case leveled && what == team, p.figure > 0 && what == team && !p.classes[aLevel]:
		return UnitLevels
	case leveled && (what == "" || what == name):
		return Levels
	case leveled && what == Path:
		return ManagerLevels
	case p.classes[aLevel] && what == "" && p.unknown == 0:
		return grade
	case p.classes[aLevel], p.figure > 1:
		return ""
	case what == "" && p.classes[ofSelf] && p.unknown == 0:
		return name
	}
	return what
}
