package effect

import (
	"encoding/binary"
	goconst "go/constant"
	"go/types"
	"strings"
)

// Numbers of fields of google/protobuf/descriptor.proto.
const (
	fileService      = 6
	serviceName      = 1
	serviceMethod    = 2
	methodName       = 1
	methodOptions    = 4
	idempotencyLevel = 34
)

// ofDescriptor looks at the descriptors of the files that a package was generated from, as far as they are constants,
// which they have been since protoc-gen-go v1.36. It reads the few fields that matter: the library for it registers
// types when a process starts.
func ofDescriptor(pkg *types.Package) []*types.Func {
	var fns []*types.Func
	for _, name := range pkg.Scope().Names() {
		c, ok := pkg.Scope().Lookup(name).(*types.Const)
		if !ok || !strings.HasSuffix(name, "_rawDesc") || c.Val().Kind() != goconst.String {
			continue
		}
		for service := range fields([]byte(goconst.StringVal(c.Val())), fileService) {
			tn, ok := pkg.Scope().Lookup(text(service.bytes, serviceName) + "Client").(*types.TypeName)
			if !ok || !types.IsInterface(tn.Type()) {
				continue
			}
			for m := range fields(service.bytes, serviceMethod) {
				fn := method(namedOf(tn.Type()), text(m.bytes, methodName))
				if fn != nil && level(m.bytes) > 0 {
					fns = append(fns, fn)
				}
			}
		}
	}
	return fns
}

// level is the idempotency_level of a method, 0 if it has none.
func level(method []byte) uint64 {
	for options := range fields(method, methodOptions) {
		for l := range fields(options.bytes, idempotencyLevel) {
			return l.number
		}
	}
	return 0
}

func text(message []byte, number uint64) string {
	for f := range fields(message, number) {
		return string(f.bytes)
	}
	return ""
}

// field is a field of a message of protobuf: a number, or bytes.
type field struct {
	number uint64
	bytes  []byte
}

// fields are those of one number. A message that is cut off ends the sequence.
func fields(message []byte, number uint64) func(yield func(field) bool) {
	return func(yield func(field) bool) {
		for len(message) > 0 {
			tag, n := binary.Uvarint(message)
			if n <= 0 {
				return
			}
			message = message[n:]
			var f field
			switch tag & 7 {
			case 0: // a number
				if f.number, n = binary.Uvarint(message); n <= 0 {
					return
				}
			case 1: // eight bytes
				n = 8
			case 2: // bytes, after their length
				size, m := binary.Uvarint(message)
				if m <= 0 || size > uint64(len(message)-m) {
					return
				}
				n = m + int(size)
				f.bytes = message[m:n]
			case 5: // four bytes
				n = 4
			default:
				return
			}
			if n > len(message) || tag>>3 == number && !yield(f) {
				return
			}
			message = message[n:]
		}
	}
}
