// Package tool is the windows that stay open beside the chart: the guide, the
// team's health, the rules, the roles, what was in the file before, the edits
// so far, and the settings.
//
// What may live here: windows that show what the editor knows and hand edits
// to it. What may not: checking a chart or counting in it again, and
// decisions about charts.
//
// All of them live alike (see window): each opens once and is raised after
// that, follows the editor while it is open, and closes on Esc.
package tool
