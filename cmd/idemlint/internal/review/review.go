package review

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
	"github.com/idemlint/idemlint/cmd/idemlint/internal/vettool"
)

// Config says what to review.
type Config struct {
	Base       string   // the revision that the change is based on
	Patterns   []string // package patterns; none means all packages below the working directory
	BuildFlags []string // understood by both go list and go vet
	UnitsOnly  bool     // see vettool.Config

	// Filter removes from a report what is not wanted. Settings tells filters apart.
	Filter   func(*output.Report)
	Settings string

	Warn func(format string, args ...any) // is told what a reader of the report has to know
	Log  func(format string, args ...any) // is told what is done

	Progress func(done, total int) // see vettool.Config
}

// review is one run.
type review struct {
	*Config
	repo    *repository
	cache   *cache
	dir     string // the working directory
	go_     *goSetup
	tree    string
	entries []entry
	missing []string // submodules of the base
	changes *changes

	analyzed []string // the packages of the working tree
}

// Run returns the report on the working tree without the findings that the base has.
func Run(ctx context.Context, cfg *Config) (*output.Report, error) {
	r, err := prepare(ctx, cfg)
	if err != nil {
		return nil, err
	}
	report, err := r.head(ctx)
	if err != nil || len(report.Findings) == 0 {
		return report, err // nothing is new, whatever the base has
	}
	base, before, err := r.base(ctx)
	if err != nil {
		return nil, err
	}
	old := make(counts)
	for i := range before {
		old.add(&before[i])
	}
	l := &lines{changes: r.changes, base: base, known: make(map[string]map[int]bool)}
	report.Findings = l.withoutRenamed(newOnes(report.Findings, old, l.touches), before, old)
	for i := range report.Findings {
		l.move(&report.Findings[i])
	}
	report.Normalize()
	return report, nil
}

// prepare finds out what has changed.
func prepare(ctx context.Context, cfg *Config) (*review, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	r := &review{Config: cfg, dir: realPath(dir)}
	if len(r.Patterns) == 0 {
		r.Patterns = []string{"./..."}
	}
	if r.repo, err = open(ctx, r.dir); err != nil {
		return nil, err
	}
	if r.cache, err = openCache(); err != nil {
		return nil, err
	}
	if r.tree, err = r.repo.tree(ctx, cfg.Base); err != nil {
		return nil, err
	}
	if r.entries, r.missing, err = r.repo.entries(ctx, r.tree, ""); err != nil {
		return nil, err
	}
	for _, m := range r.missing {
		cfg.Log("submodule %q is not there as of the base", m)
	}
	if r.changes, err = r.repo.changesSince(ctx, r.entries, r.missing, r.cache.dir); err != nil {
		return nil, err
	}
	if r.go_, err = setup(ctx, r.dir, r.repo.top); err != nil {
		return nil, err
	}
	if r.go_.ignored != "" {
		cfg.Warn("%q lies in the repository, so a review does not read it", r.go_.ignored)
	}
	return r, nil
}

// head analyzes what the change reaches in the working tree.
func (r *review) head(ctx context.Context) (*output.Report, error) {
	cfg := r.vet(r.dir, r.go_.env, r.Patterns)
	g, err := list(ctx, cfg)
	if err != nil {
		return nil, err
	}
	if err := g.notFound(); err != nil {
		return nil, err
	}
	if r.changes.none() {
		r.Log("nothing has changed since %s", r.Base)
		return &output.Report{}, nil
	}
	if r.changes.settings {
		r.Warn("the change edits the settings; they count as they are now")
	}
	s := g.scopeOf(r.changes, r.repo.top)
	cfg.Whole = vettool.Whole(r.dir, r.Patterns, g.modules)
	cfg.Patterns = s.patterns(g, nil)
	r.Log("%d of %d packages to analyze", len(cfg.Patterns), len(g.matched()))
	if len(cfg.Patterns) == 0 {
		return &output.Report{}, nil
	}
	report, err := vettool.Check(ctx, cfg)
	if err != nil {
		return nil, err
	}
	r.Filter(report)
	report.Findings = slices.DeleteFunc(report.Findings, func(f output.Finding) bool { return !f.Linked && !s.reaches(&f, r.repo.top) })
	r.analyzed = cfg.Patterns
	return report, nil
}

// patterns are the import paths of the packages that were asked for and are in scope, or among others.
func (s *scope) patterns(g *graph, others []string) []string {
	var paths []string
	for path := range g.matched() {
		if s.around[path] || slices.Contains(others, path) {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return paths
}

// reaches reports whether the finding has a place in a package that the change reaches. If not, and if it does not
// come of joining packages, it is old: it may look new because not all users of its package are analyzed.
func (s *scope) reaches(f *output.Finding, top string) bool {
	return slices.ContainsFunc(places(f), func(p output.Position) bool {
		dir, ok := below(top, filepath.Dir(p.File))
		return ok && s.dirs[dir]
	})
}

// vet is how the go command is run in a directory.
func (r *review) vet(dir string, env, patterns []string) *vettool.Config {
	return &vettool.Config{Patterns: patterns, BuildFlags: r.BuildFlags, UnitsOnly: r.UnitsOnly, Dir: dir, Env: env, Log: r.Log, Progress: r.Progress}
}

// stored are findings of a base, as far as they are compared.
type stored struct {
	Key      string
	Findings []output.Finding
}

// base returns the directory of the exported base, and its findings. What of it could not be analyzed is
// said, and has none.
func (r *review) base(ctx context.Context) (string, []output.Finding, error) {
	defer func() { r.cache.prune(time.Now()) }()
	name := r.tree
	if len(r.missing) > 0 { // they may be there another time
		name = keyOf(append([]string{r.tree}, r.missing...)...)
	}
	base, err := r.cache.base(name, func(dir string) error {
		r.Log("exporting %s to %s", r.Base, r.cache.bases())
		return export(ctx, dir, r.entries)
	})
	if err != nil {
		return "", nil, err
	}
	found, err := r.baseFindings(ctx, base)
	if err != nil {
		if ctx.Err() != nil {
			return "", nil, err
		}
		r.Warn("the base %s could not be analyzed, so every finding counts as new: %v", r.Base, err)
	}
	return base, found, nil
}

// baseFindings analyzes the base, unless that was done before.
func (r *review) baseFindings(ctx context.Context, base string) ([]output.Finding, error) {
	rel, ok := below(r.repo.top, r.dir)
	dir := filepath.Join(base, filepath.FromSlash(rel))
	if !ok || !isDir(dir) {
		return nil, nil // all of it is new
	}
	cfg := r.vet(dir, r.go_.inBase(dir, r.repo.top, base), inBase(r.Patterns, r.repo.top, base))
	g, err := list(ctx, cfg)
	if err != nil {
		return nil, err
	}
	for _, m := range g.modules {
		if !inside(base, m) { // of somebody who has the cache below a module
			return nil, errors.New("it has no go.mod")
		}
	}
	cfg.Whole = vettool.Whole(dir, cfg.Patterns, g.modules)
	cfg.Patterns = g.scopeOf(r.changes, base).patterns(g, r.analyzed) // what the change only draws in is old
	if len(cfg.Patterns) == 0 {
		return nil, nil
	}
	build, err := vettool.BuildID()
	if err != nil {
		return nil, err
	}
	key := keyOf(build, r.tree, strings.Join(r.missing, "\n"), rel, r.Settings, r.go_.id, strings.Join(r.BuildFlags, "\n"),
		fmt.Sprint(cfg.Whole, cfg.UnitsOnly), strings.Join(cfg.Patterns, "\n"))
	if s, ok := r.cache.load(key); ok {
		r.Log("%d findings of the base are known", len(s.Findings))
		return s.Findings, nil
	}
	report, err := vettool.Check(ctx, cfg)
	if err != nil {
		return nil, err
	}
	r.Filter(report)
	for _, f := range report.Failures {
		r.Warn("a part of the base %s could not be analyzed, so findings there count as new: %v", r.Base, f)
	}
	if len(report.Failures) == 0 { // another time it may work
		if err := r.cache.store(&stored{Key: key, Findings: report.Findings}); err != nil {
			r.Log("findings of the base are not kept: %v", err)
		}
	}
	return report.Findings, nil
}

// inBase returns patterns as they are for the base: those that name a directory by its absolute path change.
func inBase(patterns []string, top, base string) []string {
	var all []string
	for _, p := range patterns {
		if filepath.IsAbs(p) {
			if rel, ok := below(top, strings.TrimSuffix(p, "/...")); ok {
				p = filepath.Join(base, filepath.FromSlash(rel)) + p[len(strings.TrimSuffix(p, "/...")):]
			}
		}
		all = append(all, p)
	}
	return all
}

// SettingsID tells settings apart.
func SettingsID(settings any) string {
	data, err := json.Marshal(settings)
	if err != nil {
		return err.Error()
	}
	return string(data)
}
