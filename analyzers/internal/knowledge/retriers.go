package knowledge

// Small libraries whose one function calls another again after whatever error that returns.

// eapache decides by a Classifier, which by default says yes to every error; New(nil, ...) is a single attempt
// (retrier/retrier.go, retrier/classifier.go).
var eapache = Package{
	Path: "github.com/eapache/go-resiliency/retrier", Module: "github.com/eapache/go-resiliency", Version: "v1.7.0", Doc: "https://pkg.go.dev/github.com/eapache/go-resiliency/retrier",
	Repeaters: []Repeater{
		{Name: Name{"Retrier", "Run"}, Op: 0, Attempts: "as often as New is given pauses"},
		{Name: Name{"Retrier", "RunCtx"}, Op: 1, Attempts: "as often as New is given pauses"},
		{Name: Name{"Retrier", "RunFn"}, Op: 1, Attempts: "as often as New is given pauses"},
	},
}

// flowchartsman stops at an error that Stop has made, which it finds by its type (retry.go).
var flowchartsman = Package{
	Path: "github.com/flowchartsman/retry", Module: "github.com/flowchartsman/retry", Version: "v1.2.0", Doc: "https://pkg.go.dev/github.com/flowchartsman/retry",
	Marks: []Mark{{Name{"", "Stop"}, flowchartsmanStop}},
	Repeaters: []Repeater{
		{Name: Name{"Retrier", "Run"}, Op: 0, Stop: flowchartsmanStop, Attempts: "up to 5 times", Limit: flowchartsmanOnce},
		{Name: Name{"Retrier", "RunContext"}, Op: 1, Stop: flowchartsmanStop, Attempts: "up to 5 times", Limit: flowchartsmanOnce},
	},
}

const flowchartsmanStop = "github.com/flowchartsman/retry.terminalError"

var flowchartsmanOnce = []Limit{{With: Func{Name: Name{"", "NewRetrier"}}, Arg: 0, One: 1, Zero: ZeroDefault}}

// fiberRetry counts attempts; zero means the default of ten (addon/retry/exponential_backoff.go, config.go).
var fiberRetry = Package{
	Path: "github.com/gofiber/fiber/v3/addon/retry", Module: "github.com/gofiber/fiber/v3", Version: "v3.1.0", Doc: "https://pkg.go.dev/github.com/gofiber/fiber/v3/addon/retry",
	Repeaters: []Repeater{
		{
			Name: Name{"ExponentialBackoff", "Retry"}, Op: 0, Attempts: "up to 10 times",
			Limit: []Limit{{With: Func{Name: Name{"", "NewExponentialBackoff"}}, Arg: 0, Field: "MaxRetryCount", One: 1, Zero: ZeroDefault}},
		},
	},
}

// goZeroFx runs each attempt in a goroutine of its own, so that one that takes too long goes on beside the next; errors
// that WithIgnoreErrors names end it as a success (core/fx/retry.go).
var goZeroFx = Package{
	Path: "github.com/zeromicro/go-zero/core/fx", Module: "github.com/zeromicro/go-zero", Version: "v1.10.3", Doc: "https://pkg.go.dev/github.com/zeromicro/go-zero/core/fx",
	Repeaters: []Repeater{
		{Name: Name{"", "DoWithRetry"}, Op: 0, Attempts: "up to 3 times", Limit: goZeroFxOnce},
		{Name: Name{"", "DoWithRetryCtx"}, Op: 1, Attempts: "up to 3 times", Limit: goZeroFxOnce},
	},
}

var goZeroFxOnce = []Limit{{With: Func{Name: Name{"", "WithRetry"}}, Arg: 0, One: 1}}

// jujuRetry has the function in a struct; IsFatalError stops, and Attempts counts attempts, none of them being
// no limit (retry.go).
var jujuRetry = Package{
	Path: "github.com/juju/retry", Module: "github.com/juju/retry", Version: "v1.0.1", Doc: "https://pkg.go.dev/github.com/juju/retry",
	Repeaters: []Repeater{
		{
			Name: Name{"", "Call"}, Op: 0, Field: "Func", Attempts: "as often as Attempts says",
			Limit: []Limit{{Arg: 0, Field: "Attempts", One: 1, Zero: ZeroNoLimit}}, If: &Test{Arg: 0, Field: "IsFatalError", Stops: true},
		},
	},
}

// kamilsk lets strategies decide; without one it goes on for ever (retry.go).
var kamilsk = Package{
	Path: "github.com/kamilsk/retry/v5", Module: "github.com/kamilsk/retry/v5", Version: "v5.0.0-rc8", Doc: "https://pkg.go.dev/github.com/kamilsk/retry/v5",
	Repeaters: []Repeater{
		{Name: Name{"", "Do"}, Op: 1, Attempts: "until its strategies end", Limit: kamilskOnce},
		{Name: Name{"", "Go"}, Op: 1, Attempts: "until its strategies end", Limit: kamilskOnce},
	},
}

var kamilskOnce = []Limit{{With: Func{"github.com/kamilsk/retry/v5/strategy", Name{"", "Limit"}}, Arg: 0, One: 1}}

// matryerTry goes on while the function says so and has failed (try.go).
var matryerTry = Package{
	Path: "github.com/matryer/try", Module: "github.com/matryer/try", Version: "v0.0.0-20161228173917-9ac251b645a2", Doc: "https://pkg.go.dev/github.com/matryer/try",
	Repeaters: []Repeater{
		{Name: Name{"", "Do"}, Op: 0, Protocol: OnErrorIfTrue, Attempts: "up to 10 times"},
	},
}

// rican7 goes on for ever, without a pause, unless strategies end it (retry.go).
var rican7 = Package{
	Path: "github.com/Rican7/retry", Module: "github.com/Rican7/retry", Version: "v0.3.1", Doc: "https://pkg.go.dev/github.com/Rican7/retry",
	Repeaters: []Repeater{
		{
			Name: Name{"", "Retry"}, Op: 0, Attempts: "until its strategies end",
			Limit: []Limit{{With: Func{"github.com/Rican7/retry/strategy", Name{"", "Limit"}}, Arg: 0, One: 1}},
		},
	},
}

// shogo82148 stops at an error that MarkPermanent has marked, and at one that says by a method of its own that it is
// not temporary (retry.go).
var shogo82148 = Package{
	Path: "github.com/shogo82148/go-retry/v2", Module: "github.com/shogo82148/go-retry/v2", Version: "v2.0.2", Doc: "https://pkg.go.dev/github.com/shogo82148/go-retry/v2",
	Loops: []Name{{"Policy", "Start"}, {"Retrier", "Continue"}},
	Marks: []Mark{{Name{"", "MarkPermanent"}, shogo82148Stop}},
	Repeaters: []Repeater{
		{Name: Name{"", "DoValue"}, Op: 2, Stop: shogo82148Stop, Attempts: "as often as its policy says", Limit: []Limit{{Arg: 1, Field: "MaxCount", One: 1}}},
		{Name: Name{"Policy", "Do"}, Op: 1, Stop: shogo82148Stop, Attempts: "as often as its policy says", Limit: []Limit{{Arg: Receiver, Field: "MaxCount", One: 1}}},
	},
}

const shogo82148Stop = "*github.com/shogo82148/go-retry/v2.myError"

// siderolabs tries again only what ExpectedError has marked (retry/retry.go).
var siderolabs = Package{
	Path: "github.com/siderolabs/go-retry/retry", Module: "github.com/siderolabs/go-retry", Version: "v0.3.3", Doc: "https://pkg.go.dev/github.com/siderolabs/go-retry/retry",
	Marks: []Mark{{Name{"", "ExpectedError"}, siderolabsOnly}, {Name{"", "ExpectedErrorf"}, siderolabsOnly}},
	Repeaters: []Repeater{
		{Name: Name{"Retryer", "Retry"}, Op: 0, Protocol: OnlyMarked, Only: siderolabsOnly, Attempts: "until its time is over"},
		{Name: Name{"Retryer", "RetryWithContext"}, Op: 1, Protocol: OnlyMarked, Only: siderolabsOnly, Attempts: "until its time is over"},
	},
}

const siderolabsOnly = "github.com/siderolabs/go-retry/retry.expectedError"

// thanosRunutil tries again at every tick until it is stopped (pkg/runutil/runutil.go).
var thanosRunutil = Package{
	Path: "github.com/thanos-io/thanos/pkg/runutil", Module: "github.com/thanos-io/thanos", Version: "v0.35.1", Doc: "https://pkg.go.dev/github.com/thanos-io/thanos/pkg/runutil",
	Repeaters: []Repeater{
		{Name: Name{"", "Retry"}, Op: 2, Attempts: "until it is stopped"},
		{Name: Name{"", "RetryWithLog"}, Op: 3, Attempts: "until it is stopped"},
	},
}

// thedevsaddam counts attempts in its first argument (retry.go).
var thedevsaddam = Package{
	Path: "github.com/thedevsaddam/retry", Module: "github.com/thedevsaddam/retry", Version: "v1.2.1", Doc: "https://pkg.go.dev/github.com/thedevsaddam/retry",
	Repeaters: []Repeater{
		{Name: Name{"", "Do"}, Op: 2, Attempts: "as often as it is told", Limit: []Limit{{Arg: 0, One: 1}}},
		{Name: Name{"", "DoFunc"}, Op: 2, Attempts: "as often as it is told", Limit: []Limit{{Arg: 0, One: 1}}},
	},
}

// cockroachRetry: MaxRetries 0 is no limit (pkg/util/retry/retry.go).
var cockroachRetry = Package{
	Path: "github.com/cockroachdb/cockroach/pkg/util/retry", Module: "github.com/cockroachdb/cockroach", Version: "v20.1.0+incompatible", Doc: "https://pkg.go.dev/github.com/cockroachdb/cockroach/pkg/util/retry",
	Loops: []Name{{"", "Start"}, {"", "StartWithCtx"}, {"Retry", "Next"}},
	Repeaters: []Repeater{
		{Name: Name{"", "ForDuration"}, Op: 1, Attempts: "until its time is over"},
		{Name: Name{"", "WithMaxAttempts"}, Op: 3, Attempts: "as often as it is told", Limit: []Limit{{Arg: 2, One: 1}}},
		{Name: Name{"Options", "Do"}, Op: 1, Attempts: "as often as its options say"},
	},
}
