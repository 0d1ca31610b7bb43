//go:build long

package knowledge

// long makes TestRows resolve the rows of all modules, of which there are hundreds.
const long = true
