package format

import "strings"

// field is what a column of a table says; the text is its name in messages,
// on the command line and, for our own columns, in the header row.
type field string

// The fields. Those up to notesField are our own columns, in their order.
const (
	idField         field = "ID"
	nameField       field = "Name"
	titleField      field = "Title"
	roleField       field = "Role"
	reportsToField  field = "Reports to"
	teamField       field = "Team"
	areaField       field = "Product area"
	employmentField field = "Employment"
	statusField     field = "Status"
	dottedField     field = "Dotted line to"
	mentorField     field = "Mentor"
	skillsField     field = "Skills"
	locationField   field = "Location"
	emailField      field = "Email"
	startField      field = "Start date"
	costField       field = "Yearly cost"
	budgetField     field = "Budget"
	notesField      field = "Notes"

	untilField     field = "End date"
	assistantField field = "Assistant"
	coLeadField    field = "Co-lead"
	colourField    field = "Colour"
	placeField     field = "Place among siblings"

	firstField        field = "First name"
	lastField         field = "Last name"
	managerIDField    field = "Manager ID"
	managerEmailField field = "Manager email"
	managerJobField   field = "Manager job"
	jobField          field = "Job"
	vacantField       field = "Vacant"
)

// columnField is how a field is found in the header row.
type columnField struct {
	field   field
	aliases string // keys of headings, see headingKey; the better ones first
}

// fieldTable lists the fields in the order in which they choose their
// columns. The aliases are those of the programs that people export from.
var fieldTable = []columnField{
	{nameField, "fullname name employeename displayname incumbent node label employee"},
	{firstField, "firstname givenname forename first preferredname"},
	{lastField, "lastname surname familyname last"},
	{idField, "id personid employeeid employeenumber empid employeeno uniqueid uniqueidentifier userid eid " +
		"postuniquereference positionid nodeid key slug samaccountname employee number"},
	{jobField, "req reqid reqnumber requisition requisitionid"},
	{titleField, "title jobtitle roletitle positiontitle positionname position job"},
	{roleField, "role"},
	{reportsToField, "reportsto manager managername supervisor supervisorname boss reportingto linemanager superior"},
	{managerIDField, "managerid supervisorid bossid parentid pid parent reportstoid supervisoreid manageremployeeid " +
		"manageremployeenumber managernumber reportstoseniorpost reportingseniorpost"},
	{managerEmailField, "manageremail supervisoremail managerworkemail reportstoemail"},
	{managerJobField, "managerreq"},
	{dottedField, "dottedlineto dottedids dottedline dottedlinemanager altreportsto secondarymanager matrixmanager " +
		"functionalmanager additionalmanagers refs"},
	{mentorField, "mentor mentorid mentoredby buddy"},
	{teamField, "team teamname department departmentname group division unit function businessunit subdepartment " +
		"squad organisation organization"},
	{areaField, "productarea area product productname productline"},
	{employmentField, "employment employmenttype employeetype workertype contracttype engagement"},
	{statusField, "status positionstatus poststatus employmentstatus"},
	{vacantField, "vacant isvacant open isopen tbh tbd hiring placeholder"},
	{skillsField, "skills tags"},
	{locationField, "location office city site"},
	{emailField, "email workemail emailaddress contactemail userprincipalname mail"},
	{startField, "startdate start hiredate hiredon dateofhire joined joindate effectivedate"},
	{untilField, "until end enddate contractend contractenddate contractuntil interimuntil endofcontract enddatecontract"},
	{costField, "yearlycost cost salary basesalary annualsalary compensation totalcompensation"},
	{budgetField, "budget teambudget"},
	{notesField, "notes note tooltip description comments"},
	{assistantField, "assistant isassistant"},
	{coLeadField, "colead"},
	{colourField, "colour color fill"},
	{placeField, "placeamongsiblings"},
}

// headingKey is what of a heading is compared: without case, spaces and
// marks, a unit in brackets at the end, or "#" for number.
func headingKey(heading string) string {
	heading = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(heading, "\ufeff")))
	if i := strings.LastIndexByte(heading, '('); i > 0 && strings.HasSuffix(heading, ")") && isUnit(heading[i+1:len(heading)-1]) {
		heading = heading[:i]
	}
	if stem, numbered := strings.CutSuffix(strings.TrimSpace(heading), "#"); numbered {
		heading = stem + "number"
	}
	return headingMarks.Replace(heading)
}

var headingMarks = strings.NewReplacer(" ", "", "\u00a0", "", "\t", "", "\n", "", "\r", "",
	"_", "", "-", "", ".", "", ":", "", "/", "", "#", "", "?", "", "*", "", "\"", "")

// isUnit tells whether the words in a heading's brackets are a currency or a year.
func isUnit(s string) bool {
	_, rest := cutCurrency(s)
	return rest == "" || isYearly(rest)
}

// fieldNamed finds a field by its name or one of its aliases, as --map has it.
func fieldNamed(name string) (field, bool) {
	key := headingKey(name)
	for _, f := range fieldTable {
		if headingKey(string(f.field)) == key {
			return f.field, true
		}
	}
	return "", false
}
