import type { ReviewContext } from '../review-context.ts';
import type { Fact } from './fact.ts';

import { aroundOf, likeness, weightsOf, type Likeness } from './same-thing.ts';

export type Contradiction = { readonly one: Fact; readonly other: Fact; readonly likeness: number };

/** Two values that are so far apart that they speak of different things, save where the words are nearly all the same. */
const NEAR = 0.3;
const FAR = 0.6;
/** How much of each clause's words the other must say, and of the wordier one's. */
const LEAST = 0.5;
const ALL_BUT = 0.75;
/** Weight of the words in common: two rare ones, or one that stands nowhere else. */
const LEAST_SHARED = { unit: 0.7, others: 1 };
/** What a report quotes of its plan is not what has been done. */
const OF_PLAN = /^(?:förväntat\s+resultat|beskrivning|arbetssätt|syfte|bakgrund|utveckling)/iu;
/** The day of an event is told with other verbs and other things beside it. */
const OF_DAYS = 0.5;
/** A rate without a noun that is counted has its words alone: one of two is not enough. */
const OF_RATES = 0.6;
/** So many facts of one kind are looked back at from each. */
const MOST_BEFORE = 300;

const isAllOrNone = ({ kind, low, high }: Fact): boolean =>
  kind === 'share' && low === high && (low === 100 || low === 0);

/** How far apart two values stand, as a part of the larger; days and states are one or another. */
const apart = (one: Fact, other: Fact): number =>
  one.kind === 'day' || one.kind === 'state' || one.kind === 'side' || isAllOrNone(one) || isAllOrNone(other)
    ? NEAR
    : Math.abs(one.low + one.high - other.low - other.high) /
      Math.max(1e-9, Math.abs(one.low + one.high), Math.abs(other.low + other.high));
const canBothHold = (one: Fact, other: Fact): boolean => one.low <= other.high && other.low <= one.high;

/** In a board's report "enheten" and "avdelningen" are another one in every text. */
const ANY_UNIT =
  /(?<!\p{L})(?:enheten|verksamheten|avdelningen|boendet|skolan|förskolan|gruppbostaden|mottagningen|teamet|gruppen|vi|vår\p{L}*)s?(?!\p{L})/iu;

function mayBeOne(one: Fact, other: Fact, context: ReviewContext): boolean {
  const [a, b] = [aroundOf(one.sentence, context), aroundOf(other.sentence, context)];
  const sameOwner = one.sentence.owner === other.sentence.owner;
  if (a.row !== null && b.row !== null && a.row !== b.row) return false;
  if (context.head.level === 'unit' || sameOwner) return true;
  return !(ANY_UNIT.test(one.sentence.text) || ANY_UNIT.test(other.sentence.text));
}

/** How alike the words must be for values so far apart. */
function isOfOne({ kind, head }: Fact, distance: number, { least, most, shared }: Likeness, isUnit: boolean): boolean {
  if (shared < (isUnit ? LEAST_SHARED.unit : LEAST_SHARED.others) || most < ALL_BUT) return false;
  const near = head === '' && (kind === 'share' || kind === 'money') ? OF_RATES : LEAST;
  return least >= (kind === 'day' ? OF_DAYS : distance <= NEAR ? near : ALL_BUT);
}

/** Pairs of facts of one thing that cannot both hold; of each fact the likest other. */
export function contradictions(all: readonly Fact[], context: ReviewContext): readonly Contradiction[] {
  const facts = context.isReport ? all.filter(({ sentence }) => !OF_PLAN.test(sentence.owner.heading ?? '')) : all;
  const weight = weightsOf(facts);
  const found: Contradiction[] = [];
  for (const group of Map.groupBy(facts, ({ kind, marks }) => `${kind} ${marks}`).values()) {
    const told = new Set<Fact>();
    for (const [index, other] of group.entries()) {
      let best: Contradiction | null = null;
      for (const one of group.slice(Math.max(0, index - MOST_BEFORE), index)) {
        if (one.sentence === other.sentence || told.has(one) || canBothHold(one, other)) continue;
        const distance = apart(one, other);
        if (distance > FAR || !mayBeOne(one, other, context)) continue;
        const alike = likeness(one, other, weight, context);
        if (
          isOfOne(one, distance, alike, context.head.level === 'unit') &&
          (best === null || alike.least > best.likeness)
        )
          best = { one, other, likeness: alike.least };
      }
      if (best === null) continue;
      told.add(best.other);
      found.push(best);
    }
  }
  return found;
}
