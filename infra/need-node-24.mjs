// Loaded before any TypeScript (node --import), because an older Node fails on the first .ts file without saying why.
const [major] = process.versions.node.split('.');
if (Number(major) < 24) {
  process.stderr.write(
    `Suitably needs Node 24 or newer, this is ${process.version}. Run "npm ci", then use npx or npm run.\n`,
  );
  process.exit(1);
}
