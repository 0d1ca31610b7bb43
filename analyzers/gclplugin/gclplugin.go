package gclplugin

import (
	"slices"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/idemlint/idemlint/analyzers"
)

// Name is the name of the linter in the configuration of golangci-lint.
const Name = "idemlint"

// init registers the plugin: golangci-lint finds module plugins in no other way.
func init() { register.Plugin(Name, New) }

// New makes the plugin from the settings of the linter, nil if the configuration has none. A field that
// is not one of [analyzers.Settings], or a value that means nothing, is an error.
func New(raw any) (register.LinterPlugin, error) {
	s, err := register.DecodeSettings[analyzers.Settings](raw)
	if err != nil {
		return nil, err
	}
	if err := s.Validate(analyzers.RuleNames()); err != nil {
		return nil, err
	}
	s.Related = false // golangci-lint would make an issue of each step of a trace
	return &plugin{settings: s}, nil
}

type plugin struct{ settings analyzers.Settings }

// BuildAnalyzers implements [register.LinterPlugin]. It gives the rules only: other analyzers serve the command.
func (p *plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	rules := analyzers.RuleNames()
	notRule := func(a *analysis.Analyzer) bool { return !slices.Contains(rules, a.Name) }
	return slices.DeleteFunc(analyzers.New(&p.settings), notRule), nil
}

// GetLoadMode implements [register.LinterPlugin].
func (p *plugin) GetLoadMode() string { return register.LoadModeTypesInfo }
