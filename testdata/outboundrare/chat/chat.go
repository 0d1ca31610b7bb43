// Package chat posts messages that people see.
package chat

import (
	"context"

	"example.com/outboundrare/again"
	"github.com/PagerDuty/go-pagerduty"
	"github.com/bwmarrin/discordgo"
	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"
	"github.com/line/line-bot-sdk-go/v8/linebot"
	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/slack-go/slack"
	twilio "github.com/twilio/twilio-go/rest/api/v2010"
	verify "github.com/twilio/twilio-go/rest/verify/v2"
)

func posted(ctx context.Context, api *slack.Client, text slack.MsgOption) error {
	return again.Run(func() error {
		_, _, err := api.PostMessageContext(ctx, "orders", text) // want `unsaferetry/medium: api.PostMessageContext may post this message again`
		return err
	})
}

func hook(m *slack.WebhookMessage) error {
	return again.Run(func() error {
		return slack.PostWebhook("https://hooks.example", m) // want `unsaferetry/medium: slack.PostWebhook may post this message again`
	})
}

// edited is the same the second time.
func edited(api *slack.Client, ts string, text slack.MsgOption) error {
	return again.Run(func() error {
		_, _, _, err := api.UpdateMessage("orders", ts, text)
		return err
	})
}

func discord(s *discordgo.Session) error {
	return again.Run(func() error {
		_, err := s.ChannelMessageSend("orders", "paid") // want `unsaferetry/medium: s.ChannelMessageSend may post this message again`
		return err
	})
}

// discordOnce goes on with the next message whatever became of one.
func discordOnce(s *discordgo.Session, texts []string) {
	for _, text := range texts {
		_, _ = s.ChannelMessageSend("orders", text)
	}
}

func telegram(bot *tgbotapi.BotAPI, chat int64) error {
	return again.Run(func() error {
		_, err := bot.Send(tgbotapi.NewMessage(chat, "paid")) // want `unsaferetry/medium: bot.Send may post this message again`
		return err
	})
}

func telegramEdited(bot *tgbotapi.BotAPI, chat int64, id int) error {
	return again.Run(func() error {
		_, err := bot.Send(tgbotapi.EditMessageTextConfig{BaseEdit: tgbotapi.BaseEdit{ChatID: chat, MessageID: id}, Text: "paid"})
		return err
	})
}

func line(bot *linebot.Client, to string) error {
	return again.Run(func() error {
		_, err := bot.PushMessage(to, linebot.NewTextMessage("paid")).Do() // want `unsaferetry/medium: .*Do may post this message again`
		return err
	})
}

func lineKeyed(bot *linebot.Client, to, key string) error {
	return again.Run(func() error {
		_, err := bot.PushMessage(to, linebot.NewTextMessage("paid")).WithRetryKey(key).Do()
		return err
	})
}

func lineAPI(api *messaging_api.MessagingApiAPI, m *messaging_api.PushMessageRequest) error {
	return again.Run(func() error {
		_, err := api.PushMessage(m, "") // want `unsaferetry/medium: api.PushMessage may post this message again`
		return err
	})
}

func lineAPIKeyed(api *messaging_api.MessagingApiAPI, m *messaging_api.PushMessageRequest, key string) error {
	return again.Run(func() error {
		_, err := api.PushMessage(m, key)
		return err
	})
}

func incident(c *pagerduty.Client, o pagerduty.CreateIncidentOptions) error {
	return again.Run(func() error {
		_, err := c.CreateIncident("ops@example.com", &pagerduty.CreateIncidentOptions{Title: o.Title}) // want `unsaferetry/medium: c.CreateIncident may open this incident again`
		return err
	})
}

func incidentKeyed(c *pagerduty.Client, order string) error {
	return again.Run(func() error {
		_, err := c.CreateIncident("ops@example.com", &pagerduty.CreateIncidentOptions{Title: "unpaid", IncidentKey: order})
		return err
	})
}

func event(ctx context.Context) error {
	return again.Run(func() error {
		_, err := pagerduty.ManageEventWithContext(ctx, pagerduty.V2Event{Action: "trigger"}) // want `unsaferetry/medium: pagerduty.ManageEventWithContext may open this incident again`
		return err
	})
}

func eventKeyed(ctx context.Context, order string) error {
	return again.Run(func() error {
		_, err := pagerduty.ManageEventWithContext(ctx, pagerduty.V2Event{Action: "trigger", DedupKey: order})
		return err
	})
}

// resolved ends an incident, which it does as well the second time.
func resolved(ctx context.Context, order string) error {
	return again.Run(func() error {
		_, err := pagerduty.ManageEventWithContext(ctx, pagerduty.V2Event{Action: "resolve"})
		return err
	})
}

func text(api *twilio.ApiService, m *twilio.CreateMessageParams) error {
	return again.Run(func() error {
		_, err := api.CreateMessage(m) // want `unsaferetry/high: api.CreateMessage may send this text message again`
		return err
	})
}

func textAsked(api *twilio.ApiService, sid string) error {
	return again.Run(func() error {
		_, err := api.FetchMessage(sid, nil)
		return err
	})
}

// code is known by its name only.
func code(api *verify.ApiService, p *verify.CreateVerificationParams) error {
	return again.Run(func() error {
		_, err := api.CreateVerification("service", p) // want `unsaferetry/low: api.CreateVerification`
		return err
	})
}
