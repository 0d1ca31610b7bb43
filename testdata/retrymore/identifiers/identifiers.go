// Package identifiers makes idempotency keys with libraries for identifiers.
package identifiers

import (
	"net/http"

	"github.com/gofrs/uuid/v5"
	"github.com/oklog/ulid/v2"
	"github.com/rs/xid"
	"github.com/segmentio/ksuid"
)

const orders = "https://shop.example/v1/orders"

func send(key string) error {
	req, err := http.NewRequest("POST", orders, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Idempotency-Key", key)
	_, err = http.DefaultClient.Do(req)
	return err
}

func fresh() {
	for range 3 {
		if send(ulid.Make().String()) == nil { // want `freshkey/high: .*made anew by ulid.Make`
			break
		}
	}
	for range 3 {
		if send(xid.New().String()) == nil { // want `freshkey/high: .*made anew by xid.New`
			break
		}
	}
	for range 3 {
		if send(ksuid.New().String()) == nil { // want `freshkey/high: .*made anew by ksuid.New`
			break
		}
	}
	for range 3 {
		if send(uuid.Must(uuid.NewV4()).String()) == nil { // want `freshkey/high: .*made anew by uuid.NewV4`
			break
		}
	}
}

func stable(order string) {
	key := xid.New().String()
	for range 3 {
		if send(key) == nil {
			break
		}
	}
	for range 3 {
		if send(uuid.NewV5(uuid.NamespaceOID, order).String()) == nil {
			break
		}
	}
}
