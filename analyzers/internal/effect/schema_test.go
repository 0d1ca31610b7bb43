package effect

import (
	"encoding/binary"
	goconst "go/constant"
	"go/token"
	"go/types"
	"slices"
	"testing"
)

// message makes fields of protobuf: numbers, and bytes after their length.
func message(fields ...any) []byte {
	var b []byte
	for i := 0; i < len(fields); i += 2 {
		number := uint64(fields[i].(int))
		switch v := fields[i+1].(type) {
		case int:
			b = binary.AppendUvarint(b, number<<3)
			b = binary.AppendUvarint(b, uint64(v))
		case string:
			b = binary.AppendUvarint(b, number<<3|2)
			b = append(binary.AppendUvarint(b, uint64(len(v))), v...)
		case []byte:
			b = binary.AppendUvarint(b, number<<3|2)
			b = append(binary.AppendUvarint(b, uint64(len(v))), v...)
		}
	}
	return b
}

// generatedFrom is a package with a descriptor and an interface of the methods Get, Pay and Set.
func generatedFrom(desc []byte) *types.Package {
	pkg := types.NewPackage("example.com/p", "p")
	var methods []*types.Func
	for _, name := range []string{"Get", "Pay", "Set"} {
		methods = append(methods, types.NewFunc(token.NoPos, pkg, name, types.NewSignatureType(nil, nil, nil, nil, nil, false)))
	}
	tn := types.NewTypeName(token.NoPos, pkg, "PaymentsClient", nil)
	types.NewNamed(tn, types.NewInterfaceType(methods, nil).Complete(), nil)
	pkg.Scope().Insert(tn)
	pkg.Scope().Insert(types.NewConst(token.NoPos, pkg, "file_p_proto_rawDesc", types.Typ[types.UntypedString], goconst.MakeString(string(desc))))
	return pkg
}

func TestDescriptor(t *testing.T) {
	method := func(name string, level int) []byte {
		return message(methodName, name, 2, ".p.Request", methodOptions, message(33, 1, idempotencyLevel, level))
	}
	desc := message(1, "p.proto", 2, "p", 4, message(1, "Request"), fileService, message(serviceName, "Payments",
		serviceMethod, method("Get", 1), serviceMethod, message(methodName, "Pay"), serviceMethod, method("Set", 2), serviceMethod, method("Gone", 1)),
		fileService, message(serviceName, "Other", serviceMethod, method("Get", 1)))
	var got []string
	for _, fn := range ofDescriptor(generatedFrom(desc)) {
		got = append(got, fn.Name())
	}
	if want := []string{"Get", "Set"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	for i := range desc { // cut off anywhere: no panic
		ofDescriptor(generatedFrom(desc[:i]))
	}
}
