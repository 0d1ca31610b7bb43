package fact

import "strings"

// Each stands before the name of a station of which every function is called sooner or later: a table of handlers.
const Each = "each "

// Function stands before the name of a function that is a station by itself.
const Function = "func "

// FunctionCall is a call of the function that a station holds, put as the call of a method. What it does depends on the
// functions that come to the station.
func FunctionCall(station string) *InterfaceCall { return &InterfaceCall{Method: station} }

// Station is where the function comes from that is called, and whether every function that is there is. It is empty for
// a call of an interface's method.
func (c *InterfaceCall) Station() (name string, each bool) {
	if c.Iface != "" {
		return "", false
	}
	name, each = strings.CutPrefix(c.Method, Each)
	return name, each
}

// IsValue reports whether e is the call of a function that a station holds.
func (e *Effect) IsValue() bool { return e.Interface != nil && e.Interface.Iface == "" }
