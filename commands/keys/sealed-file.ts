/** A file that opens by a passphrase alone: scrypt makes the key, AES-256-GCM seals (sealed, opened). */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import * as z from 'zod';

const kind = 'suitably keys, version 1';
const sealedFile = z.strictObject({
  kind: z.literal(kind),
  salt: z.base64(),
  iv: z.base64(),
  tag: z.base64(),
  data: z.base64(),
});

/** A guess costs 128 MB and some tenths of a second. */
const keyOf = (passphrase: string, salt: Buffer): Buffer =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 });

/** The text as a file that can lie anywhere. */
export function sealed(text: string, passphrase: string): string {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv).setAAD(Buffer.from(kind));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = Object.entries({ salt, iv, tag: cipher.getAuthTag(), data });
  const file = { kind, ...Object.fromEntries(parts.map(([name, bytes]) => [name, bytes.toString('base64')])) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The text of such a file. Throws a sentence when it is none, was changed, or has another passphrase. */
export function opened(file: string, passphrase: string): string {
  let read: z.infer<typeof sealedFile>;
  try {
    read = sealedFile.parse(JSON.parse(file));
  } catch {
    throw new Error('This is no file of keys.');
  }
  const [salt, iv, tag, data] = [read.salt, read.iv, read.tag, read.data].map((text) =>
    Buffer.from(text, 'base64'),
  ) as [Buffer, Buffer, Buffer, Buffer];
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), iv, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(kind)).setAuthTag(tag);
    return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
  } catch {
    throw new Error('The passphrase is another one, or the file was changed.');
  }
}
