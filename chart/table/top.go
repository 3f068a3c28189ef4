package table

import "strings"

// isTop tells a manager's cell that says that there is none.
func isTop(s string) bool {
	switch s = strings.TrimSpace(s); s {
	case "0", "-1", "0.0", "-1.0":
		return true
	}
	return isNobody(s) || noManagers[wordKey(s)]
}

// noManagers are the words for nobody in a manager's column, see wordKey.
var noManagers = wordSet("nomanager nosupervisor noboss none null nil nan undefined na nv nd notapplicable notavailable nobody noone self " +
	"top topoforg toporg topoforganization topoforganisation topoftheorganization topoftheorganisation toplevel topofhierarchy root orgroot blank empty " +
	"kein keine keiner keinevorgesetzte keinvorgesetzter keinmanager niemand entfällt aucun aucune aucunmanager néant sansobjet ninguno ninguna noaplica " +
	"sinjefe nessuno nessuna nenhum nenhuma semgestor ninguém geen geenmanager brak niedotyczy ingen inget ingenchef なし 無し 該当なし 无 無 没有 无上级")

// isBoard tells a body above the company, or its address: whoever reports to
// it stands at the top of the chart.
func isBoard(s string) bool {
	s, _, _ = strings.Cut(s, "@")
	return boards[wordKey(s)]
}

// boards are such bodies, see wordKey.
var boards = wordSet("board theboard boardofdirectors boardmembers bod directors supervisoryboard executiveboard advisoryboard managementboard boardoftrustees trustees " +
	"shareholders shareholder stakeholders owners investors aufsichtsrat vorstand verwaltungsrat beirat gesellschafter gesellschafterversammlung " +
	"conseildadministration conseildesurveillance actionnaires consejodeadministración juntadirectiva accionistas consigliodiamministrazione cda soci " +
	"conselho conselhodeadministração acionistas raadvanbestuur raadvancommissarissen rvc aandeelhouders radanadzorcza zarząd styrelse styrelsen ägare " +
	"取締役会 株主 董事会 股东")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
