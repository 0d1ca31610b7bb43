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

// kubernetesMeta and kubernetesUnstructured have the name of an object. If there is none, the server makes one that begins
// with GenerateName, another one each time (pkg/apis/meta/v1/types.go).
var (
	kubernetesMeta = Package{
		Path: "k8s.io/apimachinery/pkg/apis/meta/v1", Module: "k8s.io/apimachinery", Version: "v0.37.2", Doc: "https://kubernetes.io/docs/reference/using-api/api-concepts/#generated-values",
		Keys: []Key{
			{Name: Name{"ObjectMeta", "GenerateName"}, Field: true, Weak: true, Top: true, Anew: true},
			{Name: Name{"ObjectMeta", "Name"}, Field: true, Weak: true, Top: true},
			{Name: Name{"ObjectMeta", "SetGenerateName"}, Weak: true, Top: true, Anew: true},
			{Name: Name{"ObjectMeta", "SetName"}, Weak: true, Top: true},
		},
	}
	kubernetesUnstructured = Package{
		Path: "k8s.io/apimachinery/pkg/apis/meta/v1/unstructured", Module: "k8s.io/apimachinery", Version: "v0.37.2", Doc: "https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1/unstructured",
		Keys: []Key{
			{Name: Name{"Unstructured", "SetGenerateName"}, Weak: true, Top: true, Anew: true},
			{Name: Name{"Unstructured", "SetName"}, Weak: true, Top: true},
		},
	}
)

// kubernetesNames makes names as the server does (pkg/storage/names/generate.go).
var kubernetesNames = Package{
	Path: "k8s.io/apiserver/pkg/storage/names", Module: "k8s.io/apiserver", Version: "v0.37.2", Doc: "https://pkg.go.dev/k8s.io/apiserver/pkg/storage/names",
	Fresh: []Name{{"NameGenerator", "GenerateName"}},
}

// controllerClient makes an object under its name: a second one of that name is refused, or is the first
// (pkg/client/interfaces.go).
var controllerClient = Package{
	Path: "sigs.k8s.io/controller-runtime/pkg/client", Module: "sigs.k8s.io/controller-runtime", Version: "v0.25.2", Doc: "https://pkg.go.dev/sigs.k8s.io/controller-runtime/pkg/client",
	Writes: []Write{
		{Name: Name{"Client", "Create"}, Kind: fact.Create, Does: "create this object", Named: true},
		{Name: Name{"Client", "Patch"}, Kind: fact.Create, Does: "create this object", Named: true, When: []string{"Apply"}},
		{Name: Name{"WithWatch", "Create"}, Kind: fact.Create, Does: "create this object", Named: true},
		{Name: Name{"WithWatch", "Patch"}, Kind: fact.Create, Does: "create this object", Named: true, When: []string{"Apply"}},
		{Name: Name{"Writer", "Create"}, Kind: fact.Create, Does: "create this object", Named: true},
		{Name: Name{"Writer", "Patch"}, Kind: fact.Create, Does: "create this object", Named: true, When: []string{"Apply"}},
	},
}

// IsUncached reports whether a type is by which the objects of a cluster are read from the server itself, and not from a
// cache that lags behind: a client reads from a cache.
func IsUncached(path, typ string) bool {
	return path == "sigs.k8s.io/controller-runtime/pkg/client" && typ == "Reader"
}
