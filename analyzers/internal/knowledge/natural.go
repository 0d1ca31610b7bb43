package knowledge

import "strings"

// naturalKeys are names of fields that name the thing that is made, in lower case without separators, sorted: a
// receiver that knows the thing already may recognise it.
var naturalKeys = [...]string{
	"clientorderid", "clientreferenceid", "customertransactionid", "deliveryid", "eventid", "externalid", "externalreference", "guid", "id",
	"merchantreference", "merchanttransactionid", "messageid", "msgid", "referenceid", "requestid", "transactionid", "uid", "uuid",
}

// IsNaturalKey reports whether a field of that name tells things of a kind apart.
func IsNaturalKey(name string) bool {
	n := strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(name, "_", ""), "-", ""))
	for _, k := range naturalKeys {
		if k == n {
			return true
		}
	}
	return false
}
