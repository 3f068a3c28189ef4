// Command copy puts what it reads on the clipboard, says so, and holds it there
// until something else is copied: on X11, whoever copied answers for it.
package main

import (
	"fmt"
	"io"
	"os"

	"golang.design/x/clipboard"
)

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err == nil {
		err = clipboard.Init()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	gone := clipboard.Write(clipboard.FmtText, text)
	fmt.Println("ready")
	<-gone
}
