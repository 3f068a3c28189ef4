package heading

import (
	"slices"
	"strings"
	"testing"
)

// readings are headings by the field that they mean first, in the languages
// that tables come in; none of them stands in the vocabulary as it is, but for
// those of one word.
var readings = map[Field][]string{
	Manager: {"Line Mgr Name", "manager.displayName", "Manager_Name__c", "Reports to (Manager)", "Supervisor(s)", "MANAGER_NAME", "Manager Full Name", "Name Manager",
		"Führungskraft (Name)", "Name des Vorgesetzten", "Direkter Vorgesetzter", "Vorgesetzte/r", "Fuehrungskraft", "Nom du responsable hiérarchique", "N+1 (Nom)",
		"Nombre del jefe", "Jefe directo", "Responsabile diretto", "Nome do gestor", "Gestor imediato", "Naam leidinggevende", "Imię i nazwisko przełożonego", "Przelozony",
		"Närmaste chef", "Nærmeste leder", "Přímý nadřízený", "上司氏名", "直属の上司", "直属上级姓名", "汇报对象", "직속상사", "ФИО руководителя", "Непосредственный руководитель", "Bağlı olduğu yönetici", "Lähin esihenkilö", "Közvetlen felettes", "Superior ierarhic", "Керівник"},
	ManagerID: {"Line Manager Employee Number", "Supervisor's Employee #", "Manager worker ID", "Reports To (Employee ID)", "Employee Code N+1", "work.reportsToIdInCompany",
		"Vorgesetztennummer", "Personalnummer des Vorgesetzten", "Vorgesetzten-ID", "Matricule N+1", "Manager (matricule)", "Código del jefe inmediato", "Matricola responsabile",
		"Matrícula do gestor", "Leidinggevende (personeelsnummer)", "ID bezpośredniego przełożonego", "Anställningsnummer chef", "Osobní číslo nadřízeného", "上司社員番号", "上司の社員番号", "直属经理工号", "상사 사번", "Табельный номер руководителя", "Yönetici sicil no", "Esihenkilön tunnus", "Felettes azonosító", "Cod manager"},
	ManagerEmail: {"Reporting Manager Email", "Line Manager UPN", "managerUserPrincipalName", "manager/mail", "Manager email (work)", "Führungskraft E-Mail", "E-mail du manager", "Correo del jefe",
		"Email responsabile", "E-mail do gestor imediato", "E-mail leidinggevende", "E-mail przełożonego", "Chefens e-post", "Leders e-mail", "E-mail nadřízeného", "上司のメールアドレス", "汇报对象邮箱", "상사 이메일", "Почта руководителя", "E-mail руководителя", "Yönetici e-posta", "Esihenkilön sähköposti", "Felettes e-mail címe"},
	ManagerFirst:    {"Supervisor First Name", "Vorname des Vorgesetzten"},
	ManagerLast:     {"Supervisor Last Name", "Nachname Vorgesetzter"},
	ManagerPosition: {"Supervisor Position Number", "Parent Position ID"},
	ManagerTitle:    {"Manager's job title", "Reports To Position"},
	dotted: {"Functional Manager UPN", "Matrix Manager ID", "Dotted line manager email", "2nd Manager", "Reports to (Dotted)", "Additional Manager", "Fachliche Führungskraft (E-Mail)",
		"Responsable fonctionnel", "Segundo jefe", "虚线经理", "Przełożony funkcjonalny", "Функциональный руководитель", "Toiminnallinen esihenkilö"},
	id:           {"Employee number*", "PERSONALNUMMER", "Mitarbeiter-Nr.", "N° matricule", "Nº de empleado", "Numer pracownika", "社員番号", "工号", "사번", "worker.id", "Табельный №", "Personel No", "Henkilönumero", "Törzsszám", "Marcă"},
	name:         {"Full name (required)", "Name of the employee", "Vor- und Nachname", "Nom et prénom", "Nombre y apellidos", "Cognome e Nome", "氏名", "姓名", "Ｎａｍｅ", "ФИО", "Ф.И.О. сотрудника", "Adı Soyadı", "Nimi", "Név", "Nume și prenume", "ПІБ", "ENAME"},
	FirstName:    {"Name: First", "First name [Required]", "Vorname", "Prénom", "Voornaam", "given_name"},
	LastName:     {"Legal last name", "Nachname *", "Apellidos", "Cognome", "Achternaam"},
	title:        {"Job Title (EN)", "Job Title 1", "job_id/name", "Position title - current", "Stellenbezeichnung", "Intitulé du poste", "Puesto", "Qualifica", "Cargo", "Functie", "Stanowisko", "Befattning", "役職", "职位", "Должность", "Unvan", "Nimike", "Beosztás", "Funcție", "Посада"},
	team:         {"Department / Team", "department name", "Abteilung", "Service", "Reparto", "Afdeling", "Dział", "部署", "部门", "Подразделение", "Departman", "Osasto", "Szervezeti egység", "Departament"},
	email:        {"E-mail address [Required]", "Email ID", "E-Mail (dienstlich)", "Courriel", "邮箱"},
	"start":      {"Start date (m/d/y)", "Date of joining", "Eintrittsdatum", "Date d'entrée", "Fecha de ingreso", "Data assunzione", "入社日"},
	"cost":       {"Salary (EUR)", "Jahresgehalt", "Salaire annuel brut", "年収"},
	Levels:       {"Level 3", "L1", "Ebene 2"},
	UnitLevels:   {"Department level 2", "Abteilung Ebene 1"},
	Parent:       {"parent_id/name", "Parent code"},
	Path:         {"Organization Structure (EN)"},
	Position:     {"Position Number (8 digits)", "Stellennummer"},
	ManagerJob:   {"Manager: req"},
	"employment": {"Employment Type (FT/PT)", "Vertragsart", "雇用形態"},
}

func TestHeadings(t *testing.T) {
	for field, headings := range readings {
		for _, h := range headings {
			if rs := Read(h); len(rs) == 0 || rs[0].Field != field {
				t.Errorf("%q is read as %v, want %s", h, rs, field)
			}
		}
	}
}

// TestHeadingsOfOthers say something else, and are nobody's.
func TestHeadingsOfOthers(t *testing.T) {
	for _, h := range []string{
		"Assistant ID", "HR manager", "HR Business Partner", "Manager's department", "Is Manager", "Number of reports", "Emergency contact name", "Company name",
		"Project manager", "Hiring Manager", "Previous manager", "Manager (HR)", "Manager start date", "Skip Level Manager", "N+2", "Manager since", "Department ID",
		"Direct Reports", "Birth date", "Geburtsdatum", "Ist Führungskraft", "Anzahl Mitarbeiter", "Date de naissance", "Home phone", "Personal email", "Country", "Job Title 2", "Work email address 2", "Job code", "Shoe size", "",
		"***", strings.Repeat("long ", 30),
	} {
		if rs := Read(h); len(rs) > 0 {
			t.Errorf("%q is read as %v", h, rs)
		}
	}
}

func TestNumberedHeadings(t *testing.T) {
	for h, want := range map[string]Reading{
		"Manager 2":                   {Field: FurtherManagers, Number: 2},
		"Level 1 Manager":             {Field: ManagerLevels, Number: 1},
		"Management Chain - Level 03": {Field: ManagerLevels, Number: 3},
		"L4":                          {Field: Levels, Number: 4},
		"Department 2":                {Field: UnitLevels, Number: 2},
	} {
		if rs := Read(h); len(rs) == 0 || rs[0].Field != want.Field || rs[0].Number != want.Number {
			t.Errorf("%q is read as %v", h, rs)
		}
	}
}

// TestHowSurelyAHeadingIsKnown: what has other meanings, or a word that nothing
// is known of, is for the cells to confirm.
func TestHowSurelyAHeadingIsKnown(t *testing.T) {
	for h, want := range map[string]Surety{"Manager": Whole, "Line manager login": Joined, "Type": Doubtful, "Status": Whole, "hibob id": Partly, "Sales Manager": Partly} {
		if rs := Read(h); len(rs) == 0 || rs[0].Surety != want {
			t.Errorf("%q is read as %v", h, rs)
		}
	}
}

// TestAPositionAboveIsATitleOrANumber: the cells tell which.
func TestAPositionAboveIsATitleOrANumber(t *testing.T) {
	var fields []Field
	for _, r := range Read("Reports To Position") {
		fields = append(fields, r.Field)
	}
	if !slices.Equal(fields, []Field{ManagerTitle, ManagerPosition}) {
		t.Errorf("it is read as %v", fields)
	}
}

// TestTheShorterHeadingIsTheBetter, and the best is one that is known as it
// stands.
func TestTheShorterHeadingIsTheBetter(t *testing.T) {
	before := -1
	for _, h := range []string{"Manager", "Manager full name", "Name of the line manager"} {
		rs := Read(h)
		if len(rs) == 0 || rs[0].Field != Manager || rs[0].Rank <= before {
			t.Fatalf("%q is read as %v, after rank %d", h, rs, before)
		}
		before = rs[0].Rank
	}
}

// TestEverySpellingIsRead as the field that lists it.
func TestEverySpellingIsRead(t *testing.T) {
	each(fieldSpellings, func(section, text string, _ int) {
		for _, h := range []string{text, strings.ToUpper(text), text + "*", " " + text + " "} {
			h = strings.Replace(h, "?", "", 1)
			if !slices.ContainsFunc(Read(h), func(r Reading) bool { return r.Field == Field(section) }) {
				t.Errorf("%q is not read as %s, but as %v", h, section, Read(h))
			}
		}
	})
}

// TestEveryLineHasALanguage wants two letters, and each of them once to a field.
func TestEveryLineHasALanguage(t *testing.T) {
	for _, file := range []string{fieldSpellings, wordSpellings} {
		seen := map[string]bool{}
		for line := range strings.Lines(file) {
			switch {
			case strings.HasPrefix(line, "["):
				clear(seen)
			case strings.TrimSpace(line) != "" && line[0] != '#':
				language, _, _ := strings.Cut(line, " ")
				if len(language) != 2 || seen[language] {
					t.Errorf("the language of a line is %q: %s", language, line)
				}
				seen[language] = true
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, headings := range readings {
		for _, h := range headings {
			f.Add(h)
		}
	}
	f.Fuzz(func(t *testing.T, h string) {
		for _, r := range Read(h) {
			if r.Field == "" || r.Number < 0 {
				t.Errorf("%q is read as %v", h, r)
			}
		}
	})
}
