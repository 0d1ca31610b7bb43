package effect

import (
	"go/ast"
	goconst "go/constant"
	"go/types"
	"strings"
)

// Declared are the methods of a package's interfaces that the schema of a service declares harmless to repeat: its
// generated clients say so by an option (connect), or in the descriptor of their file (gRPC). info tells the types
// of files.
func Declared(pkg *types.Package, files []*ast.File, info *types.Info) []*types.Func {
	var fns []*types.Func
	for _, p := range pkg.Imports() {
		switch p.Path() {
		case connectPath:
			fns = append(fns, ofConnect(files, info)...)
		case "google.golang.org/grpc":
			fns = append(fns, ofDescriptor(pkg)...)
		}
	}
	return fns
}

// ofConnect looks at the calls of connect.NewClient in constructors: those with WithIdempotency, of any level but
// the unknown one, name the procedure of a harmless method.
func ofConnect(files []*ast.File, info *types.Info) []*types.Func {
	var fns []*types.Func
	for _, f := range files {
		for _, d := range f.Decls {
			fd, ok := d.(*ast.FuncDecl)
			if !ok || fd.Body == nil || !strings.HasSuffix(fd.Name.Name, "Client") {
				continue
			}
			iface := resultOf(fd, info)
			if iface == nil {
				continue
			}
			ast.Inspect(fd.Body, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && calls(call, info, "NewClient") {
					if m := method(iface, procedure(call, info)); m != nil && isDeclared(call, info) {
						fns = append(fns, m)
					}
				}
				return true
			})
		}
	}
	return fns
}

// resultOf is the named interface that a constructor returns, nil if it returns anything else.
func resultOf(fd *ast.FuncDecl, info *types.Info) *types.Named {
	fn, ok := info.Defs[fd.Name].(*types.Func)
	if !ok || fn.Signature().Results().Len() != 1 {
		return nil
	}
	n := namedOf(fn.Signature().Results().At(0).Type())
	if n == nil || !types.IsInterface(n) {
		return nil
	}
	return n
}

// calls reports whether a call is one of connect's function of that name.
func calls(call *ast.CallExpr, info *types.Info, name string) bool {
	fun := ast.Unparen(call.Fun)
	switch x := fun.(type) {
	case *ast.IndexExpr:
		fun = x.X
	case *ast.IndexListExpr:
		fun = x.X
	}
	sel, ok := fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != name {
		return false
	}
	fn, ok := info.Uses[sel.Sel].(*types.Func)
	return ok && fn.Pkg() != nil && fn.Pkg().Path() == connectPath
}

// procedure is the last part of the procedure that a client is made for: the constant in its URL.
func procedure(call *ast.CallExpr, info *types.Info) string {
	var name string
	for _, arg := range call.Args {
		ast.Inspect(arg, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			if c, ok := info.Uses[id].(*types.Const); ok && c.Val().Kind() == goconst.String && strings.HasPrefix(goconst.StringVal(c.Val()), "/") {
				name = goconst.StringVal(c.Val())
			}
			return true
		})
	}
	return name[strings.LastIndexByte(name, '/')+1:]
}

// isDeclared reports whether a client is made with a level of idempotency.
func isDeclared(call *ast.CallExpr, info *types.Info) bool {
	for _, arg := range call.Args {
		option, ok := ast.Unparen(arg).(*ast.CallExpr)
		if !ok || len(option.Args) != 1 || !calls(option, info, "WithIdempotency") {
			continue
		}
		level := info.Types[option.Args[0]].Value
		return level != nil && goconst.Sign(level) > 0
	}
	return false
}

// method is the method of that name of an interface, nil if it has none.
func method(iface *types.Named, name string) *types.Func {
	for m := range iface.Underlying().(*types.Interface).Methods() {
		if m.Name() == name {
			return m
		}
	}
	return nil
}
