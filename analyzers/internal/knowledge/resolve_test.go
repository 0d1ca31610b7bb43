package knowledge

import (
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/modfile"
	goPackages "golang.org/x/tools/go/packages"
)

// unavailable are modules that cannot be downloaded, or not by this version of Go. Their rows are not resolved.
var unavailable = [...]struct{ module, reason string }{
	{"github.com/RichardKnop/machinery/v2", "the module proxy does not have it; the commit is one of its repository"},
	{"github.com/cockroachdb/cockroach", "the module proxy gives no version of it; read in the repository"},
	{"github.com/gocardless/gocardless-pro-go/v6", "the module proxy does not have it"},
	{"github.com/square/square-go-sdk/v3", "the module proxy does not have it"},
}

func isUnavailable(module string) bool {
	for _, u := range unavailable {
		if u.module == module {
			return true
		}
	}
	return false
}

// TestUnavailable: what is excused from the test of the rows has rows.
func TestUnavailable(t *testing.T) {
	for i, u := range unavailable {
		if u.reason == "" || i > 0 && unavailable[i-1].module >= u.module {
			t.Errorf("%s has no reason, or does not stand in order", u.module)
		}
		if !slices.ContainsFunc(packages[:], func(p *Package) bool { return p.Module == u.module }) {
			t.Errorf("%s has no rows", u.module)
		}
	}
}

var requiring = filepath.Join("..", "..", "..", "testdata", "knowledge")

// required are the modules that testdata requires, with everything that they need to be type-checked whole.
func required(t *testing.T) []string {
	t.Helper()
	name := filepath.Join(requiring, "go.mod")
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	mod, err := modfile.Parse(name, text, nil)
	if err != nil {
		t.Fatal(err)
	}
	modules := []string{"std"}
	for _, r := range mod.Require {
		if !r.Indirect {
			modules = append(modules, r.Mod.Path)
		}
	}
	return modules
}

// load gives the packages of the rows: those of testdata from source, because the types of errors are
// often not exported, and std from export data.
func load(t *testing.T, rows []*Package) map[*Package]*types.Package {
	t.Helper()
	cmd := exec.Command("go", "mod", "download")
	cmd.Dir = requiring
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go mod download: %v\n%s", err, out)
	}
	found := map[*Package]*types.Package{}
	for _, std := range []bool{true, false} {
		cfg := &goPackages.Config{Dir: requiring, Mode: goPackages.NeedName | goPackages.NeedTypes | goPackages.NeedModule}
		if !std {
			cfg.Mode |= goPackages.NeedFiles | goPackages.NeedCompiledGoFiles | goPackages.NeedImports | goPackages.NeedSyntax
		}
		var paths []string
		for _, p := range rows {
			if (p.Module == "std") == std {
				paths = append(paths, p.Path)
			}
		}
		pkgs, err := goPackages.Load(cfg, paths...)
		if err != nil {
			t.Fatal(err)
		}
		for _, pkg := range pkgs {
			for _, err := range pkg.Errors {
				t.Errorf("%s: %v", pkg.PkgPath, err)
			}
			p := Of(pkg.PkgPath)
			found[p] = pkg.Types
			if m := pkg.Module; !std && (m == nil || m.Path != p.Module || m.Version != p.Version) {
				t.Errorf("%s: read in %s@%s, which is not what testdata requires", p.Path, p.Module, p.Version)
			}
		}
	}
	return found
}

// TestRows resolves every row in the version of its module in which it was read: a row that names nothing
// would be silent for ever. Modules that testdata does not require are left to the build tag long.
func TestRows(t *testing.T) {
	if testing.Short() {
		t.Skip("loads packages")
	}
	modules := required(t)
	var near, far []*Package
	for _, p := range packages {
		switch {
		case slices.Contains(modules, p.Module):
			near = append(near, p)
		case !isUnavailable(p.Module):
			far = append(far, p)
		}
	}
	found := load(t, near)
	for _, p := range near {
		if found[p] == nil {
			t.Fatalf("%s was not loaded", p.Path)
		}
		(&checker{T: t, row: p, pkg: found[p], at: p.Path, other: func(path string) *types.Package { return found[Of(path)] }}).rows()
	}
	if !long {
		return
	}
	s := newSources(t, far)
	for _, p := range far {
		m := s.module(p)
		pkg := m.load(p.Path)
		if pkg == nil {
			t.Errorf("%s@%s has no package %s, or could not be downloaded", p.Module, p.Version, p.Path)
			continue
		}
		(&checker{T: t, row: p, pkg: pkg, at: p.Path, other: m.load}).rows()
	}
}

// checker holds the rows of one package against the package.
type checker struct {
	*testing.T
	row *Package
	pkg *types.Package
	at  string

	other func(path string) *types.Package // another package of the module
}

func (c *checker) want(ok bool, n Name, what string) {
	c.Helper()
	if !ok {
		c.Errorf("%s: %v %s", c.at, n, what)
	}
}

// function is the signature of a function, or of a method that is declared on the type itself.
func (c *checker) function(n Name) *types.Signature {
	c.Helper()
	if n.Recv == "" {
		fn, ok := c.pkg.Scope().Lookup(n.Name).(*types.Func)
		c.want(ok, n, "does not exist")
		if !ok {
			return nil
		}
		return fn.Signature()
	}
	tn, ok := c.pkg.Scope().Lookup(n.Recv).(*types.TypeName)
	if !ok {
		c.want(false, n, "has a receiver that does not exist")
		return nil
	}
	recv := tn.Type()
	if !types.IsInterface(recv) {
		recv = types.NewPointer(recv)
	}
	obj, index, _ := types.LookupFieldOrMethod(recv, true, c.pkg, n.Name)
	fn, ok := obj.(*types.Func)
	c.want(ok && (len(index) == 1 || types.IsInterface(tn.Type())), n, "is no method of its type")
	if !ok {
		return nil
	}
	return fn.Signature()
}

// argument is the type of a place in a call, nil if there is no such place.
func (c *checker) argument(sig *types.Signature, a Arg) types.Type {
	switch {
	case a == Receiver && sig.Recv() != nil:
		return sig.Recv().Type()
	case a >= 0 && int(a) < sig.Params().Len():
		return sig.Params().At(int(a)).Type()
	}
	return nil
}

// carries: the place holds a method, or a request.
func (c *checker) carries(sig *types.Signature, n Name, a Arg) {
	c.Helper()
	if a != None {
		t := c.argument(sig, a)
		c.want(t != nil && (isText(t) || c.isRequest(t)), n, "has no method where the row says")
	}
}

func (c *checker) text(sig *types.Signature, n Name, a Arg) {
	c.Helper()
	if a != None {
		t := c.argument(sig, a)
		c.want(t != nil && isText(t), n, "has no URL where the row says")
	}
}

// errorType: a tag names a type of the package that is an error, or wraps one.
func (c *checker) errorType(n Name, tag string) {
	c.Helper()
	name, isPointer := strings.CutPrefix(tag, "*")
	name, ok := strings.CutPrefix(name, c.row.Path+".")
	tn, isType := c.pkg.Scope().Lookup(name).(*types.TypeName)
	if !ok || !isType {
		c.want(false, n, "has the tag "+tag+", which is no type")
		return
	}
	t := tn.Type()
	if isPointer {
		t = types.NewPointer(t)
	}
	unwrap, _, _ := types.LookupFieldOrMethod(types.NewPointer(tn.Type()), true, c.pkg, "Unwrap")
	c.want(isError(t) || unwrap != nil, n, "has the tag "+tag+", which is no error")
}

// isVague reports whether t is not known, because the module that it belongs to was not loaded.
func isVague(t types.Type) bool {
	if t == nil {
		return false
	}
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	return t.Underlying() == types.Typ[types.Invalid]
}

func isError(t types.Type) bool {
	return t != nil && (isVague(t) || types.Implements(t, types.Universe.Lookup("error").Type().Underlying().(*types.Interface)))
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0 || isVague(t)
}

// isRequest reports whether t is a pointer to a request: a type of that name, or one of the package that is sent.
func (c *checker) isRequest(t types.Type) bool {
	p, ok := t.(*types.Pointer)
	if !ok || isVague(t) {
		return isVague(t)
	}
	n, ok := types.Unalias(p.Elem()).(*types.Named)
	return ok && (n.Obj().Name() == "Request" || slices.ContainsFunc(c.row.Operations, func(o Operation) bool { return o.From == Receiver && o.Recv == n.Obj().Name() }))
}
