// Command cadre draws and checks the organisation of a product team, in a
// window or from the command line.
package main

import (
	"os"

	"cadre/app"
)

func main() {
	os.Exit(app.Main(os.Args[1:]))
}
