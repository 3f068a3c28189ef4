package heading

import "cadre/chart"

// Field is what a column says: one of chart.Fields, or one of the following,
// which tables alone have. Their IDs are their names in messages.
type Field = chart.FieldID

// The fields of tables alone.
const (
	FirstName Field = "First name"
	LastName  Field = "Last name"
	Prefix    Field = "Last name prefix"   // "van der", in a column of its own
	Second    Field = "Second last name"   // the mother's, behind the father's
	Login     Field = "Login"              // a further name for somebody
	DN        Field = "Distinguished name" // of a directory: "CN=Ada,OU=Product,DC=acme"
	Position  Field = "Post ID"            // of the post, not of who fills it
	Job       Field = "Requisition"        // of the job that a post waits for
	Active    Field = "Active"             // yes or no
	Left      Field = "Left"               // yes or no
	Vacant    Field = "Vacant"             // yes or no, or a status
	PayPeriod Field = "Pay period"         // what time the row's amount is for

	Manager         Field = "manager" // by name, or by anything else
	ManagerID       Field = "Manager ID"
	ManagerEmail    Field = "Manager email"
	ManagerFirst    Field = "Manager first name"
	ManagerLast     Field = "Manager last name"
	ManagerTitle    Field = "Manager title"
	ManagerPosition Field = "Manager's post ID"
	ManagerJob      Field = "Manager job"
	Parent          Field = "Parent ID"        // where another column has the manager's
	Path            Field = "Path"             // the way down to somebody or to their team
	Leads, Members  Field = "Leads", "Members" // of a team, several to a cell
	KindOfLine      Field = "Kind of line"     // of an edge list: solid, dotted
	FurtherManagers Field = "Further manager"  // the numbered ones of "Manager 1", "Manager 2"
	Levels          Field = "Level"            // "Level 1", "Level 2": a column for each layer
	ManagerLevels   Field = "Manager level"    // "Level 1 Manager", "Level 2 Manager"
	UnitLevels      Field = "Unit level"       // "Department level 1", "Department level 2"
)

// Several are the fields that may have several columns, numbered.
var Several = []Field{FurtherManagers, Levels, ManagerLevels, UnitLevels}

// ofChart are fields of chart.Fields that readings are put together of.
const (
	id     Field = "id"
	name   Field = "name"
	title  Field = "title"
	role   Field = "role"
	team   Field = "team"
	email  Field = "email"
	phone  Field = "phone"
	grade  Field = "grade"
	dotted Field = "dottedTo"
	mentor Field = "mentor"
)
