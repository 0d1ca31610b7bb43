package knowledge

import (
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

func TestActOf(t *testing.T) {
	for _, tt := range []struct {
		path, recv, name string
		want             string // what it does, "" for nothing
		grade            fact.Grade
	}{
		{"cloud.google.com/go/compute/apiv1", "InstancesClient", "Insert", "make this call", fact.Unsure},
		{"cloud.google.com/go/compute/apiv1", "InstancesClient", "Get", "", 0},
		{"cloud.google.com/go/storage", "Client", "CreateHMACKey", "", 0},
		{"github.com/aws/aws-sdk-go-v2/service/ec2", "Client", "RunInstances", "make this call", fact.Plain},
		{"github.com/aws/aws-sdk-go-v2/service/ec2", "Client", "AllocateAddress", "make this call", fact.Plain},
		{"github.com/aws/aws-sdk-go-v2/service/s3", "Client", "CreateBucket", "make this call", fact.Unsure},
		{"github.com/aws/aws-sdk-go-v2/service/s3", "Client", "PutObject", "", 0},
		{"github.com/aws/aws-sdk-go-v2/service/s3", "Presigner", "CreateBucket", "", 0},
		{"github.com/aws/aws-sdk-go/service/ec2/ec2iface", "EC2API", "RunInstancesWithContext", "make this call", fact.Plain},
		{"github.com/digitalocean/godo", "DropletsService", "Create", "make this call", fact.Plain},
		{"github.com/digitalocean/godo", "DropletsService", "AddTag", "", 0},
		{"github.com/digitalocean/godo", "KeysService", "Create", "", 0},
		{"github.com/digitalocean/godoc", "XService", "Create", "", 0},
		{"github.com/google/go-github/v50/github", "IssuesService", "CreateComment", "make this call", fact.Plain},
		{"github.com/google/go-github/v50/github", "GitService", "CreateRef", "", 0},
		{"github.com/stripe/stripe-go/v72/charge", "", "New", "make this charge", fact.Certain},
		{"github.com/stripe/stripe-go/v72/charge", "Client", "New", "make this charge", fact.Certain},
		{"github.com/stripe/stripe-go/v82", "v1RefundService", "Create", "refund this charge", fact.Certain},
		{"github.com/stripe/stripe-go/v82", "v1TokenService", "Create", "", 0},
		{"github.com/stripe/stripe-go/v72/charge", "Client", "Capture", "", 0},
		{"github.com/stripe/stripe-go/v72/token", "", "New", "", 0},
		{"gitlab.com/gitlab-org/api/client-go", "IssuesServiceInterface", "CreateIssue", "make this call", fact.Plain},
		{"gitlab.com/gitlab-org/api/client-go", "TagsServiceInterface", "CreateTag", "", 0},
		{"google.golang.org/api/gmail/v1", "UsersMessagesSendCall", "Do", "make this call", fact.Plain},
		{"google.golang.org/api/gmail/v1", "UsersMessagesListCall", "Do", "", 0},
		{"google.golang.org/api/gmail/v1", "UsersMessagesSendCall", "Header", "", 0},
		{"example.com/service", "Client", "CreateOrder", "", 0},
		{"", "", "", "", 0},
	} {
		act, ok := ActOf(tt.path, tt.recv, tt.name)
		if ok != (tt.want != "") || act.Does != tt.want || act.Grade != tt.grade {
			t.Errorf("%s %s.%s: %v %q %d, want %q %d", tt.path, tt.recv, tt.name, ok, act.Does, act.Grade, tt.want, tt.grade)
		}
	}
}

// TestTokens: what the table says of a method, and of whole packages.
func TestTokens(t *testing.T) {
	for _, tt := range []struct{ path, recv, name, want string }{
		{"github.com/aws/aws-sdk-go-v2/service/ec2", "Client", "CreateVolume", "ClientToken"},
		{"github.com/aws/aws-sdk-go/service/ec2", "EC2", "CreateVolumeWithContext", "ClientToken"},
		{"github.com/aws/aws-sdk-go/service/ec2", "EC2", "CreateSnapshot", ""},
		{"github.com/digitalocean/godo", "DropletsService", "Create", ""},
	} {
		if act, ok := ActOf(tt.path, tt.recv, tt.name); !ok || act.Token != tt.want {
			t.Errorf("%s %s.%s: %v %q, want %q", tt.path, tt.recv, tt.name, ok, act.Token, tt.want)
		}
	}
	if !TakesTokens("github.com/aws/aws-sdk-go-v2/service/fsx") || TakesTokens("github.com/digitalocean/godo") || TakesTokens("") {
		t.Error("inputs of AWS may have a token, those of others do not")
	}
}

// TestFamilies: the table and the lists in it are searched by bisection.
func TestFamilies(t *testing.T) {
	for i, f := range families {
		if i > 0 && (families[i-1].Prefix >= f.Prefix || strings.HasPrefix(f.Prefix, families[i-1].Prefix+"/")) {
			t.Errorf("%s stands before %s", families[i-1].Prefix, f.Prefix)
		}
		if !slices.IsSorted(f.Verbs) || !slices.IsSorted(f.Sure) || !slices.IsSorted(f.Tokens) || !slices.IsSortedFunc(f.Except, compare) {
			t.Errorf("%s: names are not sorted", f.Prefix)
		}
		if !slices.IsSortedFunc(f.Things, func(a, b Thing) int { return strings.Compare(a.Name, b.Name) }) {
			t.Errorf("%s: things are not sorted", f.Prefix)
		}
		if _, ok := ActOf(f.At, f.Example.Recv, f.Example.Name); !ok || f.Kind == 0 || f.Doc == "" {
			t.Errorf("%s: the example %v makes nothing, or it has no kind or documentation", f.Prefix, f.Example)
		}
	}
}

// TestFamilyExamples resolves the example of each family in its module.
func TestFamilyExamples(t *testing.T) {
	if !long {
		return // the modules are large
	}
	var rows []*Package
	for i := range families {
		f := families[i]
		rows = append(rows, &Package{Path: f.At, Module: f.Module, Version: f.Version})
	}
	s := newSources(t, rows)
	for i, p := range rows {
		pkg := s.module(p).load(p.Path)
		if pkg == nil {
			t.Errorf("%s is not there", p.Path)
			continue
		}
		c := &checker{T: t, row: p, pkg: pkg, at: p.Path}
		if sig := c.function(families[i].Example); sig != nil && sig.Results().Len() == 0 {
			t.Errorf("%s: %v cannot fail", p.Path, families[i].Example)
		}
		for _, n := range families[i].Except {
			if tn, ok := pkg.Scope().Lookup(n.Recv).(*types.TypeName); ok {
				if obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(tn.Type()), true, pkg, n.Name); obj == nil {
					if obj, _, _ := types.LookupFieldOrMethod(tn.Type(), true, pkg, n.Name); obj == nil {
						t.Errorf("%s: %v does not exist", p.Path, n)
					}
				}
			}
		}
	}
}
