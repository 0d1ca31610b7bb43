package knowledge

const avastV4Stop = "github.com/avast/retry-go/v4.unrecoverableError"

var avastOnce = []Limit{{With: Name{"", "Attempts"}, Arg: 0, One: 1}}

// avastV4: ten attempts; a RetryIf of the user's replaces the test for Unrecoverable (retry.go).
var avastV4 = Package{
	Path: "github.com/avast/retry-go/v4", Module: "github.com/avast/retry-go/v4", Version: "v4.7.0", Doc: "https://pkg.go.dev/github.com/avast/retry-go/v4",
	Marks: []Mark{{Name{"", "Unrecoverable"}, avastV4Stop}},
	Repeaters: []Repeater{
		{Name: Name{"", "Do"}, Op: 0, Stop: avastV4Stop, Attempts: "up to 10 times", Limit: avastOnce, If: Name{"", "RetryIf"}},
		{Name: Name{"", "DoWithData"}, Op: 0, Stop: avastV4Stop, Attempts: "up to 10 times", Limit: avastOnce, If: Name{"", "RetryIf"}},
	},
}
