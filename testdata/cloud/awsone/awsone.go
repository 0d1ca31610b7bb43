// Package awsone calls services of AWS through the first version of the SDK.
package awsone

import (
	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/service/dynamodb"
	"github.com/aws/aws-sdk-go/service/dynamodb/dynamodbiface"
	"github.com/aws/aws-sdk-go/service/ses"
	"github.com/aws/aws-sdk-go/service/ses/sesiface"
	"github.com/aws/aws-sdk-go/service/sns"
	"github.com/aws/aws-sdk-go/service/sns/snsiface"
	"github.com/aws/aws-sdk-go/service/sqs"
	"github.com/aws/aws-sdk-go/service/sqs/sqsiface"

	"example.com/cloud/again"
)

func mail(c *ses.SES, in *ses.SendEmailInput) error {
	return again.Run(func() error {
		_, err := c.SendEmail(in) // want `unsaferetry/high: c.SendEmail may send this mail again`
		return err
	})
}

func mailThrough(c sesiface.SESAPI, in *ses.SendRawEmailInput) error {
	return again.Run(func() error {
		_, err := c.SendRawEmail(in) // want `unsaferetry/high: c.SendRawEmail may send this mail again`
		return err
	})
}

func quota(c *ses.SES) error {
	return again.Run(func() error {
		_, err := c.GetSendQuota(nil)
		return err
	})
}

func notify(c *sns.SNS, text string) error {
	return again.Run(func() error {
		_, err := c.Publish(&sns.PublishInput{Message: aws.String(text)}) // want `unsaferetry/medium: c.Publish may publish this message again`
		return err
	})
}

func notifyKeyed(c snsiface.SNSAPI, text, order string) error {
	return again.Run(func() error {
		_, err := c.Publish(&sns.PublishInput{Message: aws.String(text), MessageDeduplicationId: aws.String(order)})
		return err
	})
}

func queue(c sqsiface.SQSAPI, text string) error {
	return again.Run(func() error {
		_, err := c.SendMessage(&sqs.SendMessageInput{MessageBody: aws.String(text)}) // want `unsaferetry/medium: c.SendMessage may publish this message again`
		return err
	})
}

func queueKeyed(c *sqs.SQS, text, order string) error {
	return again.Run(func() error {
		_, err := c.SendMessage(&sqs.SendMessageInput{MessageBody: aws.String(text), MessageDeduplicationId: aws.String(order)})
		return err
	})
}

func balance(c *dynamodb.DynamoDB, key map[string]*dynamodb.AttributeValue) error {
	return again.Run(func() error {
		_, err := c.UpdateItem(&dynamodb.UpdateItemInput{Key: key, UpdateExpression: aws.String("ADD balance :n")}) // want `unsaferetry/high: c.UpdateItem may update this item again`
		return err
	})
}

func balanceGuarded(c dynamodbiface.DynamoDBAPI, key map[string]*dynamodb.AttributeValue) error {
	return again.Run(func() error {
		_, err := c.UpdateItem(&dynamodb.UpdateItemInput{
			Key: key, UpdateExpression: aws.String("ADD balance :n"), ConditionExpression: aws.String("attribute_not_exists(paid)"),
		})
		return err
	})
}
