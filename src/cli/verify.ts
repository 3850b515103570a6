import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { z } from 'zod';

import { verifySignature } from '#documents/read/verify-signature.ts';
import { faultOf } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { PublicKeys, SignedManifest } from '#domain/seal/seal-manifest.ts';
import { verifySeal } from '#domain/seal/verify-seal.ts';
import type { VerifiedSeal } from '#domain/seal/verify-seal.ts';

import type { Io } from './command.ts';
import { printFaults } from './file-commands.ts';
import type { GivenFile } from './file-commands.ts';

/** `verify FIL [--manifest M] [--keys K]`: checks a file against its seal without a network and without our server. */
export async function runVerify({ path, name, bytes, values }: GivenFile, io: Io): Promise<number> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const given = values['manifest'];
  const manifest = typeof given === 'string' ? await read(given, SignedManifest) : await findBeside(path, sha256);
  if (!manifest.ok) return refused(manifest.error, io);
  const keys = values['keys'];
  const known = typeof keys === 'string' ? await read(keys, PublicKeys) : ok(null);
  if (!known.ok) return refused(known.error, io);
  const file = { name, sha256 };
  const verified = verifySeal({ file, manifest: manifest.value, keys: known.value?.keys ?? null }, verifySignature);
  if (!verified.ok) return refused(verified.error, io);
  io.out(told(verified.value));
  return 0;
}

function refused(fault: Fault, io: Io): number {
  printFaults([fault], io);
  return 1;
}

async function read<T>(path: string, schema: z.ZodType<T>): Promise<Result<T, Fault>> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    return err(faultOf('file-missing', `Filen ”${path}” går inte att läsa.`, 'Kontrollera sökvägen.'));
  }
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return ok(parsed.data);
  const message = `Filen ”${basename(path)}” är inget manifest eller ingen nyckelfil från Styrkedja, eller så är den skadad.`;
  return err(faultOf('not-a-manifest', message, 'Hämta den på nytt från kommunen.'));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The manifest in the same folder that names the file: by its content, or else by its name (then it has been changed). */
async function findBeside(path: string, sha256: string): Promise<Result<SignedManifest, Fault>> {
  const folder = dirname(path);
  const name = basename(path);
  const names = (await readdir(folder)).filter((file) => file.endsWith('.manifest.json')).toSorted();
  const found = await Promise.all(names.map((file) => read(join(folder, file), SignedManifest)));
  const manifests = found.flatMap((one) => (one.ok ? [one.value] : []));
  const manifest =
    manifests.find(({ files }) => files.some((file) => file.sha256 === sha256)) ??
    manifests.find(({ files }) => files.some((file) => file.name === name)) ??
    manifests[0];
  if (manifest !== undefined) return ok(manifest);
  const damaged = found[0];
  if (damaged !== undefined && !damaged.ok) return damaged;
  const message = `Det finns inget manifest bredvid ”${name}”.`;
  const remedy =
    'Hämta manifestet (adressen står sist i dokumentet), lägg det i samma mapp eller ange det med --manifest.';
  return err(faultOf('manifest-missing', message, remedy));
}

function told({ manifest, file, isKeyKnown }: VerifiedSeal): string {
  const { edition, municipality, decision, sealedAt, key, keysAt, corrects } = manifest;
  const rows = [
    ['Stämmer', `filen är den som ${municipality.name} förseglade`],
    ['Dokument', number(edition)],
    ['Beslut', `${decision.decidedOn}, ${decision.meeting}, ${decision.paragraph}, dnr ${decision.reference}`],
    ['Förseglad', sealedAt],
    ...(corrects === null ? [] : [['Rättelse', corrects.reason]]),
    ['SHA-256', file.sha256],
    ['Nyckel', isKeyKnown ? `${key.id}, en av kommunens` : `${key.id}, tagen ur manifestet`],
  ];
  const lines = rows.map(([label = '', value = '']) => `${label.padEnd(10)} ${value}\n`).join('');
  if (isKeyKnown) return lines;
  return `${lines}\nNyckeln är inte jämförd med kommunens. Hämta nycklarna från ${keysAt}\noch kontrollera igen med --keys för att veta att det är kommunen som har förseglat.\n`;
}

const number = ({ title, number: version }: SignedManifest['edition']): string =>
  version === 1 ? title : `${title}, version ${version}`;
