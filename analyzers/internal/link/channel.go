package link

import (
	"bytes"
	"encoding/base64"
	"encoding/gob"
	"fmt"
	"go/token"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
)

// Channel is the name of the analyzer that hands a unit's part of the link step to the command.
const Channel = "idemlink"

// New makes the analyzer that reports, when the settings ask for it, the encoded [fact.Unit] of a package of
// the user's own module as one diagnostic. It is an analyzer of its own and not the one with the facts,
// because a driver prints the diagnostics only of analyzers that it was given, and because it
// needs the verdicts.
func New(facts, verdicts *analysis.Analyzer, s *settings.Settings) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:     Channel,
		Doc:      Channel + ": hands what is known of a package to the idemlint command (no findings of its own)",
		Requires: []*analysis.Analyzer{facts, verdicts},
		Run: func(pass *analysis.Pass) (any, error) {
			sum := pass.ResultOf[facts].(*summary.Result)
			if !s.Summaries || len(pass.Files) == 0 || pass.Module == nil || pass.Module.Version != "" {
				return nil, nil
			}
			u := unitOf(pass, sum, pass.ResultOf[verdicts].(*verdict.Result))
			text, err := Encode(u)
			if err != nil || text == "" {
				return nil, nil // nothing to link; the findings of the unit stand
			}
			pos := pass.Files[0].Name.Pos()
			pass.Report(analysis.Diagnostic{Pos: pos, End: token.NoPos, Category: Channel, Message: text})
			return nil, nil
		},
	}
}

// Encode is the text of a unit; empty for one that has nothing to tell, as every second one: gob would spend
// some kilobytes on the description of its types.
func Encode(u *fact.Unit) (string, error) {
	if reflect.DeepEqual(u, &fact.Unit{Path: u.Path, Public: u.Public}) {
		return "", nil
	}
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(u); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(buf.Bytes()), nil
}

// Decode is the inverse of Encode.
func Decode(text string) (*fact.Unit, error) {
	data, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("summary of a unit: %w", err)
	}
	u := new(fact.Unit)
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(u); err != nil {
		return nil, fmt.Errorf("summary of a unit: %w", err)
	}
	return u, nil
}
