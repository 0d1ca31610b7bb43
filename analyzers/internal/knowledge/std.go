package knowledge

// Sources of values that differ with every call.
var (
	cryptoRand = Package{
		Path: "crypto/rand", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/crypto/rand",
		Fresh: []Name{{"", "Int"}, {"", "Prime"}, {"", "Read"}, {"", "Text"}},
	}
	mathRand = Package{
		Path: "math/rand", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/math/rand",
		Fresh: []Name{
			{"", "Float64"}, {"", "Int"}, {"", "Int31"}, {"", "Int31n"}, {"", "Int63"}, {"", "Int63n"}, {"", "Intn"}, {"", "Perm"}, {"", "Read"}, {"", "Uint32"}, {"", "Uint64"},
			{"Rand", "Int"}, {"Rand", "Int31n"}, {"Rand", "Int63"}, {"Rand", "Int63n"}, {"Rand", "Intn"}, {"Rand", "Read"}, {"Rand", "Uint32"}, {"Rand", "Uint64"},
		},
	}
	mathRandV2 = Package{
		Path: "math/rand/v2", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/math/rand/v2",
		Fresh: []Name{
			{"", "Float64"}, {"", "Int"}, {"", "Int32N"}, {"", "Int64"}, {"", "Int64N"}, {"", "IntN"}, {"", "N"}, {"", "Uint32"}, {"", "Uint64"},
			{"Rand", "Int64"}, {"Rand", "Int64N"}, {"Rand", "IntN"}, {"Rand", "Uint32"}, {"Rand", "Uint64"},
		},
	}
	timePackage = Package{
		Path: "time", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/time",
		Fresh: []Name{{"", "Now"}, {"", "Since"}},
	}
	googleUUID = Package{
		Path: "github.com/google/uuid", Module: "github.com/google/uuid", Version: "v1.6.0", Doc: "https://pkg.go.dev/github.com/google/uuid",
		Fresh: []Name{
			{"", "New"}, {"", "NewDCEGroup"}, {"", "NewDCEPerson"}, {"", "NewDCESecurity"}, {"", "NewRandom"}, {"", "NewRandomFromReader"},
			{"", "NewString"}, {"", "NewUUID"}, {"", "NewV6"}, {"", "NewV7"}, {"", "NewV7FromReader"},
		},
	}
)

// Functions that never return.
var (
	log = Package{
		Path: "log", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/log",
		NoReturn: []Name{
			{"", "Fatal"}, {"", "Fatalf"}, {"", "Fatalln"}, {"", "Panic"}, {"", "Panicf"}, {"", "Panicln"},
			{"Logger", "Fatal"}, {"Logger", "Fatalf"}, {"Logger", "Fatalln"}, {"Logger", "Panic"}, {"Logger", "Panicf"}, {"Logger", "Panicln"},
		},
	}
	osPackage = Package{
		Path: "os", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/os",
		NoReturn: []Name{{"", "Exit"}},
	}
	runtimePackage = Package{
		Path: "runtime", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/runtime",
		NoReturn: []Name{{"", "Goexit"}},
	}
	testingPackage = Package{
		Path: "testing", Module: "std", Version: "go1.26", Doc: "https://pkg.go.dev/testing",
		NoReturn: []Name{
			{"TB", "FailNow"}, {"TB", "Fatal"}, {"TB", "Fatalf"}, {"TB", "SkipNow"},
			{"common", "FailNow"}, {"common", "Fatal"}, {"common", "Fatalf"}, {"common", "SkipNow"},
		},
	}
)
