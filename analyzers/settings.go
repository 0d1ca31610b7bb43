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

// FindSettings returns the path of the settings file that governs dir, "" if there is none: the file
// [SettingsFile] beside the go.work, or else the go.mod, that the go command uses in dir.
func FindSettings(dir string) (string, error) {
	return settings.Find(dir)
}

// SettingsFiles returns all settings files that may govern a package when the go command runs in dir.
// They are several only if dir lies in a workspace with modules outside of the directory of go.work.
func SettingsFiles(dir string) ([]string, error) {
	return settings.Files(dir)
}
