package knowledge

// Libraries that make identifiers, each call another one.
var (
	// snowflake: snowflake.go.
	snowflake = Package{
		Path: "github.com/bwmarrin/snowflake", Module: "github.com/bwmarrin/snowflake", Version: "v0.3.0", Doc: "https://pkg.go.dev/github.com/bwmarrin/snowflake",
		Fresh: []Name{{"Node", "Generate"}},
	}
	// gofrsUUID: v3 and v4 (generator.go).
	gofrsUUID = Package{
		Path: "github.com/gofrs/uuid", Module: "github.com/gofrs/uuid", Version: "v4.4.0+incompatible", Doc: "https://pkg.go.dev/github.com/gofrs/uuid",
		Fresh: []Name{{"", "NewV1"}, {"", "NewV4"}, {"", "NewV6"}, {"", "NewV7"}, {"Gen", "NewV1"}, {"Gen", "NewV4"}, {"Gen", "NewV6"}, {"Gen", "NewV7"}},
	}
	// gofrsUUIDV5: generator.go.
	gofrsUUIDV5 = Package{
		Path: "github.com/gofrs/uuid/v5", Module: "github.com/gofrs/uuid/v5", Version: "v5.5.1", Doc: "https://pkg.go.dev/github.com/gofrs/uuid/v5",
		Fresh: []Name{{"", "NewV1"}, {"", "NewV1AtTime"}, {"", "NewV4"}, {"", "NewV6"}, {"", "NewV6AtTime"}, {"", "NewV7"}, {"", "NewV7AtTime"}, {"Gen", "NewV1"}, {"Gen", "NewV4"}, {"Gen", "NewV6"}, {"Gen", "NewV7"}},
	}
	// hashicorpUUID: uuid.go.
	hashicorpUUID = Package{
		Path: "github.com/hashicorp/go-uuid", Module: "github.com/hashicorp/go-uuid", Version: "v1.0.4", Doc: "https://pkg.go.dev/github.com/hashicorp/go-uuid",
		Fresh: []Name{{"", "GenerateRandomBytes"}, {"", "GenerateRandomBytesWithReader"}, {"", "GenerateUUID"}, {"", "GenerateUUIDWithReader"}},
	}
	// shortuuid: shortuuid.go; NewWithNamespace gives the same for the same name.
	shortuuid = Package{
		Path: "github.com/lithammer/shortuuid/v4", Module: "github.com/lithammer/shortuuid/v4", Version: "v4.3.0", Doc: "https://pkg.go.dev/github.com/lithammer/shortuuid/v4",
		Fresh: []Name{{"", "New"}, {"", "NewWithAlphabet"}, {"", "NewWithEncoder"}},
	}
	// cuid: cuid.go.
	cuid = Package{
		Path: "github.com/lucsky/cuid", Module: "github.com/lucsky/cuid", Version: "v1.2.1", Doc: "https://pkg.go.dev/github.com/lucsky/cuid",
		Fresh: []Name{{"", "New"}, {"", "NewCrypto"}, {"", "Slug"}},
	}
	// nanoid: gonanoid.go.
	nanoid = Package{
		Path: "github.com/matoous/go-nanoid/v2", Module: "github.com/matoous/go-nanoid/v2", Version: "v2.1.0", Doc: "https://pkg.go.dev/github.com/matoous/go-nanoid/v2",
		Fresh: []Name{{"", "Generate"}, {"", "Must"}, {"", "MustGenerate"}, {"", "New"}},
	}
	// nuid: nuid.go.
	nuid = Package{
		Path: "github.com/nats-io/nuid", Module: "github.com/nats-io/nuid", Version: "v1.0.1", Doc: "https://pkg.go.dev/github.com/nats-io/nuid",
		Fresh: []Name{{"", "Next"}, {"NUID", "Next"}},
	}
	// ulid: ulid.go.
	ulid = Package{
		Path: "github.com/oklog/ulid/v2", Module: "github.com/oklog/ulid/v2", Version: "v2.1.2", Doc: "https://pkg.go.dev/github.com/oklog/ulid/v2",
		Fresh: []Name{{"", "Make"}, {"", "MustNew"}, {"", "MustNewDefault"}, {"", "New"}},
	}
	// pborman: version1.go, version4.go.
	pborman = Package{
		Path: "github.com/pborman/uuid", Module: "github.com/pborman/uuid", Version: "v1.2.1", Doc: "https://pkg.go.dev/github.com/pborman/uuid",
		Fresh: []Name{{"", "New"}, {"", "NewRandom"}, {"", "NewUUID"}},
	}
	// xid: id.go.
	xid = Package{
		Path: "github.com/rs/xid", Module: "github.com/rs/xid", Version: "v1.6.0", Doc: "https://pkg.go.dev/github.com/rs/xid",
		Fresh: []Name{{"", "New"}, {"", "NewWithTime"}},
	}
	// satoriUUID: generator.go.
	satoriUUID = Package{
		Path: "github.com/satori/go.uuid", Module: "github.com/satori/go.uuid", Version: "v1.2.0", Doc: "https://pkg.go.dev/github.com/satori/go.uuid",
		Fresh: []Name{{"", "NewV1"}, {"", "NewV2"}, {"", "NewV4"}},
	}
	// ksuid: ksuid.go, sequence.go; KSUID.Next is the successor of a value and as stable as that.
	ksuid = Package{
		Path: "github.com/segmentio/ksuid", Module: "github.com/segmentio/ksuid", Version: "v1.0.4", Doc: "https://pkg.go.dev/github.com/segmentio/ksuid",
		Fresh: []Name{{"", "New"}, {"", "NewRandom"}, {"", "NewRandomWithTime"}, {"Sequence", "Next"}},
	}
	// sonyflake: sonyflake.go.
	sonyflake = Package{
		Path: "github.com/sony/sonyflake", Module: "github.com/sony/sonyflake", Version: "v1.2.0", Doc: "https://pkg.go.dev/github.com/sony/sonyflake",
		Fresh: []Name{{"Sonyflake", "NextID"}},
	}
	// shortid: shortid.go.
	shortid = Package{
		Path: "github.com/teris-io/shortid", Module: "github.com/teris-io/shortid", Version: "v0.0.0-20220617161101-71ec9f2aa569", Doc: "https://pkg.go.dev/github.com/teris-io/shortid",
		Fresh: []Name{{"", "Generate"}, {"", "MustGenerate"}, {"Shortid", "Generate"}, {"Shortid", "MustGenerate"}},
	}
	// stripeKeysV72 and stripeKeysV82: the SDK's own maker of keys (params.go).
	stripeKeysV72 = Package{
		Path: "github.com/stripe/stripe-go/v72", Module: "github.com/stripe/stripe-go/v72", Version: "v72.122.0", Doc: "https://pkg.go.dev/github.com/stripe/stripe-go/v72",
		Fresh: []Name{{"", "NewIdempotencyKey"}},
	}
	stripeKeysV82 = Package{
		Path: "github.com/stripe/stripe-go/v82", Module: "github.com/stripe/stripe-go/v82", Version: "v82.5.1", Doc: "https://pkg.go.dev/github.com/stripe/stripe-go/v82",
		Fresh: []Name{{"", "NewIdempotencyKey"}},
	}
)
