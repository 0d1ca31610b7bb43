package knowledge

import (
	"regexp"
	"strings"
	"testing"
)

// leftOut are functions that one could expect to have rows, and why they have none, sorted. A path alone stands for a
// library.
var leftOut = [...]struct{ symbol, reason string }{
	{"(*cloud.google.com/go/firestore.CollectionRef).NewDoc", "makes a reference, whose Set and Create write"},
	{"(*cloud.google.com/go/firestore.DocumentRef).Delete", "the same the second time"},
	{"(*expvar.Int).Add", "counts in the process only"},
	{"(*github.com/aws/aws-sdk-go-v2/service/dynamodb.Client).BatchWriteItem", "puts items under their keys; whether those are new is not told"},
	{"(*github.com/aws/aws-sdk-go-v2/service/dynamodb.Client).DeleteItem", "the same the second time"},
	{"(*github.com/aws/aws-sdk-go-v2/service/s3.Client).DeleteObject", "the same the second time"},
	{"(*github.com/aws/aws-sdk-go-v2/service/s3.Client).PutObject", "puts an object under its key"},
	{"(*github.com/dgraph-io/badger/v4.Txn).Set", "puts a value under its key"},
	{"(*github.com/gocraft/work.Enqueuer).EnqueueUnique", "drops a second job with the same arguments"},
	{"(*github.com/gocraft/work.Enqueuer).EnqueueUniqueIn", "drops a second job with the same arguments"},
	{"(*github.com/plutov/paypal/v4.Client).CaptureAuthorization", "what is captured already is refused"},
	{"(*github.com/plutov/paypal/v4.Client).CaptureOrder", "what is captured already is refused"},
	{"(*github.com/plutov/paypal/v4.Client).CaptureOrderWithPaypalRequestId", "what is captured already is refused"},
	{"(*github.com/stripe/stripe-go/v82.Params).SetIdempotencyKey", "its name says so"},
	{"(*github.com/uptrace/bun.DeleteQuery).Exec", "the same the second time"},
	{"(*github.com/uptrace/bun.MergeQuery).Exec", "the same the second time"},
	{"(*go.etcd.io/bbolt.Bucket).Put", "puts a value under its key"},
	{"(*go.mongodb.org/mongo-driver/mongo.Collection).DeleteOne", "nearly always by a key: the same the second time"},
	{"(*go.mongodb.org/mongo-driver/mongo.Collection).FindOneAndReplace", "the same the second time"},
	{"(*go.mongodb.org/mongo-driver/mongo.Collection).ReplaceOne", "the same the second time"},
	{"(*go.mongodb.org/mongo-driver/v2/mongo.Collection).DeleteOne", "nearly always by a key: the same the second time"},
	{"(*go.mongodb.org/mongo-driver/v2/mongo.Collection).FindOneAndReplace", "the same the second time"},
	{"(*go.mongodb.org/mongo-driver/v2/mongo.Collection).ReplaceOne", "the same the second time"},
	{"(*gorm.io/gorm.DB).Delete", "the same the second time"},
	{"(*gorm.io/gorm.DB).FirstOrCreate", "looks first"},
	{"(*gorm.io/gorm.DB).Save", "reads what it writes, or inserts when the key is zero: which is not told"},
	{"(*gorm.io/gorm.DB).Session", "gives the same builder on"},
	{"(*gorm.io/gorm.DB).Transaction", "runs a function in a transaction, once"},
	{"(*sync/atomic.Int64).Add", "counts in the process only"},
	{"(github.com/IBM/sarama.AsyncProducer).Input", "a channel, and no call: what is sent to it is not seen"},
	{"(github.com/Masterminds/squirrel.InsertBuilder).RunWith", "gives the same builder on"},
	{"(github.com/Shopify/sarama.AsyncProducer).Input", "a channel, and no call: what is sent to it is not seen"},
	{"(github.com/influxdata/influxdb-client-go/v2/api.WriteAPIBlocking).WritePoint", "points with the same series and time are one point"},
	{"(github.com/nats-io/nats.go/jetstream.KeyValue).Put", "sets a value"},
	{"(github.com/redis/go-redis/v9.cmdable).Del", "the same the second time, apart from its count"},
	{"(github.com/redis/go-redis/v9.cmdable).Expire", "the same the second time"},
	{"(github.com/redis/go-redis/v9.cmdable).HSet", "the same the second time"},
	{"(github.com/redis/go-redis/v9.cmdable).LPop", "moves or takes one more element, if there is one: what was lost with the answer is lost either way"},
	{"(github.com/redis/go-redis/v9.cmdable).SAdd", "the same the second time"},
	{"(github.com/redis/go-redis/v9.cmdable).Set", "the same the second time"},
	{"(github.com/redis/go-redis/v9.cmdable).ZAdd", "the same the second time"},
	{"(github.com/redis/rueidis.Client).Do", "commands are built by a chain of generated types, one for each word"},
	{"(go.etcd.io/etcd/client/v3.KV).Delete", "the same the second time"},
	{"(go.etcd.io/etcd/client/v3.KV).Put", "the same the second time"},
	{"cloud.google.com/go/firestore.ArrayUnion", "the same the second time"},
	{"cloud.google.com/go/firestore.Increment", "a value, looked for in what Update and Set are given"},
	{"cloud.google.com/go/spanner.ApplyAtLeastOnce", "an option that repeats inside of one call"},
	{"cloud.google.com/go/spanner.Insert", "makes a mutation, looked for in what Apply and BufferWrite are given"},
	{"cloud.google.com/go/spanner.InsertMap", "makes a mutation, looked for in what Apply and BufferWrite are given"},
	{"cloud.google.com/go/spanner.InsertOrUpdate", "makes a mutation that is the same the second time"},
	{"cloud.google.com/go/spanner.InsertOrUpdateMap", "makes a mutation that is the same the second time"},
	{"cloud.google.com/go/spanner.InsertStruct", "makes a mutation, looked for in what Apply and BufferWrite are given"},
	{"cloud.google.com/go/spanner.Replace", "makes a mutation that is the same the second time"},
	{"cloud.google.com/go/spanner.Update", "makes a mutation that is the same the second time"},
	{"connectrpc.com/connect.WithIdempotency", "read in the generated client (effect.Declared)"},
	{"github.com/Masterminds/squirrel.Delete", "the same the second time"},
	{"github.com/Masterminds/squirrel.Replace", "the same the second time"},
	{"github.com/Modern-Treasury/modern-treasury-go/v2/option.WithHeader", "the module proxy does not have it; the name of the header says so"},
	{"github.com/VictorAvelar/mollie-api-go", "the module proxy does not have it, and its methods were not read"},
	{"github.com/adyen/adyen-go-api-library", "the module proxy does not have it; its keys are told by their names"},
	{"github.com/beego/beego/v2/client/orm", "the module proxy does not have it, and its methods were not read"},
	{"github.com/braintree-go/braintree-go", "the module proxy does not have it, and its methods were not read"},
	{"github.com/checkout/checkout-sdk-go", "the module proxy does not have it; its keys are told by the names of parameters"},
	{"github.com/contribsys/faktory_worker_go", "only works off jobs; see faktory/client"},
	{"github.com/gocardless/gocardless-pro-go/v6.WithIdempotencyKey", "its name says so"},
	{"github.com/hibiken/asynq.NewTask", "makes a task, whose options count where it is enqueued"},
	{"github.com/jackc/pgx/v5.BeginFunc", "runs a function in a transaction, once"},
	{"github.com/jackc/pgx/v5.NamedArgs", "values for placeholders"},
	{"github.com/plaid/plaid-go", "the module proxy does not have it, and its methods were not read"},
	{"github.com/stripe/stripe-go/v82/paymentintent.Capture", "what is captured already is refused"},
	{"github.com/stripe/stripe-go/v82/paymentintent.Confirm", "what is confirmed already is refused"},
	{"github.com/upper/db/v4", "the module proxy does not have it, and its methods were not read"},
	{"github.com/volatiletech/sqlboiler/v4", "the module proxy does not have it, and its methods were not read"},
	{"github.com/vonage/vonage-go-sdk", "the module proxy does not have it, and its methods were not read"},
	{"github.com/workos/workos-go/v4", "organizations and audit logs; the field IdempotencyKey is told by its name"},
	{"go.etcd.io/etcd/client/v3.OpPut", "the same the second time"},
	{"os.MkdirAll", "the same the second time"},
	{"os.OpenFile", "what is appended is written by methods of the file, which say nothing of how it was opened"},
	{"os.Remove", "the same the second time"},
	{"os.Rename", "the same the second time, or an error"},
	{"os.WriteFile", "the same the second time"},
	{"sync/atomic.AddInt64", "counts in the process only"},
}

var methodSymbol = regexp.MustCompile(`^\(\*?(.+)\.(\w+)\)\.(\w+)$`)

// parts are path, receiver and name of a symbol, empty for a library.
func parts(symbol string) (path, recv, name string) {
	if m := methodSymbol.FindStringSubmatch(symbol); m != nil {
		return m[1], m[2], m[3]
	}
	dot := strings.LastIndexByte(symbol, '.')
	if dot < strings.LastIndexByte(symbol, '/') || dot < 0 {
		return symbol, "", ""
	}
	return symbol[:dot], "", symbol[dot+1:]
}

// TestLeftOut: what is left out has a reason, and no row after all.
func TestLeftOut(t *testing.T) {
	for i, l := range leftOut {
		if l.reason == "" || i > 0 && leftOut[i-1].symbol >= l.symbol {
			t.Errorf("%s has no reason, or does not stand in order", l.symbol)
		}
		path, recv, name := parts(l.symbol)
		p := Of(path)
		_, acts := ActOf(path, recv, name)
		if acts || p.Operation(recv, name) != nil || p.Statement(recv, name) != nil || p.Write(recv, name) != nil || p.Key(recv, name) != nil {
			t.Errorf("%s has a row", l.symbol)
		}
	}
}
