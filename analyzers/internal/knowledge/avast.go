package knowledge

// What Unrecoverable has made is found by a type assertion in v3 and by errors.Is in v4 and v5, and only while
// no RetryIf of the user's takes the place of the default test (retry.go).
const (
	avastStop   = "github.com/avast/retry-go.unrecoverableError"
	avastV3Stop = "github.com/avast/retry-go/v3.unrecoverableError"
	avastV4Stop = "github.com/avast/retry-go/v4.unrecoverableError"
	avastV5Stop = "github.com/avast/retry-go/v5.unrecoverableError"
)

// Attempts counts attempts; 0 is no limit since v4, where Unrecoverable is looked for whatever RetryIf says, and before that
// none at all (retry.go).
var (
	avastOnce   = []Limit{{With: Func{Name: Name{"", "Attempts"}}, Arg: 0, One: 1, Zero: ZeroNone}}
	avastV4Once = []Limit{{With: Func{Name: Name{"", "Attempts"}}, Arg: 0, One: 1, Zero: ZeroNoLimit}}
)

var avastIf = &Test{With: Name{"", "RetryIf"}, Replaces: true}

// avast: the import path of v1 to v3.0.0 (retry.go).
var avast = Package{
	Path: "github.com/avast/retry-go", Module: "github.com/avast/retry-go", Version: "v3.0.0+incompatible", Doc: "https://pkg.go.dev/github.com/avast/retry-go",
	Marks: []Mark{{Name{"", "Unrecoverable"}, avastStop}},
	Asks:  []Ask{{Name: Name{"", "IsRecoverable"}, Tag: avastStop, Not: true}},
	Repeaters: []Repeater{
		{Name: Name{"", "Do"}, Op: 0, Stop: avastStop, Attempts: "up to 10 times", Limit: avastOnce, If: avastIf},
	},
}

var avastV3 = Package{
	Path: "github.com/avast/retry-go/v3", Module: "github.com/avast/retry-go/v3", Version: "v3.1.1", Doc: "https://pkg.go.dev/github.com/avast/retry-go/v3",
	Marks: []Mark{{Name{"", "Unrecoverable"}, avastV3Stop}},
	Asks:  []Ask{{Name: Name{"", "IsRecoverable"}, Tag: avastV3Stop, Not: true}},
	Repeaters: []Repeater{
		{Name: Name{"", "Do"}, Op: 0, Stop: avastV3Stop, Attempts: "up to 10 times", Limit: avastOnce, If: avastIf},
	},
}

var avastV4 = Package{
	Path: "github.com/avast/retry-go/v4", Module: "github.com/avast/retry-go/v4", Version: "v4.7.0", Doc: "https://pkg.go.dev/github.com/avast/retry-go/v4",
	Marks: []Mark{{Name{"", "Unrecoverable"}, avastV4Stop}},
	Asks:  []Ask{{Name: Name{"", "IsRecoverable"}, Tag: avastV4Stop, Not: true}},
	Repeaters: []Repeater{
		{Name: Name{"", "Do"}, Op: 0, Stop: avastV4Stop, Attempts: "up to 10 times", Limit: avastV4Once, If: avastIf},
		{Name: Name{"", "DoWithData"}, Op: 0, Stop: avastV4Stop, Attempts: "up to 10 times", Limit: avastV4Once, If: avastIf},
	},
}

// avastV5 has its options on New, apart from the function (options.go).
var avastV5 = Package{
	Path: "github.com/avast/retry-go/v5", Module: "github.com/avast/retry-go/v5", Version: "v5.1.1", Doc: "https://pkg.go.dev/github.com/avast/retry-go/v5",
	Marks: []Mark{{Name{"", "Unrecoverable"}, avastV5Stop}},
	Asks:  []Ask{{Name: Name{"", "IsRecoverable"}, Tag: avastV5Stop, Not: true}},
	Repeaters: []Repeater{
		{Name: Name{"Retrier", "Do"}, Op: 0, Stop: avastV5Stop, Attempts: "up to 10 times", Limit: avastV4Once, If: avastIf},
		{Name: Name{"RetrierWithData", "Do"}, Op: 0, Stop: avastV5Stop, Attempts: "up to 10 times", Limit: avastV4Once, If: avastIf},
	},
}
