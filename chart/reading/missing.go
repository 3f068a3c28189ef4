package reading

// MissingError tells that nobody can be made of a table before somebody says
// which column holds a field.
type MissingError struct {
	Text  string // a sentence without a full stop
	Field string // as Note.Missing has it
}

func (e *MissingError) Error() string { return e.Text }
