import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const executable = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';

const instruction = [
  `No DynamoDB emulator was found for ${process.platform}-${process.arch}. Choose one:`,
  `  npm install --no-save @dynoxide/${process.platform}-${process.arch}@1.2.1`,
  '  put the program "dynoxide" on the PATH',
  '  DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start   (any emulator with transactions and streams)',
].join('\n');

function fromPackage(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@dynoxide/${process.platform}-${process.arch}/package.json`,
    );
    return path.join(path.dirname(manifest), executable);
  } catch {
    return undefined;
  }
}

function fromPath(search: string): string | undefined {
  return search
    .split(path.delimiter)
    .map((folder) => path.join(folder, executable))
    .find((candidate) => {
      try {
        accessSync(candidate, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** The program that emulates DynamoDB: platform package, then PATH. Throws instructions when there is none. */
export function findDynoxide(search: string = process.env.PATH ?? ''): string {
  const found = fromPackage() ?? fromPath(search);
  if (!found) throw new Error(instruction);
  return found;
}
