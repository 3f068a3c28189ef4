package store

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
)

// Hash tells the content of a file from any other.
func Hash(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", explain(path, err)
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", explain(path, err)
	}
	return fmt.Sprintf("%x", h.Sum(nil)), nil
}
