package hoist

import (
	"go/ast"
	"testing"
)

// TestWhere: the title of a fix does not take the loop over the items for the one that repeats.
func TestWhere(t *testing.T) {
	fn, block := &ast.FuncDecl{}, &ast.BlockStmt{}
	for _, tt := range []struct {
		name string
		path []ast.Node // from what repeats outwards
		want string
	}{
		{"loop", []ast.Node{&ast.ForStmt{}, block, fn}, "the loop"},
		{"loop in a loop", []ast.Node{&ast.ForStmt{}, block, &ast.RangeStmt{}, block, fn}, "the retry loop, inside of the loop around it"},
		{"loop in a function in a loop", []ast.Node{&ast.ForStmt{}, block, &ast.FuncLit{}, &ast.RangeStmt{}, block, fn}, "the loop"},
		{"closure", []ast.Node{&ast.FuncLit{}, &ast.CallExpr{}, fn}, "the call that repeats it"},
	} {
		if got := (&making{path: tt.path}).where(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
