package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// kubernetesWait calls its condition again while that returns false without an error, and stops at an error. Until and
// its like run for ever whatever happens, and repeat nothing because it failed (pkg/util/wait/backoff.go, poll.go).
var kubernetesWait = Package{
	Path: "k8s.io/apimachinery/pkg/util/wait", Module: "k8s.io/apimachinery", Version: "v0.37.2", Doc: "https://pkg.go.dev/k8s.io/apimachinery/pkg/util/wait",
	Loops: []Name{{"Backoff", "DelayFunc"}, {"Backoff", "Step"}, {"Backoff", "Timer"}},
	Repeaters: []Repeater{
		{Name: Name{"", "ExponentialBackoff"}, Op: 1, Protocol: UntilTrue, Attempts: "as often as Steps says"},
		{Name: Name{"", "ExponentialBackoffWithContext"}, Op: 2, Protocol: UntilTrue, Attempts: "as often as Steps says"},
		{Name: Name{"", "Poll"}, Op: 2, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollImmediate"}, Op: 2, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollImmediateInfinite"}, Op: 1, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollImmediateInfiniteWithContext"}, Op: 2, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollImmediateUntil"}, Op: 1, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollImmediateUntilWithContext"}, Op: 2, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollImmediateWithContext"}, Op: 3, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollInfinite"}, Op: 1, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollInfiniteWithContext"}, Op: 2, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollUntil"}, Op: 1, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollUntilContextCancel"}, Op: 3, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollUntilContextTimeout"}, Op: 4, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollUntilWithContext"}, Op: 2, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"", "PollWithContext"}, Op: 3, Protocol: UntilTrue, Attempts: "until it holds"},
		{Name: Name{"DelayFunc", "Until"}, Op: 3, Protocol: UntilTrue, Attempts: "until it holds"},
	},
}

// clientGoRetry: OnError asks the user's test; RetryOnConflict tries again what the server has refused (util/retry/util.go).
var clientGoRetry = Package{
	Path: "k8s.io/client-go/util/retry", Module: "k8s.io/client-go", Version: "v0.37.2", Doc: "https://pkg.go.dev/k8s.io/client-go/util/retry",
	Repeaters: []Repeater{
		{Name: Name{"", "OnError"}, Op: 2, Attempts: "as often as Steps says", If: &Test{Arg: 1}},
		{Name: Name{"", "RetryOnConflict"}, Op: 1, Attempts: "as often as Steps says", After: fact.Conflict},
	},
}

// kubernetesUUID and kubernetesRand make names (pkg/util/uuid/uuid.go, pkg/util/rand/rand.go).
var (
	kubernetesUUID = Package{
		Path: "k8s.io/apimachinery/pkg/util/uuid", Module: "k8s.io/apimachinery", Version: "v0.37.2", Doc: "https://pkg.go.dev/k8s.io/apimachinery/pkg/util/uuid",
		Fresh: []Name{{"", "NewUUID"}},
	}
	kubernetesRand = Package{
		Path: "k8s.io/apimachinery/pkg/util/rand", Module: "k8s.io/apimachinery", Version: "v0.37.2", Doc: "https://pkg.go.dev/k8s.io/apimachinery/pkg/util/rand",
		Fresh: []Name{{"", "String"}},
	}
)
