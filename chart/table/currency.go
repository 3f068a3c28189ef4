package table

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/currency"
)

// currencySigns are what people write beside an amount in place of an ISO 4217
// code. Signs of one line are the same, and the first is how we write them;
// the codes are what they can stand for.
var currencySigns = []struct{ signs, codes string }{
	{"€ euro euros", "EUR"},
	{"$ dollar dollars", "USD AUD CAD NZD HKD SGD TWD MXN ARS CLP COP UYU BBD BMD BSD BZD DOP FJD JMD KYD LRD NAD TTD XCD"},
	{"£ pound pounds", "GBP EGP GIP LBP SYP"},
	{"¥ ￥", "JPY CNY"},
	{"US$ U$S $US", "USD"}, {"C$ CA$ CAN$", "CAD"}, {"A$ AU$", "AUD"}, {"NZ$", "NZD"}, {"HK$", "HKD"}, {"S$ SG$", "SGD"},
	{"NT$", "TWD"}, {"MX$ Mex$", "MXN"}, {"R$", "BRL"}, {"J$", "JMD"}, {"TT$", "TTD"},
	{"CN¥ RMB 元", "CNY"}, {"JP¥ 円", "JPY"}, {"₩ 원", "KRW"},
	{"kr kr.", "SEK NOK DKK ISK"}, {"Fr. Fr SFr. SFr", "CHF"}, {"zł zl", "PLN"}, {"Kč Kc", "CZK"}, {"Ft", "HUF"},
	{"lei leu", "RON MDL"}, {"kn", "HRK"}, {"din din. дин дин.", "RSD"}, {"лв лв.", "BGN"}, {"₺ TL", "TRY"},
	{"₽ руб руб.", "RUB"}, {"₴ грн грн.", "UAH"}, {"₪", "ILS"}, {"﷼", "SAR IRR OMR QAR YER"}, {"Dh Dhs", "AED MAD"},
	{"₹", "INR"}, {"Rs Rs. ₨", "INR PKR LKR NPR MUR SCR"}, {"৳ Tk", "BDT"}, {"₫ đ", "VND"}, {"฿", "THB"}, {"₱", "PHP"},
	{"Rp Rp.", "IDR"}, {"RM", "MYR"}, {"₭", "LAK"}, {"៛", "KHR"}, {"₮", "MNT"}, {"₸", "KZT"}, {"₾", "GEL"}, {"₼", "AZN"},
	{"֏", "AMD"}, {"₦", "NGN"}, {"₵ GH₵", "GHS"}, {"KSh", "KES"}, {"USh", "UGX"}, {"TSh", "TZS"}, {rand, "ZAR"},
	{"S/ S/.", "PEN"}, {"₡", "CRC"}, {"₲", "PYG"},
}

// rand is a sign only right before digits: alone it is any letter.
const rand = "R"

// sign is how we write a currency, and the codes that it can stand for.
type sign struct{ text, codes string }

// signs finds a sign in lower case.
var signs = sync.OnceValue(func() map[string]sign {
	m := map[string]sign{}
	for _, line := range currencySigns {
		all := strings.Fields(line.signs)
		for _, s := range all {
			m[strings.ToLower(s)] = sign{all[0], line.codes}
		}
	}
	delete(m, strings.ToLower(rand))
	return m
})

// longestSign is the length in bytes of the longest sign or code.
const longestSign = 9

// newerCodes are those that the table of golang.org/x/text is too old for.
var newerCodes = []string{"MRU", "SLE", "UYW", "VED", "VES", "XCG", "ZWG"}

// realCodes are the codes with X of money that people are paid in; the others
// are metals, funds and tests.
var realCodes = []string{"XAF", "XCD", "XOF", "XPF"}

// wordCodes are English words, which are codes in capitals only.
var wordCodes = []string{"ALL", "BAM", "BOB", "COP", "CUP", "GEL", "MAD", "MOP", "PEN", "RON", "SIT", "SOS", "TOP", "TRY"}

// isoCode reads an ISO 4217 code.
func isoCode(s string) (code string, ok bool) {
	code = strings.ToUpper(s)
	switch {
	case len(code) != 3, code != s && slices.Contains(wordCodes, code):
		return "", false
	case slices.Contains(newerCodes, code), slices.Contains(realCodes, code):
		return code, true
	}
	_, err := currency.ParseISO(code)
	return code, err == nil && code[0] != 'X'
}

// currencyNamed finds the currency that a whole text is the sign or code of.
func currencyNamed(s string) (c string, ok bool) {
	if found, ok := signs()[strings.ToLower(s)]; ok {
		return found.text, true
	}
	return isoCode(s)
}

// cutCurrency takes a currency off the front of a text, or else off its end.
func cutCurrency(s string) (currency, rest string) {
	if c, rest := cutFrontCurrency(s); c != "" {
		return c, rest
	}
	s = strings.TrimSpace(s)
	for at := max(0, len(s)-longestSign); at < len(s); at++ {
		if c, ok := currencyNamed(s[at:]); ok && wordEnds(s[:at], s[at:]) {
			return c, strings.TrimSpace(s[:at])
		}
	}
	return "", s
}

// cutFrontCurrency takes the longest currency off the front of a text.
func cutFrontCurrency(s string) (currency, rest string) {
	s = strings.TrimSpace(s)
	for end := min(len(s), longestSign); end > 0; end-- {
		if c, ok := currencyNamed(s[:end]); ok && wordEnds(s[:end], s[end:]) {
			return c, strings.TrimSpace(s[end:])
		}
	}
	return "", s
}

// wordEnds tells whether no word goes from the one text into the other.
func wordEnds(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return !unicode.IsLetter(last) || !unicode.IsLetter(first)
}

// codesOf are the codes that a currency can stand for.
func codesOf(c string) []string {
	if c == rand {
		return []string{"ZAR"}
	}
	if s, ok := signs()[strings.ToLower(c)]; ok {
		return strings.Fields(s.codes)
	}
	return []string{c}
}

// sameCurrency tells whether two currencies are surely one, as € and EUR are;
// $ is any dollar.
func sameCurrency(a, b string) bool {
	x, y := codesOf(a), codesOf(b)
	return a == b || len(x) == 1 && len(y) == 1 && x[0] == y[0]
}

// bothCurrencies is the currency of an amount that has one in front and one
// behind, such as "$120,000 CAD": the surer one, if they can be the same.
func bothCurrencies(front, behind string) (currency string, ok bool) {
	if front == "" || behind == "" {
		return front + behind, true
	}
	x, y := codesOf(front), codesOf(behind)
	switch {
	case len(x) == 1:
		return front, slices.Contains(y, x[0])
	case len(y) == 1:
		return behind, slices.Contains(x, y[0])
	}
	return front, front == behind
}
