package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// dynamodbComputes are what an update expression computes a value with, in a text or built, dynamodbConditions and dynamodbOnce what refuses the
// second time.
var (
	dynamodbComputes   = []string{"ADD ", "list_append", " + ", " - ", "Plus", "Minus", "ListAppend"}
	dynamodbConditions = []string{"ConditionExpression", "WithCondition"}
	dynamodbOnce       = []string{"ClientRequestToken", "ConditionExpression", "WithCondition"}
)

// dynamodbV1: as dynamodbV2 (service/dynamodb/api.go).
var dynamodbV1 = Package{
	Path: "github.com/aws/aws-sdk-go/service/dynamodb", Module: "github.com/aws/aws-sdk-go", Version: "v1.55.8", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go/service/dynamodb",
	Writes: []Write{
		{Name: Name{"DynamoDB", "PutItem"}, Kind: fact.Store, Does: "put this item", Grade: fact.Certain, Unless: dynamodbConditions, Named: true},
		{Name: Name{"DynamoDB", "PutItemWithContext"}, Kind: fact.Store, Does: "put this item", Grade: fact.Certain, Unless: dynamodbConditions, Named: true},
		{Name: Name{"DynamoDB", "TransactWriteItems"}, Kind: fact.Store, Does: "run this transaction", Grade: fact.Unsure, When: dynamodbComputes, Unless: dynamodbOnce, Counts: true},
		{Name: Name{"DynamoDB", "TransactWriteItemsWithContext"}, Kind: fact.Store, Does: "run this transaction", Grade: fact.Unsure, When: dynamodbComputes, Unless: dynamodbOnce, Counts: true},
		{Name: Name{"DynamoDB", "UpdateItem"}, Kind: fact.Store, Does: "update this item", Grade: fact.Unsure, When: dynamodbComputes, Unless: dynamodbConditions, Counts: true},
		{Name: Name{"DynamoDB", "UpdateItemWithContext"}, Kind: fact.Store, Does: "update this item", Grade: fact.Unsure, When: dynamodbComputes, Unless: dynamodbConditions, Counts: true},
	},
}

// dynamodbV1Iface (service/dynamodb/dynamodbiface/interface.go).
var dynamodbV1Iface = Package{
	Path: "github.com/aws/aws-sdk-go/service/dynamodb/dynamodbiface", Module: "github.com/aws/aws-sdk-go", Version: "v1.55.8", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go/service/dynamodb/dynamodbiface",
	Writes: []Write{
		{Name: Name{"DynamoDBAPI", "PutItem"}, Kind: fact.Store, Does: "put this item", Grade: fact.Certain, Unless: dynamodbConditions, Named: true},
		{Name: Name{"DynamoDBAPI", "PutItemWithContext"}, Kind: fact.Store, Does: "put this item", Grade: fact.Certain, Unless: dynamodbConditions, Named: true},
		{Name: Name{"DynamoDBAPI", "TransactWriteItems"}, Kind: fact.Store, Does: "run this transaction", Grade: fact.Unsure, When: dynamodbComputes, Unless: dynamodbOnce, Counts: true},
		{Name: Name{"DynamoDBAPI", "TransactWriteItemsWithContext"}, Kind: fact.Store, Does: "run this transaction", Grade: fact.Unsure, When: dynamodbComputes, Unless: dynamodbOnce, Counts: true},
		{Name: Name{"DynamoDBAPI", "UpdateItem"}, Kind: fact.Store, Does: "update this item", Grade: fact.Unsure, When: dynamodbComputes, Unless: dynamodbConditions, Counts: true},
		{Name: Name{"DynamoDBAPI", "UpdateItemWithContext"}, Kind: fact.Store, Does: "update this item", Grade: fact.Unsure, When: dynamodbComputes, Unless: dynamodbConditions, Counts: true},
	},
}

// dynamodbV2: PutItem replaces the item with the same key, so it does harm only if the key is made anew. A transaction without the caller's token gets one of the client's own for each
// call (api_op_TransactWriteItems.go, api_op_UpdateItem.go).
var dynamodbV2 = Package{
	Path: "github.com/aws/aws-sdk-go-v2/service/dynamodb", Module: "github.com/aws/aws-sdk-go-v2/service/dynamodb", Version: "v1.73.2", Doc: "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/dynamodb",
	Writes: []Write{
		{Name: Name{"Client", "PutItem"}, Kind: fact.Store, Does: "put this item", Grade: fact.Certain, Unless: dynamodbConditions, Named: true},
		{Name: Name{"Client", "TransactWriteItems"}, Kind: fact.Store, Does: "run this transaction", Grade: fact.Unsure, When: dynamodbComputes, Unless: dynamodbOnce, Counts: true},
		{Name: Name{"Client", "UpdateItem"}, Kind: fact.Store, Does: "update this item", Grade: fact.Unsure, When: dynamodbComputes, Unless: dynamodbConditions, Counts: true},
	},
}
