package format

import "strings"

// copyOf is what programs write in front of a copy's name.
var copyOf = [][]string{{"copy", "of"}, {"kopie", "von"}, {"copie", "de"}, {"copia", "de"}, {"copia", "di"}, {"cópia", "de"}, {"kopie", "van"}, {"kopia", "av"}, {"kopi", "af"}, {"kopi", "av"}, {"kopia"}}

// lateWords say at the end of a name which of several files it is.
var lateWords = strings.Fields("final latest copy export exported download" +
	" endfassung kopie finale copie copia cópia definitief kopia kopi kopio")

// versionWords stand before the number of a version.
var versionWords = strings.Fields("v ver version rev revision")

// anyFile are words that say nothing about a chart: what programs call a file
// that nobody has named, and what every such table or chart could be called,
// in the languages that tables come in.
var anyFile = strings.Fields(`
	untitled unnamed new document doc file data dataset book workbook spreadsheet sheet table csv report
	export exports exported download downloads output out result results input import
	test tests testing tmp temp temporary sample example examples demo dummy foo bar baz final draft latest current copy backup
	old now today next before after previous other
	org orgchart organization organisation organizational organisational chart charts diagram hierarchy structure tree
	user users employee employees staff people person persons personnel worker workers member members team teams contacts
	roster directory headcount list all hr hris the of my our and for from with by to
	bamboohr workday personio hibob gusto rippling adp sap

	unbenannt ohne titel neu neues dokument datei daten mappe arbeitsmappe tabelle blatt bericht beispiel muster vorlage entwurf
	organigramm mitarbeiter mitarbeitende mitarbeiterliste personal personen belegschaft benutzer nutzer kontakte liste alle der die das und von

	sans titre nouveau nouvelle fichier données donnees classeur feuille feuil tableau rapport exemple essai brouillon
	organigramme employés employes salariés salaries effectif effectifs personnes utilisateurs équipe le la les des du de et tous

	sin título titulo nuevo nueva archivo documento datos libro hoja tabla informe ejemplo prueba borrador
	organigrama empleados plantilla personas usuarios equipo lista el los las y todos

	senza titolo nuovo nuova dati cartel cartella foglio tabella rapporto esempio prova bozza
	organigramma dipendenti persone utenti squadra elenco il lo gli e tutti

	naamloos nieuw bestand gegevens map werkmap blad tabel rapportage voorbeeld concept
	organogram medewerkers werknemers personeel mensen gebruikers lijst het een alle

	sem nome novo nova arquivo ficheiro dados pasta planilha folha tabela relatório exemplo teste rascunho
	organograma funcionários funcionarios colaboradores pessoas usuários utilizadores equipe equipa todos

	bez tytułu nazwy nowy plik dane skoroszyt arkusz tabela raport przykład
	schemat organizacyjny pracownicy osoby użytkownicy zespół

	namnlös utan nytt ny fil arbetsbok kalkylark tabell rapport exempel
	organisationsschema anställda personer användare medarbetare

	uden navn uten tittel ark mappe regneark medarbejdere ansatte brugere brukere organisasjonskart organisationsdiagram

	nimetön uusi tiedosto tiedot työkirja taulukko taul esimerkki organisaatiokaavio työntekijät henkilöstö käyttäjät

	nový bez názvu soubor sešit list tabulka příklad zaměstnanci lidé uživatelé`)
