// Package review finds what a change brings in: it analyzes the working tree and the revision that the
// change is based on, and reports the findings of the first that the second does not have. It also
// reads and writes baselines, which do the same with a list in the place of a revision.
//
// # What is new
//
// Findings are compared as pairs of a repetition and an operation, by rule and fingerprint, and counted: a
// fingerprint names functions, not lines, files or what it is that repeats. So code can be moved, and a loop
// be replaced by a library. A finding about what the callers of a client send stands for one pair with each of
// them, and is new when one of them is. The place of a new finding is the end of its pair that the
// change has touched.
//
// # What is analyzed
//
// Of the working tree, the packages with changed files, those that import them, and whatever these
// import from the same modules; the same of the base. A change of the modules' files, of vendor, of a
// migration or of the settings means all packages. A finding outside of the first two groups that has no
// place inside of them cannot come from the change.
//
// # A change is not trusted
//
// Nothing of the change is run, apart from what the go command runs to build a package: cgo calls the C compiler.
//
// The base is read from the object database with git cat-file. git archive would apply what the attributes of the
// tree ask for: leave files out, expand them, send them through filters. No command is used that
// looks at attributes, runs hooks or writes an index, and the configuration that could have one run a
// program is overridden. The files are written below one directory of the cache, which no name
// and no link can leave; symbolic links come last, so that nothing is written through them.
//
// The go command keeps to the toolchain that it is (GOTOOLCHAIN=local) and to those of GOFLAGS that choose
// packages and files; an environment file that lies in the repository does not count.
package review
