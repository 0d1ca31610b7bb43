package link

import (
	"cmp"
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/sqltext"
)

// Finding is what only the whole module shows, or a finding of a unit in a new light.
type Finding struct {
	Rule       string
	Confidence finding.Confidence
	Package    string
	Pos, End   token.Position
	Message    string
	Trace      []finding.Step

	// Replaces are findings of units that this one stands for: they go if this one is shown.
	Replaces []fact.Place

	identity []string
	senders  []string
}

// Fingerprint tells findings apart independent of lines, as [finding.Finding.Fingerprint] does.
func (f *Finding) Fingerprint() string { return finding.Fingerprint(f.Rule, f.identity) }

// Pairs are those of the repetition with each of its senders.
func (f *Finding) Pairs() []string { return finding.Pairs(f.senders) }

// Result is what link found. Replaced are findings of units that are wrong in the light of the module.
// Notes say where nothing could be decided.
type Result struct {
	Findings []Finding
	Replaced []fact.Place
	Changed  map[fact.Place]finding.Confidence
	Notes    []string

	// Unused are findings about directives without which everything would have been said all the same, provided
	// that the units are all there are.
	Unused []Finding

	used map[token.Position]bool // the directives that a finding of the module made use of
}

// Module is what the link step needs to know of a module apart from its units. Whole says that they are all packages
// of it, so that whoever calls something in it is among them. Unique gives what its migrations keep unique; it is
// asked only if that can matter, and may be nil.
type Module struct {
	Whole  bool
	Unique func() []sqltext.UniqueKey
}

// Link joins the units of a module. The result does not depend on their order.
func Link(units []*fact.Unit, m Module) *Result {
	units, whole := slices.Clone(units), m.Whole
	slices.SortFunc(units, func(a, b *fact.Unit) int { return strings.Compare(a.Path, b.Path) })
	r := &Result{Changed: map[fact.Place]finding.Confidence{}, used: map[token.Position]bool{}}
	r.clients(units, whole)
	w := newWorld(units, m)
	r.interfaces(w, units)
	r.flows(units)
	r.arrivals(w, units)
	r.doubts(w, units)
	r.inserts(w, units)
	r.unused(units)
	slices.SortStableFunc(r.Findings, func(a, b Finding) int {
		return cmp.Or(strings.Compare(a.Pos.Filename, b.Pos.Filename), cmp.Compare(a.Pos.Line, b.Pos.Line), strings.Compare(a.Message, b.Message))
	})
	return r
}

// clients merges the findings of those who send through a retrying client into one at the client.
func (r *Result) clients(units []*fact.Unit, whole bool) {
	senders := map[token.Position][]fact.Sender{}
	passers := map[token.Position]int{}
	for _, u := range units {
		for _, s := range u.Senders {
			if strings.HasSuffix(s.Pos.Filename, "_test.go") {
				continue // a test says nothing about the client
			}
			senders[s.Site] = append(senders[s.Site], s)
		}
		for _, p := range u.Passers {
			passers[p]++
		}
	}
	for _, u := range units {
		for _, c := range bySite(u.Clients) {
			switch sent := senders[c.Site]; {
			case len(sent) > 0 && c.Generated: // nobody can change the client: those who send are told
			case len(sent) > 0:
				r.merge(u, &c, sent)
			case len(c.Own) > 0: // the unit's finding says it all
			case passers[c.Site] > 0:
				if whole {
					r.Replaced = append(r.Replaced, c.Finding) // every caller is known, and does no harm
				}
			case c.Exported && (u.Public || !whole):
				r.Changed[c.Finding] = finding.Medium // its users are in other modules, or in packages that were not asked for
			}
		}
	}
}

// bySite puts clients together whose call leads to several operations: all of them are at one place.
func bySite(clients []fact.Client) []fact.Client {
	var sites []fact.Client
	for _, c := range clients {
		i := slices.IndexFunc(sites, func(s fact.Client) bool { return s.Site == c.Site && s.Finding == c.Finding })
		if i < 0 {
			sites = append(sites, c)
			continue
		}
		s := &sites[i]
		s.Own = append(slices.Clip(s.Own), c.Own...)
		s.Level = max(s.Level, c.Level)
		s.Exported = s.Exported || c.Exported
	}
	return sites
}

// merge makes one finding of the client's and of those of its senders.
func (r *Result) merge(u *fact.Unit, c *fact.Client, sent []fact.Sender) {
	level := c.Level
	callers := slices.Clone(c.Own)
	replaces := []fact.Place{c.Finding}
	for _, s := range sent {
		level = max(level, s.Level)
		replaces = append(replaces, s.Finding)
	}
	for _, s := range sent {
		if s.Level == level || len(sent) == 1 {
			callers = append(callers, s.Caller)
		}
	}
	slices.SortFunc(callers, func(a, b fact.Caller) int {
		return cmp.Or(strings.Compare(a.Pos.Filename, b.Pos.Filename), cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	f := Finding{Rule: c.Finding.Rule, Confidence: finding.Confidence(level), Package: u.Path, Pos: c.Finding.Pos, End: c.Finding.Pos, Replaces: replaces}
	var names []string
	for _, s := range c.Trace[:min(1, len(c.Trace))] {
		f.Trace = append(f.Trace, step(s))
	}
	for _, k := range callers {
		names = append(names, k.Func+" on "+place(f.Pos.Filename, k.Pos))
		f.senders = append(f.senders, k.Func)
		f.Trace = append(f.Trace, finding.Step{Role: finding.Call, Pos: k.Pos, Message: k.Func + " sends " + k.Method})
	}
	for _, s := range c.Trace[min(1, len(c.Trace)):] {
		f.Trace = append(f.Trace, step(s))
	}
	f.Message = finding.Repeated(c.Subject, finding.Request(callers[0].Method), "from "+finding.List(slices.Compact(names)), c.Repeats, c.Mend+cure)
	f.identity = []string{finding.Owner(c.Func)}
	r.report(u, f)
}

func step(s fact.Step) finding.Step {
	return finding.Step{Role: finding.Role(s.Role), Pos: s.Pos, Message: s.Message}
}

// place names a position for a reader of a finding in file.
func place(file string, p token.Position) string {
	if p.Filename == file {
		return fmt.Sprintf("L%d", p.Line)
	}
	return fmt.Sprintf("%s:%d", filepath.Base(p.Filename), p.Line)
}

// cure is what a client's callers can do about it.
const cure = "send one Idempotency-Key, made once before the call, with every attempt"
