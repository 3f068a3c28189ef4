package personname

import "testing"

func TestJoin(t *testing.T) {
	for _, tt := range []struct{ given, family, want string }{
		{"Ada", "Byron", "Ada Byron"}, {"", "Byron", "Byron"}, {"Ada", "", "Ada"}, {"", "", ""},
		{"麻良", "林", "林 麻良"}, {"민수", "김", "김 민수"}, {"ゆき", "あらい", "あらい ゆき"}, {"", "林", "林"}, {"Kay", "林", "Kay 林"},
	} {
		if got := Join(tt.given, tt.family); got != tt.want {
			t.Errorf("Join(%q, %q) = %q, want %q", tt.given, tt.family, got, tt.want)
		}
	}
}
