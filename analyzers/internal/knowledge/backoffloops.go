package knowledge

// Libraries that repeat nothing themselves: a loop asks them whether to go on, or how long to wait.

// cloudflareBackoff computes pauses (backoff.go).
var cloudflareBackoff = Package{
	Path: "github.com/cloudflare/backoff", Module: "github.com/cloudflare/backoff", Version: "v0.0.0-20161212185259-647f3cdfc87a", Doc: "https://pkg.go.dev/github.com/cloudflare/backoff",
	Loops: []Name{{"Backoff", "Duration"}},
}

// dskitBackoff: Ongoing says whether to go on, Wait waits; MaxRetries 0 is no limit (backoff/backoff.go).
var dskitBackoff = Package{
	Path: "github.com/grafana/dskit/backoff", Module: "github.com/grafana/dskit", Version: "v0.0.0-20260703122047-de1ec7541c44", Doc: "https://pkg.go.dev/github.com/grafana/dskit/backoff",
	Loops: []Name{{"Backoff", "NextDelay"}, {"Backoff", "Ongoing"}, {"Backoff", "Wait"}},
}

// jpillora computes pauses, without end (backoff.go).
var jpillora = Package{
	Path: "github.com/jpillora/backoff", Module: "github.com/jpillora/backoff", Version: "v1.1.0", Doc: "https://pkg.go.dev/github.com/jpillora/backoff",
	Loops: []Name{{"Backoff", "Duration"}, {"Backoff", "ForAttempt"}},
}

// lestrrat goes on while Continue says so, ten times by default; a Null policy has a single iteration (backoff.go,
// controller.go, null.go).
var lestrrat = Package{
	Path: "github.com/lestrrat-go/backoff/v2", Module: "github.com/lestrrat-go/backoff/v2", Version: "v2.0.8", Doc: "https://pkg.go.dev/github.com/lestrrat-go/backoff/v2",
	Loops: []Name{{"", "Constant"}, {"", "Continue"}, {"", "Exponential"}, {"Policy", "Start"}},
}

// retryV1 goes on while Next says so, for as long as its strategy lets it (retry.go, strategy.go, regular.go).
var retryV1 = Package{
	Path: "gopkg.in/retry.v1", Module: "gopkg.in/retry.v1", Version: "v1.0.3", Doc: "https://pkg.go.dev/gopkg.in/retry.v1",
	Loops: []Name{{"", "Start"}, {"", "StartWithCancel"}, {"Attempt", "More"}, {"Attempt", "Next"}, {"Regular", "Start"}},
}
