package knowledge

// packages are all packages of which something is known, sorted by import path.
var packages = [...]*Package{
	&cryptoRand,
	&avast,
	&avastV3,
	&avastV4,
	&avastV5,
	&backoffV4,
	&backoffV5,
	&restyV2,
	&googleUUID,
	&retryablehttp,
	&sethvargo,
	&log,
	&mathRand,
	&mathRandV2,
	&netHTTP,
	&osPackage,
	&runtimePackage,
	&testingPackage,
	&timePackage,
}
