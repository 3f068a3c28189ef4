package command_test

import (
	"testing"

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
