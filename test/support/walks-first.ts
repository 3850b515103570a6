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

const ORDER = ['walks', 'requests', 'rules'];

function rank({ project, moduleId }: TestSpecification): number {
  return moduleId.includes('/journeys/') ? -1 : ORDER.indexOf(project.name);
}
