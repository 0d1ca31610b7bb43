// Package directives tells what to ignore.
package directives

import "net/http"

const url = "https://pay.example.com/charges"

// post sends one request.
func post() error {
	resp, err := http.Post(url, "application/json", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func sameLine() (err error) {
	for range 3 {
		if err = post(); err == nil { //idemlint:ignore unsaferetry the server knows the order
			return nil
		}
	}
	return err
}

func lineAbove() (err error) {
	for range 3 {
		//idemlint:ignore unsaferetry,freshkey the server knows the order
		if err = post(); err == nil {
			return nil
		}
	}
	return err
}

func aboveOtherComments() (err error) {
	for range 3 {
		//idemlint:ignore unsaferetry the server knows the order
		// and here is more to say about it.
		if err = post(); err == nil {
			return nil
		}
	}
	return err
}

func asStaticcheckSpellsIt() (err error) {
	for range 3 {
		//lint:ignore SA9999,unsaferetry the server knows the order
		if err = post(); err == nil {
			return nil
		}
	}
	return err
}

func atTheRepetition() (err error) {
	//idemlint:ignore unsaferetry the server knows the order
	for range 3 {
		if err = post(); err == nil {
			return nil
		}
	}
	return err
}

func atTheOperation() (err error) {
	for range 3 {
		if err = own(); err == nil {
			return nil
		}
	}
	return err
}

func own() error {
	resp, err := http.Post(url, "application/json", nil) //idemlint:ignore unsaferetry the server knows the order
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func overSeveralLines() (err error) {
	for range 3 {
		//idemlint:ignore unsaferetry the server knows the order
		_, err = http.
			DefaultClient.
			Post(
				url, "application/json", nil,
			)
		if err == nil {
			return nil
		}
	}
	return err
}

func notInTheBody() (err error) {
	for range 3 {
		//idemlint:ignore unsaferetry the server knows the order
		if url != "" &&
			len(url) > 3 {
			if err = post(); err == nil { // want `unsaferetry/high`
				return nil
			}
		}
	}
	return err
}

func notInTheFunction() {
	//idemlint:ignore unsaferetry the server knows the order
	run(3, func() (err error) {
		for range 3 {
			if err = post(); err == nil { // want `unsaferetry/high`
				return nil
			}
		}
		return err
	})
}

func run(n int, f func() error) { _ = f() }

func twoLinesAbove() (err error) {
	for range 3 {
		//idemlint:ignore unsaferetry the server knows the order

		if err = post(); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

func endOfTheLineAbove() (err error) {
	for range 3 {
		println()                     //idemlint:ignore unsaferetry the server knows the order
		if err = post(); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

func otherRule() (err error) {
	for range 3 {
		//idemlint:ignore freshkey the server knows the order
		if err = post(); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

func otherTool() (err error) {
	for range 3 {
		//lint:ignore SA9999 that is not for us
		if err = post(); err == nil { // want `unsaferetry/high`
			return nil
		}
	}
	return err
}

func malformed() (err error) {
	for range 3 {
		/* want `baddirective/high: directive gives no reason; say` */ //idemlint:ignore unsaferetry
		if err = post(); err == nil {                                  // want `unsaferetry/high`
			return nil
		}
	}
	/* want `baddirective/high: directive names no rule; .* \(known rules: unsaferetry, .*freshkey` */ //idemlint:ignore
	/* want `baddirective/high: directive names the unknown rule "unsafe-retry" \(known: ` */ //idemlint:ignore unsafe-retry the server knows the order
	/* want `baddirective/high: directive names the unknown rule "baddirective" \(known: ` */ //idemlint:ignore baddirective the server knows the order
	/* want `baddirective/high: directive has the unknown name "ingore" \(known: ignore, idempotent` */ //idemlint:ingore unsaferetry the server knows the order
	/* want `baddirective/high: directive has a space where a directive has none` */ // idemlint:ignore unsaferetry the server knows the order
	/* want `baddirective/high: directive gives no reason; say` */ //lint:ignore unsaferetry
	/* want `baddirective/high: directive is not in the doc comment of a function` */ //idemlint:idempotent the server knows the order
	// This speaks of idemlint: the directive //idemlint:ignore needs a reason. idemlint:ignore is one, too.
	return err
}

// Tab is indented code in a comment:
//
//	//idemlint:ignore unsaferetry
func Tab() {}
