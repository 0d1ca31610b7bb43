// Command app hands the client from one package to the other.
package main

import (
	"context"

	"example.com/clients/httpx"
	"example.com/clients/mail"
	"example.com/clients/pay"
	"example.com/clients/trace"
)

func main() {
	c := pay.New(trace.Wrap(httpx.New()), "https://pay.example")
	_ = c.Charge(context.Background(), nil)
	_ = c.Get(context.Background())
	_ = mail.New().Send(nil)
}
