package guide

import (
	"math"
	"slices"
)

// ranking rates documents by BM25F: a rare term counts more than a common one,
// a second occurrence less than the first, a title more than text, and the
// same words more in a short document than in a long one.
//
// The formula is that of Robertson and Zaragoza, The Probabilistic Relevance
// Framework: BM25 and Beyond (2009), section 3.6.
type ranking struct {
	postings map[string][]posting // by stem, in the order of the documents
	size     int
}

// document is the words of something to rank, by field.
type document [fields][]string

// field is a part of a document.
type field int

const (
	pageTitle    field = iota
	heading            // of a section
	aboveHeading       // the page's title, to a section
	strong             // strong words in the text
	plain              // the other words of the text
	fields
)

// fieldCounts is what an occurrence counts in each field.
var fieldCounts = [fields]float64{pageTitle: 12, heading: 4, aboveHeading: 3, strong: 1.5, plain: 1}

// The constants of BM25: how soon another occurrence counts no more (k1), and
// how far a long field makes it count less (b).
const (
	saturation   = 3.0
	lengthCounts = 0.5
)

// posting is that a stem occurs in a document.
type posting struct {
	document int
	weight   float64 // of all its occurrences
	own      bool    // not above the heading alone
}

func newRanking(documents []document) *ranking {
	r := &ranking{map[string][]posting{}, len(documents)}
	mean := meanLengths(documents)
	for i, d := range documents {
		for stem, p := range d.postings(i, mean) {
			r.postings[stem] = append(r.postings[stem], p)
		}
	}
	return r
}

// meanLengths are those of the fields, among the documents that have them.
func meanLengths(documents []document) (mean [fields]float64) {
	for f := range fields {
		sum, n := 0, 0
		for _, d := range documents {
			if len(d[f]) > 0 {
				sum, n = sum+len(d[f]), n+1
			}
		}
		mean[f] = float64(sum) / float64(max(n, 1))
	}
	return mean
}

// postings are those of one document, by stem.
func (d document) postings(number int, mean [fields]float64) map[string]posting {
	all, vocabulary := map[string]posting{}, guideWords()
	for f, words := range d {
		long := float64(len(words)) / mean[f]
		counts := fieldCounts[f] / (1 - lengthCounts + lengthCounts*long)
		for _, s := range slices.Concat(vocabulary.termsOf(words)...) {
			p := all[s]
			all[s] = posting{number, p.weight + counts, p.own || field(f) != aboveHeading}
		}
	}
	return all
}

// score is how well each document fits.
func (r *ranking) score(terms []term) []float64 {
	scores := make([]float64, r.size)
	for _, t := range terms {
		weights, n := r.weights(t)
		rare := math.Log(1 + (float64(r.size-n)+0.5)/(float64(n)+0.5))
		for i, w := range weights {
			scores[i] += rare * w / (saturation + w)
		}
	}
	return scores
}

// weights are what a term weighs in each document, and in how many it is.
func (r *ranking) weights(t term) (weights []float64, n int) {
	weights = make([]float64, r.size)
	for _, a := range t {
		for _, p := range r.postings[a.name] {
			if weights[p.document] == 0 {
				n++
			}
			weights[p.document] = max(weights[p.document], a.counts*p.weight)
		}
	}
	return weights, n
}

// holding tells of each document whether a term is in it, and not above its
// heading alone.
func (r *ranking) holding(terms []term) []bool {
	holding := make([]bool, r.size)
	for _, t := range terms {
		for _, a := range t {
			for _, p := range r.postings[a.name] {
				holding[p.document] = holding[p.document] || p.own
			}
		}
	}
	return holding
}
