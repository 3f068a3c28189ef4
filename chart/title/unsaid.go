package title

import "cadre/chart"

// Unsaid is what the title of a person says that their card does not say
// otherwise; it Says nothing where the card says it all. The role's reasons
// go with the role.
func (d *Reader) Unsaid(p *chart.Person) Reading {
	r := d.Read(p.Title)
	if r.Known() == p.Role || r.Known() == "" || leadsTheCompany(r.Known()) && leadsTheCompany(p.Role) { // “Founder & CEO” is both
		r.Role, r.Kind, r.Reasons = "", "", nil
	}
	if p.Area != "" {
		r.Area = ""
	}
	if p.Employment != chart.FullTime {
		r.Employment = chart.FullTime
	}
	r.Open = r.Open && !p.Open && p.Name == ""
	return r
}

func leadsTheCompany(id chart.RoleID) bool {
	role, _ := chart.Known(id)
	return role.Track == chart.Company
}

// Says tells whether a reading says anything.
func (r Reading) Says() bool {
	return r.Known() != "" || r.Area != "" || r.Employment != chart.FullTime || r.Open
}

// Take puts what a reading says on somebody's card. Their title stays where it
// says more than the role's.
func (r Reading) Take(id chart.ID) chart.Edit {
	return chart.Edit{Name: "Take what the title says", Do: func(tx *chart.Tx) error {
		roles := tx.Settings()
		return chart.Set("", id, func(p *chart.Person) {
			r.put(p)
			if role, _ := roles.AnyRole(p.Role); chart.Fold(p.Title) == chart.Fold(role.Title) {
				p.Title = ""
			}
		}).Do(tx)
	}}
}

func (r Reading) put(p *chart.Person) {
	if known := r.Known(); known != "" {
		p.Role = known
	}
	if r.Area != "" {
		p.Area = r.Area
	}
	if r.Employment != chart.FullTime {
		p.Employment = r.Employment
	}
	if r.Open {
		p.Open = true
		p.Title, _ = CutVacancy(p.Title)
	}
}
