package cli

import "github.com/spf13/cobra"

// sheetFlag is the sheet of a workbook that a command reads.
func sheetFlag(c *cobra.Command, name *string) {
	c.Flags().StringVar(name, "sheet", "", "the `SHEET` of a workbook to read; where it is left out, the one that looks most like people")
}
