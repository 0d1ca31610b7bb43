package knowledge

import (
	"go/types"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	goPackages "golang.org/x/tools/go/packages"
)

// load gives the package of each row: what testdata requires from source, because the types of errors are
// often not exported, and std from export data.
func load(t *testing.T) map[*Package]*goPackages.Package {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "testdata", "knowledge")
	cmd := exec.Command("go", "mod", "download")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go mod download: %v\n%s", err, out)
	}
	found := map[*Package]*goPackages.Package{}
	for _, std := range []bool{true, false} {
		cfg := &goPackages.Config{Dir: dir, Mode: goPackages.NeedName | goPackages.NeedTypes | goPackages.NeedModule}
		if !std {
			cfg.Mode |= goPackages.NeedFiles | goPackages.NeedCompiledGoFiles | goPackages.NeedImports | goPackages.NeedSyntax
		}
		var paths []string
		for _, p := range packages {
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
			found[Of(pkg.PkgPath)] = pkg
		}
	}
	for _, p := range packages {
		if found[p] == nil {
			t.Fatalf("%s was not loaded", p.Path)
		}
	}
	return found
}

// checker holds the rows of one package against the package.
type checker struct {
	*testing.T
	row *Package
	pkg *types.Package
	at  string
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
	c.want(ok && len(index) == 1, n, "is no method of its type")
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
		c.want(t != nil && (isText(t) || isRequest(t)), n, "has no method where the row says")
	}
}

func (c *checker) text(sig *types.Signature, n Name, a Arg) {
	c.Helper()
	if a != None {
		t := c.argument(sig, a)
		c.want(t != nil && isText(t), n, "has no URL where the row says")
	}
}

// errorType: a tag names a type of the package that is an error.
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
	c.want(isError(t), n, "has the tag "+tag+", which is no error")
}

func isError(t types.Type) bool {
	return t != nil && types.Implements(t, types.Universe.Lookup("error").Type().Underlying().(*types.Interface))
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isRequest(t types.Type) bool {
	p, ok := t.(*types.Pointer)
	return ok && strings.HasSuffix(p.String(), ".Request")
}
