package verdict

import (
	"strings"

	"github.com/idemlint/idemlint/analyzers/internal/fact"
)

// sendWords say that an entry is there to send what its caller gives it.
var sendWords = [...]string{"broadcast", "deliver", "dispatch", "forward", "reply", "send"}

// askedWords say that whoever asks a second time wants a second mail: one that proves who somebody is, or that he can
// be reached, or one that he writes to those who run the program.
var askedWords = [...]string{
	"2fa", "activate", "activation", "auth", "captcha", "challenge", "change", "code", "confirm", "confirmation", "contact", "feedback", "forget", "forgot", "forgotten", "invitation", "invite",
	"link", "login", "magic", "mfa", "otp", "passcode", "password", "passwordless", "pin", "ping", "preview", "recover", "recovery", "register", "registration", "resend", "reset", "signin",
	"signup", "support", "test", "token", "validate", "validation", "verification", "verify", "welcome",
}

// sends reports whether the names of a route and of its handler say that it is there to send something: a program
// that calls it sends its request again when it got no answer, while a person who wants to be sent another code does
// not mind two.
func sends(x *fact.Entry) bool {
	yes := false
	for _, n := range [...]string{lastSegments(x.Route), x.Func[strings.LastIndexByte(x.Func, '.')+1:]} {
		for _, w := range words(n) {
			if oneOf(askedWords[:], w) {
				return false
			}
			yes = yes || oneOf(sendWords[:], w)
		}
	}
	return yes
}
