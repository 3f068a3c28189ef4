// Package pictures holds the finished pictures against what other programs
// make of them, and against each other: whatever leaves Cadre goes through
// format.All here, with everything a chart can have.
//
// Only tests live here. Those that show a picture to another program (rsvg,
// Chromium, Poppler, optipng, LibreOffice) are skipped where that is not
// installed; with CADRE_TOOLS=required rsvg, Poppler and optipng must be, and
// in CI Chromium. The CSV files of CADRE_TABLES (see charttest.Tables) are
// drawn, too, to see whether lines keep apart.
package pictures
