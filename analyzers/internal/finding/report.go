package finding

import (
	"go/token"

	"golang.org/x/tools/go/analysis"
)

// Report hands f to the driver. With related it adds the trace as related positions.
func (f *Finding) Report(pass *analysis.Pass, related bool) {
	d := analysis.Diagnostic{
		Pos:            f.Pos,
		End:            f.End,
		Category:       f.Category(),
		Message:        f.Message,
		SuggestedFixes: f.Fixes,
	}
	if related {
		for _, s := range f.Trace {
			pos := locate(pass.Fset, s.Pos)
			d.Related = append(d.Related, analysis.RelatedInformation{Pos: pos, End: pos, Message: string(s.Role) + ": " + s.Message})
		}
	}
	pass.Report(d)
}

// maxLine bounds the lines of a file that is known by its positions only.
const maxLine = 1 << 16

// locate is the inverse of fset.Position. The file of another package, of which the unit has facts but
// no syntax, is added to fset with one byte a line, as readers of export data do.
func locate(fset *token.FileSet, p token.Position) token.Pos {
	if p.Filename == "" || p.Line <= 0 || p.Line > maxLine {
		return token.NoPos
	}
	var found *token.File
	fset.Iterate(func(f *token.File) bool {
		if f.Name() == p.Filename && f.LineCount() >= p.Line {
			found = f
		}
		return found == nil
	})
	if found == nil {
		found = fset.AddFile(p.Filename, -1, maxLine)
		lines := make([]int, maxLine)
		for i := range lines {
			lines[i] = i
		}
		found.SetLines(lines)
	}
	start := found.LineStart(p.Line)
	offset := found.Offset(start) + max(p.Column-1, 0)
	if offset >= found.Size() || found.Position(found.Pos(offset)).Line != p.Line {
		return start
	}
	return found.Pos(offset)
}
