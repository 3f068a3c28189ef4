package title

// Seniority is how high a title stands in any company and any craft, for
// comparing those of one team: 0 for one that tells nothing, more for who leads
// more. From Leading on it is one of somebody who leads people.
func Seniority(title string) int {
	seniority, change := 0, 0
	words := read(title)
	if len(words) == 0 {
		return 0
	}
	for i, w := range words {
		key := w.key
		if class := classOf(key); class == to || class == link && i > 0 {
			break // whom somebody works for, or what they lead
		}
		if key == "manager" && i > 0 && words[i-1].key == "product" {
			key = "pm"
		}
		if key == "chief" && i+2 < len(words) && classOf(words[i+1].key) == link && words[i+2].key == "staff" {
			key = "lead" // a chief of staff
		}
		seniority = max(seniority, seniorities[key])
		change += changes[key]
	}
	if seniority == 0 {
		seniority = ofNoRank
	}
	return max(1, seniority+change)
}

// Leading is the seniority from which on people lead others.
const Leading = 40

// ofNoRank is the seniority of titles such as "Accountant".
const ofNoRank = 20

// seniorities are those of the words of titles, see classes. A product manager
// leads a product.
var seniorities = map[string]int{
	"ceo": 100, "director-general": 100, "founder": 100, "president": 98,
	"chief": 90, "cpo": 90, "cto": 90, "coo": 90, "cfo": 90, "cmo": 90, "cio": 90, "cro": 90, "chro": 90, "ciso": 90,
	"md": 85, "evp": 80, "svp": 75, "vp": 70, "head": 60, "avp": 60, "director": 60,
	"group": 45, "gpm": 45, "manager": 42, "managers": 42, "chef": 42, "supervisor": 42, "responsable": 42, "lead": 40, "leader": 40,
	"principal": 35, "staff": 32, "pm": 30, "owner": 30,
	"apm": 22, "jpm": 24, "trainee": 5, "intern": 5, "apprentice": 5, "graduate": 10,
}

// changes raise and lower a seniority.
var changes = map[string]int{
	"senior": 5, "junior": -5, "associate": -6, "assistant": -15, "deputy": -3, "intern": -20, "trainee": -20, "apprentice": -20, "former": -60, "future": -60,
}
