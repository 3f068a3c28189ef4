package command

import "strings"

// Markdown is the table of keys for the README.
func Markdown() string {
	var b strings.Builder
	b.WriteString("| key | what it does | menu |\n|---|---|---|\n")
	for i := range All {
		if c := &All[i]; len(c.Keys) > 0 {
			title := strings.TrimSuffix(c.Title, "…")
			b.WriteString("| " + c.KeysInWords() + " | " + title + " | " + strings.ReplaceAll(c.Menu, "/", " › ") + " |\n")
		}
	}
	return b.String()
}
