package command_test

import (
	"testing"

	"cadre/app/window/command"
	"cadre/chart"
)

// TestWhichRoleANewPostHas where roles of the full ladder and around it stand.
func TestWhichRoleANewPostHas(t *testing.T) {
	for _, tt := range []struct {
		role    chart.RoleID
		command string
		want    chart.RoleID
	}{
		{chart.Engineer, "add-manager", chart.Engineer},
		{chart.CPO, "add-manager", chart.Founder},
		{chart.StaffPM, "add-manager", chart.PrincipalPM},
		{chart.Founder, "add-report", chart.CPO},
		{chart.SVP, "add-report", chart.VP},
		{chart.SeniorDirector, "add-report", chart.Director},
		{chart.Director, "add-report", chart.SeniorPM},
		{chart.GroupPM, "add-report", chart.PM},
		{chart.APM, "add-report", ""},
		{chart.JuniorPM, "add-report", ""},
		{chart.StaffPM, "add-report", ""},
		{chart.Designer, "add-report", chart.Designer},
	} {
		c, _ := open(t, string(tt.role)+" Ada\nfounder Bo")
		run(t, c, "full-ladder")
		c.Editor.Select("ada")
		run(t, c, tt.command)
		if got := c.Editor.SelectedPerson().Role; got != tt.want {
			t.Errorf("%s for a %s has the role %s, want %s", tt.command, tt.role, got, tt.want)
		}
	}
}

// TestWhichRolesAreLikely puts first what most peers have.
func TestWhichRolesAreLikely(t *testing.T) {
	const team = "cpo Ada\n  head Bo\n    pm Cy\n    apm Dee\n    pm Eve\n    apm Gus [assistant]\n    apm Hana\n  head Ivo\n"
	for _, tt := range []struct {
		of   chart.ID
		at   command.Place
		want []chart.RoleID // the first of them
	}{
		{"bo", command.Below, []chart.RoleID{chart.APM, chart.JuniorPM, chart.PM}}, // as many as PMs, and one stands last
		{"cy", command.Beside, []chart.RoleID{chart.PM, chart.SeniorPM, chart.JuniorPM}},
		{"dee", command.Beside, []chart.RoleID{chart.APM}},
		{"ivo", command.Below, []chart.RoleID{chart.SeniorPM}},
		{"ada", command.Beside, []chart.RoleID{chart.CPO}},
		{"cy", command.Above, []chart.RoleID{chart.SeniorPM}},
	} {
		c, _ := open(t, team)
		roles := command.LikelyRoles(c.Editor.Chart(), tt.of, tt.at)
		for i, want := range tt.want {
			if roles[i].ID != want {
				t.Errorf("at place %d of %s role %d is %s, want %s", tt.at, tt.of, i, roles[i].ID, want)
			}
		}
		if len(roles) > 5 {
			t.Errorf("%d roles are no short list", len(roles))
		}
	}
}
