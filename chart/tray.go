package chart

import "slices"

// Tray is whom those report to who are in the document and not on the chart:
// they are parked, with everybody below them, and stand in no picture and no
// figure. Nobody has this ID.
const Tray ID = "\x00tray"

// Parked tells whether somebody waits in the tray themselves, not only below
// somebody who does.
func (p *Person) Parked() bool { return p.Manager == Tray }

// Parked are those in the tray, in order, each followed by who is below them.
func (c *Chart) Parked() []*Person { return c.Tree().parked }

// Everybody is who is on the chart, in reading order, and who is parked.
func (c *Chart) Everybody() []*Person {
	t := c.Tree()
	if len(t.parked) == 0 {
		return t.People
	}
	return append(t.People[:len(t.People):len(t.People)], t.parked...)
}

// ParkedTeam is somebody in the tray and everybody below them; nobody where
// they are not in the tray.
func ParkedTeam(c *Chart, id ID) []*Person {
	parked := c.Parked()
	from := slices.IndexFunc(parked, func(p *Person) bool { return p.ID == id && p.Parked() })
	if from < 0 {
		return nil
	}
	to := from + 1
	for to < len(parked) && !parked[to].Parked() {
		to++
	}
	return parked[from:to]
}

// Park puts people into the tray, each with their team.
func Park(ids ...ID) Edit {
	park := MoveAll(ids, Tray, End)
	park.Name = "Park"
	return park
}

// managerAccess is the access to whom somebody reports to; the tray is no manager.
var managerAccess = access{
	get: func(p *Person) Value {
		if p.Parked() {
			return Value{}
		}
		return Value{Text: string(p.Manager)}
	},
	set: func(p *Person, v Value) {
		if v.Text != "" || !p.Parked() {
			p.Manager = ID(v.Text)
		}
	},
}

// parkedAccess is the access to whether somebody is parked.
var parkedAccess = access{
	get: func(p *Person) Value { return Value{Flag: p.Parked()} },
	set: func(p *Person, v Value) {
		if v.Flag {
			p.Manager = Tray
		} else if p.Parked() {
			p.Manager = ""
		}
	},
}
