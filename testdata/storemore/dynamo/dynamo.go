// Package dynamo writes items of DynamoDB.
package dynamo

import (
	"context"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"
)

func again(fn func() error) (err error) {
	for range 3 {
		if err = fn(); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func add(ctx context.Context, c *dynamodb.Client, id string) error {
	return again(func() error {
		_, err := c.UpdateItem(ctx, &dynamodb.UpdateItemInput{ // want `unsaferetry/high: .*update this item`
			TableName:        aws.String("accounts"),
			Key:              map[string]types.AttributeValue{"id": &types.AttributeValueMemberS{Value: id}},
			UpdateExpression: aws.String("ADD balance :n"),
		})
		return err
	})
}

func set(ctx context.Context, c *dynamodb.Client, id string) error {
	return again(func() error {
		_, err := c.UpdateItem(ctx, &dynamodb.UpdateItemInput{
			TableName:        aws.String("accounts"),
			Key:              map[string]types.AttributeValue{"id": &types.AttributeValueMemberS{Value: id}},
			UpdateExpression: aws.String("SET balance = :n"),
		})
		return err
	})
}

func conditional(ctx context.Context, c *dynamodb.Client, id string) error {
	return again(func() error {
		_, err := c.UpdateItem(ctx, &dynamodb.UpdateItemInput{
			TableName:           aws.String("accounts"),
			Key:                 map[string]types.AttributeValue{"id": &types.AttributeValueMemberS{Value: id}},
			UpdateExpression:    aws.String("SET balance = balance + :n"),
			ConditionExpression: aws.String("version = :v"),
		})
		return err
	})
}
