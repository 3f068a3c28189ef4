package title

import (
	"slices"
	"strings"
	"unicode"

	"cadre/chart"
)

// productWords say what kind of product somebody manages, not at what rank.
var productWords = set("growth platform data ai ml mobile web core founding global")

// ofProduct are the words behind which another one names a work.
var ofProduct = set("product products management")

// longProductWords do so only beside the word "product": a Digital PM or a
// Security PM may well manage projects.
var longProductWords = set("technical digital ads advertising analytics android api apis apps b2b b2c b2b2c backend banking " +
	"billing booking catalogue catalog checkout cloud commerce connectivity consumer content crm customer devices ecommerce " +
	"education embedded energy engagement enterprise experience fintech fraud frontend gaming hardware health healthcare hybrid " +
	"identity inbound infrastructure insurance integrations internal inventory ios iot it learning lending llm logistics loyalty " +
	"machine marketplace messaging monetisation monetization notifications onboarding online orders payment payments personalisation " +
	"personalization pricing privacy remote reporting retail retention returns risk saas search security software subscription " +
	"subscriptions supply tools travel trust wallet wearables")

// regionWords say where.
var regionWords = set("emea apac latam amer anz dach benelux nordics uk eu us usa uki mena india china japan germany france spain " +
	"europe asia africa america americas north south east west central regional international worldwide")

// rankWords make another title of the one they stand beside.
var rankWords = set("senior junior associate assistant lead leader principal group staff director head vp svp evp avp " +
	"chief officer president deputy intern internship trainee graduate apprentice former ceo cto coo cfo cmo " +
	"stellv werkstudent praktikant stagiaire alternance alternant becario")

// otherReadings tell that PM or CPO stands for something else.
var otherReadings = set("project projects program programs programme programmes people procurement purchasing privacy " +
	"property construction portfolio prime technical digital")

// fillers say nothing about the role: small words, grades, and what adverts
// say of sexes.
var fillers = set("of the de du des del la le i ii iii iv v mwd wmd mfd fmd mfx fmx wmx mwx hf fh hfx mf fm gn 100 fte")

// spellings are abbreviations and foreign words, spelt out. Only those that
// mean one role are here.
var spellings = map[string]string{
	"sr": "senior", "snr": "senior", "jr": "junior", "jnr": "junior", "assoc": "associate",
	"mgr": "manager", "mngr": "manager", "mgmt": "management", "mgt": "management",
	"produkt": "product", "produit": "product", "producto": "product", "produits": "products",
	"produktmanager": "product manager", "produktmanagerin": "product manager", "productmanager": "product manager",
	"produktmanagement": "product management", "productmanagement": "product management",
	"managerin": "manager", "leiter": "head", "leiterin": "head", "leitung": "head",
	"vicepresident": "vp", "vicepresidente": "vp", "vicepresidenta": "vp",
	"presidente": "president", "presidenta": "president",
	"grunder": "founder", "grunderin": "founder", "mitgrunder": "cofounder", "mitgrunderin": "cofounder",
	"cheif": "chief", // too near to chef to be mended
	"pm1":   "pm", "pm2": "pm", "pm3": "pm", "pm4": "pm", "apm1": "apm", "apm2": "apm",
}

func set(words string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(words) {
		s[w] = true
	}
	return s
}

// femaleMarks end a German word that means either sex, as Manager:in.
var femaleMarks = []string{"*in ", ":in ", "_in ", "/in ", "/-in "}

// evenTitle is a title in lower case, without accents and with single blanks.
func evenTitle(title string) string {
	title = strings.Join(strings.Fields(chart.Fold(title)), " ") + " "
	for _, mark := range femaleMarks {
		title = strings.ReplaceAll(title, mark, " ")
	}
	for _, and := range []string{"&", "+", " / "} {
		title = strings.ReplaceAll(title, and, " and ")
	}
	return spellInterim(strings.TrimSpace(title))
}

// titleWords takes an even title apart and spells abbreviations out; grades
// and filler words are left out.
func titleWords(title string) []string {
	fields := strings.FieldsFunc(title, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\''
	})
	var words []string
	for _, w := range joinLetters(fields) {
		words = append(words, spelled(w)...)
	}
	return joinVP(words)
}

// joinLetters makes "cpo" of "c", "p", "o", as C.P.O. falls apart.
func joinLetters(words []string) []string {
	var joined []string
	run := false
	for _, w := range words {
		letter := len(w) == 1
		if letter && run {
			joined[len(joined)-1] += w
		} else {
			joined = append(joined, w)
		}
		run = letter
	}
	return joined
}

func spelled(word string) []string {
	if fillers[word] || isGrade(word) {
		return nil
	}
	if full, ok := spellings[word]; ok {
		return strings.Fields(full)
	}
	return []string{mended(word)}
}

// isGrade tells a step of pay such as 2, L5 or IC4.
func isGrade(word string) bool {
	digits := strings.TrimPrefix(strings.TrimPrefix(word, "l"), "ic")
	return digits != "" && len(digits) <= 2 && strings.Trim(digits, "0123456789") == ""
}

// joinVP makes one word of "vice president".
func joinVP(words []string) []string {
	for i := 0; i+1 < len(words); i++ {
		if words[i] == "vice" && words[i+1] == "president" {
			words = slices.Replace(words, i, i+2, "vp")
		}
	}
	return words
}
