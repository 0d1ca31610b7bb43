package output

import (
	"bytes"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers"
)

// What GitHub's documentation of SARIF for code scanning requires or limits.
const (
	githubName        = 255  // characters of the id and name of a rule
	githubDescription = 1024 // characters of a description
	githubTags        = 20
)

// scanned is the part of a report that code scanning looks at.
type scanned struct {
	Schema  string `json:"$schema"`
	Version string
	Runs    []struct {
		Tool struct {
			Driver struct {
				Name, Version, InformationURI string
				Rules                         []struct {
					ID, Name                          string
					ShortDescription, FullDescription struct{ Text string }
					DefaultConfiguration              struct{ Level string }
					Help                              struct{ Text, Markdown string }
					Properties                        struct {
						Tags             []string
						Precision        string
						ProblemSeverity  string `json:"problem.severity"`
						SecuritySeverity string `json:"security-severity"`
					}
				}
			}
		}
		Results []struct {
			RuleID              string
			RuleIndex           int
			Level               string
			Message             struct{ Text string }
			Locations           []scannedLocation
			RelatedLocations    []scannedLocation
			PartialFingerprints map[string]string
			CodeFlows           []struct {
				ThreadFlows []struct {
					Locations []struct{ Location scannedLocation }
				}
			}
		}
	}
}

type scannedLocation struct {
	ID               *int
	Message          struct{ Text string }
	PhysicalLocation *struct {
		ArtifactLocation struct{ URI, URIBaseID string }
		Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
	}
}

func scan(t *testing.T) *scanned {
	t.Helper()
	dir, r := example(t)
	for _, c := range [...]analyzers.Confidence{analyzers.Low, analyzers.High} {
		f := r.Findings[0]
		f.Confidence = c
		r.Findings = append(r.Findings, f)
	}
	var out bytes.Buffer
	if err := SARIF(&out, r, dir, "v1.2.3"); err != nil {
		t.Fatal(err)
	}
	s := new(scanned)
	if err := json.Unmarshal(out.Bytes(), s); err != nil {
		t.Fatal(err)
	}
	if s.Version != "2.1.0" || s.Schema != sarifSchema || len(s.Runs) != 1 {
		t.Fatalf("version %s, schema %s, %d runs", s.Version, s.Schema, len(s.Runs))
	}
	return s
}

// TestCodeScanningRules pins what GitHub requires of the description of rules.
func TestCodeScanningRules(t *testing.T) {
	driver := scan(t).Runs[0].Tool.Driver
	if driver.Name != "idemlint" || driver.Version != "v1.2.3" || len(driver.Rules) != len(analyzers.Rules) {
		t.Errorf("tool %s %s with %d rules", driver.Name, driver.Version, len(driver.Rules))
	}
	if _, err := url.ParseRequestURI(driver.InformationURI); err != nil {
		t.Error(err)
	}
	for _, r := range driver.Rules {
		p := r.Properties
		for what, bad := range map[string]bool{
			"id":               r.ID == "" || len(r.ID) > githubName,
			"name":             r.Name == "" || len(r.Name) > githubName,
			"shortDescription": r.ShortDescription.Text == "" || len(r.ShortDescription.Text) > githubDescription,
			"fullDescription":  r.FullDescription.Text == "" || len(r.FullDescription.Text) > githubDescription,
			"help":             r.Help.Text == "" || r.Help.Markdown == "",
			"level":            !slices.Contains([]string{"note", "warning", "error"}, r.DefaultConfiguration.Level),
			"tags":             len(p.Tags) == 0 || len(p.Tags) > githubTags,
			"precision":        !slices.Contains([]string{"very-high", "high", "medium", "low"}, p.Precision),
			"problem.severity": !slices.Contains([]string{"error", "warning", "recommendation"}, p.ProblemSeverity),
			"security":         p.SecuritySeverity != "", // or it would be counted among the vulnerabilities
		} {
			if bad {
				t.Errorf("%s: bad %s in %+v", r.ID, what, r)
			}
		}
	}
}

// TestCodeScanningResults pins what GitHub requires of results: where they are, how they are recognised in the
// next run, and that links in the message lead somewhere.
func TestCodeScanningResults(t *testing.T) {
	run := scan(t).Runs[0]
	var levels []string
	for _, r := range run.Results {
		levels = append(levels, r.Level)
		if r.RuleID != run.Tool.Driver.Rules[r.RuleIndex].ID || r.Message.Text == "" {
			t.Errorf("bad result %+v", r)
		}
		if len(r.Locations) != 1 || r.PartialFingerprints["primaryLocationLineHash"] == "" {
			t.Errorf("%d locations, fingerprints %v", len(r.Locations), r.PartialFingerprints)
		}
		place := r.Locations[0].PhysicalLocation
		uri, err := url.Parse(place.ArtifactLocation.URI)
		if err != nil || uri.IsAbs() || strings.HasPrefix(uri.Path, "/") || place.ArtifactLocation.URIBaseID != "%SRCROOT%" {
			t.Errorf("bad place %+v (%v)", place, err)
		}
		if p := place.Region; p.StartLine < 1 || p.StartColumn < 1 || p.EndLine < p.StartLine || p.EndColumn < 1 {
			t.Errorf("bad region %+v", p)
		}
		for i, l := range r.RelatedLocations {
			if l.ID == nil || *l.ID != i+1 || l.Message.Text == "" || l.PhysicalLocation == nil {
				t.Errorf("bad related location %+v", l)
			}
		}
		if !strings.Contains(r.Message.Text, "](1)") {
			t.Errorf("no link to a related location in %q", r.Message.Text)
		}
		if len(r.CodeFlows) != 1 || len(r.CodeFlows[0].ThreadFlows) != 1 || len(r.CodeFlows[0].ThreadFlows[0].Locations) != 3 {
			t.Errorf("bad code flows %+v", r.CodeFlows)
		}
	}
	if want := []string{"warning", "note", "error"}; !slices.Equal(levels, want) {
		t.Errorf("levels %q, want %q", levels, want)
	}
}
