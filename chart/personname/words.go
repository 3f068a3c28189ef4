package personname

import "cadre/chart"

// honorifics stand before a name, with or without a full stop. Those that are
// given names, too, are in shortened.
var honorifics = set("dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lady",
	"herr", "frau", "mme", "mlle", "madame", "monsieur", "señor", "señora", "sra", "srta", "dott", "dottssa")

// shortened stand before a name as well, but only with a full stop.
var shortened = set("hon", "rev", "capt", "col", "gen", "lt", "maj", "sgt", "ing", "dipl", "mag", "sr", "fr", "st")

// degrees stand after a name, as they are written here or with full stops.
var degrees = set("PhD", "MD", "MBA", "MSc", "BSc", "MEng", "LLM", "LLB", "JD", "DDS", "CPA", "PMP", "CFA", "OBE", "CBE", "MBE",
	"Jr", "Sr", "jr", "sr", "Esq", "II", "III", "IV")

// particles begin a family's name of several words, in any case.
var particles = set("van", "von", "vom", "der", "den", "ter", "ten", "zu", "zum", "zur", "de", "del", "della", "di", "da", "do", "dos", "das", "du",
	"des", "la", "le", "af", "al", "el", "bin", "ibn", "bint", "ben", "abu")

func set(words ...string) map[string]bool {
	all := make(map[string]bool, len(words))
	for _, w := range words {
		all[w] = true
	}
	return all
}

func isParticle(word string) bool { return particles[chart.Fold(word)] }
