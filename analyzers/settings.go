package analyzers

import (
	"github.com/idemlint/idemlint/analyzers/internal/finding"
	"github.com/idemlint/idemlint/analyzers/internal/settings"
)

// Low findings are shown on demand only; Medium is the default threshold; High means that both the
// repetition and the operation are certain.
const (
	Low    = finding.Low
	Medium = finding.Medium
	High   = finding.High
)

// LoadSettings reads a settings file. An error names file and line, and the names that are allowed there.
func LoadSettings(path string) (*Settings, error) {
	return settings.Load(path, RuleNames())
}

// SettingsSchema is the JSON schema of the settings file, ready to be encoded.
func SettingsSchema() any { return settings.SchemaOf(RuleNames()) }

// FindSettings returns the path of the settings file that governs dir, "" if there is none: the file
// [SettingsFile] beside the go.work, or else the go.mod, that the go command uses in dir.
func FindSettings(dir string) (string, error) {
	return settings.Find(dir)
}

// FindPackageSettings returns the path of the settings file that governs the package in dir, "" if there
// is none. It is that of FindSettings in the directory of its module.
func FindPackageSettings(dir string) (string, error) {
	return settings.FindForPackage(dir)
}

// AppliedSettings says which settings files apply to packages when the go command runs in some directory.
type AppliedSettings = settings.Applied

// FindAllSettings returns the settings files that apply when the go command runs in dir: that of
// FindSettings, and those of modules of the workspace for which FindPackageSettings returns another.
func FindAllSettings(dir string) (*AppliedSettings, error) {
	return settings.FindAll(dir)
}
