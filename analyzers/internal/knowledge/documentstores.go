package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// What the databases write whose transactions are run again.

// mongoOperators compute a value from the one before; $max, $min, $addToSet and $setOnInsert give the same again. mongoModels are what
// a bulk may hold besides.
var (
	mongoOperators = []string{"$bit", "$inc", "$mul", "$pop", "$push"}
	mongoModels    = []string{"$bit", "$inc", "$mul", "$pop", "$push", "InsertOneModel", "NewInsertOneModel"}
)

// increments add to a field of Firestore; spannerInserts fail for a row that is there, spannerUpserts do not.
var (
	increments     = []string{"FieldTransformIncrement", "Increment"}
	spannerInserts = []string{"Insert", "InsertMap", "InsertStruct"}
	spannerUpserts = []string{"InsertOrUpdate", "InsertOrUpdateMap", "InsertOrUpdateStruct"}
)

// mongoWrites: a driver retries a write once by itself, which the server sees to be the same one (mongo/collection.go).
var mongoWrites = []Write{
	{Name: Name{"Collection", "BulkWrite"}, Kind: fact.Store, Does: "run these writes", Grade: fact.Unsure, When: mongoModels, Unless: []string{"SetUpsert", "$ne"}, Counts: true},
	{Name: Name{"Collection", "FindOneAndUpdate"}, Kind: fact.Store, Does: "run this update", Grade: fact.Unsure, When: mongoOperators, Unless: []string{"$ne"}, Counts: true},
	{Name: Name{"Collection", "InsertMany"}, Kind: fact.Store, Does: "insert these documents", Grade: fact.Plain},
	{Name: Name{"Collection", "InsertOne"}, Kind: fact.Store, Does: "insert this document", Grade: fact.Plain},
	{Name: Name{"Collection", "UpdateByID"}, Kind: fact.Store, Does: "run this update", Grade: fact.Unsure, When: mongoOperators, Unless: []string{"$ne"}, Counts: true},
	{Name: Name{"Collection", "UpdateMany"}, Kind: fact.Store, Does: "run this update", Grade: fact.Unsure, When: mongoOperators, Unless: []string{"$ne"}, Counts: true},
	{Name: Name{"Collection", "UpdateOne"}, Kind: fact.Store, Does: "run this update", Grade: fact.Unsure, When: mongoOperators, Unless: []string{"$ne"}, Counts: true},
}

// firestoreWrites: Add makes an id for each call; Create of a document that is named fails the second time (collref.go, docref.go).
var firestoreWrites = []Write{
	{Name: Name{"BulkWriter", "Set"}, Kind: fact.Store, Does: "increment a field of this document", Grade: fact.Unsure, When: increments, Counts: true},
	{Name: Name{"BulkWriter", "Update"}, Kind: fact.Store, Does: "increment a field of this document", Grade: fact.Unsure, When: increments, Counts: true},
	{Name: Name{"CollectionRef", "Add"}, Kind: fact.Store, Does: "add this document", Grade: fact.Plain},
	{Name: Name{"DocumentRef", "Set"}, Kind: fact.Store, Does: "increment a field of this document", Grade: fact.Unsure, When: increments, Counts: true},
	{Name: Name{"DocumentRef", "Update"}, Kind: fact.Store, Does: "increment a field of this document", Grade: fact.Unsure, When: increments, Counts: true},
	{Name: Name{"Transaction", "Set"}, Kind: fact.Store, Does: "increment a field of this document", Grade: fact.Unsure, When: increments, Counts: true, Undone: true},
	{Name: Name{"Transaction", "Update"}, Kind: fact.Store, Does: "increment a field of this document", Grade: fact.Unsure, When: increments, Counts: true, Undone: true},
	{Name: Name{"WriteBatch", "Set"}, Kind: fact.Store, Does: "increment a field of this document", Grade: fact.Unsure, When: increments, Counts: true},
	{Name: Name{"WriteBatch", "Update"}, Kind: fact.Store, Does: "increment a field of this document", Grade: fact.Unsure, When: increments, Counts: true},
}

// spannerWrites: Apply protects its own repetitions from taking effect twice, BatchWrite does not; an insert fails when the key
// is there (client.go, mutation.go).
var spannerWrites = []Write{
	{Name: Name{"Client", "Apply"}, Kind: fact.Store, Does: "insert these rows", Grade: fact.Plain, When: spannerInserts, Unless: spannerUpserts},
	{Name: Name{"Client", "BatchWrite"}, Kind: fact.Store, Does: "insert these rows", Grade: fact.Plain, When: spannerInserts, Unless: spannerUpserts},
	{Name: Name{"ReadWriteTransaction", "BufferWrite"}, Kind: fact.Store, Does: "insert these rows", Grade: fact.Plain, When: spannerInserts, Unless: spannerUpserts, Undone: true},
}

// datastoreWrites: a key that is not complete is completed anew by each call (datastore.go, transaction.go).
var datastoreWrites = []Write{
	{Name: Name{"Client", "Put"}, Kind: fact.Store, Does: "put this entity under a new key", Grade: fact.Plain, When: []string{"IncompleteKey"}},
	{Name: Name{"Client", "PutMulti"}, Kind: fact.Store, Does: "put this entity under a new key", Grade: fact.Plain, When: []string{"IncompleteKey"}},
	{Name: Name{"Transaction", "Put"}, Kind: fact.Store, Does: "put this entity under a new key", Grade: fact.Plain, When: []string{"IncompleteKey"}, Undone: true},
	{Name: Name{"Transaction", "PutMulti"}, Kind: fact.Store, Does: "put this entity under a new key", Grade: fact.Plain, When: []string{"IncompleteKey"}, Undone: true},
}

// spannerStatements: the text is in a Statement. A partitioned update may be applied more than once (client.go, pdml.go,
// transaction.go).
var spannerStatements = []Statement{
	{Name: Name{"", "NewStatement"}, Text: 0, Makes: true},
	{Name: Name{"Client", "PartitionedUpdate"}, Text: 1},
	{Name: Name{"Client", "PartitionedUpdateWithOptions"}, Text: 1},
	{Name: Name{"ReadWriteTransaction", "BatchUpdate"}, Text: 1, Undone: true},
	{Name: Name{"ReadWriteTransaction", "BatchUpdateWithOptions"}, Text: 1, Undone: true},
	{Name: Name{"ReadWriteTransaction", "Update"}, Text: 1, Undone: true},
	{Name: Name{"ReadWriteTransaction", "UpdateWithOptions"}, Text: 1, Undone: true},
	{Name: Name{"txReadOnly", "Query"}, Text: 1},
	{Name: Name{"txReadOnly", "QueryWithOptions"}, Text: 1},
	{Name: Name{"txReadOnly", "QueryWithStats"}, Text: 1},
}
