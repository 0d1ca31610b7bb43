package settings

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/knowledge"
)

// Operation is a function that takes effect where nobody can see it: what it calls is in a library without a row, or in
// another program.
type Operation struct {
	Func string `yaml:"func" json:"func" required:"true" doc:"the function or method: example.com/pay.Charge, example.com/pay.(*Client).Charge"`

	// Does completes "may ... again".
	Does string `yaml:"does" json:"does" doc:"what it does, as in: may charge the card again"`
	Kind string `yaml:"kind" json:"kind" required:"true" doc:"what it takes effect on"`

	// Key is nil for none.
	Key *int `yaml:"key" json:"key" doc:"index of the argument that carries an idempotency key, counted from 0 without the receiver"`
}

// Repeater is a function that calls another one again when that fails.
type Repeater struct {
	Func string `yaml:"func" json:"func" required:"true" doc:"the function or method: example.com/retry.Do"`
	Op   *int   `yaml:"op" json:"op" required:"true" doc:"index of the argument that is the function that it calls again, counted from 0 without the receiver"`

	// Stop marks errors, Attempts bounds the calls; empty and nil if there is no such thing.
	Stop     string `yaml:"stop" json:"stop" doc:"the function that marks an error, its argument 0, as one that is not tried again: example.com/retry.Permanent"`
	Attempts *int   `yaml:"attempts" json:"attempts" doc:"index of the argument that says how often at most it calls the function: 1 repeats nothing"`
}

// kinds are those of the operations that users can name. HTTP has a method, which decides.
var kinds = [...]fact.Kind{fact.Create, fact.File, fact.Mail, fact.Payment, fact.Publish, fact.RPC, fact.SQL, fact.Store}

// kindNames are the names of kinds.
func kindNames() []string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.String()
	}
	return names
}

// kindOf is the kind of that name, 0 if there is none.
func kindOf(name string) fact.Kind {
	for _, k := range kinds {
		if k.String() == name {
			return k
		}
	}
	return 0
}

// maxPosition bounds the index of an argument.
const maxPosition = 100

// position checks the index of an argument.
func position(i *int) error {
	if i != nil && (*i < 0 || *i > maxPosition) {
		return fmt.Errorf("%d is no index of an argument (want 0 or more)", *i)
	}
	return nil
}

// check says which field of the entry means nothing, and why.
func (o *Operation) check() (field string, _ error) {
	if _, err := parseSymbol(o.Func); err != nil {
		return "func", err
	}
	if kindOf(o.Kind) == 0 {
		return "kind", fmt.Errorf("%s: unknown kind %q (known: %s)", o.Func, o.Kind, strings.Join(kindNames(), ", "))
	}
	if strings.ContainsFunc(o.Does, unicode.IsControl) || strings.TrimSpace(o.Does) != o.Does {
		return "does", fmt.Errorf("%s: %q does not complete \"may ... again\"", o.Func, o.Does)
	}
	if err := position(o.Key); err != nil {
		return "key", fmt.Errorf("%s: key: %w", o.Func, err)
	}
	return "", nil
}

// check says which field of the entry means nothing, and why.
func (r *Repeater) check() (field string, _ error) {
	if _, err := parseSymbol(r.Func); err != nil {
		return "func", err
	}
	if r.Op == nil {
		return "func", fmt.Errorf("%s: op is missing: the index of the function that it calls again", r.Func)
	}
	if err := position(r.Op); err != nil {
		return "op", fmt.Errorf("%s: op: %w", r.Func, err)
	}
	if err := position(r.Attempts); err != nil {
		return "attempts", fmt.Errorf("%s: attempts: %w", r.Func, err)
	}
	if r.Attempts != nil && *r.Attempts == *r.Op {
		return "attempts", fmt.Errorf("%s: attempts: argument %d is the function already", r.Func, *r.Op)
	}
	if r.Stop != "" {
		if _, err := parseSymbol(r.Stop); err != nil {
			return "stop", fmt.Errorf("%s: stop: %w", r.Func, err)
		}
	}
	return "", nil
}

// validateRows reports the first row that means nothing, or says something else of a function than one before it.
func (s *Settings) validateRows() error {
	said := map[symbol]string{}
	once := func(field string, i int, text string) error {
		sym, err := parseSymbol(text)
		if err != nil {
			return &ValueError{Field: field, Index: i, Part: "func", Err: err}
		}
		if before, ok := said[sym]; ok {
			return &ValueError{Field: field, Index: i, Part: "func", Err: fmt.Errorf("%s is named before, in %s", text, before)}
		}
		said[sym] = field
		return nil
	}
	for i := range s.Operations {
		if part, err := s.Operations[i].check(); err != nil {
			return &ValueError{Field: "operations", Index: i, Part: part, Err: err}
		}
		if err := once("operations", i, s.Operations[i].Func); err != nil {
			return err
		}
	}
	for i := range s.Repeaters {
		if part, err := s.Repeaters[i].check(); err != nil {
			return &ValueError{Field: "repeaters", Index: i, Part: part, Err: err}
		}
		if err := once("repeaters", i, s.Repeaters[i].Func); err != nil {
			return err
		}
	}
	for i, f := range s.Safe {
		if err := once("safe", i, f); err != nil {
			return err
		}
	}
	for i, k := range s.Keys {
		if err := checkKeyName(k); err != nil {
			return &ValueError{Field: "keys", Index: i, Err: err}
		}
	}
	return nil
}

// checkKeyName refuses what is no name of a header, field or parameter.
func checkKeyName(name string) error {
	if name == "" {
		return errors.New("a name is empty")
	}
	for _, r := range name {
		if r != '-' && r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return fmt.Errorf("%q is no name of a header, field or parameter", name)
		}
	}
	return nil
}

// Added are the user's rows, nil if there are none. Rows that mean nothing, which Validate refuses, are left out.
func (s *Settings) Added() *knowledge.Added {
	if len(s.Operations)+len(s.Repeaters)+len(s.Safe)+len(s.Keys) == 0 {
		return nil
	}
	var all packages
	for i := range s.Operations {
		all.operation(&s.Operations[i])
	}
	for i := range s.Repeaters {
		all.repeater(&s.Repeaters[i])
	}
	for _, f := range s.Safe {
		if sym, err := parseSymbol(f); err == nil {
			p := all.of(sym)
			p.Safe = append(p.Safe, sym.name)
		}
	}
	return knowledge.Add(all, s.Keys)
}

// packages are those that rows are about.
type packages []*knowledge.Package

// of is the package of a function.
func (ps *packages) of(sym symbol) *knowledge.Package {
	i := slices.IndexFunc(*ps, func(p *knowledge.Package) bool { return p.Path == sym.path })
	if i < 0 {
		i = len(*ps)
		*ps = append(*ps, &knowledge.Package{Path: sym.path})
	}
	return (*ps)[i]
}

func (ps *packages) operation(o *Operation) {
	if _, err := o.check(); err != nil {
		return
	}
	sym, _ := parseSymbol(o.Func)
	does := o.Does
	if does == "" {
		does = "make this call"
	}
	p := ps.of(sym)
	p.Writes = append(p.Writes, knowledge.Write{Name: sym.name, Kind: kindOf(o.Kind), Does: does})
	if o.Key != nil {
		p.Keys = append(p.Keys, knowledge.Key{Name: sym.name, Arg: knowledge.Arg(*o.Key)})
	}
}

func (ps *packages) repeater(r *Repeater) {
	if _, err := r.check(); err != nil {
		return
	}
	sym, _ := parseSymbol(r.Func)
	p := ps.of(sym)
	row := knowledge.Repeater{Name: sym.name, Op: knowledge.Arg(*r.Op)}
	if r.Attempts != nil {
		row.Limit = []knowledge.Limit{{Arg: knowledge.Arg(*r.Attempts), One: 1}}
	}
	if stop, err := parseSymbol(r.Stop); err == nil {
		row.Stop = stop.String()
		at := ps.of(stop)
		if !slices.ContainsFunc(at.Marks, func(m knowledge.Mark) bool { return m.Name == stop.name }) {
			at.Marks = append(at.Marks, knowledge.Mark{Name: stop.name, Tag: row.Stop})
		}
	}
	p.Repeaters = append(p.Repeaters, row)
}
