// Package settings holds what a user can choose: the threshold of confidence, the rules,
// and whether test files are looked at. It reads and validates the settings file; it decides
// nothing about code.
package settings
