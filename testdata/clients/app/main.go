// Command app hands the client from one package to the other.
package main

import (
	"context"

	"example.com/clients/httpx"
	"example.com/clients/pay"
)

func main() {
	c := pay.New(httpx.New(), "https://pay.example")
	_ = c.Charge(context.Background(), nil)
	_ = c.Get(context.Background())
}
