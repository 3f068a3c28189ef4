package xlsx

import "testing"

// TestNumbers: what a number says in a format.
func TestNumbers(t *testing.T) {
	for _, tt := range []struct{ format, number, want string }{
		{"General", "42", "42"}, {"", "0.1", "0.1"}, {"", "0.30000000000000004", "0.3"}, {"", "4.4999999999999998E-2", "0.045"},
		{"", "1.2E+5", "120000"}, {"", "491701234567", "491701234567"}, {"", "007", "7"}, {"", "-0", "0"}, {"", "1E+300", "1e+300"}, {"", "x", "x"},
		{"yyyy-mm-dd", "45293", "2024-01-02"}, {"mm-dd-yy", "45293", "2024-01-02"}, {`[$-407]d. mmmm yyyy;@`, "45293", "2024-01-02"},
		{"[$-F800]dddd, mmmm dd, yyyy", "45293", "2024-01-02"}, {"mmm-yy", "45292", "2024-01-01"}, {"mm", "45292", "2024-01-01"}, {`yyyy"年"m"月"d"日"`, "45293", "2024-01-02"},
		{"dd.mm.yy hh:mm", "45293.354166666664", "2024-01-02 08:30"}, {"dd.mm.yy hh:mm", "45293", "2024-01-02"}, {"d.m.yy", "45293.9", "2024-01-02"}, {"d.m.yy h:mm", "45293.999999", "2024-01-03"},
		{"yyyy-mm-dd", "61", "1900-03-01"}, {"yyyy-mm-dd", "1", "1900-01-01"}, {"yyyy-mm-dd", "0", "0"}, {"yyyy-mm-dd", "-5", "-5"}, {"yyyy-mm-dd", "2958465", "9999-12-31"}, {"yyyy-mm-dd", "2958466", "2958466"},
		{"h:mm", "0.354166666666667", "08:30"}, {"h:mm:ss AM/PM", "0.75", "18:00"}, {"mm:ss", "0.0007060185", "00:01:01"}, {"[h]:mm", "1.5", "36:00"},
		{"0%", "0.8", "80%"}, {"0.0%", "0.125", "12.5%"}, {"0%", "0.28999999999999998", "29%"},
		{`#,##0.00 "€"`, "120000", "120000€"}, {"[$€-407]#,##0", "120000.5", "€120000.5"}, {`"$"#,##0_);[Red]("$"#,##0)`, "-1200", "$-1200"}, {"#,##0 [$kr-41D]", "1", "1kr"}, {`#,##0\ \€`, "7", "7€"}, {"£0", "9", "£9"},
		{`_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-;_-* "-"?? "€"_-;_-@_-`, "0", "0€"},
		{"00000", "123", "00123"}, {"00000", "1234567", "1234567"}, {"000-00-0000", "12345678", "012345678"}, {`"EMP-"00000`, "123", "EMP-00123"}, {"0", "5", "5"}, {"00000", "1.5", "1.5"},
		{`0.0 "FTE"`, "0.8", "0.8FTE"}, {`#,##0,"k"`, "120000", "120000"}, {"#,##0,", "1500", "1500"}, {"@", "12", "12"}, {"# ?/?", "0.5", "0.5"}, {"0.00E+00", "12345", "12345"}, {"[>=1000]0.0;0", "1200", "1200"},
		{`"TRUE";"TRUE";"FALSE"`, "1", "TRUE"}, {`"TRUE";"TRUE";"FALSE"`, "0", "FALSE"}, {`"Yes";"Yes";"No"`, "-1", "Yes"}, {";;;", "5", "5"}, {`0;-0;"-"`, "0", "0"}, {"a;b;c;d;e;f", "5", "5"},
	} {
		f := parseFormat(tt.format)
		if got := f.text(tt.number, false); got != tt.want {
			t.Errorf("%s in %q is %q, want %q", tt.number, tt.format, got, tt.want)
		}
	}
}

// TestDaysFrom1904 are counted from another day.
func TestDaysFrom1904(t *testing.T) {
	f := parseFormat("yyyy-mm-dd")
	for number, want := range map[string]string{"43831": "2024-01-02", "0": "1904-01-01"} {
		if got := f.text(number, true); got != want {
			t.Errorf("%s is %q, want %q", number, got, want)
		}
	}
}

// TestBuiltInFormats that a workbook does not write down.
func TestBuiltInFormats(t *testing.T) {
	for id, want := range map[int]string{0: "45293.5", 1: "45293.5", 9: "4529350%", 14: "2024-01-02", 17: "2024-01-02", 22: "2024-01-02 12:00", 30: "2024-01-02", 44: "$45293.5", 46: "1087044:00", 49: "45293.5", 57: "2024-01-02"} {
		f := parseFormat(builtIn[id])
		if got := f.text("45293.5", false); got != want {
			t.Errorf("by %d it is %q, want %q", id, got, want)
		}
	}
}

// TestEscapes come back, whatever the text.
func TestEscapes(t *testing.T) {
	for _, s := range []string{"", "plain", "_", "_x", "_x0041_", "_x005F_", "__x0041__", "a\x01b", "\r\n", "\uFFFE", "_x004"} {
		if got := unescape(escape(s)); got != s {
			t.Errorf("%q comes back as %q by %q", s, got, escape(s))
		}
	}
	if got := unescape("a_x0000_b"); got != "ab" {
		t.Errorf("a zero is %q", got)
	}
}

func TestAreas(t *testing.T) {
	for s, want := range map[string]area{"B2": {2, 2, 2, 2}, "$A$1:XFD1048576": {1, 1, 16384, 1048576}, "aa10:AB11": {27, 10, 28, 11}} {
		if got, ok := parseArea(s); !ok || got != want {
			t.Errorf("%s is %v, %t", s, got, ok)
		}
	}
	for _, s := range []string{"", "A", "1", "A0", "B1:A1", "A2:A1", "XFE1", "A1048577", "A1:", "A:A", "#REF!"} {
		if got, ok := parseArea(s); ok {
			t.Errorf("%q is %v", s, got)
		}
	}
	for column, name := range map[int]string{1: "A", 26: "Z", 27: "AA", 16384: "XFD"} {
		if got := columnName(column); got != name {
			t.Errorf("%d is %s", column, got)
		}
	}
}
