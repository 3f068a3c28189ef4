package layout

// family lists everybody's reports. Those without a manager report to a root
// of their own, which has the index after the last.
type family struct {
	kid   []int // one manager's reports after the other's
	first []int // where those of each begin in kid, and one more
}

func newFamily(parent []int) family {
	n := len(parent)
	f := family{make([]int, n), make([]int, n+3)}
	manager := func(i int) int {
		if parent[i] < 0 {
			return n
		}
		return parent[i]
	}
	for i := range parent {
		f.first[manager(i)+2]++
	}
	for p := range n {
		f.first[p+2] += f.first[p+1]
	}
	// first[p+1] is now where p's reports begin; filling moves it to where they
	// end, which is where those of p+1 begin.
	for i := range parent {
		p := manager(i)
		f.kid[f.first[p+1]] = i
		f.first[p+1]++
	}
	return f
}

// kids are the reports of i in order.
func (f family) kids(i int) []int { return f.kid[f.first[i]:f.first[i+1]] }

// leads tells whether i has reports.
func (f family) leads(i int) bool { return f.first[i] < f.first[i+1] }

// depths is the layer of each card, from 0.
func depths(parent []int) []int {
	all := make([]int, len(parent))
	for i, p := range parent {
		if p >= 0 {
			all[i] = all[p] + 1
		}
	}
	return all
}
