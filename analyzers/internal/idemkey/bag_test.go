package idemkey_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
	"github.com/idemlint/idemlint/analyzers/internal/idemkey"
	"github.com/idemlint/idemlint/analyzers/internal/testssa"
)

// library is what the calls of these tests are given: the shapes that SDKs have.
const library = `package p
import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)
var (
	_ = json.Marshal; _ = time.Now; _ context.Context; _ http.Header
	held *Input
)
type Base struct{ IdempotencyKey *string; Headers http.Header }
func (b *Base) Header() http.Header { return b.Headers }
func (b *Base) SetIdempotencyKey(key string) { b.IdempotencyKey = &key }
type Input struct { Base; Name string; Nested Nested; List []Nested; Attributes map[string]string }
type Nested struct { ID string; ClientToken string; Count int }
type Event struct { ID string; Data []byte }
func (e *Event) Copy() *Event
type Pair struct { Key string; Value []byte }
type Message struct { Key []byte; Headers []Pair; Content []byte }
type Plain struct { Text string; Customer string }
type Option func(*options)
type options struct{ idempotencyKey string }
type Options struct{ RequestToken string }
type Call struct{ key string }
func (c *Call) IdempotencyKey(k string) *Call
func (c *Call) Body(in *Input) *Call
func (c *Call) Do()
type Client struct{}
func (c *Client) Create(in *Input) error
func (c *Client) Send(m ...Message) error
func (c *Client) Publish(topic string, body []byte) error
func (c *Client) Post(p *Plain) error
func (c *Client) Any(v any, opts ...Option) error
func (c *Client) With(in *Input, opts ...func(*Options)) error
func (c *Client) Keyed(amount int, idempotencyKey string) error
func (c *Client) Context(ctx context.Context, p *Plain) error
func (c *Client) NewCall() *Call
func (c *Client) Clauses(s string) *Client
func WithIdempotencyKey(k string) Option
func WithRetries(n int) Option
func NewThing(p *Plain, opts ...Option) *Thing
type Thing struct{ opts []Option }
func (c *Client) Thing(t *Thing) error
func AppendToOutgoingContext(ctx context.Context, kv ...string) context.Context
func str(s string) *string { return &s }
func load() *Input
type source interface{ Next() *Input; Plain() *Plain }
func cond() bool
`

// uses writes keys down: a weak one with a question mark, what the caller may bring as its index.
func uses(us []idemkey.Use) string {
	var parts []string
	for i := range us {
		u := &us[i]
		for _, h := range u.Headers {
			parts = append(parts, fmt.Sprintf("%d%s may", h.Param, h.Path))
		}
		if u.Name == "" {
			continue
		}
		mark := ":"
		if u.Weak {
			mark = "?:"
		}
		parts = append(parts, u.Name+mark+text(&u.Origin))
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), ", ")
}

func onCall(t *testing.T, body, callee string) (*idemkey.Tracer, *ssa.Call) {
	t.Helper()
	fn := testssa.Func(t, testssa.Build(t, library+body), "f")
	return &idemkey.Tracer{Summary: func(*ssa.CallCommon) *fact.Summary { return nil }}, testssa.Call(t, fn, callee)
}

func TestOnCall(t *testing.T) {
	for _, tt := range []struct{ name, body, callee, want string }{
		{"nothing", `func f(c *Client) { c.Post(&Plain{Text: "x"}) }`, "Post", ""},
		{"field", `func f(c *Client, k string) { c.Create(&Input{Base: Base{IdempotencyKey: str(k)}}) }`, "Create", "IdempotencyKey:1"},
		{"field of a variable", `func f(c *Client, k string) { var in Input; in.IdempotencyKey = &k; c.Create(&in) }`, "Create", "IdempotencyKey:1"},
		{"nested field", `func f(c *Client, k string) { c.Create(&Input{Nested: Nested{ClientToken: k}}) }`, "Create", "ClientToken:1"},
		{"element", `func f(c *Client, k string) { c.Create(&Input{List: []Nested{{Count: 1}, {ClientToken: k}}}) }`, "Create", "ClientToken:1"},
		{"fresh", `func f(c *Client) { c.Create(&Input{Nested: Nested{ClientToken: time.Now().String()}}) }`, "Create", "ClientToken:other time.Now"},
		{"constant", `func f(c *Client) { c.Create(&Input{Nested: Nested{ClientToken: "x"}}) }`, "Create", `ClientToken:"x" for all`},
		{"promoted setter", `func f(c *Client, k string) { in := &Input{}; in.SetIdempotencyKey(k); c.Create(in) }`, "Create", "IdempotencyKey:1"},
		{"header", `func f(c *Client, k string) { in := &Input{}; in.Headers.Set("Idempotency-Key", k); c.Create(in) }`, "Create", "Idempotency-Key:1"},
		{"header that a method gives", `func f(c *Client, k string) { in := &Input{}; in.Header().Set("Idempotency-Key", k); c.Create(in) }`, "Create", "Idempotency-Key:1"},
		{"attribute", `func f(c *Client, k string) { c.Create(&Input{Attributes: map[string]string{"a": "b", "dedup_key": k}}) }`, "Create", "dedup_key:1"},
		{"message header", `func f(c *Client, k string) { c.Send(Message{Headers: []Pair{{Key: "trace", Value: nil}, {Key: "idempotency-key", Value: []byte(k)}}}) }`, "Send", "idempotency-key:1"},
		{"message key only orders", `func f(c *Client, k string) { c.Send(Message{Key: []byte(k)}) }`, "Send", ""},
		{"appended", `func f(c *Client, ks []string) { var ms []Message; for _, k := range ks { ms = append(ms, Message{Headers: []Pair{{Key: "idempotency-key", Value: []byte(k)}}}) }; c.Send(ms...) }`, "Send", "idempotency-key:other"},
		{"option", `func f(c *Client, k string) { c.Any(1, WithRetries(3), WithIdempotencyKey(k)) }`, "Any", "IdempotencyKey:1"},
		{"option in a slice", `func f(c *Client, k string) { opts := []Option{WithRetries(3)}; if cond() { opts = append(opts, WithIdempotencyKey(k)) }; c.Any(1, opts...) }`, "Any", "IdempotencyKey:1"},
		{"option that is a function", `func f(c *Client, k string) { c.With(&Input{}, func(o *Options) { o.RequestToken = k }) }`, "With", "RequestToken:1"},
		{"option of a constructor", `func f(c *Client, k string) { c.Thing(NewThing(&Plain{}, WithIdempotencyKey(k))) }`, "Thing", "IdempotencyKey:1"},
		{"parameter", `func f(c *Client, k string) { c.Keyed(7, k) }`, "Keyed", "idempotencyKey:1"},
		{"context", `func f(c *Client, ctx context.Context, k string) { ctx = AppendToOutgoingContext(ctx, "a", "b", "idempotency-key", k); c.Context(ctx, &Plain{}) }`, "Context", "idempotency-key:2"},
		{"context around", `func f(c *Client, ctx context.Context, k string) { ctx, cancel := context.WithTimeout(AppendToOutgoingContext(ctx, "idempotency-key", k), 1); defer cancel(); c.Context(ctx, &Plain{}) }`, "Context", "idempotency-key:2"},
		{"builder", `func f(c *Client, k string) { c.NewCall().IdempotencyKey(k).Do() }`, "Do", "IdempotencyKey:1"},
		{"builder in steps", `func f(c *Client, k string) { call := c.NewCall(); call.IdempotencyKey(k); call.Do() }`, "Do", "IdempotencyKey:1"},
		{"builder of a client that sets keys itself", `type Bot struct{}; func (b *Bot) setIdempotencyKey(k string); func (b *Bot) Push() *Call; func f(b *Bot) { b.Push().Do() }`, "Do", ""},
		{"value that a library made", `type Made struct{ ID string }; func NewMade() Made; func (m *Made) SetKind(s string); func (c *Client) Take(m Made); func f(c *Client) { m := NewMade(); m.SetKind("x"); c.Take(m) }`, "Take", ""},
		{"builder's body", `func f(c *Client, k string) { c.NewCall().Body(&Input{Nested: Nested{ClientToken: k}}).Do() }`, "Do", "ClientToken:1"},
		{"another call of the client", `func f(c *Client, k string) { c.Keyed(1, k); c.Post(&Plain{}) }`, "Post", ""},
		{"ID", `func f(c *Client, id string) { c.Any(&Event{ID: id}) }`, "Any", "ID?:1"},
		{"ID of another thing", `func f(c *Client, id string) { c.Create(&Input{Nested: Nested{ID: id}}) }`, "Create", ""},
		{"ID in the content", `func f(c *Client, id string) { b, _ := json.Marshal(Event{ID: id}); c.Publish("t", b) }`, "Publish", "ID?:1"},
		{"key in the content", `func f(c *Client, k string) { b, _ := json.Marshal(Nested{ClientToken: k}); c.Publish("t", b) }`, "Publish", ""},
		{"map in the content", `func f(c *Client, id string) { b, _ := json.Marshal(map[string]any{"id": id, "n": 1}); c.Publish("t", b) }`, "Publish", "id?:1"},
		{"caller's", `func f(c *Client, in *Input) { c.Create(in) }`, "Create", "1 may"},
		{"caller's, without room", `func f(c *Client, p *Plain) { c.Post(p) }`, "Post", ""},
		{"caller's messages", `func f(c *Client, ms ...Message) { c.Send(ms...) }`, "Send", "1 may"},
		{"one of the caller's messages", `func f(c *Client, ms []Message) { for _, m := range ms { c.Send(m) } }`, "Send", "1 may"},
		{"caller's options", `func f(c *Client, opts []Option) { c.Any(1, append(opts, WithRetries(1))...) }`, "Any", "1 may"},
		{"caller's headers", `func f(c *Client, hs []Pair) { c.Send(Message{Headers: hs}) }`, "Send", "1 may"},
		{"caller's event", `func f(c *Client, e *Event) { b, _ := json.Marshal(e); c.Publish("t", b) }`, "Publish", "1 may"},
		{"text made of what is the caller's", `func render(in *Input) string; func f(c *Client, in *Input) { c.Post(&Plain{Text: render(in)}) }`, "Post", ""},
		{"caller's text", `func f(c *Client, s string, b []byte) { c.Publish(s, b) }`, "Publish", ""},
		{"caller's, behind an interface", `type api interface{ Create(in *Input) error }; func f(c api, s source) { c.Create(s.Next()) }`, "Create", "Input?:other"},
		{"kept elsewhere", `func f(c *Client) { c.Create(held) }`, "Create", "Input?:other"},
		{"received", `func f(c *Client, ch chan *Input) { for in := range ch { c.Create(in) } }`, "Create", "Input?:other"},
		{"copy of what was received", `func f(c *Client, ch chan *Event) { for e := range ch { c.Any(e.Copy()) } }`, "Any", "Event?:other"},
		{"loaded", `func f(c *Client, s source) { c.Create(s.Next()) }`, "Create", "Input?:other"},
		{"loaded, without room", `func f(c *Client, s source) { c.Post(s.Plain()) }`, "Post", ""},
		{"made by a function", `func made(k string) *Input { return &Input{Nested: Nested{ClientToken: "x" + k}} }; func f(c *Client, k string) { c.Create(made(k)) }`, "Create", "ClientToken:1"},
		{"made by a function without", `func made(k string) *Input { return &Input{Name: k} }; func f(c *Client, k string) { c.Create(made(k)) }`, "Create", ""},
		{"filled by a function", `func fill(in *Input, k string) { in.Nested.ClientToken = k }; func f(c *Client, k string) { in := &Input{}; fill(in, k); c.Create(in) }`, "Create", "ClientToken:1"},
	} {
		tracer, call := onCall(t, tt.body, tt.callee)
		if got := uses(tracer.OnCall(&call.Call)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestLift: what a function may be given is looked for in what its callers give.
func TestLift(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"key", `func f(c *Client, k string) { send(c, &Input{Nested: Nested{ClientToken: k}}) }`, "ClientToken:1"},
		{"none", `func f(c *Client) { send(c, &Input{}) }`, ""},
		{"given on", `func f(c *Client, in *Input) { send(c, in) }`, "1 may"},
	} {
		tracer, call := onCall(t, "func send(c *Client, in *Input)\n"+tt.body, "send")
		if got := uses(tracer.FromCallee(call, []fact.Key{{Headers: []fact.Ref{{Param: 1}}}})); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestLiftClosure: what a closure captured is looked for in what its maker puts there.
func TestLiftClosure(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"variable", `func f(c *Client, k string) { in := Input{Nested: Nested{ClientToken: k}}; run(func() { c.Create(&in) }) }`, "ClientToken:1"},
		{"fields of a variable", `func f(c *Client, k string) { var in Input; in.Nested.ClientToken = k; run(func() { c.Create(&in) }) }`, "ClientToken:1"},
		{"pointer", `func f(c *Client, k string) { in := &Input{}; in.SetIdempotencyKey(k); run(func() { c.Create(in) }) }`, "IdempotencyKey:1"},
		{"none", `func f(c *Client, k string) { in := &Input{}; run(func() { c.Create(in) }) }`, ""},
		{"parameter", `func f(c *Client, in *Input) { run(func() { c.Create(in) }) }`, "1 may"},
	} {
		tracer, call := onCall(t, "func run(func())\n"+tt.body, "run")
		mc := call.Call.Args[0].(*ssa.MakeClosure)
		inner := tracer.OnCall(&testssa.Call(t, mc.Fn.(*ssa.Function), "Create").Call)
		var keys []fact.Key
		for i := range inner {
			keys = append(keys, inner[i].Fact(call.Parent().Prog.Fset.Position))
		}
		if got := uses(tracer.FromClosure(mc, call, keys)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestSays: what rows ask about an operation.
func TestSays(t *testing.T) {
	for _, tt := range []struct{ name, body, callee, texts, names string }{
		{"constants", `func f(c *Client) { c.Publish("topic", []byte("text")) }`, "Publish", "text topic", "Publish"},
		{"literal", `func f(c *Client, s string) { c.Post(&Plain{Text: "a" + s}) }`, "Post", "a", "Plain Post Text"},
		{"chain", `func f(c *Client) { c.Clauses("x").Clauses("y").Post(nil) }`, "Post", "x y", "Clauses Post"},
		{"map", `func f(c *Client) { c.Any(map[string]any{"$inc": map[string]int{"n": 1}}) }`, "Any", "$inc n", "Any"},
		{"inside a function", `func made() *Plain { return &Plain{Text: "x"} }; func f(c *Client) { c.Post(made()) }`, "Post", "x", "Plain Post Text made"},
		{"methods that the library may ask", `type job struct{}; func (job) InsertOpts() {}; func f(c *Client) { c.Any(job{}) }`, "Any", "", "Any InsertOpts"},
		{"receiver that is a literal", `type Index struct{ Document string }; func (i Index) Run(c *Client); func f(c *Client, s string) { Index{Document: s}.Run(c) }`, "Run", "", "Document Run"},
		{"setter", `func f(c *Client) { in := &Input{}; in.SetIdempotencyKey("k"); c.Create(in) }`, "Create", "", "Create IdempotencyKey Input SetIdempotencyKey"},
	} {
		tracer, call := onCall(t, tt.body, tt.callee)
		texts, names := tracer.Says(&call.Call)
		if got := strings.Join(texts, " "); got != tt.texts {
			t.Errorf("%s: texts %q, want %q", tt.name, got, tt.texts)
		}
		if got := strings.Join(names, " "); got != tt.names {
			t.Errorf("%s: names %q, want %q", tt.name, got, tt.names)
		}
	}
}
