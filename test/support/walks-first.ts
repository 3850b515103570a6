import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/**
 * Days in a browser take minutes and wait for much of them: they come first, and the many short files of rules fill up the
 * end, so that no core stands idle while a last long file runs.
 */
export class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = await super.sort(files);
    return longestFirst.toSorted((a, b) => rank(a) - rank(b));
  }
}

/** The rules alone are short; whatever else there is has a database, a browser or files. */
const ORDER = [/\/journeys\//u, /\/test\//u, /\/src\/(?!domain\/|web\/|charts\/|i18n\/)/u];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = ORDER.findIndex((place) => place.test(moduleId));
  return at === -1 ? ORDER.length : at;
};
