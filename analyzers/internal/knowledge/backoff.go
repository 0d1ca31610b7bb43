package knowledge

// The tag of what Permanent has made. It is found by a type assertion up to v3, where a wrapped one is tried again,
// and by errors.As since (retry.go).
const (
	backoffStop   = "*github.com/cenkalti/backoff.PermanentError"
	backoffV3Stop = "*github.com/cenkalti/backoff/v3.PermanentError"
	backoffV4Stop = "*github.com/cenkalti/backoff/v4.PermanentError"
	backoffV5Stop = "*github.com/cenkalti/backoff/v5.PermanentError"
)

// WithMaxRetries(b, 0) is a single attempt in v4 and no limit at all before, where no number is a single attempt (tries.go).
// A StopBackOff never tries again (backoff.go).
var (
	backoffOnce = []Limit{
		{With: Func{Name: Name{"", "WithMaxRetries"}}, Arg: 1, One: -1, Zero: ZeroNoLimit},
		{Arg: 1, Type: "StopBackOff"},
	}
	backoffV4Once = []Limit{
		{With: Func{Name: Name{"", "WithMaxRetries"}}, Arg: 1, One: 0},
		{Arg: 1, Type: "StopBackOff"},
	}
	backoffV5Once = []Limit{
		{With: Func{Name: Name{"", "WithMaxTries"}}, Arg: 0, One: 1, Zero: ZeroNoLimit},
		{With: Func{Name: Name{"", "WithBackOff"}}, Arg: 0, Type: "StopBackOff"},
	}
)

// Functions and methods that loops ask when to try again: the same in all versions (backoff.go, ticker.go). Those of
// the types that implement BackOff are asked as well.
var backoffLoops = []Name{
	{"", "NewTicker"},
	{"BackOff", "NextBackOff"},
	{"ConstantBackOff", "NextBackOff"},
	{"ExponentialBackOff", "NextBackOff"},
}

// backoff: the import path of v1 and v2 (retry.go).
var backoff = Package{
	Path: "github.com/cenkalti/backoff", Module: "github.com/cenkalti/backoff", Version: "v2.2.1+incompatible", Doc: "https://pkg.go.dev/github.com/cenkalti/backoff",
	Loops: backoffLoops,
	Marks: []Mark{{Name{"", "Permanent"}, backoffStop}},
	Repeaters: []Repeater{
		{Name: Name{"", "Retry"}, Op: 0, Stop: backoffStop, Attempts: "for up to 15 minutes", Limit: backoffOnce},
		{Name: Name{"", "RetryNotify"}, Op: 0, Stop: backoffStop, Attempts: "for up to 15 minutes", Limit: backoffOnce},
	},
}

var backoffV3 = Package{
	Path: "github.com/cenkalti/backoff/v3", Module: "github.com/cenkalti/backoff/v3", Version: "v3.2.2", Doc: "https://pkg.go.dev/github.com/cenkalti/backoff/v3",
	Loops: backoffLoops,
	Marks: []Mark{{Name{"", "Permanent"}, backoffV3Stop}},
	Repeaters: []Repeater{
		{Name: Name{"", "Retry"}, Op: 0, Stop: backoffV3Stop, Attempts: "for up to 15 minutes", Limit: backoffOnce},
		{Name: Name{"", "RetryNotify"}, Op: 0, Stop: backoffV3Stop, Attempts: "for up to 15 minutes", Limit: backoffOnce},
		{Name: Name{"", "RetryNotifyWithTimer"}, Op: 0, Stop: backoffV3Stop, Attempts: "for up to 15 minutes", Limit: backoffOnce},
	},
}

var backoffV4 = Package{
	Path: "github.com/cenkalti/backoff/v4", Module: "github.com/cenkalti/backoff/v4", Version: "v4.3.0", Doc: "https://pkg.go.dev/github.com/cenkalti/backoff/v4",
	Loops: backoffLoops,
	Marks: []Mark{{Name{"", "Permanent"}, backoffV4Stop}},
	Repeaters: []Repeater{
		{Name: Name{"", "Retry"}, Op: 0, Stop: backoffV4Stop, Attempts: "for up to 15 minutes", Limit: backoffV4Once},
		{Name: Name{"", "RetryNotify"}, Op: 0, Stop: backoffV4Stop, Attempts: "for up to 15 minutes", Limit: backoffV4Once},
		{Name: Name{"", "RetryNotifyWithData"}, Op: 0, Stop: backoffV4Stop, Attempts: "for up to 15 minutes", Limit: backoffV4Once},
		{Name: Name{"", "RetryNotifyWithTimer"}, Op: 0, Stop: backoffV4Stop, Attempts: "for up to 15 minutes", Limit: backoffV4Once},
		{Name: Name{"", "RetryNotifyWithTimerAndData"}, Op: 0, Stop: backoffV4Stop, Attempts: "for up to 15 minutes", Limit: backoffV4Once},
		{Name: Name{"", "RetryWithData"}, Op: 0, Stop: backoffV4Stop, Attempts: "for up to 15 minutes", Limit: backoffV4Once},
	},
}

// backoffV5: WithMaxTries(0) is no limit (retry.go).
var backoffV5 = Package{
	Path: "github.com/cenkalti/backoff/v5", Module: "github.com/cenkalti/backoff/v5", Version: "v5.0.3", Doc: "https://pkg.go.dev/github.com/cenkalti/backoff/v5",
	Loops: backoffLoops,
	Marks: []Mark{{Name{"", "Permanent"}, backoffV5Stop}},
	Repeaters: []Repeater{
		{Name: Name{"", "Retry"}, Op: 1, Stop: backoffV5Stop, Attempts: "for up to 15 minutes", Limit: backoffV5Once},
	},
}
