package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"cadre/chart"
)

// asOfFlag is the day whose chart a command takes.
func asOfFlag(c *cobra.Command, text *string, what string) {
	c.Flags().StringVar(text, "as-of", "", what+" this `DAY`, such as 2027-06-30, or today")
}

// day reads a flag's day; the zero day where it is not given.
func (p *program) day(flag, text string) (time.Time, error) {
	switch day, ok := chart.ParseDay(text); {
	case text == "" || ok:
		return day, nil
	case text == "today":
		return p.today(), nil
	}
	return time.Time{}, fmt.Errorf("--%s %s: write the day as 2027-06-30, or today", flag, text)
}

// today is the day as the clock on the wall has it.
func (p *program) today() time.Time {
	now := p.now()
	return time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
}
