package personname

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest/property"
)

func TestNames(t *testing.T) {
	for _, tt := range []struct{ name, given, family, short, initials string }{
		{"Margaux Lefèvre", "Margaux", "Lefèvre", "Margaux L.", "ML"},
		{"plato", "plato", "", "plato", "P"},
		{"  Ada   Byron King ", "Ada Byron", "King", "Ada K.", "AK"},
		{"Bo Li", "Bo", "Li", "Bo Li", "BL"},
		{"Jean-Luc Picard", "Jean-Luc", "Picard", "Jean-Luc P.", "JP"},
		{"Siobhán O'Brien", "Siobhán", "O'Brien", "Siobhán O.", "SO"},
		{"O'Brien Siobhán", "O'Brien", "Siobhán", "O'Brien S.", "OS"},
		{"Mary Smith-Jones", "Mary", "Smith-Jones", "Mary S.", "MS"},
		{"Dr. Jane van der Berg", "Jane", "van der Berg", "Jane B.", "JB"},
		{"Prof. Dr. Hans von Stein", "Hans", "von Stein", "Hans S.", "HS"},
		{"Dipl.-Ing. Uwe Kranz", "Uwe", "Kranz", "Uwe K.", "UK"},
		{"Lex De Haan", "Lex", "De Haan", "Lex D.", "LD"},
		{"Oscar de la Renta", "Oscar", "de la Renta", "Oscar R.", "OR"},
		{"Omar al-Rashid", "Omar", "al-Rashid", "Omar R.", "OR"},
		{"Jane Doe, PhD", "Jane", "Doe", "Jane D.", "JD"},
		{"Jane Doe Ph.D.", "Jane", "Doe", "Jane D.", "JD"},
		{"Jane Doe, FRCS, RN", "Jane", "Doe", "Jane D.", "JD"},
		{"Sammy Davis Jr.", "Sammy", "Davis", "Sammy D.", "SD"},
		{"Davis, Sammy, Jr.", "Sammy", "Davis", "Sammy D.", "SD"},
		{"Van der Berg, Jane", "Jane", "Van der Berg", "Jane V.", "JV"},
		{"DOE, JANE", "JANE", "DOE", "JANE D.", "JD"},
		{"jane doe", "jane", "doe", "jane d.", "JD"},
		{"maria de souza", "maria", "de souza", "maria s.", "MS"},
		{"Dr. Berg", "Berg", "", "Berg", "B"},
		{"Gen Urobuchi", "Gen", "Urobuchi", "Gen U.", "GU"},
		{"J. Doe", "J.", "Doe", "J. Doe", "JD"},
		{"Robert (Bob) Smith", "Robert", "Smith", "Robert S.", "RS"},
		{"Robert “Bob” Smith (he/him)", "Robert", "Smith", "Robert S.", "RS"},
		{"(Bob)", "(Bob)", "", "(Bob)", "B"},
		{"Bob (never closed", "Bob never", "closed", "Bob c.", "BC"},
		{"Émile Zola", "Émile", "Zola", "Émile Z.", "ÉZ"},
		{"E\u0301mile", "E\u0301mile", "", "E\u0301mile", "E\u0301"},
		{"王小明", "王小明", "", "王小明", "王"},
		{"李 小龙", "李", "小龙", "李 小龙", "李小"},
		{"山田 太郎", "山田", "太郎", "山田 太郎", "山太"},
		{"김 민준", "김", "민준", "김 민준", "김민"},
		{"محمد علي الهاشمي", "محمد علي", "الهاشمي", "محمد", "ما"},
		{"דן כהן", "דן", "כהן", "דן", "דכ"},
		{"Анна Каренина", "Анна", "Каренина", "Анна К.", "АК"},
		{"🚀 Grace Hopper", "Grace", "Hopper", "Grace H.", "GH"},
		{"42", "", "", "42", ""},
		{"", "", "", "", ""},
	} {
		n := Parse(tt.name)
		if n.Given != tt.given || n.Family != tt.family {
			t.Errorf("%q is %q and %q, want %q and %q", tt.name, n.Given, n.Family, tt.given, tt.family)
		}
		if got := n.Short(1); got != tt.short {
			t.Errorf("%q is short %q, want %q", tt.name, got, tt.short)
		}
		if got := Initials(tt.name); got != tt.initials {
			t.Errorf("%q has the initials %q, want %q", tt.name, got, tt.initials)
		}
	}
}

func TestLastNames(t *testing.T) {
	for name, want := range map[string]string{
		"Margaux Lefèvre": "M. Lefèvre", "Dr. Jane van der Berg, PhD": "J. van der Berg", "plato": "", "王 小明": "", "محمد علي": "", "Jean-Luc Picard": "J. Picard", "": "",
	} {
		if got := Parse(name).Last(); got != want {
			t.Errorf("%q is last %q, want %q", name, got, want)
		}
	}
}

func TestShortFormsTellPeopleApart(t *testing.T) {
	for _, tt := range []struct{ names, want []string }{
		{[]string{"Margaux Lefèvre", "Margaux Laurent", "Margaux Martin"}, []string{"Margaux Le.", "Margaux La.", "Margaux M."}},
		{[]string{"Ada Lovelace", "Ada Lovelace"}, []string{"Ada L.", "Ada L."}},
		{[]string{"Ann Lee", "Ann Leeds"}, []string{"Ann Lee", "Ann Le."}},
		{[]string{"John Paul Smith", "John Peter Smith"}, []string{"John Paul Smith", "John Peter Smith"}},
		{[]string{"Jan de Boer", "Jan Bakker"}, []string{"Jan Bo.", "Jan Ba."}},
		{[]string{"محمد علي", "محمد حسن"}, []string{"محمد علي", "محمد حسن"}},
		{[]string{"Ann Lima", "Bo Adams", "Ann Lisa", "Bo Adler", "Ann Link", "Bo Adorf"}, []string{"Ann Lima", "Bo Ada.", "Ann Lisa", "Bo Adl.", "Ann Link", "Bo Ado."}},
		{[]string{"", "Bo"}, []string{"", "Bo"}},
	} {
		var s Shortener
		all := s.Shorts(tt.names)
		for i, name := range tt.names {
			if all[name] != tt.want[i] {
				t.Errorf("among %q %q is %q, want %q", tt.names, name, all[name], tt.want[i])
			}
		}
	}
}

// TestNobodyIsTakenForAnother makes names of few words, so that many are alike.
func TestNobodyIsTakenForAnother(t *testing.T) {
	words := rapid.SampledFrom([]string{"Ada", "Al", "Dr.", "van", "De", "Berg", "Bergen", "Li", "李", "محمد", "PhD", "O’Neil", "J.", "(she)", "x,"})
	property.Check(t, func(t *rapid.T) {
		var names []string
		for range rapid.IntRange(1, 12).Draw(t, "people") {
			var name string
			for _, w := range rapid.SliceOfN(words, 1, 4).Draw(t, "name") {
				name += " " + w
			}
			names = append(names, name)
		}
		var s Shortener
		all := s.Shorts(names)
		whose := map[string]string{}
		for _, name := range slices.Sorted(maps.Keys(all)) {
			form := all[name]
			if form == "" {
				t.Fatalf("%q has no short form", name)
			}
			if other, taken := whose[form]; taken && chart.Tidy(other) != chart.Tidy(name) {
				t.Fatalf("%q and %q are both %q", other, name, form)
			}
			whose[form] = name
		}
	})
}
