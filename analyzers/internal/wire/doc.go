// Package wire writes data as few bytes: the facts that a unit leaves for those that import it, and what it hands to
// the command. Such data is plain, as in package fact: structs of booleans, numbers, strings, slices and
// pointers, most of their fields zero, and the same few names and files again and again. So a struct is
// a mask of its fields that are not zero and those fields; a string is written once and referred to afterwards;
// a number takes as many bytes as it needs. Equal data is equal bytes.
//
// The bytes begin with a hash of the types that they were written from, and are refused by whoever
// has others: a tool of another version never misreads them. Package encoding/gob, which both replaces,
// describes the types instead, which for a few facts takes more bytes and time than the facts.
package wire
