package finding

// Help tells whoever acts on a finding of a rule, a program perhaps, what there is to do.
type Help struct {
	Why  string // what goes wrong
	Fix  string // what cures it
	Safe string // how to say that there is nothing to cure
}
