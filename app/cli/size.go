package cli

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"cadre/chart/layout"
)

// pages are paper sizes in points, on their long side.
var pages = map[string]layout.Size{
	"a3": {W: 1191, H: 842}, "a4": {W: 842, H: 595}, "a5": {W: 595, H: 420},
	"letter": {W: 792, H: 612}, "legal": {W: 1008, H: 612}, "tabloid": {W: 1224, H: 792},
}

var sizeForm = regexp.MustCompile(`^(\d{1,6})([x×:])(\d{1,6})$`)

// parseSize reads --size: pixels such as 1920x1080, proportions such as 16:9,
// or a page such as A4. pixels is the width asked for, 0 for none.
func parseSize(s string) (frame layout.Size, pixels int, err error) {
	key := strings.ToLower(strings.TrimSpace(s))
	if page, ok := pages[key]; ok {
		return page, 0, nil
	}
	m := sizeForm.FindStringSubmatch(key)
	if m == nil {
		return frame, 0, fmt.Errorf("--size %s: write it as 1920x1080, 16:9, or one of %s", s, strings.Join(slices.Sorted(maps.Keys(pages)), ", "))
	}
	w, _ := strconv.Atoi(m[1]) // up to six digits
	h, _ := strconv.Atoi(m[3])
	if w == 0 || h == 0 {
		return frame, 0, fmt.Errorf("--size %s: neither side can be 0", s)
	}
	if m[2] != ":" {
		pixels = w
	}
	return layout.Size{W: float64(w), H: float64(h)}, pixels, nil
}
