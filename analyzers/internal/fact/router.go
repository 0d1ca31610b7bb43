package fact

import "fmt"

// Router is a router that a call gives to a function which registers routes on it.
type Router struct {
	To         string   // the parameter
	Middleware []string // full names of what stands before its routes, as far as the caller knows
	Open       bool     // there may be more
	From       []string // the parameters of the caller from which it may come
	Also       []string // parameters of other functions that are given it
}

// Put is what a function puts before the routes of a router that it is given.
type Put struct {
	On         string // the parameter
	Middleware []string
}

// Doubt is a finding of the unit that would be surer if nothing else stood before the routes of the routers that come
// through these parameters.
type Doubt struct {
	Finding Place
	Level   uint8
	Routers []string
}

// Param is the station of a parameter of a function, the receiver counted.
func Param(fn string, i int) string { return fmt.Sprintf("param %d of %s", i, fn) }
