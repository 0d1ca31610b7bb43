package knowledge

// mongoPrimitive and mongoBSON make the ids of documents from the time, the process and a counter
// (bson/primitive/objectid.go, bson/objectid.go).
var (
	mongoPrimitive = Package{
		Path: "go.mongodb.org/mongo-driver/bson/primitive", Module: "go.mongodb.org/mongo-driver", Version: "v1.17.10", Doc: "https://pkg.go.dev/go.mongodb.org/mongo-driver/bson/primitive",
		Fresh: []Name{{"", "NewObjectID"}, {"", "NewObjectIDFromTimestamp"}},
	}
	mongoBSON = Package{
		Path: "go.mongodb.org/mongo-driver/v2/bson", Module: "go.mongodb.org/mongo-driver/v2", Version: "v2.10.0", Doc: "https://pkg.go.dev/go.mongodb.org/mongo-driver/v2/bson",
		Fresh: []Name{{"", "NewObjectID"}, {"", "NewObjectIDFromTimestamp"}},
	}
)
