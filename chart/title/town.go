package title

import (
	"strings"

	"cadre/chart"
)

// towns are places of work that titles name most. A region or a country is an
// area, a town is not.
var towns = townSet(`london, berlin, munich, munchen, hamburg, cologne, koln, frankfurt, stuttgart, dusseldorf, vienna, wien, zurich, geneva, basel,
	paris, lyon, lille, nantes, toulouse, bordeaux, madrid, barcelona, valencia, lisbon, lisboa, porto, milan, milano, rome, roma, turin, torino,
	amsterdam, rotterdam, utrecht, eindhoven, brussels, antwerp, dublin, cork, belfast, edinburgh, glasgow, manchester, leeds, bristol, birmingham, cambridge, oxford,
	stockholm, gothenburg, oslo, copenhagen, helsinki, tallinn, riga, vilnius, warsaw, warszawa, krakow, wroclaw, gdansk, prague, praha, budapest, bucharest, sofia, athens,
	moscow, kyiv, istanbul, dubai, abu dhabi, riyadh, doha, tel aviv, cairo, lagos, nairobi, cape town, johannesburg,
	new york, new york city, nyc, sf, san francisco, bay area, los angeles, san diego, san jose, seattle, boston, chicago, austin, dallas, houston, atlanta, miami, denver,
	philadelphia, washington dc, phoenix, portland, minneapolis, detroit, toronto, vancouver, montreal, ottawa, calgary, waterloo,
	mexico city, sao paulo, rio de janeiro, buenos aires, bogota, santiago, lima,
	bangalore, bengaluru, mumbai, delhi, new delhi, gurgaon, gurugram, noida, hyderabad, pune, chennai,
	singapore, hong kong, shanghai, beijing, shenzhen, hangzhou, tokyo, osaka, seoul, taipei, bangkok, jakarta, manila, kuala lumpur, ho chi minh city, hanoi, sydney, melbourne, brisbane, auckland`)

// townBeginnings are how names of towns begin that nothing else does.
var townBeginnings = set("san santa los las la")

// states are abbreviations behind the name of a town, but for those that
// products have as well.
var states = set("al ak az ca co ct dc fl ga il in ia ks ky md ma mi mn mo mt nc nd ne nh nj nm nv ny oh ok pa ri sc sd tn tx ut va vt wa wi wv wy on bc qc ab")

func townSet(names string) map[string]bool {
	towns := map[string]bool{}
	for name := range strings.SplitSeq(names, ",") {
		towns[strings.TrimSpace(name)] = true
	}
	return towns
}

// isTown tells a part that names a place of work: a known town, or one before
// the abbreviation of its state, and that abbreviation.
func (p *parser) isTown(s span) bool {
	keys := make([]string, 0, s.to-s.from)
	for i := s.from; i < s.to; i++ {
		keys = append(keys, p.lower(i))
	}
	last := s.to == len(p.words)
	switch {
	case towns[strings.Join(keys, " ")]:
		return true
	case last && s.from > 0 && len(keys) == 1 && p.words[s.from].mark == comma && states[keys[0]]:
		return p.words[s.from-1].use == asNothing
	case s.to+1 == len(p.words) && p.words[s.to].mark == comma && states[p.lower(s.to)]:
		return len(keys) <= 3 && s.from > 0
	}
	return last && s.from > 0 && len(keys) > 1 && len(keys) < 4 && townBeginnings[keys[0]]
}

// isRegionOfWork tells a part that names a region behind a town or "remote".
func (p *parser) isRegionOfWork(s span) bool {
	return s.from > 0 && s.to == s.from+1 && regions[p.key(s.from)] && (p.class(s.from-1) == place || towns[p.lower(s.from-1)])
}

// lower is the word at i as it is written, in lower case.
func (p *parser) lower(i int) string { return chart.Fold(p.written(span{i, i + 1})) }
