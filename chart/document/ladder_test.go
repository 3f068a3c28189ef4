package document

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"cadre/chart"
	"cadre/chart/charttest"
	"cadre/chart/charttest/property"
)

// TestALadderComesBack, whatever a company makes of it.
func TestALadderComesBack(t *testing.T) {
	property.Check(t, func(t *rapid.T) {
		s := someLadder(t)
		var b bytes.Buffer
		if err := WriteLadder(&b, s); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		got, err := ReadLadder(&b, "ladder.json")
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if !got.Equal(s) {
			t.Fatalf("%s\n%+v\n%+v", text, s, got)
		}
	})
}

// someLadder is any ladder that can be made by edits.
func someLadder(t *rapid.T) *chart.Settings {
	s := &chart.Settings{
		HeadOrder: rapid.SampledFrom([]chart.HeadOrder{chart.HeadAboveVP, chart.VPAboveHead, chart.HeadVPPeers}).Draw(t, "head order"),
		Titles:    someTitles(t),
	}
	maps.DeleteFunc(s.Titles, func(_ string, id chart.RoleID) bool { return !hasRole(s, id) })
	for _, r := range slices.Concat(chart.Rungs(), chart.Others()) {
		if rapid.Bool().Draw(t, "has "+string(r.ID)) {
			if rapid.Bool().Draw(t, "changed") {
				r.Span++
			}
			s.Roles = append(s.Roles, r)
		}
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "own roles") {
		title := charttest.AnyText(t, "title")
		if strings.TrimSpace(title) == "" {
			title = "Own"
		}
		s.Roles = append(s.Roles, chart.Role{ID: chart.RoleID(fmt.Sprint("own-", i)), Title: title, Short: charttest.AnyText(t, "short"),
			Level: rapid.IntRange(0, 7).Draw(t, "level"), Above: rapid.Bool().Draw(t, "above"),
			Beside: rapid.SampledFrom([]chart.RoleID{"", chart.LeadPM, "own-0"}).Draw(t, "beside"),
			Track:  rapid.SampledFrom(chart.Tracks).Draw(t, "track"), Least: rapid.IntRange(0, 3).Draw(t, "least"), Span: rapid.IntRange(0, 9).Draw(t, "span"),
			Colour: rapid.SampledFrom([]string{"", "#A0b1C2"}).Draw(t, "colour"), Duties: charttest.AnyTexts(t, "duty")})
		if r := &s.Roles[len(s.Roles)-1]; r.Level == 0 && !r.Above {
			r.Beside = "" // it has no place but that
		}
	}
	if len(s.Roles) > 0 {
		s.Titles["A title of ours"] = s.Roles[len(s.Roles)-1].ID
	}
	return s
}

// TestAReadyRoleIsAsKnownButForWhatAFileSays, and one of the seven can be stood
// beside.
func TestAReadyRoleIsAsKnownButForWhatAFileSays(t *testing.T) {
	s, err := ReadLadder(strings.NewReader(`{"cadreLadder": 1, "roles": [
		{"id": "director", "title": "Dir of Prod"}, {"id": "svp", "span": 5}, {"id": "own", "title": "Own", "track": "lead", "beside": "senior-pm"}]}`), "l.json")
	if err != nil {
		t.Fatal(err)
	}
	director, _ := chart.Known(chart.Director)
	director.Title = "Dir of Prod"
	if !reflect.DeepEqual(s.Roles[0], director) {
		t.Errorf("%+v, want %+v", s.Roles[0], director)
	}
	if s.Roles[1].Span != 5 || s.Roles[1].Title != "SVP of Product" {
		t.Errorf("%+v", s.Roles[1])
	}
	if own, _ := s.Role("own"); own.Level != 4 {
		t.Errorf("beside a Senior PM stands %+v", own)
	}
}

// TestALadderIsWrittenForPeople, a role and a title a line, and without what a
// document says besides.
func TestALadderIsWrittenForPeople(t *testing.T) {
	director, _ := chart.Known(chart.Director)
	s := &chart.Settings{Currency: "€", HeadOrder: chart.VPAboveHead,
		Roles:   []chart.Role{director, {ID: "deputy", Title: "Deputy Director", Short: "DD", Level: 4, Above: true, Track: chart.Lead, Span: 3}},
		Titles:  map[string]chart.RoleID{"Product Ninja": chart.PM, "Scrum Master": "", "Lost": "gone"},
		Unknown: map[string]string{"/about": "1", "/roles/director/x": "1"}}
	const want = `{
  "cadreLadder": 1,
  "headOrder": "vp-above-head",
  "roles": [
    {"id": "director"},
    {"id": "deputy", "title": "Deputy Director", "short": "DD", "level": 4, "above": true, "track": "lead", "span": 3}
  ],
  "titles": {
    "Product Ninja": "pm",
    "Scrum Master": "none"
  }
}
`
	var b bytes.Buffer
	if err := WriteLadder(&b, s); err != nil || b.String() != want {
		t.Errorf("%v\n%s\nwant\n%s", err, b.String(), want)
	}
	if len(s.Titles) != 3 {
		t.Error("the document's titles have changed")
	}
	b.Reset()
	if err := WriteLadder(&b, &chart.Settings{}); err != nil || b.String() != "{\n  \"cadreLadder\": 1\n}\n" {
		t.Errorf("the built-in ladder is %v, %s", err, b.String())
	}
}

// TestTheSevenMayBeListed in a ladder, as they are.
func TestTheSevenMayBeListed(t *testing.T) {
	s, err := ReadLadder(strings.NewReader(`{"cadreLadder": 1, "roles": [{"id": "pm"}, {"id": "svp"}, {"id": "cpo"}], "titles": null}`), "l.json")
	if err != nil || len(s.Roles) != 1 || s.Roles[0].ID != chart.SVP || s.Roles[0].Title != "SVP of Product" {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestUnreadableLadders(t *testing.T) {
	own := `{"id": "own", "title": "Own", "track": "lead"`
	for _, tt := range []struct{ text, want string }{
		{"", "the file is empty"},
		{"{\"cadreLadder\": 1, \"titles\": {\"\xff\": \"pm\"}}", "the file is not UTF-8; save it in that encoding"},
		{"[]", `line 1: this is not a ladder, which begins with “{"cadreLadder": 1”; “cadre ladder -o ladder.json” writes one to edit`},
		{"\n{\"cadre\": 1}", "line 2: this is a Cadre document, not a ladder; “cadre ladder FILE -o ladder.json” writes the ladder of a document"},
		{`{"cadreLadder": "1"}`, "line 1: cadreLadder must be the file's version, which is 1"},
		{`{"cadreLadder": 2}`, "line 1: the ladder is of version 2, newer than this Cadre knows (1); update Cadre"},
		{"{\"cadreLadder\": 1,\n\"rungs\": []}", `line 2: a ladder has no "rungs"; it can have cadreLadder, headOrder, roles, titles`},
		{`{"cadreLadder": 1, "headOrder": "vp-first"}`, `line 1: headOrder must be head-above-vp, vp-above-head or peers, not "vp-first"`},
		{`{"cadreLadder": 1, "roles": ["director"]}`, `line 1: role 1: an object in braces is expected here, not "director"`},
		{"{\"cadreLadder\": 1, \"roles\": [\n" + own + "},\n" + own + `, "salary": 3}]}`, `line 3: two roles have the id "own"; rename or delete one`},
		{"{\"cadreLadder\": 1, \"roles\": [{\"id\": \"pm\"},\n" + own + `, "salary": 3}]}`, `line 2: role "own": a role has no "salary"; it can have id, title, short,`},
		{`{"cadreLadder": 1, "roles": [{"id": "own"}]}`, `line 1: role "own": a role needs a title`},
		{`{"cadreLadder": 1, "roles": [{"id": "pm", "title": "Ninja"}]}`, `line 1: role "pm": "pm" is a role of the ladder, which stays as it is; take another name`},
		{`{"cadreLadder": 1, "roles": [{"id": "own", "title": "Own", "track": "boss"}]}`, `line 1: role "own": there is no track "boss"; there are entry,`},
		{`{"cadreLadder": 1, "roles": [` + own + `, "level": 8}]}`, `line 1: role "own": the level must be between 0, outside the ladder, and 7`},
		{`{"cadreLadder": 1, "roles": [` + own + `, "beside": "boss"}]}`, `line 1: role "own": beside: there is no role "boss"; there are apm, junior-pm,`},
		{`{"cadreLadder": 1, "roles": [` + own + `, "beside": "director"}]}`, `line 1: role "own": beside: the ladder has no director; list it, too`},
		{`{"cadreLadder": 1, "roles": [{"id": "staff-pm"}, {"id": "lead-pm"}, ` + own + `, "beside": "staff-pm"}]}`, `line 1: role "own": beside: staff-pm stands beside another; name one that has a rung of its own`},
		{`{"cadreLadder": 1, "roles": [` + own + `, "beside": "own"}]}`, `line 1: role "own": beside: own stands beside another`},
		{`{"cadreLadder": 1, "roles": [{"id": "` + strings.Repeat("x", 101) + `", "title": "X", "track": "lead"}]}`, "line 1: role \"" + strings.Repeat("x", 101) + `": an id may have at most 100 characters; shorten it`},
		{"{\"cadreLadder\": 1, \"titles\": {\n\"Ninja\": \"boss\"}}", `line 2: titles: "Ninja" cannot mean "boss", as there is no such role; there are apm, junior-pm,`},
		{`{"cadreLadder": 1, "titles": {"Ninja": 1}}`, `line 1: titles: "Ninja" must be a role's id in quotes, or "none", not 1`},
		{`{"cadreLadder": 1, "titles": {` + manyTitles(10_001) + `}}`, "line 1: titles: at most 10000 titles can be told apart; delete those that say what they mean"},
		{`{"cadreLadder": 1, "roles": [` + own + `, "summary": "` + strings.Repeat("x", 5<<20) + `"}]}`, "a ladder may have at most 4 MB; shorten what it says of its roles"},
	} {
		s, err := ReadLadder(strings.NewReader(tt.text), "l.json")
		if err == nil || !strings.HasPrefix(err.Error(), "l.json: "+tt.want) || s != nil {
			t.Errorf("%.100s: got %+v, %v\nwant %s", tt.text, s, err, tt.want)
		}
	}
}

func manyTitles(n int) string {
	var all []string
	for i := range n {
		all = append(all, fmt.Sprintf(`"Title %d": "pm"`, i))
	}
	return strings.Join(all, ",")
}

// FuzzLadder reads any bytes: what is read is written, and read as the same
// ladder.
func FuzzLadder(f *testing.F) {
	f.Add([]byte(`{"cadreLadder": 1, "roles": [{"id": "director"}], "titles": {"Ninja": "pm", "Scrum Master": "none"}}`))
	f.Add([]byte(`{"cadreLadder": 1, "headOrder": "peers", "roles": [{"id": "own", "title": "Own", "track": "lead", "beside": "own"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := ReadLadder(bytes.NewReader(data), "l.json")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "l.json: ") || strings.Contains(err.Error(), "\n") {
				t.Fatalf("the error is not one line that names the file: %q", err)
			}
			return
		}
		var b bytes.Buffer
		if err := WriteLadder(&b, s); err != nil {
			t.Fatal(err)
		}
		saved := b.String()
		if again, err := ReadLadder(&b, "l.json"); err != nil || !again.Equal(s) {
			t.Fatalf("%v\n%s", err, saved)
		}
	})
}
