package sqltext

import (
	"strings"
	"testing"
)

// TestLex: what is one token, and of which kind. Kinds are a letter before the text; a + stands before a token
// that follows without a space.
func TestLex(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// Operators that sqllexer takes together with what follows.
		{`a=-1`, `w:a +o:= +o:- +n:1`},
		{`a=a+1`, `w:a +o:= +w:a +o:+ +n:1`},
		{`n+?`, `w:n +o:+ +p:?`},
		{`?+?`, `p:? +o:+ +p:?`},
		{`n||?`, `w:n +o:|| +p:?`},
		{`a::int`, `w:a +o::: +w:int`},
		{`a<=>b`, `w:a +o:<=> +w:b`},
		{`a->>'b'`, `w:a +o:->> +t:'b'`},
		{`a ||= b`, `w:a o:||= w:b`},
		{`n<-1`, `w:n +o:< +o:- +n:1`},
		{`count(*)`, `w:count +.:( +o:* +.:)`},

		// Operators that it takes for a part of a name.
		{`n/2`, `w:n +o:/ +n:2`},
		{`a/b`, `w:a +o:/ +w:b`},
		{`s!=1`, `w:s +o:! +o:= +n:1`},

		// Placeholders.
		{`$1 :id @p1 ? ?0 ?name`, `p:$1 p::id p:@p1 p:? p:?0 p:?name`},
		{`a=:b`, `w:a +o:= +p::b`},
		{`a+:b`, `w:a +o:+ +p::b`},
		{`a+@b c`, `w:a +o:+ +p:@b w:c`},
		{`a=? c`, `w:a +o:= +p:? w:c`},
		{`id?x c`, `w:id +p:?x w:c`},
		{`@@row`, `p:@@row`},

		// Holes.
		{"a\x01b", "w:a +h:\x01 +w:b"},
		{"\x01.b", "h:\x01 +.:. +w:b"},
		{`%s %v %q %d %5.2f %-8s`, `h:%s h:%v h:%q p:%d p:%5.2f h:%-8s`},
		{`%[1]s.t`, `h:%[1]s +.:. +w:t`},
		{`%s_t`, `h:%s +w:_t`},
		{`t_%s`, `w:t_ +h:%s`},
		{`=%s`, `o:= +h:%s`},
		{`n % 2`, `w:n o:% n:2`},
		{`n %2`, `w:n o:% +n:2`},
		{`n%`, `w:n +o:%`},
		{`id%shards`, `w:id +o:% +w:shards`},
		{`n %z`, `w:n o:% +w:z`},
		{`n %% 2`, `w:n o:%% n:2`},
		{`{{if .A}} a {{end}} b`, `h:{ w:a h:{ w:b`},
		{`{:id}`, `h:{`},
		{`a } b`, `w:a .:} w:b`},

		// Names.
		{`s.t`, `w:s.t`},
		{`key.t`, `w:key.t`},
		{`"s"."t"`, `q:"s"."t"`},
		{`"s".t`, `q:"s".t`},
		{`s."t"`, `w:s."t"`},
		{"`s`.`t`", "q:`s`.`t`"},
		{"s.`t`", "q:s.`t`"},
		{"`a b`", "q:`a b`"},
		{`t.*`, `w:t. +o:*`},
		{`t .5`, `w:t .:. +n:5`},

		// Comments and strings.
		{"a -- it's\nb /* it's */ c", `w:a w:b w:c`},
		{"# it is\na", `w:a`},
		{`a # it is`, `w:a`},
		{`a #b`, `w:a o:# +w:b`},
		{`'it''s' 'it\'s' $$it's$$`, `t:'it''s' t:'it\'s' t:$$it's$$`},
		{`'\' a`, `t:'\' w:a`},

		// What cannot be read.
		{`'a`, `damaged`},
		{`"a`, `damaged`},
		{"`a", `damaged`},
		{`/* a`, `damaged`},
		{`{{ a`, `damaged`},
		{`a =-- b`, `damaged`},
		{`a =/* b */`, `damaged`},
		{"# it's\na", `damaged`},
		{"a\x00b", `damaged`},
	} {
		tokens, whole := lex(nil, c.text)
		var out []string
		for _, tok := range tokens {
			s := string("-wqntpho."[tok.kind]) + ":" + tok.text
			if tok.glued {
				s = "+" + s
			}
			out = append(out, s)
		}
		got := strings.Join(out, " ")
		if !whole {
			got = "damaged"
		}
		if got != c.want {
			t.Errorf("%q is\n\t%s\nwant\n\t%s", c.text, got, c.want)
		}
	}
}
