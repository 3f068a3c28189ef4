package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"cadre/chart/store"
)

// TestAttributesStay: those of a user's, and the list of who else may read.
func TestAttributesStay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	must(t, os.WriteFile(path, []byte("old"), 0o640))
	// The owner may read and write, user 1234 read, the group read, others nothing.
	acl := "\x02\x00\x00\x00" + "\x01\x00\x06\x00\xff\xff\xff\xff" + "\x02\x00\x04\x00\xd2\x04\x00\x00" +
		"\x04\x00\x04\x00\xff\xff\xff\xff" + "\x10\x00\x04\x00\xff\xff\xff\xff" + "\x20\x00\x00\x00\xff\xff\xff\xff"
	kept := 0
	for name, value := range map[string]string{"user.note": "from May", "user.empty": "", "system.posix_acl_access": acl} {
		if unix.Setxattr(path, name, []byte(value), 0) != nil {
			continue
		}
		must(t, store.WriteFile(path, writing("new")))
		got := make([]byte, 100)
		if n, err := unix.Getxattr(path, name, got); err != nil || string(got[:n]) != value {
			t.Errorf("%s is %q (%v), want %q", name, got[:max(n, 0)], err, value)
		}
		kept++
	}
	if kept == 0 {
		t.Skip("this disk has no attributes")
	}
	wantFile(t, path, "new")
	if got := mode(t, path); got != 0o640 {
		t.Errorf("the permissions are %v", got)
	}
}
