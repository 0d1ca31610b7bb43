package gates

import (
	"errors"
	"net"
	"net/http"
	"syscall"
)

// A connection that was refused has brought nothing to the server.

func refused(url string) error {
	for {
		_, err := http.Post(url, "application/json", nil)
		if !errors.Is(err, syscall.ECONNREFUSED) {
			return err
		}
	}
}

func dialed(url string) error {
	for {
		_, err := http.Post(url, "application/json", nil)
		var op *net.OpError
		if errors.As(err, &op) && op.Op == "dial" {
			continue
		}
		return err
	}
}

func unresolved(url string) error {
	for {
		_, err := http.Post(url, "application/json", nil)
		var dns *net.DNSError
		if !errors.As(err, &dns) {
			return err
		}
	}
}

// A connection that was reset may have.
func reset(url string) error {
	for {
		_, err := http.Post(url, "application/json", nil) // want `unsaferetry/high: http.Post may send this POST again`
		if !errors.Is(err, syscall.ECONNRESET) {
			return err
		}
	}
}

func anyOperation(url string) error {
	for {
		_, err := http.Post(url, "application/json", nil) // want `unsaferetry/high: http.Post may send this POST again`
		var op *net.OpError
		if !errors.As(err, &op) {
			return err
		}
	}
}
