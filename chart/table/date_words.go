package table

import (
	"strings"
	"sync"

	"cadre/chart"
)

// monthNames are the months in the languages that tables come in, each line
// the twelve of one language in one form.
var monthNames = []string{
	// English
	"January February March April May June July August September October November December",
	"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
	"Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
	// German, also in Austria
	"Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
	"Jänner Feber Maerz April Mai Juni Juli August September Oktober November Dezember",
	"Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
	"Jän Feb Mrz Apr Mai Jun Jul Aug Sept Okt Nov Dez",
	// French
	"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
	"janv févr mars avr mai juin juil août sept oct nov déc",
	"jan fév mar avr mai jun jul aou sep oct nov déc",
	// Spanish
	"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
	"ene feb mar abr may jun jul ago sept oct nov dic",
	"ene feb mar abr may jun jul ago set oct nov dic",
	"enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
	// Italian
	"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
	"gen feb mar apr mag giu lug ago set ott nov dic",
	"genn febbr mar apr magg giu lug ago sett ott nov dic",
	// Dutch
	"januari februari maart april mei juni juli augustus september oktober november december",
	"jan feb mrt apr mei jun jul aug sep okt nov dec",
	// Portuguese
	"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
	"jan fev mar abr mai jun jul ago set out nov dez",
	// Polish
	"stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
	"styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
	"sty lut mar kwi maj cze lip sie wrz paź lis gru",
	// Swedish
	"januari februari mars april maj juni juli augusti september oktober november december",
	"jan feb mars apr maj jun jul aug sep okt nov dec",
	// Danish, Norwegian
	"januar februar marts april maj juni juli august september oktober november december",
	"januar februar mars april mai juni juli august september oktober november desember",
	"jan feb mar apr mai jun jul aug sep okt nov des",
	// Finnish
	"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
	"tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
	"tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
	// Czech
	"ledna února března dubna května června července srpna září října listopadu prosince",
	"leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
	"led úno bře dub kvě čvn čvc srp zář říj lis pro",
}

// weekdays stand in front of a date, in the order of the languages above.
const weekdays = `
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Mo Di Mi Do Fr Sa So
lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
lunes martes miércoles jueves viernes sábado domingo lun mar mié jue vie sáb dom
lunedì martedì mercoledì giovedì venerdì sabato domenica lun mar mer gio ven sab dom
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo
segunda terça quarta quinta sexta seg ter qua qui sex
poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob ndz
måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tors fre lör sön
mandag tirsdag lørdag søndag man tir tor lør søn
maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina
sunnuntai sunnuntaina ti ke to pe la su
pondělí úterý středa čtvrtek pátek neděle po út st čt pá ne`

// fillers may stand between the parts of a date with the name of a month.
const fillers = "de del of the le den am feira r roku dne dnia"

// ordinals may follow a day, as in 3rd and 1er.
const ordinals = "st nd rd th er re e eme º ª o a"

var months = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for _, line := range monthNames {
		for i, name := range strings.Fields(chart.Fold(line)) {
			m[name] = i + 1
		}
	}
	return m
})

// monthNamed is the month's number; 0 where there is none of that name.
func monthNamed(word string) int { return months()[word] }

var isWeekday, isFiller, isOrdinal = oneOf(weekdays), oneOf(fillers), oneOf(ordinals)

// oneOf tells whether a folded word is one of those in a text.
func oneOf(words string) func(string) bool {
	set := sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for _, w := range strings.Fields(chart.Fold(words)) {
			m[w] = true
		}
		return m
	})
	return func(word string) bool { return set()[word] }
}
