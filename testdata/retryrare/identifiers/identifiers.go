// Package identifiers makes idempotency keys with libraries for identifiers.
package identifiers

import (
	"net/http"
	"strconv"

	"github.com/bwmarrin/snowflake"
	gofrs "github.com/gofrs/uuid"
	hashicorp "github.com/hashicorp/go-uuid"
	"github.com/lithammer/shortuuid/v4"
	"github.com/lucsky/cuid"
	"github.com/matoous/go-nanoid/v2"
	"github.com/nats-io/nuid"
	pborman "github.com/pborman/uuid"
	satori "github.com/satori/go.uuid"
	"github.com/sony/sonyflake"
	"github.com/teris-io/shortid"
	"go.mongodb.org/mongo-driver/bson/primitive"
	"k8s.io/apimachinery/pkg/util/rand"
	"k8s.io/apimachinery/pkg/util/uuid"
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

func fresh(node *snowflake.Node, flake *sonyflake.Sonyflake) {
	for range 3 {
		if send(node.Generate().String()) == nil { // want `freshkey/high: .*made anew by .*Generate`
			break
		}
	}
	for range 3 {
		if send(gofrs.Must(gofrs.NewV4()).String()) == nil { // want `freshkey/high: .*made anew by uuid.NewV4`
			break
		}
	}
	for range 3 {
		key, err := hashicorp.GenerateUUID() // want `freshkey/high: .*made anew by uuid.GenerateUUID`
		if err == nil && send(key) == nil {
			break
		}
	}
	for range 3 {
		if send(shortuuid.New()) == nil { // want `freshkey/high: .*made anew by shortuuid.New`
			break
		}
	}
	for range 3 {
		if send(cuid.New()) == nil { // want `freshkey/high: .*made anew by cuid.New`
			break
		}
	}
	for range 3 {
		if send(gonanoid.Must()) == nil { // want `freshkey/high: .*made anew by gonanoid.Must`
			break
		}
	}
	for range 3 {
		if send(nuid.Next()) == nil { // want `freshkey/high: .*made anew by nuid.Next`
			break
		}
	}
	for range 3 {
		if send(pborman.New()) == nil { // want `freshkey/high: .*made anew by uuid.New`
			break
		}
	}
	for range 3 {
		if send(satori.NewV4().String()) == nil { // want `freshkey/high: .*made anew by uuid.NewV4`
			break
		}
	}
	for range 3 {
		id, err := flake.NextID() // want `freshkey/high: .*made anew by .*NextID`
		if err == nil && send(strconv.FormatUint(id, 10)) == nil {
			break
		}
	}
	for range 3 {
		if send(shortid.MustGenerate()) == nil { // want `freshkey/high: .*made anew by shortid.MustGenerate`
			break
		}
	}
	for range 3 {
		if send(primitive.NewObjectID().Hex()) == nil { // want `freshkey/high: .*made anew by primitive.NewObjectID`
			break
		}
	}
	for range 3 {
		if send(rand.String(10)) == nil { // want `freshkey/high: .*made anew by rand.String`
			break
		}
	}
	for range 3 {
		if send(string(uuid.NewUUID())) == nil { // want `freshkey/high: .*made anew by uuid.NewUUID`
			break
		}
	}
}

func stable(order string) {
	key := shortuuid.New()
	for range 3 {
		if send(key) == nil {
			break
		}
	}
	for range 3 {
		if send(shortuuid.NewWithNamespace(order)) == nil {
			break
		}
	}
	for range 3 {
		if send(gofrs.NewV5(gofrs.NamespaceOID, order).String()) == nil {
			break
		}
	}
	for range 3 {
		if send(satori.NewV5(satori.NamespaceOID, order).String()) == nil {
			break
		}
	}
	for range 3 {
		if send(pborman.NewSHA1(pborman.NameSpace_OID, []byte(order)).String()) == nil {
			break
		}
	}
	for range 3 {
		id, err := primitive.ObjectIDFromHex(order)
		if err == nil && send(id.Hex()) == nil {
			break
		}
	}
}
