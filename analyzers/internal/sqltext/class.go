package sqltext

// Hole stands in a text for a part that is not constant. The verbs of fmt and the actions of a template are
// holes as well; the placeholders of drivers are not, since what they stand for is a value and nothing else.
const Hole = "\x01"

// A Class says what a statement does, and what happens when it runs again.
type Class uint8

const (
	Unknown   Class = iota // not a statement, or one of which it cannot be told
	Read                   // changes nothing
	Insert                 // adds a row each time, unless a unique column refuses it
	Upsert                 // an insert that a conflict turns into nothing or into an absolute update
	Relative               // an update that computes a new value from the old one, n = n + 1
	Guarded                // an update of rows that it no longer matches afterwards
	Absolute               // an update that sets what it would set again
	Delete                 // removes rows
	Copy                   // adds rows in bulk
	DDL                    // defines something
	TxControl              // begins or ends a transaction, or sets up the session
	Lock                   // changes nothing, but locks
	Call                   // runs a procedure or a block
)

// String is the class in one word.
func (c Class) String() string { return classes[c].name }

// classes are the classes in their order. The harm decides between the statements of one text: a relative
// update is never made good by a unique column, an insert may be, and what is unknown may be worse than what
// is known to be harmless.
var classes = [...]struct {
	name string
	harm uint8
}{
	Unknown:   {"unknown", 9},
	Read:      {"read", 1},
	Insert:    {"insert", 11},
	Upsert:    {"upsert", 6},
	Relative:  {"relative", 12},
	Guarded:   {"guarded", 7},
	Absolute:  {"absolute", 5},
	Delete:    {"delete", 4},
	Copy:      {"copy", 10},
	DDL:       {"ddl", 2},
	TxControl: {"tx", 0},
	Lock:      {"lock", 3},
	Call:      {"call", 8},
}

// A Statement is what a text does. If the text holds several statements, it is the most harmful one of them.
type Statement struct {
	Class Class

	// Table is what is written, or read first: the last part of its name, without quotes. It is empty if that
	// part is not constant.
	Table string

	// Columns are those that an insert gives a value, or those that an update sets: of an upsert the ones of its
	// insert. They are empty for an insert without a list, and a column is "" if its name is not constant.
	Columns []string

	// Computed are the columns of a relative update whose value comes from the old one: not those that it sets
	// beside them.
	Computed []string

	// Generated are the columns whose value is made by the database, such as now() or gen_random_uuid(): another
	// one each time. It is a single "" if the insert has no list of columns.
	Generated []string

	// Returning says that the statement answers with the rows that it wrote.
	Returning bool
}

// worse is the more harmful of two statements, and the first of two that are the same.
func worse(a, b Statement) Statement {
	if classes[b.Class].harm > classes[a.Class].harm {
		return b
	}
	return a
}
