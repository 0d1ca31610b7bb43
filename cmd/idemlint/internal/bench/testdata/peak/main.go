//go:build unix

// Command peak is the vet tool $PEAK_TOOL, and adds the peak memory of each of its processes to the file $PEAK_FILE.
// The go command, the compiler and others are not among them.
package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"syscall"
)

func main() {
	log.SetFlags(0)
	cmd := exec.Command(os.Getenv("PEAK_TOOL"), os.Args[1:]...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	err := cmd.Run()
	if cmd.ProcessState == nil {
		log.Fatal(err)
	}
	f, openErr := os.OpenFile(os.Getenv("PEAK_FILE"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if openErr != nil {
		log.Fatal(openErr)
	}
	fmt.Fprintln(f, cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		os.Exit(exit.ExitCode())
	}
}
