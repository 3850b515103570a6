import { randomBytes, randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import type { Io } from '#cli/command.ts';
import { printFaults } from '#cli/file-commands.ts';
import { Role } from '#domain/access/role.ts';
import { addPersonAtConsole } from '#usecases/people/add-person-at-console.ts';
import { openMunicipality } from '#usecases/open-municipality.ts';
import { hashPassword } from '#usecases/session/password.ts';
import { migrate } from '#store/migrate.ts';
import type { Database } from '#store/open-database.ts';

/** What goes to the process that holds the database: the password itself stays with whoever typed it. */
const Wanted = z.object({
  name: z.string().min(1).max(200),
  email: z.email().max(320),
  role: Role,
  organisation: z.string().nullable(),
  passwordHash: z.string(),
  municipality: z.object({ id: z.string(), name: z.string() }),
});

const SHORTEST_PASSWORD = 12;

/**
 * Reads the call of `user add` and makes the password: from standard input with --password-stdin, else a random one
 * that is printed once when the person has been added. Gives the words for `runUserAdd`, or null where the call is not understood.
 */
export async function prepareUserAdd(
  words: readonly string[],
  municipality: { readonly id: string; readonly name: string },
  io: Io,
): Promise<{ readonly words: readonly string[]; readonly generated: string | null } | null> {
  const options = {
    name: { type: 'string' },
    email: { type: 'string' },
    role: { type: 'string', default: 'administrator' },
    organisation: { type: 'string' },
    'password-stdin': { type: 'boolean', default: false },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...words], options }));
  } catch {
    io.err(
      'Anropet förstods inte. Skriv: styrkedja user add --name NAMN --email ADRESS [--role ROLL] [--organisation NAMN]\n',
    );
    return null;
  }
  const given = values['password-stdin'] ? (await text(process.stdin)).trimEnd() : null;
  if (given !== null && given.length < SHORTEST_PASSWORD) {
    io.err(`Lösenordet är för kort: det ska ha minst ${SHORTEST_PASSWORD} tecken.\n`);
    return null;
  }
  const password = given ?? randomBytes(15).toString('base64url');
  const wanted = Wanted.safeParse({
    name: values.name?.trim(),
    email: values.email?.trim(),
    role: values.role,
    organisation: values.organisation ?? null,
    passwordHash: await hashPassword(password),
    municipality,
  });
  if (!wanted.success) {
    for (const { path } of wanted.error.issues)
      io.err(`${MISSING[String(path[0])] ?? 'Anropet är inte fullständigt.'}\n`);
    return null;
  }
  return { words: [JSON.stringify(wanted.data)], generated: given === null ? password : null };
}

const MISSING: Readonly<Record<string, string>> = {
  name: 'Ange namnet med --name.',
  email: 'Ange e-postadressen med --email; den ska ha formen namn@kommun.se.',
  role: `Ange rollen med --role: ${Role.options.join(', ')}.`,
};

export async function runUserAdd(database: Database, words: readonly string[], io: Io): Promise<number> {
  const { municipality, ...person } = Wanted.parse(JSON.parse(words[0] ?? ''));
  // A new installation has no tables yet: this may be the first command that meets its database.
  const migrated = await migrate(database);
  if (!migrated.ok) {
    printFaults([migrated.error], io);
    return 1;
  }
  const { id, name } = await openMunicipality(database, municipality);
  const app = { database, municipality: { id, name }, newId: randomUUID, now: () => new Date() };
  const added = await addPersonAtConsole(app, person);
  if (!added.ok) {
    printFaults([added.error], io);
    return 1;
  }
  io.out(`${person.name} är upplagd och kan logga in med ${person.email}. Rollen gäller ${added.value.place}.\n`);
  return 0;
}
