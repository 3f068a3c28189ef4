package story

import (
	"encoding/json"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// keyboard is a hand that never leaves the keys, and counts what it presses
// besides text.
type keyboard struct {
	*window
	strokes int
}

// press presses keys one after the other, such as "shift+Tab shift+Tab".
func (k *keyboard) press(keys string) {
	k.t.Helper()
	for _, key := range strings.Fields(keys) {
		k.key(key)
		k.strokes++
	}
}

// most fails the story where more keys were pressed than it should take.
func (k *keyboard) most(strokes int) {
	k.t.Helper()
	if k.strokes > strokes {
		k.t.Errorf("it took %d keystrokes besides the text, and %d should do", k.strokes, strokes)
	}
	k.t.Logf("%d keystrokes besides the text", k.strokes)
}

// post is what a document says of somebody, by name: the manager, the role, the
// area and the kind of work.
type post struct{ Manager, Role, Area, Employment string }

// posts reads them. Accents are left out, which not every keyboard has, and who is
// not there yet is called after the area.
func posts(t *testing.T, file string) map[string]post {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		People []struct{ ID, Name, Manager, Role, Area, Employment string }
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	name := map[string]string{}
	for _, p := range doc.People {
		name[p.ID] = strings.ReplaceAll(p.Name, "í", "i")
		if p.Name == "" {
			name[p.ID] = "nobody for " + p.Area
		}
	}
	all := map[string]post{}
	for _, p := range doc.People {
		all[name[p.ID]] = post{name[p.Manager], p.Role, p.Area, p.Employment}
	}
	return all
}

// growth is the organisation of the growth template, as it is typed: the keys that
// make each card, and its line.
var growth = [][2]string{
	{"", "Adaeze Nwosu, Head of Product"},
	{"Tab", "Henrik Sandberg, VP of Product"},
	{"Tab", "Lucia Navarro, Group PM, Marketplace"},
	{"Tab", "Farid Karimi, PM, Listings"},
	{"Return", "Alice Thornton, PM, Reviews"},
	{"Tab", "Jin-woo Park, APM, Ratings"},
	{"shift+Tab", "Mirjam de Boer, Junior PM, Photos"},
	{"shift+Tab", "Giorgos Pappas, Senior PM, Payments"},
	{"Tab", "Shreya Banerjee, PM, Payouts"},
	{"Return", "Malik Johnson, PM, Invoices"},
	{"Tab", "Petra Horvat, APM, Receipts"},
	{"shift+Tab shift+Tab", "Wei Zhang, Senior PM, Mobile apps"},
	{"Tab", "Fatou Ndiaye, PM, Notifications"},
	{"Return", "Aleksi Virtanen, Junior PM, Widgets"},
	{"shift+Tab", "Rosa Delgado, Senior PM, Platform"},
	{"Tab", "Idris Bello, PM (contractor), Public API"},
	{"Return", "Clara Moretti, Junior PM, Permissions"},
	{"shift+Tab shift+Tab", "Tariq Aziz, Senior PM, New markets"},
	{"Tab", "Open, PM, Partnerships"},
	{"Return", "Annika Berg, APM, Market research"},
}

// TestTheGrowthTemplateByKeysAlone types the template's organisation from nothing,
// and saves it: everybody has the manager, the role, the area and the employment
// that the template says.
func TestTheGrowthTemplateByKeysAlone(t *testing.T) {
	k := &keyboard{window: open(t, 1440, 900)}
	k.see("Empty chart")
	k.press("Return")
	k.see(canvas)
	for _, line := range growth {
		k.press(line[0])
		k.typeText(line[1])
	}
	k.press("Escape")
	k.gone("*board.nameEntry")
	k.see("19 people   ·   1 open role")
	k.screenshot("typed")
	k.most(24) // 20 cards, two of which are two levels further up, and the ends

	file := filepath.Join(k.home, "growth.cadre")
	k.press("ctrl+s")
	k.fillSaveForm(file)
	want, got := posts(t, "../../../assets/templates/growth.cadre"), posts(t, file)
	for name, p := range want {
		if got[name] != p {
			t.Errorf("%s is %v, in the template %v", name, got[name], p)
		}
	}
	if len(got) != len(want) {
		t.Errorf("there are %d people, in the template %d", len(got), len(want))
	}
}

// members are the teams of four leads, who come first.
var members = [4][]string{
	{"Cy Tanaka", "Dee Novak", "Eve Haddad", "Fay Moreau", "Gus Aalto", "Hal Reed", "Ida Voss"},
	{"Jo Castro", "Kim Brandt", "Leo Diallo", "Kai Mrecer", "Mia Sandoval", "Ned Ito", "Ola Berg"},
	{"Pia Mbeki", "Quinn Hale", "Rex Olsen", "Sue Lind", "Tom Baker", "Una Walsh", "Vic Stone"},
	{"Wes Flores", "Xia Chen", "Yan Petrov", "Zoe Marsh", "Abe Costa", "Bea Lang", "Cal Frost"},
}

// mailed is a list of 30 people as a mail has it, with two mistakes: a name that is
// misspelled, and a lead with a team who stand a level too far in.
func mailed() string {
	list := "Ada Okafor, CPO\n\tBo Lindqvist, Head of Product\n"
	for team, names := range members {
		indent := "\t\t"
		if team == 2 {
			indent += "\t"
		}
		list += indent + names[0] + ", Group PM\n"
		for _, name := range names[1:] {
			list += indent + "\t" + name + ", PM\n"
		}
	}
	return list
}

// TestAListIsPastedAndMendedByKeysAlone pastes it onto the welcome screen, finds
// and mends both mistakes, and exports the picture.
func TestAListIsPastedAndMendedByKeysAlone(t *testing.T) {
	k := &keyboard{window: open(t, 1440, 900)}
	k.see("Empty chart")
	k.copyText(mailed())
	k.press("ctrl+v")
	k.see("the clipboard: 30 people added")
	k.screenshot("pasted")

	k.goTo("Kai")
	k.press("F2")
	k.see("*board.nameEntry")
	k.typeText("Kai Mercer")
	k.press("Return Escape")
	k.gone("*board.nameEntry")

	k.goTo("Pia Mbeki")
	k.press("alt+Up")
	k.see("30 people   ·   0 open roles   ·   4 layers")
	k.screenshot("mended")

	file := filepath.Join(k.home, "list.cadre")
	k.press("ctrl+s")
	k.fillSaveForm(file)
	got := managers(t, file)
	for name, manager := range map[string]string{"Kai Mercer": "Jo Castro", "Pia Mbeki": "Bo Lindqvist", "Vic Stone": "Pia Mbeki", "Cal Frost": "Wes Flores"} {
		if m, has := got[name]; !has || m != manager {
			t.Errorf("%s reports to %q, want %q", name, m, manager)
		}
	}

	picture := filepath.Join(k.home, "list.png")
	k.press("ctrl+e")
	k.see("Copy picture")
	k.gone("*widget.Activity")
	k.screenshot("export")
	k.press("Return")
	k.fillSaveForm(picture)
	if got := sizeOf(t, picture); got != image.Pt(1920, 1080) {
		t.Errorf("the picture is %v large", got)
	}
	k.most(16)
}

// goTo looks for somebody.
func (k *keyboard) goTo(text string) {
	k.t.Helper()
	k.window.goTo(text)
	k.strokes += 3
}
