// Package tool is what stays open beside the chart: the guide, the team's
// health, the rules, the roles, what was in the file before, the edits so far,
// and the settings.
//
// What may live here: tools that show what the editor knows and hand edits to
// it, and the host, which puts each beside the chart or into a window of its
// own. What may not: checking a chart or counting in it again, and decisions
// about charts.
//
// All of them live alike (see Tool): each opens once and is raised after that,
// follows the editor while it is open, closes on Esc, and comes back where it
// was left. None knows where it shows; each can do with 360 pixels of width.
package tool
