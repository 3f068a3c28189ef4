package document

import (
	"fmt"

	"cadre/chart"
	"cadre/chart/reading"
)

// repairIDs gives an ID to whoever has none, or one that is taken, as after
// a merge of two files. Whoever names a repeated ID means its first owner.
func (l *loader) repairIDs() {
	owner := make(map[chart.ID]int, len(l.people))
	var faulty []int
	for i, p := range l.people {
		if _, taken := owner[p.ID]; taken || p.ID == "" || p.ID == chart.Tray {
			faulty = append(faulty, i)
		} else {
			owner[p.ID] = i
		}
	}
	if len(faulty) == 0 {
		return
	}
	free := l.freeIDs()
	for _, i := range faulty {
		p := &l.people[i]
		text := fmt.Sprintf("%s has no ID", p.Label())
		if k, repeated := owner[p.ID]; repeated {
			text = fmt.Sprintf("%s has the ID %q, as has %s in line %d", p.Label(), p.ID, l.people[k].Label(), l.lines.line(l.at[k]))
		}
		p.ID = free(p.ID)
		l.note(l.at[i], reading.Damaged, "id", fmt.Sprintf("%s; the ID is %q now", text, p.ID))
	}
}

// freeIDs gives IDs that nobody has or names, like the one that was meant.
func (l *loader) freeIDs() func(meant chart.ID) chart.ID {
	taken := make(map[chart.ID]bool, 2*len(l.people))
	for _, p := range l.people {
		taken[p.ID], taken[p.Manager] = true, true
	}
	last := map[chart.ID]int{} // the number given out last
	return func(meant chart.ID) chart.ID {
		stem := "p"
		if meant != "" {
			stem = string(meant) + "-"
			last[meant] = max(last[meant], 1)
		}
		for {
			last[meant]++
			id := chart.ID(fmt.Sprint(stem, last[meant]))
			if !taken[id] {
				taken[id] = true
				return id
			}
		}
	}
}
