package chart

import "slices"

// ShiftDates makes every date of a chart so many months later, or earlier
// where months is negative: the first of a month stays a first. What is no
// date, and what the calendar has no day for, stays.
func ShiftDates(months int) Edit {
	return Edit{"Shift the dates", func(tx *Tx) error {
		s := *tx.settings.own()
		s.Date = shifted(s.Date, months)
		tx.SetSettings(s)
		fields := dayFields(&s)
		dated := func(p *Person) bool {
			return slices.ContainsFunc(fields, func(f *Field) bool { return f.Of(p).Text != "" })
		}
		tx.eachPerson(dated, func(p *Person) {
			for _, f := range fields {
				f.Put(p, Value{Text: shifted(f.Of(p).Text, months)})
			}
		})
		return nil
	}}
}

// shifted is a date that many months later, as it is written.
func shifted(date string, months int) string {
	day, ok := ParseDay(date)
	if !ok {
		return date
	}
	later := WriteDay(MonthsLater(day, months))
	if _, ok := ParseDay(later); !ok {
		return date
	}
	return later
}

// dayFields are the fields that hold days: built-in ones, then the document's
// own.
func dayFields(s *Settings) []*Field {
	var fields []*Field
	for i := range Fields {
		if Fields[i].Kind == KindDay {
			fields = append(fields, &Fields[i])
		}
	}
	for _, c := range s.Columns {
		if c.Kind == KindDay {
			fields = append(fields, c.Field())
		}
	}
	return fields
}
