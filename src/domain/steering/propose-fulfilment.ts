import type { Direction } from './direction.ts';
import type { Judgement } from './judge-outcome.ts';
import type {
  DocumentActivity,
  DocumentGoal,
  DocumentIndicator,
  EditionKind,
  Fulfilment,
  SteeringDocument,
} from './steering-document.ts';

import { decimalToNumber } from '../kernel/decimal.ts';
import { proposeDirection } from './direction.ts';
import { judgeOutcome } from './judge-outcome.ts';
import { amountIn, readMeasureRow } from './measure.ts';
import { readTarget } from './target.ts';

/*
 * Which fulfilment follows from a goal's facts. The numbered law is docs/domain/fulfilment.md; the numbers in brackets
 * below are its. A proposal is never a verdict: it stands beside the human judgement, with its grounds.
 */

/** One fact group and what it speaks for; at most three, so that the grounds are three lines. */
export type FulfilmentGround = {
  readonly from: 'indicators' | 'children' | 'activities';
  readonly says: Fulfilment;
  /** One plain Swedish sentence. */
  readonly text: string;
  /** Ids in the document of what it rests on. */
  readonly things: readonly string[];
};

export type FulfilmentProposal = {
  /** Null where nothing can be concluded. */
  readonly status: Fulfilment | null;
  readonly grounds: readonly FulfilmentGround[];
};

/** An indicator as far as fulfilment goes: its own words, and how the value that counts stands to the target. */
export type JudgedIndicator = {
  readonly id: string;
  readonly name: string;
  /** "utfall 12 % mot 100 %", as printed. */
  readonly told: string;
  readonly judgement: Judgement;
};

export type FulfilmentBasis = {
  readonly indicators: readonly JudgedIndicator[];
  readonly children: readonly { readonly id: string; readonly title: string; readonly status: Fulfilment | null }[];
  readonly activities: readonly { readonly id: string; readonly title: string; readonly deviates: boolean }[];
};

/** [4] A miss that is less than this part of the target is within what rounding and measurement give. */
const TINY_MISS = 0.015;
/** [6] A miss of more than this part of the target is a clear one. */
const CLEAR_MISS = 0.2;

/** [9–11] The weakest of what indicators and children say; activities lower it by one step at most, and never lift it. */
export function proposeFulfilment(basis: FulfilmentBasis): FulfilmentProposal {
  const indicators = fromIndicators(basis.indicators);
  const children = fromChildren(basis.children);
  const activities = fromActivities(basis.activities);
  const grounds = [indicators, children, activities].filter((ground) => ground !== null);
  const facts = [indicators, children].filter((ground) => ground !== null).map(({ says }) => says);
  if (facts.length === 0) return { status: activities?.says === 'partial' ? 'partial' : null, grounds };
  const status = weakest(facts);
  return { status: status === 'full' && activities?.says === 'partial' ? 'partial' : status, grounds };
}

const ORDER = { full: 2, partial: 1, none: 0 } as const;

const weakest = (statuses: readonly Fulfilment[]): Fulfilment =>
  statuses.reduce((least, status) => (ORDER[status] < ORDER[least] ? status : least), 'full');

/** The size of a miss as a part of the target; 1 where the target is nought. */
function missOf({ judgement }: JudgedIndicator): number {
  if (judgement.result !== 'missed') return 0;
  const target = Math.abs(decimalToNumber(judgement.target));
  return target === 0 ? 1 : Math.abs(decimalToNumber(judgement.difference)) / target;
}

/** [3–6] */
function fromIndicators(all: readonly JudgedIndicator[]): FulfilmentGround | null {
  const counted = all.filter(({ judgement }) => judgement.result !== 'cannotTell');
  if (counted.length === 0) return null;
  const missed = counted.filter((one) => missOf(one) >= TINY_MISS);
  const things = counted.map(({ id }) => id);
  const out = all.length - counted.length;
  const rest = out === 0 ? '' : ` ${out === 1 ? 'En till' : `${out} till`} går inte att bedöma.`;
  if (missed.length === 0) {
    const text =
      counted.length === 1
        ? 'Den indikator som går att bedöma når'
        : `Alla ${counted.length} indikatorer som går att bedöma når`;
    return { from: 'indicators', says: 'full', text: `${text} årsmålet.${rest}`, things };
  }
  const worst = missed.toSorted((a, b) => missOf(b) - missOf(a))[0];
  const told = worst === undefined ? '' : ` ”${worst.name}”: ${worst.told}.`;
  const text = `${missed.length} av ${counted.length} indikatorer når inte årsmålet.${told}${rest}`;
  const isNone = missed.length === counted.length && missed.every((one) => missOf(one) > CLEAR_MISS);
  return { from: 'indicators', says: isNone ? 'none' : 'partial', text, things };
}

/** [7] */
function fromChildren(all: FulfilmentBasis['children']): FulfilmentGround | null {
  const judged = all.filter(({ status }) => status !== null);
  if (judged.length === 0 || judged.length * 2 < all.length) return null;
  const count = (status: Fulfilment): number => judged.filter((child) => child.status === status).length;
  const [full, none] = [count('full'), count('none')];
  const says = full === judged.length ? 'full' : none === judged.length ? 'none' : 'partial';
  const parts = [`${full} uppfylls helt`, `${count('partial')} delvis`, `${none} inte`].join(', ');
  const of = judged.length === all.length ? `${all.length}` : `${judged.length} bedömda av ${all.length}`;
  return { from: 'children', says, text: `Målen under (${of}): ${parts}.`, things: judged.map(({ id }) => id) };
}

/** [8] */
function fromActivities(all: FulfilmentBasis['activities']): FulfilmentGround | null {
  if (all.length === 0) return null;
  const deviating = all.filter(({ deviates }) => deviates);
  const says = deviating.length * 2 >= all.length ? 'partial' : 'full';
  const [first] = deviating;
  const text =
    first === undefined
      ? all.length === 1
        ? 'Aktiviteten har ingen avvikelse.'
        : `Ingen av ${all.length} aktiviteter har avvikelse.`
      : `${deviating.length} av ${all.length} aktiviteter har avvikelse, bland annat ”${first.title}”.`;
  return { from: 'activities', says, text, things: (first === undefined ? all : deviating).map(({ id }) => id) };
}

/** Which way is good, where the municipality has said so itself: document indicator id → direction. */
type KnownDirections = ReadonlyMap<string, Direction>;

/** [1–2] The value that counts: the year's outcome in an annual report, the forecast for the year before that. */
function judgeIndicator(indicator: DocumentIndicator, kind: EditionKind, known: KnownDirections): JudgedIndicator {
  const { cells, id, name } = indicator;
  const row = readMeasureRow(cells);
  const [own, council] = [readTarget(cells.target), readTarget(cells.councilTarget)];
  const hasOwn = own.kind !== 'empty' && own.kind !== 'none' && own.kind !== 'unreadable';
  const chosen = hasOwn ? own : council;
  const target = chosen.kind === 'number' && chosen.unit === null ? { ...chosen, unit: row.unit } : chosen;
  const said = known.get(id);
  const direction =
    said === undefined || said === 'unknown' ? proposeDirection(name, { own, council }).direction : said;
  const column = kind === 'VB' ? 'outcome' : 'forecast';
  const judgement = judgeOutcome(amountIn(row, column), target, direction, amountIn(row, 'previous'));
  const word = kind === 'VB' ? 'utfall' : 'prognos';
  const aim = (hasOwn ? cells.target : cells.councilTarget) ?? '–';
  return { id, name, told: `${word} ${cells[column] ?? '–'} mot ${aim}`, judgement };
}

/** The facts of one goal of a document; empty in a plan, which has nothing to judge yet. */
export function fulfilmentBasis(
  document: SteeringDocument,
  goal: Pick<DocumentGoal, 'id'>,
  known: KnownDirections = new Map(),
): FulfilmentBasis {
  const { kind } = document;
  if (kind === null || kind === 'VP') return { indicators: [], children: [], activities: [] };
  const ofGoal = <T extends { readonly goal: string | null }>(things: readonly T[]): T[] =>
    things.filter((thing) => thing.goal === goal.id);
  return {
    indicators: ofGoal(document.indicators).map((indicator) => judgeIndicator(indicator, kind, known)),
    children: document.goals
      .filter(({ parent }) => parent === goal.id)
      .map(({ id, title, status }) => ({ id, title, status })),
    activities: ofGoal<DocumentActivity>(document.activities).map(({ id, title, deviation }) => ({
      id,
      title,
      deviates: deviation,
    })),
  };
}
