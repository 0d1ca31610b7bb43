// Package migrations reads which columns the SQL files of a module keep unique.
package migrations
