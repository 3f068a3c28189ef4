package plan

import "fmt"

// Day is a date, as the number of days since 1 March of the year 0. Days can
// be compared and subtracted.
type Day int

// ParseDay reads a date written as 2006-01-02.
func ParseDay(s string) (d Day, ok bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	year, ok1 := digits(s[:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 || year < 1 || month < 1 || month > 12 {
		return 0, false
	}
	d = dayOf(year, month, day)
	return d, day >= 1 && d < dayOf(year, month+1, 1)
}

func digits(s string) (n int, ok bool) {
	for _, b := range []byte(s) {
		if b < '0' || b > '9' {
			return 0, false
		}
		n = 10*n + int(b-'0')
	}
	return n, true
}

// dayOf counts from 1 March, so that the leap day is the last of its year;
// months beyond 12 are those of the next year.
func dayOf(year, month, day int) Day {
	months := 12*year + month - 3
	year, month = months/12, months%12
	return Day(365*year + year/4 - year/100 + year/400 + (153*month+2)/5 + day - 1)
}

// Date is the year, the month from 1 and the day of the month.
func (d Day) Date() (year, month, day int) {
	const cycle = 365*400 + 97 // days in 400 years
	rest := int(d) % cycle
	years := min((rest-rest/1460+rest/36524-rest/146096)/365, 399)
	rest -= 365*years + years/4 - years/100
	months := (5*rest + 2) / 153
	year, month = 400*(int(d)/cycle)+years, months+3
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, rest - (153*months+2)/5 + 1
}

// String is the date as 2006-01-02.
func (d Day) String() string {
	year, month, day := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// quarter is a quarter of a year, counted from that of the year 0.
type quarter int

func quarterOf(d Day) quarter {
	year, month, _ := d.Date()
	return quarter(4*year + (month-1)/3)
}

// first is the first day of the quarter.
func (q quarter) first() Day { return dayOf(int(q)/4, int(q)%4*3+1, 1) }

// yearDays is the number of days in the quarter's year.
func (q quarter) yearDays() int { return int((q/4*4 + 4).first() - (q / 4 * 4).first()) }

// name is the quarter's, such as 2027 Q1.
func (q quarter) name() string { return fmt.Sprintf("%d Q%d", q/4, q%4+1) }
