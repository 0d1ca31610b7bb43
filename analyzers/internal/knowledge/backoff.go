package knowledge

// Stop marks of cenkalti/backoff are found by errors.As in v4 and v5 (retry.go).
const (
	backoffV4Stop = "*github.com/cenkalti/backoff/v4.PermanentError"
	backoffV5Stop = "*github.com/cenkalti/backoff/v5.PermanentError"
)

var backoffV4Once = []Limit{{With: Name{"", "WithMaxRetries"}, Arg: 1, One: 0}}

// backoffV4: WithMaxRetries(b, 0) is a single attempt (tries.go).
var backoffV4 = Package{
	Path: "github.com/cenkalti/backoff/v4", Module: "github.com/cenkalti/backoff/v4", Version: "v4.3.0", Doc: "https://pkg.go.dev/github.com/cenkalti/backoff/v4",
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
	Marks: []Mark{{Name{"", "Permanent"}, backoffV5Stop}},
	Repeaters: []Repeater{
		{Name: Name{"", "Retry"}, Op: 1, Stop: backoffV5Stop, Attempts: "for up to 15 minutes", Limit: []Limit{{Arg: 0, With: Name{"", "WithMaxTries"}, One: 1}}},
	},
}
