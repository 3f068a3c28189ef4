package phrase

import "testing"

func TestPhrases(t *testing.T) {
	for got, want := range map[string]string{
		Number(0): "0", Number(999): "999", Number(1000): "1,000", Number(-1234567): "-1,234,567", Number(-100): "-100",
		Count(1, "report", "reports"): "1 report", Count(1200, "report", "reports"): "1,200 reports", Count(0, "person", "people"): "0 people",
		List(nil): "", List([]string{"a"}): "a", List([]string{"a", "b"}): "a and b", List([]string{"a", "b", "c"}): "a, b and c",
		Capital("éa"): "Éa", Capital(""): "", Capital("\xffa"): "\xffa", Lower("Äb"): "äb",
		List(Lines(" a  b \n\n c\n")): "a b and c",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
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
