package line

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/title"
)

// written are lines as people write them, with what they say: name | title |
// area | employment, open, e-mail and dotted lines.
var written = []struct{ text, want string }{
	{"Tim Po, APM", "Tim Po | APM"},
	{"Bo Po – PM – Checkout", "Bo Po | PM | Checkout"},
	{"Senior Po, Growth", "| Senior Po, Growth | | open"},
	{"Ada Okafor, Head of Product", "Ada Okafor | Head of Product"},
	{"Ada Okafor – Senior PM – Checkout", "Ada Okafor | Senior PM | Checkout"},
	{"Ada - Senior PM", "Ada | Senior PM"},
	{"Ada (PM)", "Ada | PM"},
	{"PM: Ada", "Ada | PM"},
	{"CPO – Ada Okafor", "Ada Okafor | CPO"},
	{"Ada: PM", "Ada | PM"},
	{"Ada Okafor <ada@x.test>, PM", "Ada Okafor | PM | | ada@x.test"},
	{"Ada Okafor, PM, ada@x.test", "Ada Okafor | PM | | ada@x.test"},
	{"Ada Okafor (ada@x.test)", "Ada Okafor | | | ada@x.test"},
	{"PM", "| PM | | open"},
	{"VP, Product", "| VP, Product | | open"},
	{"Head of Product", "| Head of Product | | open"},
	{"Senior Product Designer", "| Senior Product Designer | | open"},
	{"**Ada** · PM", "Ada | PM"},
	{"**Ada**, Chief Product Officer", "Ada | Chief Product Officer"},
	{`**Bo\_x**, Product Manager, Search \& more, interim`, "Bo_x | Product Manager | Search & more | interim"},
	{"**Open role**, Product Manager (dotted line to Bo, Cy)", "| Product Manager | | open, dotted to Bo, Cy"},
	{"**Product Manager**, Search", "| Product Manager | Search | open"},
	{"**Byron, Ada**, VP, Product, Checkout", "Byron, Ada | VP, Product | Checkout"},
	{"<b>Ada</b><br/>Chief Product Officer<br/>Search", "Ada | Chief Product Officer | Search"},
	{"Ada Okafor", "Ada Okafor"},
	{"Anna-Lena Müller-Lüdenscheidt", "Anna-Lena Müller-Lüdenscheidt"},
	{"Mark Head", "Mark Head"},
	{"Ada, VP, Product", "Ada | VP, Product"},
	{"Ada, PM, Checkout", "Ada | PM | Checkout"},
	{"Ada, Growth, PM", "Ada | PM | Growth"},
	{"Ada, Engineer, Berlin", "Ada | Engineer | Berlin"},
	{"Ada, Wizard", "Ada | Wizard"},
	{"Ada, PM (interim)", "Ada | PM | | interim"},
	{"Ada (she/her), PM", "Ada (she/her) | PM"},
	{"Ada Okafor (she/her)", "Ada Okafor (she/her)"},
	{"Ada (On Leave) – PM", "Ada (On Leave) | PM"},
	{"Ada, PM, contractor", "Ada | PM | | contractor"},
	{"PM (open)", "| PM | | open"},
	{"PM – vacant", "| PM | | open"},
	{"Vacant, PM", "| PM | | open"},
	{"TBH – Senior PM, Payments", "| Senior PM, Payments | | open"},
	{"[Ada Okafor](https://x.test/ada), PM", "Ada Okafor | PM | | https://x.test/ada"},
	{"[Ada](mailto:ada@x.test)", "Ada | | | ada@x.test"},
	{"Ada\tPM\tCheckout", "Ada | PM | Checkout"},
	{"Ada | PM", "Ada | PM"},
	{"Ada – PM – Growth (Berlin) (Oslo)", "Ada | PM | Growth (Berlin) (Oslo)"},
	{"Ada – PM – Growth – Berlin (Oslo)", "Ada | PM | Growth; Berlin; Oslo"},
	{"Ada, VP, Product", "Ada | VP, Product"},
	{"Ada, Head, Growth, Product", "Ada | Head | Growth, Product"},
	{"林 麻良、部長", "林 麻良 | 部長"},
	{"Inès Duarte, Directrice produit", "Inès Duarte | Directrice produit"},
	{"Jörg Müller, Leiter Produktmanagement", "Jörg Müller | Leiter Produktmanagement"},
	{"", ""},
	{",", ""},
}

func (l Line) String() string {
	var more []string
	for _, s := range []string{string(l.Employment), map[bool]string{true: "open"}[l.Open], l.Email, l.Link} {
		if s != "" && s != string(chart.FullTime) {
			more = append(more, s)
		}
	}
	if l.Dotted != nil {
		more = append(more, "dotted to "+strings.Join(l.Dotted, ", "))
	}
	parts := []string{l.Name, l.Title, l.Area, strings.Join(more, ", ")}
	for len(parts) > 1 && parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(strings.Fields(strings.Join(parts, " | ")), " ")
}

func TestRead(t *testing.T) {
	for _, tt := range written {
		got := Read(tt.text, title.By(&chart.Settings{}))
		if got.String() != tt.want {
			t.Errorf("%q is %q, want %q", tt.text, got, tt.want)
		}
	}
}

// FuzzRead wants every letter of a line in what it says, but for those of
// words that say an employment or a vacancy, and of marks.
func FuzzRead(f *testing.F) {
	for _, tt := range written {
		f.Add(tt.text)
	}
	by := title.By(&chart.Settings{})
	f.Fuzz(func(t *testing.T, text string) {
		l := Read(text, by)
		if !utf8.ValidString(text) || strings.ContainsAny(text, "<\x01") || l.Open || l.Employment != chart.FullTime || l.Dotted != nil || l.Link != "" || l.Email != "" {
			return
		}
		if got, want := letters(l.Name+l.Title+l.Area), letters(text); got != want {
			t.Errorf("%q has the letters %v, its parts %v: %q", text, want, got, l)
		}
	})
}

// letters counts the letters and digits of a text.
func letters(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// TestSure tells a title that is beyond doubt from what may belong to the name.
func TestSure(t *testing.T) {
	by := title.By(&chart.Settings{})
	for text, want := range map[string]bool{
		"Ada, Head of Product": true, "Ada, Senior": true, "Ada, Growth Wizard": false, "Byron, Ada": false, "Ada – Growth Wizard": true, "Ada | Growth Wizard": true,
	} {
		if l := Read(text, by); l.Sure(text, by) != want {
			t.Errorf("%q is read as %q: sure %t", text, l, !want)
		}
	}
}

// TestTold by any one thing beside the name.
func TestTold(t *testing.T) {
	by := title.By(&chart.Settings{})
	for text, want := range map[string]bool{"Ada": false, "Ada, PM": true, "open": true, "Ada ada@acme.test": true, "Ada, contractor": true} {
		if l := Read(text, by); l.Told() != want {
			t.Errorf("%q is read as %q: told %t", text, l, !want)
		}
	}
}
