package filter_test

import (
	"testing"

	"cadre/chart/charttest"
	"cadre/chart/filter"
)

func BenchmarkFind5000(b *testing.B) {
	c := charttest.Company(5000)
	for _, query := range []string{"area:1", "role>=pm", "haddad", "hadadd", "xqz"} {
		b.Run(query, func(b *testing.B) {
			m := new(filter.Finder)
			for b.Loop() {
				m.Find(filter.Parse(c, query), c, nil, "")
			}
		})
	}
}

func BenchmarkSuggest5000(b *testing.B) {
	c := charttest.Company(5000)
	for _, text := range []string{"", "a", "area:", "role:"} {
		b.Run("behind "+text, func(b *testing.B) {
			for b.Loop() {
				filter.Suggest(c, nil, text, len(text))
			}
		})
	}
}
