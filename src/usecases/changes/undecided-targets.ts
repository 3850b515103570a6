import { undecidedTargets } from '#domain/changes/year-change.ts';
import type { TargetCell } from '#domain/changes/year-change.ts';
import { faultOf } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { findLastDecided, listChanges } from '#store/changes.ts';
import type { Db } from '#store/db.ts';

import { MAX_YEAR_CHANGES } from '#limits';

import type { ReadableEdition } from '../editions/edition-access.ts';
import { standingDocument } from '../editions/standing-document.ts';
import type { Standing } from '../editions/standing-document.ts';

/** Targets of a report that differ from what holds, each as a fault that says what to do (AN-6). A plan sets its own. */
export async function findUndecidedTargets(db: Db, { row }: ReadableEdition, today: string): Promise<Fault[]> {
  const { organisation, year, kind } = row;
  if (kind === 'VP') return [];
  const decided = await findLastDecided(db, organisation, year);
  if (decided === undefined || decided.id === row.id) return [];
  const before = targetsOf(await standingDocument(db, decided));
  const written = targetsOf(await standingDocument(db, row));
  const changes = await listChanges(db, { year, organisation }, MAX_YEAR_CHANGES);
  return undecidedTargets(before, written, changes, today).map(({ name, holds, written: cell }) =>
    faultOf(
      'target-without-decision',
      `Årsmålet för ”${name}” är ${holds ?? 'tomt'} enligt beslut men ${cell ?? 'tomt'} här.`,
      'Skriv det beslutade målet, eller föreslå en ändring under Ändringar och få den beslutad.',
      name,
    ),
  );
}

const targetsOf = ({ document, definitions }: Standing): TargetCell[] =>
  document.indicators.flatMap(({ id, name, cells }) =>
    (['target', 'councilTarget'] as const).map((subject) => ({
      thing: definitions[id] ?? id,
      name,
      subject,
      cell: cells[subject],
    })),
  );
