package table

import (
	"strings"
	"sync"
	"unicode/utf8"

	"cadre/chart"
	"cadre/chart/heading"
)

// meanings are the words of cells that mean something, by what they mean: in
// the languages that tables come in, as people write them.
type meanings[T any] []struct {
	means T
	words string
}

// find tells what a text means; a text with more to say is none of the words.
func (m meanings[T]) index() func(string) (T, bool) {
	all := sync.OnceValue(func() map[string]T {
		found := map[string]T{}
		for _, line := range m {
			for _, word := range strings.Split(line.words, ",") {
				if key := heading.Key(word); key != "" {
					if _, taken := found[key]; !taken {
						found[key] = line.means
					}
				}
			}
		}
		return found
	})
	return func(s string) (T, bool) {
		if len(s) > longestWord {
			var none T
			return none, false
		}
		var room [longestWord]byte
		if key, ok := plainLetters(room[:0], s); ok {
			means, known := all()[string(key)]
			return means, known
		}
		means, known := all()[heading.Key(s)]
		return means, known
	}
}

// plainLetters appends what heading.Key, which takes its time, gives of a text
// in plain letters; ok is false for any other text.
func plainLetters(key []byte, s string) (_ []byte, ok bool) {
	for i := range len(s) {
		switch b := s[i]; {
		case b >= utf8.RuneSelf || strings.IndexByte("+%&#", b) >= 0:
			return nil, false
		case 'A' <= b && b <= 'Z':
			key = append(key, b|' ')
		case 'a' <= b && b <= 'z', '0' <= b && b <= '9':
			key = append(key, b)
		}
	}
	return key, true
}

// longestWord is the longest text that may be one of the words of cells.
const longestWord = 80

// employmentWords are what HR systems call an employment.
var employmentWords = meanings[chart.Employment]{
	{chart.FullTime, `full time, FT, permanent, perm, regular, employee, regular full time, full time employee, FTE, permanent employee, salaried, regular employee, staff, employee full time, indefinite, open ended, W2, core,
		Vollzeit, unbefristet, Festanstellung, fest, Angestellter, Angestellte, Mitarbeiter, Festangestellt, Festangestellter, Vollzeit unbefristet, Tarif, AT,
		CDI, temps plein, salarié, titulaire, indéterminé, contrat à durée indéterminée, CDI temps plein, fonctionnaire,
		indefinido, tiempo completo, jornada completa, fijo, contrato indefinido, plantilla, planta, empleado,
		tempo indeterminato, tempo pieno, indeterminato, dipendente, full-time,
		efetivo, CLT, tempo integral, sem termo, contrato sem termo, efectivo, permanente,
		voltijd, vast, fulltime, vast contract, onbepaalde tijd, vast dienstverband, in dienst,
		umowa o pracę, pełny etat, czas nieokreślony, umowa na czas nieokreślony, UoP,
		heltid, tillsvidare, tillsvidareanställning, fast, fastansat, fastansatt, fast ansatt, fast stilling, fuldtid, tillsvidareanställd, fastanställd,
		plný úvazek, hlavní pracovní poměr, HPP, doba neurčitá,
		正社員, 正規, 無期, 正規雇用, 常勤, 社員, 全职, 正式, 正式员工, 正式工, 無期雇用, 全職, 在编, 정규직, 정규,
		постоянный, постоянная, полная занятость, полный день, в штате, штатный, бессрочный, бессрочный договор, tam zamanlı, kadrolu, süresiz, vakituinen, toistaiseksi voimassa oleva, kokoaikainen, határozatlan, teljes munkaidő, határozatlan idejű, normă întreagă, nedeterminat, perioadă nedeterminată, постійний, повна зайнятість`},
	{chart.PartTime, `part time, PT, regular part time, part-time employee, employee part time,
		Teilzeit, temps partiel, tiempo parcial, media jornada, jornada parcial, tempo parziale, tempo parcial, meio período, deeltijd, parttime,
		niepełny etat, część etatu, deltid, částečný úvazek, zkrácený úvazek, パート, パートタイム, パートタイマー, 非常勤, 時短, 兼职, 兼職, 시간제, 파트타임,
		частичная занятость, неполный день, неполная занятость, yarı zamanlı, osa-aikainen, részmunkaidő, részmunkaidős, normă parțială, часткова зайнятість`},
	{chart.Interim, "interim, interim management, interimsmanager, 暫定"},
	{chart.Acting, "acting, kommissarisch, waarnemend, p.o., faisant fonction"},
	{chart.Fractional, "fractional, fractional executive"},
	{chart.Contractor, `contractor, contract, freelance, freelancer, contingent worker, contingent, agency, agency worker, external, consultant, independent contractor, vendor, outsourced, 1099, temp agency, supplier, third party, outside, self employed, subcontractor, sub contractor, non employee, extern, contingent staff, contract worker, contracted, CW, EXT, offshore, partner, statement of work, SOW, staff augmentation, body shop, service provider, agency temp, agency staff, contractors,
		freier Mitarbeiter, freie Mitarbeit, freie Mitarbeiterin, Freiberufler, freiberuflich, extern, Externer, Externe, Leiharbeit, Leiharbeiter, Zeitarbeit, Zeitarbeiter, Leiharbeitnehmer, Dienstleister, Berater, Selbstständig, AÜG, Arbeitnehmerüberlassung, Fremdpersonal,
		prestataire, intérimaire, indépendant, externe, freelance, sous-traitant, portage, portage salarial, auto-entrepreneur, prestation, régie, consultant externe, intérim,
		autónomo, externo, contratista, subcontratado, honorarios, ETT, prestador de servicios, proveedor, consultor, freelance externo, independiente,
		consulente, esterno, partita IVA, collaboratore esterno, somministrato, somministrazione, collaborazione, co.co.co, libero professionista,
		PJ, terceiro, terceirizado, prestador, prestador de serviços, consultor externo, recibos verdes, autônomo, temporário terceirizado, terceirizada,
		inhuur, extern, ZZP, ZZP'er, uitzendkracht, gedetacheerd, detachering, externe, ingehuurd, payroll, uitzend,
		B2B, kontrakt, umowa zlecenie, umowa o dzieło, zlecenie, zewnętrzny, kontraktor, podwykonawca, samozatrudnienie, kontrakt B2B, działalność gospodarcza,
		konsult, inhyrd, extern konsult, inhyrd konsult, bemanning, uppdragstagare, underkonsult, konsulent, vikarbureau, innleid, frilans, freelancer extern, ekstern, innleie,
		OSVČ, externista, dohoda, DPP, DPČ, živnostník, externí, dodavatel,
		業務委託, 派遣, 派遣社員, 請負, フリーランス, 外部, 委託, SES, 協力会社, 外包, 派遣工, 劳务派遣, 顾问, 自由职业, 外部顾问, 承包商, 外派, 第三方, 約聘, 外包人员, 프리랜서, 파견직, 외주, 파견, 용역, 도급,
		подрядчик, внештатный, ГПХ, договор ГПХ, самозанятый, аутсорс, аутстафф, фрилансер, ИП, taşeron, serbest, danışman, dış kaynak, alihankkija, ulkoinen, freelancer, konsultti, vuokratyöntekijä, alvállalkozó, külső, megbízásos, vállalkozó, colaborator extern, prestator, PFA, підрядник, ФОП, зовнішній`},
	{chart.FixedTerm, `fixed term, temporary, temp, limited term, FTC, fixed-term contract, seasonal, casual, term, temporary employee, fixed term employee, limited, definite, temporary worker, fixed period, short term,
		befristet, Zeitvertrag, Befristeter Vertrag, Aushilfe, Minijob, geringfügig, Minijobber, Vollzeit befristet,
		CDD, durée déterminée, contrat à durée déterminée, saisonnier, vacataire, contractuel, déterminé,
		temporal, eventual, contrato temporal, plazo fijo, duración determinada, obra y servicio, fijo discontinuo, interino,
		tempo determinato, determinato, a termine, contratto a termine, stagionale, temporaneo,
		temporário, termo certo, prazo determinado, contrato a termo, a termo, termo, com termo,
		tijdelijk, bepaalde tijd, tijdelijk contract, oproepkracht, jaarcontract, nulurencontract,
		czas określony, umowa na czas określony, okres próbny, tymczasowy, na zastępstwo,
		visstid, vikariat, visstidsanställning, tidsbegränsad, vikar, midlertidig, tidsbegrænset, timanställd, visstidsanställd,
		doba určitá, na dobu určitou,
		契約社員, 有期, 契約, 嘱託, 臨時, 有期雇用, アルバイト, 嘱託社員, 合同工, 临时工, 合同制, 临时, 固定期限, 计约人员, 約聘人員, 계약직, 임시직, 기간제,
		срочный, срочный договор, временный, временная, süreli, belirli süreli, geçici, määräaikainen, tilapäinen, határozott, határozott idejű, ideiglenes, determinat, perioadă determinată, temporar, строковий, тимчасовий`},
	{chart.Intern, `intern, internship, trainee, apprentice, working student, student, co-op, graduate trainee, placement, student worker, interns, apprenticeship, work placement,
		Praktikant, Praktikantin, Praktikum, Werkstudent, Werkstudentin, Azubi, Auszubildender, Auszubildende, Werkstudierende, Volontär, Dualer Student, Duales Studium, Ausbildung, Pflichtpraktikum, Diplomand,
		stagiaire, stage, alternant, alternance, apprenti, contrat d'apprentissage, apprentissage, alternante, contrat pro,
		becario, becaria, prácticas, aprendiz, pasante, en prácticas, practicante, contrato en prácticas,
		stagista, tirocinante, tirocinio, apprendista, apprendistato, estagiário, estágio, estagiária, aprendiz, jovem aprendiz, menor aprendiz,
		stagiair, stagiaire, leerling, BBL, stagair, stażysta, staż, praktykant, stażystka, praktyka,
		praktikant, elev, lärling, lærling, student, studentermedhjælper, stážista, praktikant, stáž,
		インターン, インターンシップ, 学生アルバイト, 研修生, 实习, 实习生, 實習生, 見習い, 인턴, 수습,
		стажер, стажёр, практикант, интерн, stajyer, harjoittelija, gyakornok, stagiar, практика, стажист, інтерн`},
}

var employmentOf = employmentWords.index()

// standing is what a status says of a post and of whoever fills it.
type standing int

// A post is filled, also by somebody who is away for a time, or open; who
// filled it has left; or the post is no more.
const (
	isFilled standing = iota
	isAway
	isOpen
	hasLeft
	isNoMore
)

// statusWords are what HR systems call the state of a post or a person.
var statusWords = meanings[standing]{
	{isFilled, `filled, A, active, provisioned, staged, employed, current, hired, occupied, in post, probation, on probation, onboarding, working, present, in place, confirmed, notice period, on notice, serving notice, pre-start, joined, staffed, incumbent, actively employed, live,
		besetzt, aktiv, angestellt, beschäftigt, Probezeit, gekündigt zum,
		actif, active, pourvu, occupé, en poste, présent, période d'essai, en activité,
		activo, activa, ocupado, cubierto, ocupada, cubierta, alta, en alta, vigente,
		attivo, attiva, occupato, in forza, coperto, occupata, in servizio,
		ativo, ativa, ocupado, preenchido, em exercício, trabalhando,
		actief, bezet, in dienst, vervuld,
		aktywny, aktywna, obsadzone, zatrudniony, obsadzony, zatrudniona,
		aktiv, anställd, tillsatt, besatt, ansat, ansatt, besat, aktivní, obsazeno, obsazená, zaměstnán,
		在籍, 在職, 現職, 有効, 在籍中, 勤務中, 在职, 在岗, 正常, 已填补, 试用, 试用期, 在編, 在職中, 已入职, 재직, 재직중,
		работает, активен, активный, активна, занята, aktif, çalışıyor, dolu, aktiivinen, työssä, täytetty, aktív, betöltött, activ, activă, ocupat, працює, активний`},
	{isAway, `on leave, L, P, leave, parental leave, maternity leave, paternity leave, sick leave, sabbatical, garden leave, furlough, leave of absence, LOA, suspended, paid leave, unpaid leave, medical leave,
		Elternzeit, in Elternzeit, beurlaubt, Mutterschutz, krank, langzeitkrank, Sabbatical, ruhend,
		congé parental, en congé, congé maternité, arrêt maladie,
		baja médica, baja maternal, excedencia, licencia,
		congedo, aspettativa, in maternità,
		férias, afastado, licença, afastada,
		ouderschapsverlof, met verlof, ziek, verlof,
		urlop macierzyński, urlop wychowawczy, urlop, zwolnienie lekarskie,
		föräldraledig, föräldraledighet, barsel, orlov, permisjon, tjänstledig, sjukskriven, mateřská dovolená, rodičovská dovolená,
		休職, 休職中, 育休, 育児休業, 産休, 休假, 产假, 휴직, 휴직중, 육아휴직,
		в декрете, декретный отпуск, в отпуске, отпуск, больничный, izinli, doğum izni, vanhempainvapaalla, virkavapaalla, szülési szabadság, GYES, GYED, concediu, concediu maternitate, у відпустці`},
	{isOpen, `vacant, vacancy, vacant post, vacant position, vacant role, open, open position, open role, open post, open req, open headcount, TBH, to be hired, TBD, to be determined, TBA, to be announced, TBC, to be confirmed, new hire, future hire, unfilled, hiring, recruiting, requisition, frozen, freeze, on hold, hold, hiring freeze, to be filled, TBF, open frozen, position open, empty, unoccupied, in recruitment, interviewing, offer extended, offer out, sourcing, to hire, vacant seat, open seat, position vacant, to be recruited, TBR, not filled, vacant - frozen,
		vakant, Vakanz, offen, unbesetzt, zu besetzen, N.N., offene Stelle, neu zu besetzen, Stelle offen, nicht besetzt, ausgeschrieben, eingefroren, freie Stelle, in Besetzung, Nachbesetzung, wird besetzt, noch zu besetzen, NN,
		vacant, vacante, poste vacant, à pourvoir, ouvert, non pourvu, poste ouvert, gelé, en recrutement, recrutement en cours, à recruter, poste à pourvoir, vacance, recrutement, libre,
		vacante, puesto vacante, por cubrir, abierta, abierto, sin cubrir, libre, congelado, por contratar, a contratar, en selección, plaza vacante, no cubierto, por definir, en búsqueda, en proceso de selección,
		vacante, posto vacante, scoperto, da coprire, aperto, aperta, posizione vacante, da assumere, posizione aperta, in selezione, scoperta, da definire, congelato, in ricerca,
		vago, vaga, em aberto, aberto, cargo vago, vaga aberta, a contratar, posição aberta, a preencher, congelado, congelada, em seleção, a definir, por preencher, em recrutamento, aberta,
		vacant, vacature, openstaand, open vacature, nog in te vullen, onbezet, bevroren, in te vullen, openstaande vacature, niet bezet, te vervullen, on-hold, n.n.b., n.t.b.,
		wakat, wolne, wolne stanowisko, nieobsadzone, otwarte, do obsadzenia, rekrutacja, zamrożone, nieobsadzony, w rekrutacji, otwarty, w trakcie rekrutacji, vacat,
		vakans, ledig, vakant, ledigt, obesatt, rekrytering pågår, ubesat, ubesatt, ledig stilling, ledig tjänst, under rekrytering, öppen, åben, åpen, fryst, rekryteras, rekruteres, under rekruttering, under rekruttering,
		volné, neobsazeno, volná pozice, neobsazená, volné místo, obsazuje se, neobsazený, nábor, volno,
		空席, 欠員, 募集中, 採用中, 未定, 採用予定, 募集, 空き, 未充足, 採用活動中, 凍結, 空缺, 招聘中, 待招聘, 空岗, 缺编, 待招, 待定, 缺員, 空職, 冻结, 未到岗, 空编, 招募中, 公开招聘, 공석, 채용중, 채용 예정, 미정, 충원 예정, 모집중, 결원,
		вакансия, вакантно, вакантна, открыта, открыто, свободно, в подборе, не занята, boş, açık pozisyon, açık, avoin, täyttämättä, haussa, rekrytoidaan, betöltetlen, üres, nyitott, üresedés, liber, post vacant, în recrutare, neocupat, вакансія, вакантна, вільна`},
	{hasLeft, `terminated, left, inactive, disabled, voluntarily terminated, terminated for cause, involuntarily terminated, resigned, former, retired, ex-employee, leaver, separated, deactivated, deleted, offboarded, dismissed, laid off, exited, departed, ended, former employee, quit, alumni, deceased, no longer employed, deprovisioned, I, discharged, withdrawn, term, T, exit, archived, blocked, terminated employee, ex employee, redundant, offboarding complete, inactive employee, not active,
		ausgeschieden, ausgetreten, inaktiv, gekündigt, ehemalig, deaktiviert, Rentner, pensioniert, verstorben, Austritt, in Rente, ehemaliger Mitarbeiter,
		parti, sorti, inactif, inactive, démissionné, licencié, retraité, ancien, sortie, démissionnaire, départ, désactivé, quitté,
		inactivo, inactiva, baja, de baja definitiva, cesado, despedido, renunció, retirado, jubilado, baja definitiva, baja voluntaria, desvinculado, cese, terminado,
		cessato, cessata, inattivo, dimesso, licenziato, inattiva, dimissionario, pensionato, uscito,
		inativo, inativa, desligado, demitido, aposentado, desligada, demitida, saiu, rescindido, rescisão,
		uit dienst, inactief, vertrokken, ontslagen, gepensioneerd, niet actief, uitdienst,
		nieaktywny, zwolniony, nieaktywna, odszedł, zwolniona, były pracownik, rozwiązana, emeryt,
		slutat, inaktiv, uppsagd, pensionerad, avslutad, fratrådt, sluttet, ophørt, opsagt, fratrådte, sagt op, neaktivní, ukončen, odešel, ukončeno, bývalý,
		退職, 退社, 退職済, 退職済み, 無効, 離職, 离职, 已离职, 停用, 离岗, 辞职, 退休, 失效, 已離職, 退職者, 퇴사, 퇴직, 비활성, 퇴사자,
		уволен, уволена, уволился, уволилась, неактивен, неактивный, бывший, ayrıldı, işten ayrıldı, pasif, eronnut, lähtenyt, irtisanoutunut, päättynyt, kilépett, inaktív, megszűnt, plecat, inactiv, demisionat, concediat, звільнений, звільнена, неактивний`},
	{isNoMore, "eliminated, post eliminated, closed, post closed, abolished, post abolished, position eliminated, position closed, role closed, cancelled, canceled, removed, entfallen, gestrichen, supprimé, poste supprimé, eliminado, suprimido, soppresso, extinto, vervallen, zlikwidowane, indragen, nedlagt, zrušeno, 廃止, 取消, 已撤销, 폐지"},
}

var standingOf = statusWords.index()

// isStatus tells a word for the state of a post or a person.
func isStatus(s string) bool {
	_, ok := standingOf(s)
	return ok
}
