import { hash, verify } from '@node-rs/argon2';

/** Parameters of OWASP's password storage cheat sheet for argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

/** Hash of no password, verified where there is no account so that the answer takes as long. */
let noAccount: Promise<string> | undefined;

export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  noAccount ??= hashPassword('\u0000');
  const fits = await verify(passwordHash ?? (await noAccount), password);
  return fits && passwordHash !== null;
}
