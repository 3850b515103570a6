import { describe, expect, it } from 'vitest';

import type { Finding } from '#domain/review/finding.ts';
import { runReview } from '#domain/review/run-review.ts';

import { editions } from './editions.ts';
import type { ExampleEdition } from './editions.ts';
import { plantedFaults } from './planted-faults.ts';
import type { FaultFamily, PlantedFault } from './planted-faults.ts';

/** Needs other documents than the one that is read: seen on the golden thread. */
const acrossDocuments: readonly FaultFamily[] = ['goal-without-children'];

const plantedIn = ({ organisation, year, kind }: ExampleEdition): PlantedFault[] =>
  plantedFaults.filter((fault) => fault.organisation === organisation && fault.year === year && fault.kind === kind);

const isAbout = (finding: Finding, { quote }: PlantedFault): boolean =>
  finding.evidence.some((evidence) => evidence.quote.includes(quote));

const reviewed = editions.map((edition) => ({ edition, findings: runReview(edition.document).findings }));

describe('the review of the example', () => {
  it.each(
    plantedFaults.filter(({ family }) => !acrossDocuments.includes(family)).map((fault) => [fault.why, fault] as const),
  )('finds: %s', (_why, fault) => {
    const findings = reviewed.find(({ edition }) => plantedIn(edition).includes(fault))?.findings ?? [];
    expect(findings.filter((finding) => isAbout(finding, fault))).not.toEqual([]);
  });

  it('finds nothing but what was planted, save notes', () => {
    const others = reviewed.flatMap(({ edition, findings }) =>
      findings
        .filter(({ severity }) => severity !== 'note')
        .filter((finding) => !plantedIn(edition).some((fault) => isAbout(finding, fault)))
        .map(({ rule, message }) => `${edition.organisation} ${edition.kind} ${edition.year} ${rule}: ${message}`),
    );
    expect(others).toEqual([]);
  });
});
