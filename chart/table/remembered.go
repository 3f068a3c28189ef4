package table

import "cadre/chart"

// remembered is a function of what cells say that keeps what it gave: most
// columns say few things.
func remembered[K comparable, T any](of func(K) T) func(K) T {
	const most = 1024
	given := map[K]T{}
	return func(k K) T {
		if v, known := given[k]; known {
			return v
		}
		v := of(k)
		if len(given) < most {
			given[k] = v
		}
		return v
	}
}

// titleHeld is a title and how somebody is employed who has it.
type titleHeld struct {
	title string
	as    chart.Employment
}

// employmentWord is what parseEmployment makes of a text.
type employmentWord struct {
	means chart.Employment
	known bool
}
