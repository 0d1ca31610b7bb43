// Package flow tells, within one function in SSA form, where a value comes from and under which other
// names it goes. It knows no library and no control flow.
package flow
