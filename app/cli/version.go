package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// Version is this release; FyneApp.toml says the same.
const Version = "0.1.0"

func (p *program) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  exactly(0, "takes no arguments"),
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(p.stdout, "cadre", version())
			return err
		},
	}
}

// version is the release, with the revision it was built from where the
// build knows it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return Version
	}
	return Version + revision(info.Settings)
}

func revision(settings []debug.BuildSetting) string {
	value := map[string]string{}
	for _, s := range settings {
		value[s.Key] = s.Value
	}
	id := value["vcs.revision"]
	if id == "" {
		return ""
	}
	changed := ""
	if value["vcs.modified"] == "true" {
		changed = ", with changes"
	}
	return fmt.Sprintf(" (%s%s)", id[:min(12, len(id))], changed)
}
