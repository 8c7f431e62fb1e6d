// Stands in every bundle for the SDK's memory of endpoints, and says why in bundle.ts.
module.exports = { EndpointCache: function EndpointCache() {} };
