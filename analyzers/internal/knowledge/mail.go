package knowledge

import "github.com/idemlint/idemlint/analyzers/internal/fact"

// netSMTP: a server that took the mail and could not say so delivers both (smtp.go).
var netSMTP = Package{
	Path: "net/smtp", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/net/smtp",
	Writes: []Write{
		{Name: Name{"", "SendMail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "Data"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}

// netTextproto: whoever wants the answer of the server to a mail, which holds the id that it was given, speaks SMTP
// himself, by Client.Text of net/smtp (textproto.go).
var netTextproto = Package{
	Path: "net/textproto", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/net/textproto",
	Writes: []Write{
		{Name: Name{"Conn", "Cmd"}, Kind: fact.Mail, Does: "send this mail", When: []string{"DATA"}, Keyless: true},
	},
}

// gomail: sends by SMTP; Sender.Send is what user types implement (send.go, smtp.go).
var gomail = Package{
	Path: "gopkg.in/gomail.v2", Module: "gopkg.in/gomail.v2", Version: "v2.0.0-20160411212932-81ebce5c23df", Doc: "https://pkg.go.dev/gopkg.in/gomail.v2",
	Writes: []Write{
		{Name: Name{"", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Dialer", "DialAndSend"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}

// goMail: sends by SMTP (client.go).
var goMail = Package{
	Path: "github.com/wneessen/go-mail", Module: "github.com/wneessen/go-mail", Version: "v0.8.1", Doc: "https://pkg.go.dev/github.com/wneessen/go-mail",
	Writes: []Write{
		{Name: Name{"Client", "DialAndSend"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "DialAndSendWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendWithSMTPClient"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}

// jordanEmail: sends by SMTP (email.go, pool.go).
var jordanEmail = Package{
	Path: "github.com/jordan-wright/email", Module: "github.com/jordan-wright/email", Version: "v4.0.1-0.20210109023952-943e75fe5223+incompatible", Doc: "https://pkg.go.dev/github.com/jordan-wright/email",
	Writes: []Write{
		{Name: Name{"Email", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Email", "SendWithStartTLS"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Email", "SendWithTLS"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Pool", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}

// emersionSMTP: the client side (client.go).
var emersionSMTP = Package{
	Path: "github.com/emersion/go-smtp", Module: "github.com/emersion/go-smtp", Version: "v0.25.1", Doc: "https://pkg.go.dev/github.com/emersion/go-smtp",
	Writes: []Write{
		{Name: Name{"", "SendMail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"", "SendMailTLS"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "Data"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendMail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}

// sendgrid: the API knows no key; the functions that retry do so after a 429 only (base_interface.go). A request says
// by its method what it does.
var sendgrid = Package{
	Path: "github.com/sendgrid/sendgrid-go", Module: "github.com/sendgrid/sendgrid-go", Version: "v3.16.1+incompatible", Doc: "https://pkg.go.dev/github.com/sendgrid/sendgrid-go",
	Writes: []Write{
		{Name: Name{"", "API"}, Kind: fact.Mail, Does: "send this request", When: []string{"PATCH", "POST"}, Keyless: true},
		{Name: Name{"", "MakeRequest"}, Kind: fact.Mail, Does: "send this request", When: []string{"PATCH", "POST"}, Keyless: true},
		{Name: Name{"", "MakeRequestAsync"}, Kind: fact.Mail, Does: "send this request", When: []string{"PATCH", "POST"}, Keyless: true},
		{Name: Name{"", "MakeRequestAsyncWithContext"}, Kind: fact.Mail, Does: "send this request", When: []string{"PATCH", "POST"}, Keyless: true},
		{Name: Name{"", "MakeRequestRetry"}, Kind: fact.Mail, Does: "send this request", When: []string{"PATCH", "POST"}, Keyless: true},
		{Name: Name{"", "MakeRequestRetryWithContext"}, Kind: fact.Mail, Does: "send this request", When: []string{"PATCH", "POST"}, Keyless: true},
		{Name: Name{"", "MakeRequestWithContext"}, Kind: fact.Mail, Does: "send this request", When: []string{"PATCH", "POST"}, Keyless: true},
		{Name: Name{"Client", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}

// resendWrites: only the methods with options send an Idempotency-Key (resend.go).
var resendWrites = []Write{
	{Name: Name{"BatchSvc", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"BatchSvc", "SendWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"BatchSvc", "SendWithOptions"}, Kind: fact.Mail, Does: "send this mail"},
	{Name: Name{"BatchSvcImpl", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"BatchSvcImpl", "SendWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"BatchSvcImpl", "SendWithOptions"}, Kind: fact.Mail, Does: "send this mail"},
	{Name: Name{"BroadcastsSvc", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"BroadcastsSvc", "SendWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"BroadcastsSvcImpl", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"BroadcastsSvcImpl", "SendWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"EmailsSvc", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"EmailsSvc", "SendWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"EmailsSvc", "SendWithOptions"}, Kind: fact.Mail, Does: "send this mail"},
	{Name: Name{"EmailsSvcImpl", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"EmailsSvcImpl", "SendWithContext"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"EmailsSvcImpl", "SendWithOptions"}, Kind: fact.Mail, Does: "send this mail"},
}

// resendV2 is version 2.
var resendV2 = Package{
	Path: "github.com/resend/resend-go/v2", Module: "github.com/resend/resend-go/v2", Version: "v2.28.0", Doc: "https://pkg.go.dev/github.com/resend/resend-go/v2",
	Writes: resendWrites,
}

// resendV3 is version 3.
var resendV3 = Package{
	Path: "github.com/resend/resend-go/v3", Module: "github.com/resend/resend-go/v3", Version: "v3.1.1", Doc: "https://pkg.go.dev/github.com/resend/resend-go/v3",
	Writes: resendWrites,
}

// mailgunV4: the API knows no key (messages.go).
var mailgunV4 = Package{
	Path: "github.com/mailgun/mailgun-go/v4", Module: "github.com/mailgun/mailgun-go/v4", Version: "v4.23.0", Doc: "https://pkg.go.dev/github.com/mailgun/mailgun-go/v4",
	Writes: []Write{
		{Name: Name{"Mailgun", "ReSend"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Mailgun", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"MailgunImpl", "ReSend"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"MailgunImpl", "Send"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}

// postmarkWrites: the API knows no key (email.go, templates.go).
var postmarkWrites = []Write{
	{Name: Name{"Client", "SendEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"Client", "SendEmailBatch"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"Client", "SendTemplatedEmail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	{Name: Name{"Client", "SendTemplatedEmailBatch"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
}

// postmarkKeighl is the older client.
var postmarkKeighl = Package{
	Path: "github.com/keighl/postmark", Module: "github.com/keighl/postmark", Version: "v0.0.0-20190821160221-28358b1a94e3", Doc: "https://pkg.go.dev/github.com/keighl/postmark",
	Writes: postmarkWrites,
}

// postmarkMrz is its fork with contexts.
var postmarkMrz = Package{
	Path: "github.com/mrz1836/postmark", Module: "github.com/mrz1836/postmark", Version: "v1.7.4", Doc: "https://pkg.go.dev/github.com/mrz1836/postmark",
	Writes: postmarkWrites,
}

// mailjetV4: CustomID is only given back in events (mailjet_client.go).
var mailjetV4 = Package{
	Path: "github.com/mailjet/mailjet-apiv3-go/v4", Module: "github.com/mailjet/mailjet-apiv3-go/v4", Version: "v4.0.7", Doc: "https://pkg.go.dev/github.com/mailjet/mailjet-apiv3-go/v4",
	Writes: []Write{
		{Name: Name{"Client", "SendMail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendMailSMTP"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"Client", "SendMailV31"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"ClientInterface", "SendMail"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
		{Name: Name{"ClientInterface", "SendMailSMTP"}, Kind: fact.Mail, Does: "send this mail", Keyless: true},
	},
}
