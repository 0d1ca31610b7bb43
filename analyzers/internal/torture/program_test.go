package torture

import (
	"fmt"
	"regexp"
	"strings"
)

// choices are bytes of which each decides one thing, as a fuzzer makes them.
type choices []byte

// pick is the next choice among n. When there are none left it is always the first.
func (c *choices) pick(n int) int {
	if len(*c) == 0 {
		return 0
	}
	b := (*c)[0]
	*c = (*c)[1:]
	return int(b) % n
}

// program is a function that sends a request, in a loop or something like it.
type program struct {
	loop, stop    int
	method        string
	before, after []int // statements that have nothing to do with it
}

var (
	methods = [...]string{"POST", "GET", "PUT", "PATCH"}

	// loops are what is around the attempt, and how it is made again.
	loops = [...]struct{ head, again, tail string }{
		{"for range 3 {", "continue", "}"},
		{"for $i := 0; $i < $n; $i++ {", "continue", "}"},
		{"for {", "continue", "}"},
		{"$again:\n{", "goto $again", "goto $again\n}"},
		{"$last = $repeat(func() error {", "return $last", "return $last\n})"},
	}

	// stops decide on what has come back; AGAIN is replaced by how the loop goes on.
	stops = [...]string{
		"if $err == nil { $resp.Body.Close(); return nil }\n$last = $err",
		"if $err != nil { $last = $err; AGAIN }\nif $resp.StatusCode >= 500 { $last = errors.New(\"\"); AGAIN }\nreturn nil",
		"if $err != nil { return $err }\nif $resp.StatusCode != 429 { return nil }",
		"if $err != nil { return $err }\nreturn nil",
		"if $err != nil { $last = $err; time.Sleep(time.Second); AGAIN }\nreturn $resp.Body.Close()",
		"if $err != nil { if $n > 7 { return $err }; AGAIN }\nswitch { case $resp.StatusCode < 300: return nil; case $resp.StatusCode == 503: AGAIN }\nreturn errors.New(\"\")",
		"if $err != nil && !errors.Is($err, io.EOF) { return $err }\nif $err == nil { return nil }",
	}

	noises = [...]string{
		"if $n > 3 { $n++ }",
		"for $j := range $xs { $m += $j }",
		"switch $m { case 1: $m = 2; default: $m++ }",
		"func() { $m++ }()",
		"defer func() { $m = 0 }()",
		"select { case $m = <-$ch: default: }",
		"$xs = append($xs, $m)",
		"if $m := len($xs); $m > 2 { $xs[$m-1]++ }",
	}
)

// newProgram makes a program of choices.
func newProgram(c choices) *program {
	p := &program{loop: c.pick(len(loops)), stop: c.pick(len(stops)), method: methods[c.pick(len(methods))]}
	for range c.pick(4) {
		p.before = append(p.before, c.pick(len(noises)))
	}
	for range c.pick(4) {
		p.after = append(p.after, c.pick(len(noises)))
	}
	return p
}

// style is what does not change what a program does, but for the key.
type style struct {
	key    bool   // each attempt sends the same idempotency key
	helper bool   // the request is sent by a function of its own
	prefix string // of all names
}

// source is the program in Go.
func (p *program) source(s style) string {
	loop := loops[p.loop]
	var b strings.Builder
	b.WriteString("package p\nimport (\n\"errors\"\n\"io\"\n\"net/http\"\n\"time\"\n)\nvar _, _, _ = errors.New, io.EOF, time.Sleep\n")
	b.WriteString("func $run($c *http.Client, $u, $k string, $n int, $xs []int, $ch chan int) error {\nvar $last error\n$m := $n\n" + loop.head + "\n")
	for _, i := range p.before {
		b.WriteString(noises[i] + "\n")
	}
	if s.helper {
		b.WriteString("$resp, $err := $send($c, $u, $k)\n")
	} else {
		b.WriteString(p.request(s.key, "return $err") + "$resp, $err := $c.Do($req)\n")
	}
	b.WriteString("_ = $resp\n" + strings.ReplaceAll(stops[p.stop], "AGAIN", loop.again) + "\n")
	if !strings.HasPrefix(lastLine(stops[p.stop]), "return") { // or it would not be reached
		for _, i := range p.after {
			b.WriteString(noises[i] + "\n")
		}
		b.WriteString(loop.again + "\n")
	}
	b.WriteString(loop.tail + "\n_ = $m\nreturn $last\n}\n")
	if s.helper {
		b.WriteString("func $send($c *http.Client, $u, $k string) (*http.Response, error) {\n" + p.request(s.key, "return nil, $err") + "return $c.Do($req)\n}\n")
	}
	b.WriteString("func $repeat($f func() error) error {\nvar $last error\nfor range 3 {\nif $last = $f(); $last == nil { return nil }\n}\nreturn $last\n}\n")
	return s.name(b.String())
}

// name replaces $ and the word after it by a name that says nothing.
func (s style) name(text string) string {
	names := map[string]string{}
	return variable.ReplaceAllStringFunc(text, func(v string) string {
		if names[v] == "" {
			names[v] = fmt.Sprint(s.prefix, len(names))
		}
		return names[v]
	})
}

var variable = regexp.MustCompile(`\$\w+`)

func (p *program) request(key bool, bail string) string {
	text := fmt.Sprintf("$req, $err := http.NewRequest(%q, $u, nil)\nif $err != nil { %s }\n", p.method, bail)
	if key {
		text += "$req.Header.Set(\"Idempotency-Key\", $k)\n"
	}
	return text
}

func lastLine(s string) string { return s[strings.LastIndexByte(s, '\n')+1:] }
