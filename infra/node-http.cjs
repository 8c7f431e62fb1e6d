// Stands in every bundle for node:http, and says why in bundle.ts.
module.exports = process.getBuiltinModule('node:http');
