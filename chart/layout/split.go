package layout

// split cuts a list of lengths, in order, into n parts, none empty, so that
// the longest part is as short as can be and the others are about even, the
// first ones rather longer than the last. It gives where each part ends. There
// must be at least n lengths.
func split(ends []int, lengths []float64, n int) []int {
	most := longestPart(lengths, n)
	last := latestStarts(lengths, n, most)
	total := 0.0
	for _, l := range lengths {
		total += l
	}
	from := 0
	for k := 1; k < n; k++ {
		to, part := from, 0.0
		even := total / float64(n-k+1)
		for to < len(lengths)-(n-k) {
			fits := part+lengths[to] <= most
			if to >= last[k] && to > from && (!fits || part >= even-hairline) {
				break
			}
			part += lengths[to]
			to++
		}
		total -= part
		ends = append(ends, to)
		from = to
	}
	return append(ends, len(lengths))
}

// longestPart is about the least length for which n parts suffice.
func longestPart(lengths []float64, n int) float64 {
	total, most := 0.0, 0.0
	for _, l := range lengths {
		total += l
		most = max(most, l)
	}
	low, high := max(most, total/float64(n)), total/float64(n)+most
	if parts(lengths, low) <= n {
		return low
	}
	for range 14 {
		if middle := (low + high) / 2; parts(lengths, middle) <= n {
			high = middle
		} else {
			low = middle
		}
	}
	return high
}

// parts counts the parts needed where each is at most so long.
func parts(lengths []float64, most float64) int {
	n, part := 1, 0.0
	for _, l := range lengths {
		if part += l; part > most+1e-9*most {
			n++
			part = l
		}
	}
	return n
}

// latestStarts is the least index at which the k-th part may begin so that
// those from there on suffice for the rest.
func latestStarts(lengths []float64, n int, most float64) []int {
	starts := make([]int, n)
	part, k := 0.0, n-1
	for j := len(lengths) - 1; j >= 0 && k > 0; j-- {
		if part += lengths[j]; part > most+1e-9*most {
			starts[k] = j + 1
			k--
			part = lengths[j]
		}
	}
	return starts
}
