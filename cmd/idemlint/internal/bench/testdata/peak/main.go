//go:build unix

// Command peak is the vet tool $PEAK_TOOL, and adds a line for each of its processes to the file $PEAK_FILE: its peak
// memory and the bytes of facts that it wrote. The go command, the compiler and others are not among them.
package main

import (
	"encoding/json"
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
	fmt.Fprintln(f, cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss, facts(os.Args[len(os.Args)-1]))
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		os.Exit(exit.ExitCode())
	}
}

// facts is the size of the file of facts that the configuration of a unit asks for, 0 if there is none.
func facts(config string) int64 {
	data, err := os.ReadFile(config)
	if err != nil {
		return 0 // the go command asks for the version
	}
	var unit struct{ VetxOutput string }
	if err := json.Unmarshal(data, &unit); err != nil {
		return 0
	}
	info, err := os.Stat(unit.VetxOutput)
	if err != nil {
		return 0 // it has failed
	}
	return info.Size()
}
