package vettool

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/idemlint/idemlint/analyzers"
)

// IsUnitCall reports whether args, without the name of the program, are those of the go command when it
// calls its vet tool.
func IsUnitCall(args []string) bool {
	if len(args) == 0 {
		return false
	}
	return args[0] == "-V=full" || args[0] == "-flags" || strings.HasSuffix(args[len(args)-1], ".cfg")
}

// Main answers a call of the go command, and exits.
func Main() {
	log.SetFlags(0)
	log.SetPrefix("idemlint: ")
	args := os.Args[1:]
	switch {
	case args[0] == "-V=full":
		if err := printVersion(os.Stdout); err != nil {
			log.Fatal(err)
		}
		return
	case args[0] == "-flags":
		run(&analyzers.Settings{Related: true}, false)
	default:
		analyze(args)
	}
}

// analyze analyzes one package.
func analyze(args []string) {
	growHeap()
	file := args[len(args)-1]
	cfg, err := readConfig(file)
	if err != nil {
		log.Fatal(err)
	}
	if cfg.mainModule() && !writesFiles(args) {
		if file, err = unhide(cfg, file); err != nil {
			log.Fatal(err)
		}
		os.Args[len(os.Args)-1] = file
	}
	s, err := unitSettings(cfg)
	if err != nil {
		log.Fatal(err)
	}
	run(s, cfg.mainModule())
}

// unitSettings returns the settings of the file that governs the package. They are meant for the user's
// own packages; what other modules contribute must not depend on who imports them.
func unitSettings(cfg *config) (*analyzers.Settings, error) {
	s := &analyzers.Settings{}
	if cfg.mainModule() {
		path, err := analyzers.FindPackageSettings(cfg.Dir)
		if err != nil {
			return nil, err
		}
		if path != "" {
			if s, err = analyzers.LoadSettings(path); err != nil {
				return nil, err
			}
		}
	}
	s.Related = true
	s.Std = cfg.ModulePath == "" && !cfg.VetxOnly // asked for: whoever does wants it looked into
	return s, nil
}

// run hands over to the driver, which parses the command line, and exits. strict says whether a flag with
// a bad value is an error.
func run(s *analyzers.Settings, strict bool) {
	registerFlags(flag.CommandLine, s, strict)
	unitchecker.Main(analyzers.NewLinkable(s)...)
}

// registerFlags defines the flags of the tool. Their defaults are what the settings file says.
// They are global because go vet names the flags of an analyzer after it.
func registerFlags(fs *flag.FlagSet, s *analyzers.Settings, strict bool) {
	fs.Func("confidence", "report findings of this `confidence` and above: low, medium (default) or high", func(v string) error {
		if _, err := analyzers.ParseConfidence(v); err != nil {
			return refuse("confidence", err, strict)
		}
		s.Confidence = v
		return nil
	})
	fs.Func("disable", "report nothing of these `rules`, separated by commas", func(v string) error {
		s.Disable = splitList(v)
		if err := s.Validate(analyzers.RuleNames()); err != nil {
			s.Disable = nil
			return refuse("disable", err, strict)
		}
		return nil
	})
	fs.BoolVar(&s.Tests, "tests", s.Tests, "report findings in test files")
	fs.BoolVar(&s.Generated, "generated", s.Generated, "report findings in generated files")
	fs.BoolVar(&s.Related, "related", s.Related, "report the trace of each finding")
	fs.BoolVar(&s.Summaries, "summaries", s.Summaries, "report what the idemlint command needs to join packages")
	fs.String("asked", "", "no effect but on the cache; used by the idemlint command")
}

// refuse ends the process because of a bad value of a flag. Each unit gets the same flags, so those of other
// modules, a hundred or more, leave it to those of the user's own packages to complain.
func refuse(name string, err error, strict bool) error {
	if strict {
		log.Fatalf("-%s: %v", name, err)
	}
	return nil
}

func splitList(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
}

// writesFiles reports whether the driver is told to apply fixes to the source, as opposed to show them.
// It must only do so for packages that the go command asks it to.
func writesFiles(args []string) bool {
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fix, diff := fs.Bool("fix", false, ""), fs.Bool("diff", false, "")
	for _, arg := range args {
		name := strings.TrimLeft(arg, "-")
		name, _, _ = strings.Cut(name, "=")
		if name == "fix" || name == "diff" {
			_ = fs.Parse([]string{arg}) // the driver complains about a bad value
		}
	}
	return *fix && !*diff
}

// printVersion says what the tool is, in the form that the go command expects. It makes the answer part of the
// cache key of each unit.
func printVersion(w io.Writer) error {
	id, err := buildID()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "idemlint version devel buildID=%s\n", id)
	return err
}
