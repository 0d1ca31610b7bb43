// Package brokers publishes messages.
package brokers

import (
	"context"

	"example.com/outboundrare/again"
	ibm "github.com/IBM/sarama"
	shopify "github.com/Shopify/sarama"
	"github.com/ThreeDotsLabs/watermill/components/cqrs"
	"github.com/cloudevents/sdk-go/v2/client"
	"github.com/cloudevents/sdk-go/v2/event"
	mqtt "github.com/eclipse/paho.mqtt.golang"
	"github.com/google/uuid"
	"github.com/nats-io/stan.go"
	"github.com/nsqio/go-nsq"
	"github.com/streadway/amqp"
	"github.com/twmb/franz-go/pkg/kgo"
)

func nsqd(p *nsq.Producer, body []byte) error {
	return again.Run(func() error {
		return p.Publish("orders", body) // want `unsaferetry/medium: p.Publish may publish this message again`
	})
}

func pinged(p *nsq.Producer) error { return again.Run(p.Ping) }

func sarama(p ibm.SyncProducer, text string) error {
	return again.Run(func() error {
		_, _, err := p.SendMessage(&ibm.ProducerMessage{Topic: "orders", Value: ibm.StringEncoder(text)}) // want `unsaferetry/medium: p.SendMessage may publish this message again`
		return err
	})
}

func saramaOnce(p ibm.SyncProducer, m *ibm.ProducerMessage) error {
	_, _, err := p.SendMessage(m)
	return err
}

func saramaOld(p shopify.SyncProducer, text string) error {
	return again.Run(func() error {
		return p.SendMessages([]*shopify.ProducerMessage{{Topic: "orders", Value: shopify.StringEncoder(text)}}) // want `unsaferetry/medium: p.SendMessages may publish these messages again`
	})
}

func saramaTopics(c shopify.Client) error {
	return again.Run(func() error {
		_, err := c.Topics()
		return err
	})
}

func franz(ctx context.Context, c *kgo.Client, body []byte) error {
	return again.Run(func() error {
		return c.ProduceSync(ctx, &kgo.Record{Topic: "orders", Value: body}).FirstErr() // want `unsaferetry/medium: c.ProduceSync may publish this message again`
	})
}

func franzFlushed(ctx context.Context, c *kgo.Client, r *kgo.Record) error {
	c.Produce(ctx, r, nil)
	return again.Run(func() error { return c.Flush(ctx) })
}

func rabbit(ch *amqp.Channel, body []byte) error {
	return again.Run(func() error {
		return ch.Publish("", "orders", false, false, amqp.Publishing{Body: body}) // want `unsaferetry/medium: ch.Publish may publish this message again`
	})
}

func rabbitDeclared(ch *amqp.Channel) error {
	return again.Run(func() error { return ch.ExchangeDeclare("orders", "topic", true, false, false, false, nil) })
}

func streaming(c stan.Conn, body []byte) error {
	return again.Run(func() error {
		return c.Publish("orders", body) // want `unsaferetry/medium: c.Publish may publish this message again`
	})
}

func streamingOnce(c stan.Conn, body []byte) error { return c.Publish("orders", body) }

func things(c mqtt.Client, body []byte) error {
	return again.Run(func() error {
		t := c.Publish("orders", 2, false, body) // want `unsaferetry/medium: c.Publish may publish this message again`
		t.Wait()
		return t.Error()
	})
}

func thingsConnected(c mqtt.Client) error {
	return again.Run(func() error {
		t := c.Connect()
		t.Wait()
		return t.Error()
	})
}

func command(ctx context.Context, b *cqrs.CommandBus, cmd any) error {
	return again.Run(func() error {
		return b.Send(ctx, cmd) // want `unsaferetry/medium: b.Send may send this command again`
	})
}

func published(ctx context.Context, b *cqrs.EventBus, e any) error {
	return again.Run(func() error {
		return b.Publish(ctx, e) // want `unsaferetry/medium: b.Publish may publish this event again`
	})
}

func publishedOnce(ctx context.Context, b *cqrs.EventBus, es []any) error {
	for _, e := range es {
		if err := b.Publish(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

func cloudEvent(ctx context.Context, c client.Client) error {
	return again.Run(func() error {
		e := event.New()
		e.SetType("paid")
		return c.Send(ctx, e) // want `unsaferetry/medium: c.Send may send this event again`
	})
}

// cloudEventAnew makes a new event for each attempt: the receiver cannot know it again.
func cloudEventAnew(ctx context.Context, c client.Client) error {
	return again.Run(func() error {
		e := event.New()
		e.SetID(uuid.NewString())
		return c.Send(ctx, e) // want `unsaferetry/medium: c.Send may send this event again`
	})
}

func cloudEventNamed(ctx context.Context, c client.Client, order string) error {
	e := event.New()
	e.SetID(order)
	return again.Run(func() error { return c.Send(ctx, e) })
}
