import type { Finding } from '#domain/review/finding.ts';
import { runReview } from '#domain/review/run-review.ts';

import type { Plant } from './plant.ts';
import { twinDocuments } from './twin-documents.ts';
import type { TwinDocuments } from './twin-documents.ts';

/** One planted fault and what the review said of it and of its clean twin. */
export type Reading = {
  readonly twins: TwinDocuments;
  /** Found by its own rule at its place; or by another rule at its place. */
  readonly found: 'byRule' | 'byOther' | 'missed';
  /** Findings of the faulty document that are not at the planted place. */
  readonly stray: readonly Finding[];
  /** Findings of the clean twin, notes left out: all are false. */
  readonly onClean: readonly Finding[];
};

export type RuleFigures = {
  readonly rule: string;
  readonly planted: number;
  readonly byRule: number;
  readonly byOther: number;
  /** Findings by this rule on clean twins of any rule. */
  readonly false: number;
  /** Numbers of the wordings that were never found, counted from 1. */
  readonly missed: readonly number[];
};

const told = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'note');

/** Reviews both twins of every wording of every rule, so many times each. The same seed gives the same readings. */
export const readTwins = (plants: readonly Plant[], rounds: number, seed: number): readonly Reading[] =>
  makeTwins(plants, rounds, seed).map(read);

/** The documents alone. */
export const makeTwins = (plants: readonly Plant[], rounds: number, seed: number): readonly TwinDocuments[] =>
  plants.flatMap((plant, index) =>
    Array.from({ length: plant.wordings * rounds }, (_, count) =>
      twinDocuments(plant, count % plant.wordings, seed + index * 10_000 + count),
    ),
  );

function read(twins: TwinDocuments): Reading {
  const all = runReview(twins.faulty).findings;
  const atPlace = all.filter(({ evidence }) => evidence.some(({ place }) => twins.place.has(place.id ?? '')));
  const byRule = atPlace.some(({ rule }) => rule === twins.plant.rule);
  return {
    twins,
    found: byRule ? 'byRule' : told(atPlace).length > 0 ? 'byOther' : 'missed',
    stray: told(all).filter((finding) => !atPlace.includes(finding)),
    onClean: told(runReview(twins.clean).findings),
  };
}

export function figuresByRule(plants: readonly Plant[], readings: readonly Reading[]): readonly RuleFigures[] {
  const onClean = readings.flatMap((reading) => reading.onClean);
  return plants.map((plant) => {
    const { rule, wordings } = plant;
    const own = readings.filter(({ twins }) => twins.plant === plant);
    const hit = new Set(own.filter(({ found }) => found === 'byRule').map(({ twins }) => twins.wording));
    return {
      rule,
      planted: own.length,
      byRule: own.filter(({ found }) => found === 'byRule').length,
      byOther: own.filter(({ found }) => found === 'byOther').length,
      false: onClean.filter((finding) => finding.rule === rule).length,
      missed: Array.from({ length: wordings }, (_, wording) => wording)
        .filter((wording) => !hit.has(wording))
        .map((wording) => wording + 1),
    };
  });
}

/** Over all rules: how many planted faults are found, and how many of all findings on both twins are of planted faults. */
export function pooled(readings: readonly Reading[]): { recall: number; recallAny: number; precision: number } {
  const byRule = readings.filter(({ found }) => found === 'byRule').length;
  const any = readings.filter(({ found }) => found !== 'missed').length;
  const wrong = readings.reduce((sum, { stray, onClean }) => sum + stray.length + onClean.length, 0);
  return { recall: byRule / readings.length, recallAny: any / readings.length, precision: any / (any + wrong) };
}
