package knowledge

const sethvargoOnly = "*github.com/sethvargo/go-retry.retryableError"

// sethvargo marks the other way round: only what RetryableError has wrapped is tried again (retry.go).
var sethvargo = Package{
	Path: "github.com/sethvargo/go-retry", Module: "github.com/sethvargo/go-retry", Version: "v0.5.0", Doc: "https://pkg.go.dev/github.com/sethvargo/go-retry",
	Marks: []Mark{{Name{"", "RetryableError"}, sethvargoOnly}},
	Repeaters: []Repeater{
		{Name: Name{"", "Constant"}, Op: 2, Protocol: OnlyMarked, Only: sethvargoOnly, Attempts: "for ever"},
		{Name: Name{"", "Do"}, Op: 2, Protocol: OnlyMarked, Only: sethvargoOnly, Attempts: "until the backoff stops"},
		{Name: Name{"", "DoValue"}, Op: 2, Protocol: OnlyMarked, Only: sethvargoOnly, Attempts: "until the backoff stops"},
		{Name: Name{"", "Exponential"}, Op: 2, Protocol: OnlyMarked, Only: sethvargoOnly, Attempts: "for ever"},
		{Name: Name{"", "Fibonacci"}, Op: 2, Protocol: OnlyMarked, Only: sethvargoOnly, Attempts: "for ever"},
	},
}
