import { readFileSync } from 'node:fs';

/** The program's version, for files that say what wrote them. */
export const ownVersion = (): string => {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
};
