// Package effect says what one call takes effect on: the kind of operation, its method as far as the
// function knows it, and the constant part of its path. Operations are told by the rows of package
// knowledge, or by their signature: a call that takes a request and gives a response.
package effect
