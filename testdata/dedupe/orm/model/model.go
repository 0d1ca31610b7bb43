// Package model holds the rows of a database.
package model

// Payment is made once for each event.
type Payment struct {
	ID    uint
	Event string `gorm:"size:64;uniqueIndex"`
	Cents int
}

// FromMessage makes a payment.
func FromMessage(text string) *Payment { return &Payment{Event: text} }

// Share is one of a kind for each account and order.
type Share struct {
	ID      uint
	Account string `gorm:"uniqueIndex:one_share"`
	Order   string `gorm:"uniqueIndex:one_share"`
	Cents   int
}

// Receipt has an index that is not unique, and a number that is made anew.
type Receipt struct {
	ID     uint
	Event  string `gorm:"index"`
	Number string `gorm:"unique"`
}

// Voucher is unique as long as it is open.
type Voucher struct {
	ID    uint
	Event string `gorm:"uniqueIndex:open_voucher,where:closed = false"`
}

// Order has been paid, or not.
type Order struct {
	ID     string
	Status string
}

// Wallet holds money.
type Wallet struct {
	ID      string
	Balance int
}
