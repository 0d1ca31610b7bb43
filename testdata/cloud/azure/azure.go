// Package azure publishes to brokers of Azure.
package azure

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azeventhubs"
	"github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus"

	"example.com/cloud/again"
)

func message(ctx context.Context, s *azservicebus.Sender, body []byte) error {
	return again.Run(func() error {
		return s.SendMessage(ctx, &azservicebus.Message{Body: body}, nil) // want `unsaferetry/medium: s.SendMessage may publish this message again`
	})
}

func messageNamed(ctx context.Context, s *azservicebus.Sender, id string, body []byte) error {
	return again.Run(func() error {
		return s.SendMessage(ctx, &azservicebus.Message{MessageID: &id, Body: body}, nil)
	})
}

func events(ctx context.Context, p *azeventhubs.ProducerClient, b *azeventhubs.EventDataBatch) error {
	return again.Run(func() error {
		return p.SendEventDataBatch(ctx, b, nil) // want `unsaferetry/medium: p.SendEventDataBatch may publish these messages again`
	})
}

func asked(ctx context.Context, p *azeventhubs.ProducerClient) error {
	return again.Run(func() error {
		_, err := p.GetEventHubProperties(ctx, nil)
		return err
	})
}
