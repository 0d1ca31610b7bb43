package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// twilioAPI: nothing in the client sends a key, and the API knows none (accounts_messages.go, accounts_calls.go).
var twilioAPI = Package{
	Path: "github.com/twilio/twilio-go/rest/api/v2010", Module: "github.com/twilio/twilio-go", Version: "v1.31.0", Doc: "https://pkg.go.dev/github.com/twilio/twilio-go/rest/api/v2010",
	Writes: []Write{
		{Name: Name{"ApiService", "CreateCall"}, Kind: fact.Mail, Does: "make this call", Keyless: true},
		{Name: Name{"ApiService", "CreateCallWithMetadata"}, Kind: fact.Mail, Does: "make this call", Keyless: true},
		{Name: Name{"ApiService", "CreateMessage"}, Kind: fact.Mail, Does: "send this text message", Keyless: true},
		{Name: Name{"ApiService", "CreateMessageWithMetadata"}, Kind: fact.Mail, Does: "send this text message", Keyless: true},
	},
}

// fcmWrites: the methods are promoted from an unexported type (messaging/messaging.go). A dry run sends nothing.
var fcmWrites = []Write{
	{Name: Name{"fcmClient", "Send"}, Kind: fact.Mail, Does: "send this notification", Keyless: true},
	{Name: Name{"fcmClient", "SendAll"}, Kind: fact.Mail, Does: "send this notification", Keyless: true},
	{Name: Name{"fcmClient", "SendMulticast"}, Kind: fact.Mail, Does: "send this notification", Keyless: true},
}

// firebaseMessaging is version 3.
var firebaseMessaging = Package{
	Path: "firebase.google.com/go/messaging", Module: "firebase.google.com/go", Version: "v3.13.0+incompatible", Doc: "https://pkg.go.dev/firebase.google.com/go/messaging",
	Writes: fcmWrites,
}

// firebaseMessagingV4 is version 4.
var firebaseMessagingV4 = Package{
	Path: "firebase.google.com/go/v4/messaging", Module: "firebase.google.com/go/v4", Version: "v4.19.0", Doc: "https://pkg.go.dev/firebase.google.com/go/v4/messaging",
	Writes: []Write{
		{Name: Name{"fcmClient", "Send"}, Kind: fact.Mail, Does: "send this notification", Keyless: true},
		{Name: Name{"fcmClient", "SendAll"}, Kind: fact.Mail, Does: "send this notification", Keyless: true},
		{Name: Name{"fcmClient", "SendEach"}, Kind: fact.Mail, Does: "send this notification", Keyless: true},
		{Name: Name{"fcmClient", "SendEachForMulticast"}, Kind: fact.Mail, Does: "send this notification", Keyless: true},
		{Name: Name{"fcmClient", "SendMulticast"}, Kind: fact.Mail, Does: "send this notification", Keyless: true},
	},
}

// slackChanges are options by which a message takes the place of another one, or is gone.
var slackChanges = []string{
	"MsgOptionDelete", "MsgOptionDeleteOriginal", "MsgOptionReplaceOriginal", "MsgOptionUnfurl", "MsgOptionUnfurlAuthBlocks", "MsgOptionUnfurlAuthMessage",
	"MsgOptionUnfurlAuthRequired", "MsgOptionUnfurlAuthURL", "MsgOptionUnfurlByID", "MsgOptionUnfurlMetadataOnly", "MsgOptionUnfurlWorkObject", "MsgOptionUpdate",
}

// slack: the methods of the API that post know no key; those that change a message call SendMessageContext as well (chat.go,
// webhooks.go).
var slack = Package{
	Path: "github.com/slack-go/slack", Module: "github.com/slack-go/slack", Version: "v0.35.0", Doc: "https://pkg.go.dev/github.com/slack-go/slack",
	Writes: []Write{
		{Name: Name{"", "PostWebhook"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"", "PostWebhookContext"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"", "PostWebhookCustomHTTP"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"", "PostWebhookCustomHTTPContext"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Client", "PostEphemeral"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Client", "PostEphemeralContext"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Client", "PostMessage"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Unless: slackChanges, Keyless: true},
		{Name: Name{"Client", "PostMessageContext"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Unless: slackChanges, Keyless: true},
		{Name: Name{"Client", "PostMessageWithResponse"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Unless: slackChanges, Keyless: true},
		{Name: Name{"Client", "PostMessageWithResponseContext"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Unless: slackChanges, Keyless: true},
		{Name: Name{"Client", "ScheduleMessage"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Client", "ScheduleMessageContext"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Client", "SendMessage"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Unless: slackChanges, Keyless: true},
		{Name: Name{"Client", "SendMessageContext"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Unless: slackChanges, Keyless: true},
		{Name: Name{"Client", "UploadFile"}, Kind: fact.Mail, Does: "upload this file", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Client", "UploadFileContext"}, Kind: fact.Mail, Does: "upload this file", Grade: fact.Plain, Keyless: true},
	},
}

// discord: messages carry no nonce here (restapi.go).
var discord = Package{
	Path: "github.com/bwmarrin/discordgo", Module: "github.com/bwmarrin/discordgo", Version: "v0.29.0", Doc: "https://pkg.go.dev/github.com/bwmarrin/discordgo",
	Writes: []Write{
		{Name: Name{"Session", "ChannelMessageSend"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Session", "ChannelMessageSendComplex"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Session", "ChannelMessageSendEmbed"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Session", "ChannelMessageSendEmbedReply"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Session", "ChannelMessageSendEmbeds"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Session", "ChannelMessageSendEmbedsReply"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Session", "ChannelMessageSendReply"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Session", "ChannelMessageSendTTS"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"Session", "WebhookExecute"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
	},
}

// telegram: Send also edits and deletes, which may be done twice (bot.go).
var telegram = Package{
	Path: "github.com/go-telegram-bot-api/telegram-bot-api/v5", Module: "github.com/go-telegram-bot-api/telegram-bot-api/v5", Version: "v5.5.1", Doc: "https://pkg.go.dev/github.com/go-telegram-bot-api/telegram-bot-api/v5",
	Writes: []Write{
		{Name: Name{"BotAPI", "CopyMessage"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
		{Name: Name{"BotAPI", "Send"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Unless: []string{"EditMessageTextConfig", "EditMessageCaptionConfig", "EditMessageReplyMarkupConfig", "EditMessageMediaConfig", "DeleteMessageConfig", "PinChatMessageConfig", "CallbackConfig", "ChatActionConfig"}, Keyless: true},
		{Name: Name{"BotAPI", "SendMediaGroup"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain, Keyless: true},
	},
}

// lineBot: WithRetryKey has the server know a message again (linebot/send_message.go). The token of a reply can be
// used once.
var lineBot = Package{
	Path: "github.com/line/line-bot-sdk-go/v8/linebot", Module: "github.com/line/line-bot-sdk-go/v8", Version: "v8.14.0", Doc: "https://pkg.go.dev/github.com/line/line-bot-sdk-go/v8/linebot",
	Writes: []Write{
		{Name: Name{"BroadcastMessageCall", "Do"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
		{Name: Name{"MulticastCall", "Do"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
		{Name: Name{"NarrowcastCall", "Do"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
		{Name: Name{"PushMessageCall", "Do"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
	},
}

// lineMessaging: the argument xLineRetryKey, if not empty, has the server know a message again
// (messaging_api/api_messaging_api.go).
var lineMessaging = Package{
	Path: "github.com/line/line-bot-sdk-go/v8/linebot/messaging_api", Module: "github.com/line/line-bot-sdk-go/v8", Version: "v8.14.0", Doc: "https://pkg.go.dev/github.com/line/line-bot-sdk-go/v8/linebot/messaging_api",
	Writes: []Write{
		{Name: Name{"MessagingApiAPI", "Broadcast"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
		{Name: Name{"MessagingApiAPI", "BroadcastWithHttpInfo"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
		{Name: Name{"MessagingApiAPI", "Multicast"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
		{Name: Name{"MessagingApiAPI", "MulticastWithHttpInfo"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
		{Name: Name{"MessagingApiAPI", "Narrowcast"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
		{Name: Name{"MessagingApiAPI", "NarrowcastWithHttpInfo"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
		{Name: Name{"MessagingApiAPI", "PushMessage"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
		{Name: Name{"MessagingApiAPI", "PushMessageWithHttpInfo"}, Kind: fact.Mail, Does: "post this message", Grade: fact.Plain},
	},
}

// pagerduty: a trigger without a DedupKey opens another incident (event_v2.go), as does one without an IncidentKey
// (incident.go).
var pagerduty = Package{
	Path: "github.com/PagerDuty/go-pagerduty", Module: "github.com/PagerDuty/go-pagerduty", Version: "v1.8.0", Doc: "https://pkg.go.dev/github.com/PagerDuty/go-pagerduty",
	Writes: []Write{
		{Name: Name{"", "ManageEvent"}, Kind: fact.Mail, Does: "open this incident", Grade: fact.Plain, When: []string{"trigger"}},
		{Name: Name{"", "ManageEventWithContext"}, Kind: fact.Mail, Does: "open this incident", Grade: fact.Plain, When: []string{"trigger"}},
		{Name: Name{"Client", "CreateIncident"}, Kind: fact.Mail, Does: "open this incident", Grade: fact.Plain},
		{Name: Name{"Client", "CreateIncidentWithContext"}, Kind: fact.Mail, Does: "open this incident", Grade: fact.Plain},
		{Name: Name{"Client", "ManageEvent"}, Kind: fact.Mail, Does: "open this incident", Grade: fact.Plain, When: []string{"trigger"}},
		{Name: Name{"Client", "ManageEventWithContext"}, Kind: fact.Mail, Does: "open this incident", Grade: fact.Plain, When: []string{"trigger"}},
	},
	Keys: []Key{
		{Name: Name{"CreateIncidentOptions", "IncidentKey"}, Field: true},
	},
}
