package table

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/currency"
	"pgregory.net/rapid"

	"cadre/chart/charttest/property"
)

var amounts = []struct {
	text     string
	amount   int64
	currency string
}{
	{"ZAR 900000", 900000, "ZAR"}, {"900 000 ZAR", 900000, "ZAR"}, {"900000ZAR", 900000, "ZAR"}, {"zar 900000", 900000, "ZAR"},
	{"R900000", 900000, "R"}, {"R 900 000", 900000, "R"}, {"-R 5", -5, "R"},
	{"MAD 5", 5, "MAD"}, {"ALL 5000", 5000, "ALL"}, {"VES 5000", 5000, "VES"}, {"5000 XOF", 5000, "XOF"},
	{"1 200 Kč", 1200, "Kč"}, {"850 000 Ft", 850000, "Ft"}, {"12.000 kn", 12000, "kn"}, {"9.500 lei", 9500, "lei"},
	{"₺1.200.000", 1200000, "₺"}, {"2 400 000 ₽", 2400000, "₽"}, {"₩95,000,000", 95000000, "₩"}, {"₪300,000", 300000, "₪"},
	{"600.000.000 ₫", 600000000, "₫"}, {"฿1,200,000", 1200000, "฿"}, {"₱900,000", 900000, "₱"}, {"₦12m", 12000000, "₦"},
	{"₴ 900 000", 900000, "₴"}, {"NZ$120k", 120000, "NZ$"}, {"HK$ 800,000", 800000, "HK$"}, {"S$120,000", 120000, "S$"},
	{"R$ 240.000,00", 240000, "R$"}, {"US$1", 1, "US$"}, {"MX$ 900,000", 900000, "MX$"}, {"120000 US$", 120000, "US$"},
	{"Rs 12,34,567", 1234567, "Rs"}, {"Rs.5000", 5000, "Rs"}, {"S/.5.50", 6, "S/"}, {"S/ .5", 1, "S/"}, {"Rs. 5,000/-", 5000, "Rs"}, {"₹1,23,45,678", 12345678, "₹"},
	{"CHF 120’000.-", 120000, "CHF"}, {"Fr. 120'000.–", 120000, "Fr."}, {"SFr. 5000", 5000, "Fr."}, {"12 000 zł", 12000, "zł"},
	{"95 000 kr", 95000, "kr"}, {"95 000,- kr", 95000, "kr"}, {"kr. 95.000", 95000, "kr"}, {"1,2 mkr", 1200000, "kr"},
	{"€ 95.000,-", 95000, "€"}, {"95.000,-- €", 95000, "€"}, {"95000 euros", 95000, "€"}, {"95k€", 95000, "€"}, {"1.2M EUR", 1200000, "EUR"},
	{"95kEUR", 95000, "EUR"}, {"£85k", 85000, "£"}, {"$ .5m", 500000, "$"}, {"RMB 5000", 5000, "CN¥"},
	{"1,234.50", 1235, ""}, {"1.234,50", 1235, ""}, {"1 234,50", 1235, ""}, {"1\u00a0234,50", 1235, ""}, {"1\u202f234,50", 1235, ""},
	{"1\u2009234.50", 1235, ""}, {"1'234.50", 1235, ""}, {"1,234.567", 1235, ""}, {"95000.125", 95000, ""}, {"1234,567", 1235, ""},
	{"1,234,567.8k", 1234567800, ""}, {"5000.", 5000, ""},
	{"(1,200)", -1200, ""}, {"(€1,200)", -1200, "€"}, {"€(1,200)", -1200, "€"}, {"(1,200) €", -1200, "€"}, {"1,200-", -1200, ""},
	{"1.200,50- EUR", -1201, "EUR"}, {"−500 €", -500, "€"}, {"£-500", -500, "£"}, {"(€ 1.200,-)", -1200, "€"},
	{"USD 120,000.00 per year", 120000, "USD"}, {"120000 p.a.", 120000, ""}, {"£85k yearly", 85000, "£"}, {"85.000 €/Jahr", 85000, "€"},
	{"85 000 € par an", 85000, "€"}, {"$120,000 / yr", 120000, "$"}, {"$120,000, annually", 120000, "$"},
	{"$120,000 CAD", 120000, "CAD"}, {"A$120,000 AUD", 120000, "A$"}, {"€5 EUR", 5, "€"},
}

var noAmounts = []string{
	"1.5-2", "1.2 3", "1,5/6", "€ 1.5-2k",
	"MADE 5", "mad 5", "all 5000", "try 900", "XAU 5", "XXX 5", "ABC 5", "5 R", "AR 5", "SOAR 5", "R", "USD", "5 USDA", "krill 5", "$5 EUR", "€5 GBP",
	"80000-95000", "80000–95000", "80k-90k", "80-90k", "£80,000 - £95,000", "from 80000", "80000+", "~80000", "ca. 80000", "80000?",
	"5000 per month", "5000/month", "5000 pm", "5000 p.m.", "€50 per hour", "5000 m", "5000m", "5% pa", "5000 per 2 years", "5000 gross",
	"1 2", "9 5000", "12 34", "1,2,3", "1,23,456.7.8", "12,34,56", "1234,567,890", "1.234.56", "1,234 567", "1 234,567", "1'23'456",
	"1,234k", "1.234k", "1,234m", "1.2.3k", "(5", "5)", "-(5)", "--5", "(5-)", "-5-", "5 -", "5k-", "٥٠٠٠", "1e5", "0x10", "12:30", "50%",
	"2024-03-03", "03.03.2024", "90071992547409930.0", "1 €5", "€€5", "€ 5 €5", ".", "-", "()", "5..", "",
}

func TestAmounts(t *testing.T) {
	for _, tt := range amounts {
		amount, currency, ok := parseMoney(tt.text)
		if amount != tt.amount || currency != tt.currency || !ok {
			t.Errorf("%q is %d, %q, %t; want %d, %q", tt.text, amount, currency, ok, tt.amount, tt.currency)
		}
	}
	for _, text := range noAmounts {
		if amount, currency, ok := parseMoney(text); ok || amount != 0 || currency != "" {
			t.Errorf("%q is %d, %q; want no amount", text, amount, currency)
		}
	}
}

// TestAmountsInEveryWriting writes an amount in each grouping and currency.
func TestAmountsInEveryWriting(t *testing.T) {
	group := func(n int64, mark string) string {
		s := strconv.FormatInt(n, 10)
		for i := len(s) - 3; i > 0; i -= 3 {
			s = s[:i] + mark + s[i:]
		}
		return s
	}
	var names []string
	for _, line := range currencySigns {
		names = append(names, strings.Fields(line.signs)...)
	}
	for it := currency.Query(); it.Next(); {
		names = append(names, it.Unit().String())
	}
	property.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 1e12).Draw(t, "amount")
		style := rapid.SampledFrom([][2]string{{"", "."}, {"", ","}, {",", "."}, {".", ","}, {" ", ","}, {"\u202f", ","}, {"'", "."}, {"’", "."}}).Draw(t, "style")
		text := group(n, style[0])
		if cents := rapid.IntRange(-1, 49).Draw(t, "cents"); cents >= 0 {
			text += style[1] + fmt.Sprintf("%02d", cents)
		} else if n < 1e6 && style[0] == "." || style[0] == "," {
			text = strings.ReplaceAll(text, style[0], " ") // "1.234" is fine alone, and tested above
		}
		name := rapid.SampledFrom(names).Draw(t, "currency")
		want, _ := currencyNamed(name)
		switch {
		case name == rand:
			text, want = rand+text, rand
		case rapid.Bool().Draw(t, "in front"):
			text = name + rapid.SampledFrom([]string{"", " ", "\u00a0"}).Draw(t, "gap") + text
		default:
			text += rapid.SampledFrom([]string{"", " ", "\u202f"}).Draw(t, "gap") + name
		}
		if got, c, ok := parseMoney(text); !ok || got != n || c != want {
			t.Fatalf("%q is %d, %q, %t; want %d, %q", text, got, c, ok, n, want)
		}
	})
}

func TestCurrenciesAreTold(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{{"€", "EUR", true}, {"EUR", "EUR", true}, {"$", "USD", false}, {"$", "$", true}, {"kr", "SEK", false}, {"R", "ZAR", true}, {"US$", "USD", true}, {"€", "£", false}} {
		if got := sameCurrency(tt.a, tt.b); got != tt.same {
			t.Errorf("%s and %s are the same: %t", tt.a, tt.b, got)
		}
	}
}

// TestCurrencySigns wants each sign once and its codes real.
func TestCurrencySigns(t *testing.T) {
	seen := map[string]bool{}
	for _, line := range currencySigns {
		for _, s := range strings.Fields(line.signs) {
			if key := strings.ToLower(s); seen[key] {
				t.Errorf("%s stands twice", s)
			} else {
				seen[key] = true
			}
			if len(s) > longestSign {
				t.Errorf("%s is longer than %d bytes", s, longestSign)
			}
		}
		for _, code := range strings.Fields(line.codes) {
			if _, ok := isoCode(code); !ok {
				t.Errorf("%s: %s is no code", line.signs, code)
			}
		}
	}
}

func TestUnitsInHeadings(t *testing.T) {
	for heading, key := range map[string]string{
		"Salary (ZAR)": "salary", "Salary (Kč)": "salary", "Salary (EUR p.a.)": "salary", "Salary (USD/year)": "salary", "Salary (per annum)": "salary",
		"Salary (USD/month)": "salaryusdmonth", "Salary (k€)": "salaryk", "Name (all)": "nameall", "Name (R)": "namer",
	} {
		if got := headingKey(heading); got != key {
			t.Errorf("%q is %q, want %q", heading, got, key)
		}
	}
}

// FuzzMoney wants the same amount however much room is around it.
func FuzzMoney(f *testing.F) {
	for _, tt := range amounts {
		f.Add(tt.text)
	}
	for _, text := range noAmounts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		amount, currency, ok := parseMoney(s)
		if !ok && (amount != 0 || currency != "") {
			t.Errorf("%q is no amount, but %d, %q", s, amount, currency)
		}
		if !ok {
			return
		}
		if !strings.ContainsAny(s, "0123456789") || len(s) > longestAmount {
			t.Errorf("%q is %d", s, amount)
		}
		if c, _ := cutCurrency(currency); currency != "" && currency != rand && c != currency {
			t.Errorf("%q has the currency %q, which is read as %q", s, currency, c)
		}
		again := currency + " " + strconv.FormatInt(amount, 10)
		if got, c, ok := parseMoney(strings.TrimSpace(again)); !ok || got != amount || c != currency {
			t.Errorf("%q becomes %q, which is %d, %q, %t", s, again, got, c, ok)
		}
	})
}
