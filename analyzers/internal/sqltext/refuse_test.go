package sqltext

import "testing"

func TestParseKey(t *testing.T) {
	for _, c := range []struct {
		in, table string
		columns   int
	}{
		{"payments.order_id", "payments", 1},
		{"public.payments.order_id", "payments", 1},
		{" payments(tenant_id, order_id) ", "payments", 2},
		{"public.payments(a,b,c)", "payments", 3},
		{"payments", "", 0},
		{"payments.", "", 0},
		{".id", "", 0},
		{"payments()", "", 0},
		{"payments(a", "", 0},
		{"payments(a,)", "", 0},
		{"pay ments.id", "", 0},
		{"", "", 0},
	} {
		k, err := ParseKey(c.in)
		if (err != nil) != (c.table == "") || k.Table != c.table || len(k.Columns) != c.columns {
			t.Errorf("ParseKey(%q) = %+v, %v", c.in, k, err)
		}
	}
}

func TestRefuses(t *testing.T) {
	keys := Unique(`CREATE TABLE payments (id BIGSERIAL PRIMARY KEY, order_id BIGINT UNIQUE, tenant TEXT, ref TEXT, UNIQUE (tenant, ref));
CREATE UNIQUE INDEX open_only ON payments (customer_id) WHERE open;`)
	for _, c := range []struct {
		given []string
		want  bool
	}{
		{[]string{"order_id"}, true},
		{[]string{"Order_ID", "x"}, true},
		{[]string{"tenant"}, false},
		{[]string{"ref", "tenant"}, true},
		{[]string{"customer_id"}, false}, // for some rows only
		{[]string{"id"}, false},          // made by the database
		{nil, false},
	} {
		if got := Refuses(keys, "PAYMENTS", c.given); got != c.want {
			t.Errorf("Refuses(%v) = %v", c.given, got)
		}
	}
	if Refuses(keys, "orders", []string{"order_id"}) {
		t.Error("a key of another table refuses")
	}
}
