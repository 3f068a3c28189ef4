// Package assets holds everything Cadre carries inside its binary: fonts, the
// role catalogue, the guide, templates and icons. Only bytes live here; whoever uses
// them knows what they mean. It imports nothing but embed.
package assets

import "embed"

// The picture font, Inter, in its two weights (SIL Open Font License, see
// fonts/OFL.txt).
var (
	//go:embed fonts/Inter-Regular.otf
	FontRegular []byte
	//go:embed fonts/Inter-SemiBold.otf
	FontSemiBold []byte
)

// Roles is the roles that Cadre knows as JSON, see chart.Ladder, chart.Rungs and
// chart.Others.
//
//go:embed roles.json
var Roles []byte

// Guide is the pages about roles, skills and teams. A page about a role is
// named by the role's ID.
//
//go:embed guide/*.md
var Guide embed.FS

// Templates are organisations to begin with, as Cadre documents.
//
//go:embed templates/*.cadre
var Templates embed.FS

// Icon is the program's, 512 pixels square; its source is icon.svg.
//
//go:embed icon.png
var Icon []byte
