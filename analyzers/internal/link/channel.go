package link

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"fmt"
	"go/token"
	"io"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
	"github.com/idemlint/idemlint/analyzers/internal/summary"
	"github.com/idemlint/idemlint/analyzers/internal/verdict"
	"github.com/idemlint/idemlint/analyzers/internal/wire"
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

// maxEncoded bounds what the text of a unit may grow to when it is inflated, some hundred times the largest seen.
const maxEncoded = 64 << 20

// Encode is the text of a unit; empty for one that has nothing to tell, as every second one. The go command keeps it,
// and prints it in each run. What repeats itself in a unit, as parts of names do, takes a third of the bytes.
func Encode(u *fact.Unit) (string, error) {
	if reflect.DeepEqual(u, &fact.Unit{Path: u.Path, Public: u.Public}) {
		return "", nil
	}
	data, err := wire.Encode(u)
	if err != nil {
		return "", err
	}
	var buf bytes.Buffer
	w, err := flate.NewWriter(&buf, flate.DefaultCompression)
	if err != nil {
		return "", err
	}
	if _, err := w.Write(data); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	return base64.RawStdEncoding.EncodeToString(buf.Bytes()), nil
}

// Decode is the inverse of Encode.
func Decode(text string) (*fact.Unit, error) {
	r := flate.NewReader(base64.NewDecoder(base64.RawStdEncoding, strings.NewReader(text)))
	data, err := io.ReadAll(io.LimitReader(r, maxEncoded))
	if err != nil {
		return nil, fmt.Errorf("summary of a unit: %w", err)
	}
	u := new(fact.Unit)
	if err := wire.Decode(data, u); err != nil {
		return nil, fmt.Errorf("summary of a unit: %w", err)
	}
	return u, nil
}
