import type { Paragraph } from '../steering/steering-document.ts';

/** How a text read after a spell of writing. Instants are ISO. */
export type TextVersion = {
  readonly number: number;
  readonly startedAt: string;
  readonly changedAt: string;
  readonly people: readonly string[];
  readonly paragraphs: readonly Paragraph[];
};

/** What is written within this time belongs together: long enough for a thought, short enough to find the way back. */
const SPELL_MINUTES = 10;

/**
 * The version that a change belongs to: the newest one while its spell lasts, else a new one. The first version of all
 * is how the text read before anybody wrote, and is never changed. `isNew` asks for an entry in the audit log.
 */
export function versionAfter(
  newest: TextVersion,
  change: { readonly at: string; readonly people: readonly string[]; readonly paragraphs: readonly Paragraph[] },
): { readonly version: TextVersion; readonly isNew: boolean } {
  const lasts = Date.parse(change.at) - Date.parse(newest.startedAt) < SPELL_MINUTES * 60_000;
  const isKnown = change.people.every((person) => newest.people.includes(person));
  if (newest.number === 0 || !lasts) {
    return {
      version: { ...change, number: newest.number + 1, startedAt: change.at, changedAt: change.at },
      isNew: true,
    };
  }
  const people = [...new Set([...newest.people, ...change.people])];
  const version = { ...newest, people, paragraphs: change.paragraphs, changedAt: change.at };
  return { version, isNew: !isKnown };
}
