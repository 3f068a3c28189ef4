package scene

import "cadre/chart/layout"

// density is how much room a picture leaves around what it says: between the
// cards, around their texts, at the page's edges. All lengths are points; those
// of a page are at its size, those of the chart at the chart's natural size.
type density struct {
	gaps layout.Gaps

	padY, padLeft, padRight float64   // of a card
	least                   float64   // height of a card
	circle                  float64   // width of the one with a photo or initials
	widths                  []float64 // of cards to try: how wide those of a team are at most
	narrowest               float64   // width of a card
	wholeNames              float64   // a width to try where cards are so wide that no name is broken
	tight                   bool      // as dense as a card can be
	lists                   bool      // those who lead nobody are rows of lists
	says                    bool      // the title is said below the name also where the role above says it

	role, area, name, title, field, badge style

	margin                float64 // of the page
	heading, subheading   style
	headingGap, footerGap float64
}

// densities are those that a page is tried with, the airiest first, and last
// the tight one with lists. Pictures without a page are airy. A tight card is
// narrower at the same size of text, and its small texts are nearer to its
// name: they decide what can be read.
var densities = withLists([]*density{
	{
		gaps: layout.DefaultGaps,
		padY: 10, padLeft: 17, padRight: 12, least: 50, circle: 36, widths: []float64{cardWidth, 168, 148}, narrowest: 136, wholeNames: 136, says: true,
		role: style{9.5, 14, SemiBold, PartRole}, area: style{9.5, 14, Regular, PartArea}, name: style{13, 16.5, SemiBold, PartName},
		title: style{10.5, 13.5, Regular, PartTitle}, field: style{9.5, 12.5, Regular, PartLine}, badge: style{8.5, badgeH, SemiBold, PartBadge},
		margin: 28, heading: style{24, 30, SemiBold, PartHeading}, subheading: style{13, 18, Regular, PartSubheading}, headingGap: 20, footerGap: 16,
	},
	{
		gaps: layout.Gaps{Sibling: 14, Team: 26, Level: 32, Stack: 8, Indent: 14, List: 2},
		padY: 8, padLeft: 15, padRight: 10, least: 42, circle: 33, widths: []float64{widestCard, cardWidth, 176, 160, 144, 128}, narrowest: 104, wholeNames: 128,
		role: style{9.5, 13, SemiBold, PartRole}, area: style{9.5, 13, Regular, PartArea}, name: style{13, 16, SemiBold, PartName},
		title: style{10, 13, Regular, PartTitle}, field: style{9.5, 12.5, Regular, PartLine}, badge: style{9, badgeH, SemiBold, PartBadge},
		margin: 24, heading: style{20, 26, SemiBold, PartHeading}, subheading: style{12, 16, Regular, PartSubheading}, headingGap: 14, footerGap: 12,
	},
	{
		gaps: layout.Gaps{Sibling: 9, Team: 14, Level: 22, Stack: 5, Indent: 12, List: 2},
		padY: 4.5, padLeft: 14, padRight: 7, least: 34, circle: 29, widths: []float64{widestCard, 216, 176, 160, 152, 144, 136, 128, 120, 112, 104, 96}, narrowest: 80, wholeNames: 112, tight: true,
		role: style{10, 12.5, SemiBold, PartRole}, area: style{10, 12.5, Regular, PartArea}, name: style{12.5, 15, SemiBold, PartName},
		title: style{10, 12.5, Regular, PartTitle}, field: style{10, 12.5, Regular, PartLine}, badge: style{10, badgeH, SemiBold, PartBadge},
		margin: 16, heading: style{16, 21, SemiBold, PartHeading}, subheading: style{10.5, 14, Regular, PartSubheading}, headingGap: 8, footerGap: 8,
	},
})

func withLists(all []*density) []*density {
	tight := *all[len(all)-1]
	tight.lists = true
	return append(all, &tight)
}

// smallest is the size of the smallest text of a card.
func (d *density) smallest() float64 {
	return min(d.role.size, d.area.size, d.name.size, d.title.size, d.field.size, d.badge.size)
}
