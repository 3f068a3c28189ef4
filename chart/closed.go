package chart

// ClosedField is the free field that says of a post that it is no more. Tables
// keep such posts because others may still report to them.
const ClosedField = "Closed post"

// Closed tells a post that is no more: neither a person nor an open role.
func (p *Person) Closed() bool { return p.Name == "" && p.Extra[ClosedField] != "" }
