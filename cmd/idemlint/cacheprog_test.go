package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"time"
)

// cacheProg is a program for GOCACHEPROG as a team may have one: it keeps everything in the folder $CACHEPROG_LOCAL of this
// machine and in the folder $CACHEPROG_SHARED of all machines. What is in neither it takes from the go command's
// own cache $CACHEPROG_BASE, or each test would compile the standard library. At the end it adds to the file
// $CACHEPROG_LOG how many entries it was given.
//
// The protocol is that of cmd/go/internal/cacheprog.
func cacheProg() {
	log.SetPrefix("cacheprog: ")
	c := &cacheFolders{local: os.Getenv("CACHEPROG_LOCAL"), shared: os.Getenv("CACHEPROG_SHARED"), base: os.Getenv("CACHEPROG_BASE")}
	in, out := json.NewDecoder(bufio.NewReader(os.Stdin)), json.NewEncoder(os.Stdout)
	if err := out.Encode(cacheResponse{KnownCommands: []string{"get", "put", "close"}}); err != nil {
		log.Fatal(err)
	}
	puts := 0
	for {
		var req cacheRequest
		if err := in.Decode(&req); err == io.EOF {
			return
		} else if err != nil {
			log.Fatal(err)
		}
		resp := cacheResponse{ID: req.ID}
		switch req.Command {
		case "put":
			var body []byte
			if req.BodySize > 0 {
				if err := in.Decode(&body); err != nil {
					log.Fatal(err)
				}
			}
			puts++
			c.put(&req, body, &resp)
		case "get":
			c.get(&req, &resp)
		case "close":
			f, err := os.OpenFile(os.Getenv("CACHEPROG_LOG"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
			if err != nil {
				log.Fatal(err)
			}
			fmt.Fprintln(f, puts)
			if err := f.Close(); err != nil {
				log.Fatal(err)
			}
		}
		if err := out.Encode(resp); err != nil {
			log.Fatal(err)
		}
	}
}

type cacheRequest struct {
	ID       int64
	Command  string
	ActionID []byte
	OutputID []byte
	BodySize int64
}

type cacheResponse struct {
	ID            int64
	Err           string   `json:",omitempty"`
	KnownCommands []string `json:",omitempty"`
	Miss          bool     `json:",omitempty"`
	OutputID      []byte   `json:",omitempty"`
	Size          int64    `json:",omitempty"`
	Time          *time.Time
	DiskPath      string `json:",omitempty"`
}

type cacheFolders struct{ local, shared, base string }

// put keeps an entry: a file with the output, and one with its name under the name of the action.
func (c *cacheFolders) put(req *cacheRequest, body []byte, resp *cacheResponse) {
	action, output := hex.EncodeToString(req.ActionID), hex.EncodeToString(req.OutputID)
	for _, dir := range []string{c.shared, c.local} {
		err := os.WriteFile(filepath.Join(dir, output+"-d"), body, 0o666)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, action+"-a"), []byte(output), 0o666)
		}
		if err != nil {
			resp.Err = err.Error()
			return
		}
	}
	resp.DiskPath = filepath.Join(c.local, output+"-d")
}

// get finds an entry. Of what others have kept it makes a copy.
func (c *cacheFolders) get(req *cacheRequest, resp *cacheResponse) {
	action := hex.EncodeToString(req.ActionID)
	output, err := os.ReadFile(filepath.Join(c.local, action+"-a"))
	if err != nil {
		output, err = os.ReadFile(filepath.Join(c.shared, action+"-a"))
		if err != nil {
			c.getBase(action, resp)
			return
		}
		body, err := os.ReadFile(filepath.Join(c.shared, string(output)+"-d"))
		if err == nil {
			err = os.WriteFile(filepath.Join(c.local, string(output)+"-d"), body, 0o666)
		}
		if err != nil {
			resp.Err = err.Error()
			return
		}
	}
	c.found(filepath.Join(c.local, string(output)+"-d"), string(output), resp)
}

// getBase looks into a folder of the go command, where an action is a line of version, action, output, size and time. If
// that should change one day, nothing is found, and everything takes longer.
func (c *cacheFolders) getBase(action string, resp *cacheResponse) {
	line, err := os.ReadFile(filepath.Join(c.base, action[:2], action+"-a"))
	var version, id, output string
	if err == nil {
		_, err = fmt.Sscan(string(line), &version, &id, &output)
	}
	if err != nil || len(output) < 2 {
		resp.Miss = true
		return
	}
	c.found(filepath.Join(c.base, output[:2], output+"-d"), output, resp)
}

func (c *cacheFolders) found(file, output string, resp *cacheResponse) {
	info, err := os.Stat(file)
	if err != nil {
		resp.Miss = true
		return
	}
	now := info.ModTime()
	resp.Time, resp.Size, resp.DiskPath = &now, info.Size(), file
	resp.OutputID, _ = hex.DecodeString(output) // of a damaged entry nothing is left
}
