package knowledge

const (
	failsafeRetry = "github.com/failsafe-go/failsafe-go/retrypolicy"
	failsafeHedge = "github.com/failsafe-go/failsafe-go/hedgepolicy"
	failsafeHTTP  = "github.com/failsafe-go/failsafe-go/failsafehttp"
)

// failsafe repeats by the policies that With is given: a retry policy after any error, up to three attempts; a hedge policy
// starts another execution beside one that takes long. Policies that handle or abort on chosen results decide
// for themselves (executor.go, retrypolicy/retry.go, hedgepolicy/hedge.go).
var failsafe = Package{
	Path: "github.com/failsafe-go/failsafe-go", Module: "github.com/failsafe-go/failsafe-go", Version: "v0.9.8", Doc: "https://pkg.go.dev/github.com/failsafe-go/failsafe-go",
	Repeaters: []Repeater{
		{Name: Name{"Executor", "Get"}, Op: 0, Attempts: "up to 3 times", Limit: failsafeOnce, Needs: failsafeRetries, Hedges: failsafeHedges, Unless: failsafeChosen},
		{Name: Name{"Executor", "GetAsync"}, Op: 0, Attempts: "up to 3 times", Limit: failsafeOnce, Needs: failsafeRetries, Hedges: failsafeHedges, Unless: failsafeChosen},
		{Name: Name{"Executor", "GetAsyncWithExecution"}, Op: 0, Attempts: "up to 3 times", Limit: failsafeOnce, Needs: failsafeRetries, Hedges: failsafeHedges, Unless: failsafeChosen},
		{Name: Name{"Executor", "GetWithExecution"}, Op: 0, Attempts: "up to 3 times", Limit: failsafeOnce, Needs: failsafeRetries, Hedges: failsafeHedges, Unless: failsafeChosen},
		{Name: Name{"Executor", "Run"}, Op: 0, Attempts: "up to 3 times", Limit: failsafeOnce, Needs: failsafeRetries, Hedges: failsafeHedges, Unless: failsafeChosen},
		{Name: Name{"Executor", "RunAsync"}, Op: 0, Attempts: "up to 3 times", Limit: failsafeOnce, Needs: failsafeRetries, Hedges: failsafeHedges, Unless: failsafeChosen},
		{Name: Name{"Executor", "RunAsyncWithExecution"}, Op: 0, Attempts: "up to 3 times", Limit: failsafeOnce, Needs: failsafeRetries, Hedges: failsafeHedges, Unless: failsafeChosen},
		{Name: Name{"Executor", "RunWithExecution"}, Op: 0, Attempts: "up to 3 times", Limit: failsafeOnce, Needs: failsafeRetries, Hedges: failsafeHedges, Unless: failsafeChosen},
	},
}

var (
	failsafeOnce = []Limit{
		{With: Func{failsafeRetry, Name{"Builder", "WithMaxAttempts"}}, Arg: 0, One: 1},
		{With: Func{failsafeRetry, Name{"Builder", "WithMaxRetries"}}, Arg: 0, One: 0},
	}
	failsafeRetries = []Func{
		{failsafeRetry, Name{"", "NewBuilder"}},
		{failsafeRetry, Name{"", "NewWithDefaults"}},
	}
	failsafeHedges = []Func{
		{failsafeHedge, Name{"", "NewBuilderWithDelay"}},
		{failsafeHedge, Name{"", "NewBuilderWithDelayFunc"}},
		{failsafeHedge, Name{"", "NewBuilderWithDelayQuantile"}},
		{failsafeHedge, Name{"", "NewWithDelay"}},
		{failsafeHedge, Name{"", "NewWithDelayFunc"}},
		{failsafeHedge, Name{"", "NewWithDelayQuantile"}},
	}
	failsafeChosen = []Func{
		{failsafeRetry, Name{"Builder", "AbortIf"}},
		{failsafeRetry, Name{"Builder", "AbortOnErrorTypes"}},
		{failsafeRetry, Name{"Builder", "AbortOnErrors"}},
		{failsafeRetry, Name{"Builder", "HandleErrorTypes"}},
		{failsafeRetry, Name{"Builder", "HandleErrors"}},
		{failsafeRetry, Name{"Builder", "HandleIf"}},
		{failsafeRetry, Name{"Builder", "HandleResult"}},
	}
)
