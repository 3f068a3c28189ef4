package region

import (
	"cmp"
	"os"
	"slices"
	"strings"

	"github.com/jeandeaual/go-locale"

	"cadre/chart"
)

// Paper is what people print on where the user is.
func Paper() chart.PageName { return paperIn(here(os.Getenv, locale.GetRegion)) }

// letterRegions are where paper is US Letter: the territories of that paper
// size in Unicode's CLDR, and what belongs to the United States.
var letterRegions = []string{
	"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
	"AS", "GU", "MP", "VI",
}

// paperIn is the paper of a region by its ISO 3166 code; A4 where there is
// none.
func paperIn(region string) chart.PageName {
	if slices.Contains(letterRegions, strings.ToUpper(region)) {
		return "Letter"
	}
	return "A4"
}

// here is the user's region: what the environment says of paper (POSIX.1,
// 8.2), else what the system does. Empty where neither does.
func here(getenv func(string) string, system func() (string, error)) string {
	if name := cmp.Or(getenv("LC_ALL"), getenv("LC_PAPER"), getenv("LANG")); name != "" {
		return regionOf(name)
	}
	region, err := system()
	if err != nil {
		return ""
	}
	return region
}

// regionOf is the region in the name of a locale, such as en_US.UTF-8.
func regionOf(name string) string {
	name, _, _ = strings.Cut(name, ".")
	name, _, _ = strings.Cut(name, "@")
	parts := strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == '-' })
	for _, part := range parts[min(1, len(parts)):] {
		if len(part) == 2 {
			return part
		}
	}
	return ""
}
