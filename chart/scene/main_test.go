package scene_test

import (
	"flag"
	"os"
	"testing"
)

// TestMain gives a failing property a second to find its smallest case.
func TestMain(m *testing.M) {
	if err := flag.Set("rapid.shrinktime", "1s"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
