package title

import "testing"

func TestMended(t *testing.T) {
	for word, want := range map[string]string{
		"prodcut": "product", "produt": "product", "prroduct": "product", "produkct": "product",
		"manger": "manager", "mananger": "manager", "senoir": "senior", "asociate": "associate",
		// Other words, or too far away.
		"produce": "produce", "project": "project", "projuct": "projuct", "production": "production",
		"manage": "manage", "office": "office", "resident": "resident", "chef": "chef", "prodkut": "prodkut",
		"aroduct": "aroduct", "lead": "lead", "": "",
	} {
		if got := mended(word); got != want {
			t.Errorf("%q is mended to %q, want %q", word, got, want)
		}
	}
}
