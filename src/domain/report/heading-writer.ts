import type { DocumentGoal } from '#domain/steering/steering-document.ts';

import type { ReportBlock, ReportHeading } from './report.ts';

/** PDF and HTML know six levels of headings. */
const DEEPEST = 6;

export type HeadingWriter = {
  /** A chapter's heading, at its own level. */
  chapter(level: number, text: string): void;
  /** A goal's heading, as deep as the goal is in its tree. */
  goal(id: string, label: string, text: string): void;
  /** A section's heading, one below its goal. */
  underGoal(goal: string, text: string): void;
  /** A free sub-heading inside a text, one below the heading of that text. */
  below(text: string): void;
};

/**
 * Writes headings whose levels never skip one: readers and standards (PDF/UA, WCAG 1.3.1) take a skipped level as a
 * missing heading. A tree of goals that stands right under a chapter without text of its own hangs below that chapter.
 */
export function headingWriter(blocks: ReportBlock[], goals: ReadonlyMap<string, DocumentGoal>): HeadingWriter {
  let count = 0;
  let last = 0;
  let textLevel = 0;
  let treeBase: number | null = null;
  const levels = new Map<string, number>();

  const write = (role: ReportHeading['role'], wanted: number, label: string | null, text: string): number => {
    if (text === '' && label === null) return last;
    const level = Math.max(1, Math.min(wanted, last + 1, DEEPEST));
    last = level;
    textLevel = level;
    count += 1;
    blocks.push({ kind: 'heading', id: `avsnitt-${count}`, role, level, label, text });
    return level;
  };

  return {
    chapter(level, text) {
      treeBase = null;
      write('chapter', level, null, text);
    },
    goal(id, label, text) {
      if (treeBase === null) {
        const before = blocks.at(-1);
        treeBase = before?.kind === 'heading' && before.label === null ? before.level + 1 : 1;
      }
      levels.set(id, write('goal', treeBase + depthOf(id, goals), label, text));
    },
    underGoal(goal, text) {
      write('section', (levels.get(goal) ?? last) + 1, null, text);
    },
    below(text) {
      const section = textLevel;
      write('subheading', section + 1, null, text);
      textLevel = section;
    },
  };
}

/** Number of ancestors; a chain that runs in a circle ends where it meets itself. */
function depthOf(id: string, goals: ReadonlyMap<string, DocumentGoal>): number {
  const seen = new Set([id]);
  let parent = goals.get(id)?.parent ?? null;
  while (parent !== null && goals.has(parent) && !seen.has(parent)) {
    seen.add(parent);
    parent = goals.get(parent)?.parent ?? null;
  }
  return seen.size - 1;
}
