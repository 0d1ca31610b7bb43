// Package gclplugin makes idemlint a module plugin of golangci-lint. A golangci-lint that imports the
// package, also by the blank name only, knows a linter of the name idemlint; .golangci.example.yml shows
// its settings.
package gclplugin
