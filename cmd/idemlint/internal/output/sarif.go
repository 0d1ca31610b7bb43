package output

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/idemlint/idemlint/analyzers"
)

const (
	// sarifSchema is the schema that the report claims to follow, at its canonical address.
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	// srcRoot stands for the directory that relative URIs are relative to; code scanning knows where that is.
	srcRoot = "%SRCROOT%"
	// toolURI is where the tool is described.
	toolURI = "https://github.com/idemlint/idemlint"
	// fingerprintKey names the fingerprint of a finding, which survives moving the code. The number is
	// raised when the same code would get another fingerprint.
	fingerprintKey = "idemlint/v1"
)

// What code scanning services do with a report decides much of what is written here:
//
//   - They show the first location only, so a finding has one; the trace is the code flow.
//   - They show related locations only where the message links to them.
//   - They ignore invocations, so a report that is not complete looks complete to them. The exit code
//     is what says that it is not.
//   - A property security-severity would file a finding under security, where it does not belong.

// SARIF writes r as a SARIF 2.1.0 log. base is the directory that files are relative to, version the version
// of the tool.
func SARIF(w io.Writer, r *Report, base, version string) error {
	s := &sarifWriter{src: newSources(base)}
	driver := sarif.NewToolComponent().
		WithName("idemlint").
		WithInformationURI(toolURI).
		WithVersion(version).
		WithRules(sarifRules(analyzers.Rules))
	run := sarif.NewRun().
		WithTool(sarif.NewTool().WithDriver(driver)).
		WithColumnKind("utf16CodeUnits").
		WithOriginalUriBaseIds(map[string]sarif.ArtifactLocation{
			srcRoot: *sarif.NewArtifactLocation().WithDescription(text("the directory in which idemlint was started")),
		}).
		AddInvocation(invocation(r.Failures))
	for i := range r.Findings {
		run.AddResult(s.result(&r.Findings[i]))
	}
	log := sarif.NewReport().AddRun(run)
	log.Schema = sarifSchema
	if err := log.PrettyWrite(w); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

type sarifWriter struct {
	src *sources
}

func (s *sarifWriter) result(f *Finding) *sarif.Result {
	result := sarif.NewResult().
		WithRuleID(f.Rule).
		WithRuleIndex(ruleIndex(f.Rule)).
		WithLevel(level(f.Confidence)).
		AddLocation(s.location(f.Pos, f.End)).
		WithPartialFingerprints(s.fingerprints(f)).
		WithProperties(sarif.NewPropertyBag().Add("confidence", f.Confidence.String()))

	message := escapeLinks(f.Message)
	flow := sarif.NewThreadFlow()
	for i, step := range f.Trace {
		described := stepMessage(step)
		at := sarif.NewThreadFlowLocation().WithExecutionOrder(i + 1).WithImportance("essential").
			WithLocation(sarif.NewLocation().WithMessage(text(described)))
		flow.AddLocation(at)
		if !step.Pos.IsValid() {
			continue
		}
		at.Location.WithPhysicalLocation(s.physical(step.Pos, Position{}))
		id := len(result.RelatedLocations) + 1
		result.AddRelatedLocation(s.location(step.Pos, Position{}).WithID(id).WithMessage(text(described)))
		if step.Pos.File == f.Pos.File {
			message = linkLine(message, step.Pos.Line, id)
		}
	}
	if len(flow.Locations) > 0 {
		result.AddCodeFlow(sarif.NewCodeFlow().AddThreadFlow(flow))
	}
	return result.WithMessage(text(message))
}

func (s *sarifWriter) fingerprints(f *Finding) map[string]string {
	prints := map[string]string{fingerprintKey: f.Fingerprint}
	if hash := s.src.lineHash(f.Pos); hash != "" {
		prints["primaryLocationLineHash"] = hash
	}
	return prints
}

func (s *sarifWriter) location(pos, end Position) *sarif.Location {
	return sarif.NewLocation().WithPhysicalLocation(s.physical(pos, end))
}

func (s *sarifWriter) physical(pos, end Position) *sarif.PhysicalLocation {
	region := sarif.NewRegion().WithStartLine(pos.Line).WithStartColumn(s.src.utf16Column(pos))
	if end.IsValid() && end.File == pos.File && (end.Line > pos.Line || end.Line == pos.Line && end.Column > pos.Column) {
		region.WithEndLine(end.Line).WithEndColumn(s.src.utf16Column(end))
	}
	return sarif.NewPhysicalLocation().WithArtifactLocation(s.artifact(pos.File)).WithRegion(region)
}

// artifact names a file: relative to the root of the sources, or by an absolute URI if it lies elsewhere,
// as the standard library and other modules do.
func (s *sarifWriter) artifact(name string) *sarif.ArtifactLocation {
	rel, inside := s.src.rel(name)
	if inside {
		return sarif.NewArtifactLocation().WithURI((&url.URL{Path: rel}).String()).WithURIBaseID(srcRoot)
	}
	if !strings.HasPrefix(rel, "/") {
		rel = "/" + rel // a Windows path begins with the letter of its volume
	}
	return sarif.NewArtifactLocation().WithURI((&url.URL{Scheme: "file", Path: rel}).String())
}

func invocation(failures []Failure) *sarif.Invocation {
	inv := sarif.NewInvocation().WithExecutionSuccessful(len(failures) == 0)
	for _, f := range failures {
		inv.AddToolExecutionNotification(sarif.NewNotification().WithLevel("error").WithMessage(text(f.String())))
	}
	return inv
}

// level maps how sure a finding is to how loudly it is shown.
func level(c analyzers.Confidence) string {
	switch {
	case c >= analyzers.High:
		return "error"
	case c >= analyzers.Medium:
		return "warning"
	}
	return "note"
}

func stepMessage(s Step) string {
	if s.Role == "" {
		return s.Message
	}
	return s.Role + ": " + s.Message
}

// escapeLinks keeps Go code in a message, such as f[int](x), from being taken for a link.
func escapeLinks(message string) string {
	if !strings.Contains(message, "](") {
		return message
	}
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(message)
}

// linkLine makes the first mention of a line, such as L40, a link to the related location id.
func linkLine(message string, line, id int) string {
	mention := fmt.Sprintf("L%d", line)
	for from := 0; ; {
		i := strings.Index(message[from:], mention)
		if i < 0 {
			return message
		}
		start, end := from+i, from+i+len(mention)
		if !wordAt(message, start-1) && !wordAt(message, end) && !strings.HasPrefix(message[end:], "](") {
			return message[:start] + fmt.Sprintf("[%s](%d)", mention, id) + message[end:]
		}
		from = end
	}
}

// wordAt reports whether the byte at i is part of a word.
func wordAt(s string, i int) bool {
	if i < 0 || i >= len(s) {
		return false
	}
	c := s[i]
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}

func text(s string) *sarif.Message {
	return sarif.NewMessage().WithText(s)
}
