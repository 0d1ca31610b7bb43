package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// families are sorted by prefix; none begins another one.
//
// Left out are the libraries whose creates carry the name of the thing, so that the second one is refused or is the
// first: the typed clients of k8s.io/client-go (unless GenerateName is set, which is followed for controller-runtime only), and the resource
// managers of github.com/Azure/azure-sdk-for-go/sdk/resourcemanager, which PUT under a name.
var families = [...]*Family{
	{ // most resources have a name or ID that the caller chooses, or a RequestId
		Prefix: "cloud.google.com/go/", Part: "/apiv", Recv: "Client", Kind: fact.Create, Grade: fact.Unsure,
		Module: "cloud.google.com/go/cloudtasks", Version: "v1.21.1", Doc: "https://pkg.go.dev/cloud.google.com/go/cloudtasks/apiv2",
		At: "cloud.google.com/go/cloudtasks/apiv2", Example: Name{"Client", "CreateQueue"},
	},
	{ // methods that end in Request only make one; many resources have a name
		Prefix: "github.com/aws/aws-sdk-go-v2/service/", Recv: "Client", Kind: fact.Create, Grade: fact.Unsure,
		Sure: []string{
			"AllocateAddress", "AllocateHosts", "CreateImage", "CreateNatGateway", "CreateSnapshot", "CreateVolume", "PurchaseReservedInstancesOffering",
			"RequestSpotInstances", "RunInstances", "RunTask", "SendCommand", "SubmitJob",
		},
		Tokens: []string{"AllocateHosts", "CreateNatGateway", "CreateVolume", "RequestSpotInstances", "RunInstances", "RunTask"},
		Module: "github.com/aws/aws-sdk-go-v2/service/ecs", Version: "v1.104.2", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/ecs",
		At: "github.com/aws/aws-sdk-go-v2/service/ecs", Example: Name{"Client", "CreateService"},
	},
	{
		Prefix: "github.com/aws/aws-sdk-go/service/", Kind: fact.Create, Grade: fact.Unsure,
		Sure: []string{
			"AllocateAddress", "AllocateHosts", "CreateImage", "CreateNatGateway", "CreateSnapshot", "CreateVolume", "PurchaseReservedInstancesOffering",
			"RequestSpotInstances", "RunInstances", "RunTask", "SendCommand", "SubmitJob",
		},
		Tokens: []string{"AllocateHosts", "CreateNatGateway", "CreateVolume", "RequestSpotInstances", "RunInstances", "RunTask"},
		Module: "github.com/aws/aws-sdk-go", Version: "v1.55.8", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go/service/ec2",
		At: "github.com/aws/aws-sdk-go/service/batch", Example: Name{"Batch", "SubmitJobWithContext"},
	},
	{ // an equal record of DNS is refused
		Prefix: "github.com/cloudflare/cloudflare-go", Recv: "API", Kind: fact.Create, Grade: fact.Unsure, Verbs: []string{"Create"},
		Module: "github.com/cloudflare/cloudflare-go", Version: "v0.119.0", Doc: "https://pkg.go.dev/github.com/cloudflare/cloudflare-go",
		At: "github.com/cloudflare/cloudflare-go", Example: Name{"API", "CreateDNSRecord"},
	},
	{ // names need not be unique
		Prefix: "github.com/digitalocean/godo", Recv: "Service", Kind: fact.Create, Verbs: []string{"Create"},
		Except: []Name{{"KeysService", "Create"}, {"ProjectsService", "Create"}, {"TagsService", "Create"}},
		Module: "github.com/digitalocean/godo", Version: "v1.165.1", Doc: "https://pkg.go.dev/github.com/digitalocean/godo",
		At: "github.com/digitalocean/godo", Example: Name{"DropletsService", "Create"},
	},
	{ // what has a name, or the hash of its content, is refused or the same the second time
		Prefix: "github.com/google/go-github", Recv: "Service", Kind: fact.Create, Verbs: []string{"Create"},
		Except: []Name{
			{"GitService", "CreateBlob"}, {"GitService", "CreateCommit"}, {"GitService", "CreateRef"}, {"GitService", "CreateTag"}, {"GitService", "CreateTree"},
			{"IssuesService", "CreateLabel"}, {"IssuesService", "CreateMilestone"}, {"PullRequestsService", "Create"}, {"RepositoriesService", "Create"},
			{"RepositoriesService", "CreateFile"}, {"RepositoriesService", "CreateFork"}, {"RepositoriesService", "CreateFromTemplate"}, {"RepositoriesService", "CreateHook"},
			{"RepositoriesService", "CreateKey"}, {"RepositoriesService", "CreateRelease"}, {"RepositoriesService", "CreateStatus"},
		},
		Module: "github.com/google/go-github/v74", Version: "v74.0.0", Doc: "https://pkg.go.dev/github.com/google/go-github/v74/github",
		At: "github.com/google/go-github/v74/github", Example: Name{"IssuesService", "CreateComment"},
	},
	{ // a server's name is unique in its project
		Prefix: "github.com/hetznercloud/hcloud-go", Recv: "Client", Kind: fact.Create, Grade: fact.Unsure, Verbs: []string{"Create"},
		Module: "github.com/hetznercloud/hcloud-go/v2", Version: "v2.21.0", Doc: "https://pkg.go.dev/github.com/hetznercloud/hcloud-go/v2/hcloud",
		At: "github.com/hetznercloud/hcloud-go/v2/hcloud", Example: Name{"ServerClient", "Create"},
	},
	{ // a label that is given is unique
		Prefix: "github.com/linode/linodego", Recv: "Client", Kind: fact.Create, Grade: fact.Unsure, Verbs: []string{"Create"},
		Module: "github.com/linode/linodego", Version: "v1.69.1", Doc: "https://pkg.go.dev/github.com/linode/linodego",
		At: "github.com/linode/linodego", Example: Name{"Client", "CreateInstance"},
	},
	&stripe,
	{ // all that is not in a row: conversations, verifications, calls of other products
		Prefix: "github.com/twilio/twilio-go/rest/", Recv: "ApiService", Kind: fact.Mail, Grade: fact.Unsure, Verbs: []string{"Create"},
		Module: "github.com/twilio/twilio-go", Version: "v1.31.0", Doc: "https://pkg.go.dev/github.com/twilio/twilio-go/rest/verify/v2",
		At: "github.com/twilio/twilio-go/rest/verify/v2", Example: Name{"ApiService", "CreateVerification"},
	},
	{
		Prefix: "github.com/xanzy/go-gitlab", Recv: "Service", Kind: fact.Create, Verbs: []string{"Create"}, Except: gitlabNamed,
		Module: "github.com/xanzy/go-gitlab", Version: "v0.115.0", Doc: "https://pkg.go.dev/github.com/xanzy/go-gitlab",
		At: "github.com/xanzy/go-gitlab", Example: Name{"IssuesService", "CreateIssue"},
	},
	{
		Prefix: "gitlab.com/gitlab-org/api/client-go", Recv: "Service", Kind: fact.Create, Verbs: []string{"Create"}, Except: gitlabNamed,
		Module: "gitlab.com/gitlab-org/api/client-go", Version: "v1.46.0", Doc: "https://pkg.go.dev/gitlab.com/gitlab-org/api/client-go",
		At: "gitlab.com/gitlab-org/api/client-go", Example: Name{"IssuesServiceInterface", "CreateIssue"},
	},
	{ // many resources have a name that the caller chooses, or a RequestId
		Prefix: "google.golang.org/api/", Recv: "Call", InRecv: true, Kind: fact.Create, Grade: fact.Plain, Except: []Name{{"ObjectsInsertCall", "Do"}},
		Module: "google.golang.org/api", Version: "v0.311.0", Doc: "https://pkg.go.dev/google.golang.org/api",
		At: "google.golang.org/api/calendar/v3", Example: Name{"EventsInsertCall", "Do"},
	},
}

// gitlabNamed are methods that make what has a name, a path or a pair of branches that is refused the second time.
var gitlabNamed = []Name{
	{"BranchesService", "CreateBranch"}, {"BranchesServiceInterface", "CreateBranch"},
	{"GroupsService", "CreateGroup"}, {"GroupsServiceInterface", "CreateGroup"},
	{"LabelsService", "CreateLabel"}, {"LabelsServiceInterface", "CreateLabel"},
	{"MergeRequestsService", "CreateMergeRequest"}, {"MergeRequestsServiceInterface", "CreateMergeRequest"},
	{"ProjectVariablesService", "CreateVariable"}, {"ProjectVariablesServiceInterface", "CreateVariable"},
	{"ProjectsService", "CreateProject"}, {"ProjectsServiceInterface", "CreateProject"},
	{"ReleasesService", "CreateRelease"}, {"ReleasesServiceInterface", "CreateRelease"},
	{"RepositoryFilesService", "CreateFile"}, {"RepositoryFilesServiceInterface", "CreateFile"},
	{"TagsService", "CreateTag"}, {"TagsServiceInterface", "CreateTag"},
	{"UsersService", "CreateUser"}, {"UsersServiceInterface", "CreateUser"},
}
