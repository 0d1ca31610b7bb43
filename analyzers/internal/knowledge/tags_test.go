package knowledge

import (
	"fmt"
	"go/token"
	"go/types"
	"testing"
)

func TestUniqueFields(t *testing.T) {
	for _, tt := range []struct {
		tags []string // of the fields A, B and so on
		want string
	}{
		{[]string{"", `json:"unique"`}, "[]"},
		{[]string{`gorm:"size:64;uniqueIndex"`, `gorm:"unique;not null"`, `gorm:"index"`}, "[[A] [B]]"},
		{[]string{`gorm:"uniqueIndex:one"`, `gorm:"uniqueindex:one,sort:desc"`, `gorm:"index:two,unique"`, `gorm:"index:two,unique"`}, "[[A B] [C D]]"},
		{[]string{`gorm:"uniqueIndex:open,where:closed = false"`, `gorm:"index:,where:x,unique"`}, "[]"},
		{[]string{`gorm:"primaryKey"`, `gorm:"primary_key;column:b"`}, "[[A B]]"},
		{[]string{`bun:",pk,autoincrement"`, `bun:"name,unique"`, `bun:"a,unique:one"`, `bun:"b,unique:one"`, `bun:"type:text,nullzero"`}, "[[A] [B] [C D]]"},
		{[]string{`pg:",unique"`, `pg:"type:uuid,pk"`}, "[[A] [B]]"},
		{[]string{`xorm:"pk autoincr 'id'"`, `xorm:"UNIQUE(s) INDEX"`, `xorm:"unique(s)"`, `xorm:"varchar(9) unique"`}, "[[A] [B C] [D]]"},
	} {
		var fields []*types.Var
		for i := range tt.tags {
			fields = append(fields, types.NewField(token.NoPos, nil, string(rune('A'+i)), types.Typ[types.String], false))
		}
		if got := fmt.Sprint(UniqueFields(types.NewStruct(fields, tt.tags))); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.tags, got, tt.want)
		}
	}
}
