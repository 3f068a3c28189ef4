package phrase

import (
	"testing"
	"time"
)

func TestPhrases(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{Number(0), "0"}, {Number(999), "999"}, {Number(1000), "1,000"}, {Number(-1234567), "-1,234,567"}, {Number(-100), "-100"}, {Number(-1000), "-1,000"}, {Number(123456), "123,456"},
		{Count(1, "report", "reports"), "1 report"}, {Count(1200, "report", "reports"), "1,200 reports"}, {Count(0, "person", "people"), "0 people"}, {Count(301, "person", "people"), "301 people"},
		{Noun(1, "is", "are"), "is"}, {Noun(-1, "is", "are"), "are"},
		{List(nil), ""}, {List([]string{"a"}), "a"}, {List([]string{"a", "b"}), "a and b"}, {List([]string{"a", "b", "c"}), "a, b and c"}, {List([]string{"a", "b", "c", "d", "e"}), "a, b, c, d and e"},
		{Capital("éa"), "Éa"}, {Capital("a"), "A"}, {Capital(""), ""}, {Capital("\xffa"), "\xffa"}, {Lower("Äb"), "äb"}, {Lower("B"), "b"},
		{List(Lines(" a  b \n\n c\n")), "a b and c"}, {List(Lines("\n \n")), ""},
		{Day(time.Date(2026, time.December, 1, 0, 0, 0, 0, time.UTC)), "1 December 2026"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestSentence(t *testing.T) {
	for s, want := range map[string]string{
		"there is nobody": "There is nobody.", "acme.csv: row 3: no name": "acme.csv: row 3: no name.", "done.": "Done.", "": "",
	} {
		if got := Sentence(s); got != want {
			t.Errorf("%q becomes %q, want %q", s, got, want)
		}
	}
}

func TestMoney(t *testing.T) {
	for _, tt := range []struct {
		currency string
		n        int64
		want     string
	}{
		{"$", 1200, "$1,200"}, {"ZAR", 900_000, "ZAR\u00a0900,000"}, {" kr ", 5, "kr\u00a05"}, {"R$", 0, "R$0"}, {"", 1_000_000, "1,000,000"},
		{"€", -5, "−€5"}, {"CHF", -1200, "−CHF\u00a01,200"},
	} {
		if got := Money(tt.currency, tt.n); got != tt.want {
			t.Errorf("%d in %q is %q, want %q", tt.n, tt.currency, got, tt.want)
		}
	}
}
