// Package region finds the retry regions of one function: the loops, range-over-func bodies and
// recursions in which a call is made again because it failed. It decides by two simulations for each
// call: when everything succeeds the region must be left, when only this call fails it must come back to
// it. What callees answer is asked of a [Callees].
package region
