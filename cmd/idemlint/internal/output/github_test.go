package output

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers"
)

func TestGitHub(t *testing.T) {
	dir, r := example(t)
	r.Findings[0].Message = "100% a:b, c"
	r.Findings = append(r.Findings,
		Finding{Rule: "freshkey", Confidence: analyzers.High, Message: "over two lines", Pos: Position{filepath.Join(dir, "x,y:z.go"), 2, 3}, End: Position{filepath.Join(dir, "x,y:z.go"), 5, 1}},
		Finding{Rule: "freshkey", Confidence: analyzers.Low, Message: "no end", Pos: Position{filepath.Join(dir, "x.go"), 2, 3}},
	)
	r.Failures = []Failure{{Package: "m/q", Message: "undefined: x"}}
	var out bytes.Buffer
	if err := GitHub(&out, r, dir); err != nil {
		t.Fatal(err)
	}
	elsewhere := filepath.ToSlash(r.Findings[0].Trace[1].Pos.File)
	want := strings.Join([]string{
		"::warning file=a b/pay.go,line=4,col=21,endLine=4,endColumn=34,title=idemlint%3A unsaferetry%2C medium::100%25 a:b, c" +
			"%0Aregion: retried here (a b/pay.go:3)%0Acall: in a library (" + elsewhere + ":10)%0Aoperation: POST",
		"::error file=x%2Cy%3Az.go,line=2,col=3,endLine=5,title=idemlint%3A freshkey%2C high::over two lines",
		"::notice file=x.go,line=2,col=3,title=idemlint%3A freshkey%2C low::no end",
		"::error title=idemlint%3A not analyzed::m/q: undefined: x",
	}, "\n") + "\n"
	if got := out.String(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
