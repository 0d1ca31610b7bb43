package vettool

import (
	"fmt"
	"strings"

	"github.com/idemlint/idemlint/cmd/idemlint/internal/output"
)

// failures makes failures of what the go command printed to standard error before it exited with a
// code other than 0, one for each package:
//
//	# example.com/shop/pay
//	# [example.com/shop/pay]
//	pay/pay.go:3:9: undefined: x
//	pay/pay.go:4:9: undefined: y
//
// What is not about a package comes without such a header.
func failures(stderr string) []output.Failure {
	var groups []*failureGroup
	var current *failureGroup
	for line := range strings.Lines(stderr) {
		line = strings.TrimRight(line, "\r\n")
		text := strings.TrimSpace(line)
		header, isHeader := strings.CutPrefix(line, "# ")
		switch {
		case text == "" || strings.HasPrefix(line, "go: downloading "):
			// says nothing
		case isHeader && strings.HasPrefix(header, "["):
			// repeats the header, as the tool's own
		case isHeader:
			current = &failureGroup{pkg: packageOf(header)}
			groups = append(groups, current)
		case current.continues(line):
			current.lines[len(current.lines)-1] += " " + text
		case current == nil || current.pkg == "":
			current = &failureGroup{lines: []string{text}}
			groups = append(groups, current)
		default:
			current.lines = append(current.lines, text)
		}
	}
	var fs []output.Failure
	for _, g := range groups {
		fs = append(fs, output.Failure{Package: g.pkg, Message: g.message()})
	}
	return fs
}

// failureGroup is what was said of one package.
type failureGroup struct {
	pkg   string
	lines []string
}

// continues reports whether line goes on with what the last one of the group began to say.
func (g *failureGroup) continues(line string) bool {
	if g == nil || len(g.lines) == 0 {
		return false
	}
	return line[0] == '\t' || g.pkg == "" && strings.HasSuffix(g.lines[len(g.lines)-1], ":")
}

func (g *failureGroup) message() string {
	var said []string
	for _, line := range g.lines {
		if line != "too many errors" {
			said = append(said, line)
		}
	}
	switch len(said) {
	case 0:
		return "analysis failed"
	case 1:
		return said[0]
	}
	return fmt.Sprintf("%s (and %d more)", said[0], len(said)-1)
}

// packageOf returns the import path in a header, which may be followed by the variant: p [p.test].
func packageOf(header string) string {
	path, _, _ := strings.Cut(header, " ")
	return path
}
