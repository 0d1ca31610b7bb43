package knowledge

// Both functions that make a RetryError give it the same type.
const (
	terraformOnly = "*github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry.RetryError"
	terraformStop = "github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry.RetryError"
)

// terraformRetry calls its function again when that returns what RetryableError has made; NonRetryableError, which
// gives the same type, stops (helper/retry/wait.go). StateChangeConf polls until a state is reached (helper/retry/state.go).
var terraformRetry = Package{
	Path: "github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry", Module: "github.com/hashicorp/terraform-plugin-sdk/v2", Version: "v2.40.1", Doc: "https://pkg.go.dev/github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry",
	Marks: []Mark{{Name{"", "NonRetryableError"}, terraformStop}, {Name{"", "RetryableError"}, terraformOnly}},
	Repeaters: []Repeater{
		{Name: Name{"", "Retry"}, Op: 1, Protocol: OnlyMarked, Only: terraformOnly, Attempts: "until its time is over"},
		{Name: Name{"", "RetryContext"}, Op: 2, Protocol: OnlyMarked, Only: terraformOnly, Attempts: "until its time is over"},
	},
}
