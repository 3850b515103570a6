import type { KeptFinding } from '#domain/review/finding-answer.ts';
import { saidBy } from '#domain/review/finding-key.ts';
import type { Db } from '#store/db.ts';
import { listEditionFindings } from '#store/editions/findings.ts';
import { copyAnswers } from '#store/finding-answers.ts';

/** Findings by what they say, where only one says it. */
function bySaying(findings: readonly KeptFinding[]): Map<string, KeptFinding> {
  const groups = Map.groupBy(findings, ({ key }) => saidBy(key));
  return new Map([...groups].flatMap(([said, [only, ...more]]) => (only && more.length === 0 ? [[said, only]] : [])));
}

/**
 * Answers follow a document that is read from its file again: what was dismissed in the edition that is replaced is
 * dismissed in the new one where the same rule quotes the same words. Their ids may have changed, so what is said twice
 * is left open. Runs when the new edition has its findings.
 */
export async function carryAnswers(
  db: Db,
  newId: () => string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const [before, now] = [bySaying(await listEditionFindings(db, from)), bySaying(await listEditionFindings(db, to))];
  const pairs = [...before].flatMap(([said, { key, answer }]) => {
    const again = now.get(said);
    return answer === null || again === undefined ? [] : [{ id: newId(), key, to: again.key }];
  });
  await copyAnswers(db, { from, to }, pairs);
}
