package title

// language is the words of titles in one language: what they mean, in the
// English words that the grammar knows (see classes), and how they are
// written. Phrases part at commas; case and accents make no difference.
// Feminine and shortened forms stand beside the others.
type language map[string]string

// languages are all that titles are read in. A title may mix them.
var languages = []language{
	english, german, french, spanish, portuguese, italian, dutch, polish, russian, japanese, chinese, nordic,
}

var english = language{
	"product":         "products, prdct",
	"manager":         "mgr, mngr",
	"product manager": "productmanager, product mgr",
	"management":      "mgmt, mgt, mgmnt",
	"pm":              "pm1, pm2, pm3, pm4, p m",
	"apm":             "apm1, apm2",
	"cpo":             "cpto, ctpo",
	"gpm":             "",
	"jpm":             "",
	"chief":           "cheif",
	"officer":         "",
	"head":            "",
	"vp":              "vice president, vicepresident, vice pres",
	"svp":             "senior vice president, senior vp, sr vice president, sr vp, snr vp, snr vice president",
	"evp":             "executive vice president, executive vp, exec vp",
	"avp":             "assistant vice president, assistant vp, associate vice president, associate vp, asst vp, first vice president",
	"director":        "dir",
	"md":              "managing director, executive director, exec director, non executive director, board director",
	"lead":            "team lead, team leader, teamlead",
	"senior":          "sr, snr, sen",
	"junior":          "jr, jnr, jun",
	"associate":       "assoc",
	"assistant":       "asst",
	"staff":           "",
	"principal":       "",
	"group":           "grp",
	"trainee":         "in training, rotational, rotation, rotation program, rotational program, rotation programme, rotational programme",
	"intern":          "internship, co op, coop student, student, working student",
	"graduate":        "grad, campus hire, new grad, new graduate, recent grad, recent graduate, university graduate, university grad, college graduate, college grad, new college grad, new college graduate, campus graduate",
	"apprentice":      "apprenticeship",
	"entry":           "entry level, early career, early careers",
	"mid":             "mid level, midlevel, intermediate, ssr, semi senior",

	"deputy":    "vice head, second in command",
	"former":    "ex, previous, previously, retired",
	"future":    "aspiring, prospective, incoming",
	"fellow":    "distinguished",
	"president": "",

	"interim": "ad interim, a.i., temporary, temp, " +
		"maternity leave cover, mat leave cover, paternity leave cover, parental leave cover, family leave cover, " +
		"maternity cover, paternity cover, parental cover, mat cover, leave cover, maternity leave, parental leave, maternity leave replacement, parental leave replacement, maternity replacement, leave replacement, sabbatical cover, cover",
	"acting":     "",
	"fractional": "",
	"contractor": "contract, contract to hire, freelance, freelancer, self employed, consultant contract",
	"fixed-term": "fixed term contract, fixed term, ftc, short term, limited term, term contract",
	"part-time":  "part time, parttime, pt",
	"full-time":  "full time, fulltime, ft, permanent, perm",

	"tbh": "to be hired, to be hired soon, tbc, vacant, vacancy, vacancies, open role, open roles, open position, open post, open headcount, open req, " +
		"unfilled, job opening, role open, position open, currently vacant, now hiring, we are hiring, we re hiring, we're hiring, tbd, tba, new hire",
	"open":   "",
	"hiring": "recruiting",

	"mode": "remote, remotely, anywhere, nationwide, multiple locations, various locations, hybrid, onsite, on site, in office, home office, homeoffice, telecommute, wfh, work from home, relocate, relocation, " +
		"based, office based, remote first, fully remote, in person",
	"~": "mwd, wmd, mfd, fmd, mfx, fmx, mfn, wmx, mwx, hf, fh, hfx, fhx, mf, fm, mw, wm, vm, mv, gn, fhd, dmw, dfm, mwdx, mfdx, " +
		"all genders, all gender, any gender, gender neutral, founding, founding team, urgent, urgently, asap",
	"filler": "first, first hire, first product hire, immediate start, new, key, experienced, " +
		"requisition, req, jr0, job id, id, ref, reference, no, number, level, grade, band, " +
		"bs, ms, ba, ma, bsc, msc, mba, phd, master's, masters, bachelor's, bachelors, undergraduate, campus, university, college, mba students, starting, starts, recent, " +
		"summer, fall, autumn, winter, spring, start, intake, class of, cohort, leadership development program, graduate program, graduate programme, graduate scheme, trainee program, " +
		"january, february, march, april, may, june, july, august, september, october, november, december, " +
		"co, joint, backfill, managing, fte, hours, hrs, days, day, week, weeks, month, months, mos, year, years, yr, per, a, basis, only, role, position, post, job, percent, until, " +
		"talent pool, talent community, talent pipeline, evergreen, visa sponsorship, travel required, confidential",

	"founder":           "cofounder, co founder, founders, owner operator",
	"ceo":               "chief executive, chief executive officer",
	"engineer":          "engineers, developer, programmer, swe, sde",
	"designer":          "designers",
	"analyst":           "analysts",
	"owner":             "",
	"product owner":     "po",
	"product marketing": "pmm",
	"resident":          "in residence",
	"member":            "board member, team member",

	"of": "the, for, in",
	"to": "reporting to, report to",
}

// followers are the words before which a rank, an employment or an office is
// the first half of an area's name, wherever it stands.
var followers = map[string]map[string]bool{
	"senior":     set("living care housing citizen citizens adult adults debt discount discounts"),
	"junior":     set("isa isas account accounts saver savers savings golf school schools academy"),
	"associate":  set("tools portal app apps discount discounts scheduling"),
	"staff":      set("scheduling rostering augmentation portal planning app discount travel"),
	"principal":  set("investing investments protection repayment repayments residence"),
	"group":      set("travel insurance benefits policy policies booking bookings chat chats messaging buying orders tours ticketing dining"),
	"lead":       set("generation gen scoring capture nurturing routing forms qualification acquisition conversion ads enrichment management"),
	"graduate":   set("recruitment recruiting hiring admissions loans outcomes school schools students education"),
	"entry":      set("hiring jobs"),
	"intern":     set("hiring program programs portal recruiting"),
	"apprentice": set("program programs training levy"),
	"head":       set("tracking mounted unit units up"),
	"director":   set("tools portal"),
	"interim":    set("payments payment financing reporting dividend dividends results statements staffing workers labour labor works migration housing accommodation workforce employment storage"),
	"acting":     set("careers classes profiles lessons"),
	"fractional": set("shares share ownership investing trading reserve real jets"),
	"contractor": set("payments payment payroll management portal onboarding lifecycle compliance manufacturing intelligence automation analytics testing research experience marketplace marketplaces platform tools invoicing tax safety insurance workforce hiring"),
	"part-time":  set("jobs work workers"),
	"fixed-term": set("deposit deposits loan loans savings bonds annuities mortgages"),
	"tbh":        set("property properties land homes"),
}
