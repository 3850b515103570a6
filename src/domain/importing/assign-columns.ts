import type { IndicatorCells, IndicatorColumn, Doubt, OwnerLevel } from '#domain/steering/steering-document.ts';

import { isPartOfYear, isTargetWords } from './cell-words.ts';
import type { Column } from './header-words.ts';
import { textEvidence, type Evidence } from './text-evidence.ts';
import type { Piece, Values } from './value-cells.ts';

/** What is known about the row apart from its own cells. */
export type RowContext = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly owner: OwnerLevel | null;
  /** True where the edition is made before the end of the year, so that yearly outcomes are still missing. */
  readonly duringYear: boolean;
  readonly analysis: string;
};

export type Assigned = {
  readonly cells: IndicatorCells;
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  /** Cells of columns that the model has no place for; kept as text. */
  readonly rest: readonly string[];
  readonly score: number;
};

type Number_ = { readonly value: number | null; readonly unit: string };

const EMPTY: IndicatorCells = {
  outcome: null,
  men: null,
  women: null,
  previous: null,
  forecast: null,
  target: null,
  councilTarget: null,
  period: null,
};

const FIELD_NAMES: Readonly<Record<IndicatorColumn, string>> = {
  outcome: 'Periodens utfall',
  men: 'Utfall män/pojkar',
  women: 'Utfall kvinnor/flickor',
  previous: 'Förra årets utfall',
  forecast: 'Prognos helår',
  target: 'Årsmål',
  councilTarget: 'KF:s årsmål',
  period: 'Period',
};

const NUMBER = /[+\-−–]?\d[\d\s\u00a0]*(?:[.,]\d+)?/u;

function readNumber(cell: string): Number_ {
  const found = NUMBER.exec(cell)?.[0];
  if (found === undefined) return { value: null, unit: '' };
  const value = Number(
    found
      .replaceAll(/[\s\u00a0]/gu, '')
      .replace(/[−–]/u, '-')
      .replace(',', '.'),
  );
  return { value: Number.isFinite(value) ? value : null, unit: cell.replace(found, '').trim().toLowerCase() };
}

type Candidate = { readonly places: readonly number[]; readonly score: number };

type Scoring = {
  readonly context: RowContext;
  readonly columns: readonly Column[];
  readonly pieces: readonly Piece[];
  readonly numbers: readonly Number_[];
  readonly evidence: readonly Evidence[];
  readonly period: string | null;
  readonly emptiesAfter: number;
};

/** Women and men of a count add up to it; those of a rate lie on both sides of it. */
function splitScore(scoring: Scoring, total: Number_, men: Number_, women: Number_): number {
  if (total.value === null || men.value === null || women.value === null) return -1;
  const whole = [total, men, women].every(({ value }) => Number.isInteger(value));
  const count = total.unit.startsWith('st') || (/^antal/iu.test(scoring.context.name) && total.unit === '');
  const low = Math.min(men.value, women.value);
  const high = Math.max(men.value, women.value);
  const between = total.value >= low - 0.05 && total.value <= high + 0.05;
  if (count) return Math.abs(men.value + women.value - total.value) < 0.51 ? 2.5 : whole ? -3 : between ? -1 : -3;
  return between ? 1.5 : -1.5;
}

function presence(scoring: Scoring, has: (column: Column) => boolean): number {
  const { context, columns } = scoring;
  let score = 0;
  const partOfYear = isPartOfYear(scoring.period);
  const expectOutcome = partOfYear || !context.duringYear;
  if (columns.includes('outcome'))
    score += has('outcome') === expectOutcome ? (partOfYear ? 3 : 1) : partOfYear ? -3 : -1;
  if (has('men') !== has('women')) score -= 5;
  if (has('men') || has('women')) score += has('outcome') ? -1 : -6;
  if (has('previous')) score += 1.2;
  if (has('forecast')) score += 0.3;
  if (columns.includes('target')) score += has('target') ? 3 : -3;
  const council = context.owner === 'council';
  if (columns.includes('councilTarget') && context.owner !== null) score += has('councilTarget') === council ? 4 : -4;
  return score;
}

function likeness(scoring: Scoring, at: (column: Column) => number): number {
  const number = (column: Column): Number_ | undefined => scoring.numbers[at(column)];
  const target = number('target');
  const forecast = number('forecast');
  const previous = number('previous');
  const council = number('councilTarget');
  let score = 0;
  const outcome = number('outcome');
  const men = number('men');
  const women = number('women');
  if (outcome !== undefined && men !== undefined && women !== undefined)
    score += splitScore(scoring, outcome, men, women);
  if (forecast !== undefined && target !== undefined) {
    if (forecast.value === target.value) score += 0.7;
    if (forecast.value === target.value && forecast.unit === '' && target.unit !== '') score += 1.5;
  }
  if (previous !== undefined && target !== undefined && previous.unit === '' && target.unit !== '') score -= 0.3;
  if (council !== undefined && target !== undefined && council.unit === target.unit) score += 0.5;
  return score;
}

/** Words as targets, the blanks that speak of empty cells, and what the analysis says about each number. */
function pieceScore(scoring: Scoring, places: readonly number[]): number {
  let score = 0;
  let before = -1;
  for (const [at, place] of places.entries()) {
    const piece = scoring.pieces[at];
    const column = scoring.columns[place];
    if (piece === undefined || column === undefined) continue;
    // "Tas fram av nämnd" tells the board to set a target: only the council's column says so.
    if (/^tas fram/iu.test(piece.text)) score += column === 'councilTarget' ? 12 : -8;
    else if (isTargetWords(piece.text)) score += column === 'councilTarget' ? 6 : column === 'target' ? 1 : -8;
    if (column === 'other') score += /\d/u.test(piece.text) ? -4 : 1;
    if (piece.empties > 0) score += 3 - 2 * Math.min(3, Math.abs(place - before - 1 - piece.empties));
    score += scoring.evidence[at]?.[column as IndicatorColumn] ?? 0;
    before = place;
  }
  if (scoring.emptiesAfter > 0) {
    score += 3 - 2 * Math.min(3, Math.abs(scoring.columns.length - before - 1 - scoring.emptiesAfter));
  }
  return score;
}

function scoreOf(scoring: Scoring, places: readonly number[]): number {
  const at = (column: Column): number => places.findIndex((place) => scoring.columns[place] === column);
  const has = (column: Column): boolean => at(column) >= 0;
  return presence(scoring, has) + likeness(scoring, at) + pieceScore(scoring, places);
}

/** All ways to lay `count` cells in order into `columns` columns; at most 13 over 6, so never many. */
function* layouts(count: number, columns: number, from = 0): Generator<readonly number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let place = from; place <= columns - count; place += 1) {
    for (const rest of layouts(count - 1, columns, place + 1)) yield [place, ...rest];
  }
}

function cellsOf(
  columns: readonly Column[],
  pieces: readonly Piece[],
  places: readonly number[],
  period: string | null,
) {
  const cells: IndicatorCells = { ...EMPTY, period };
  const rest: string[] = [];
  for (const [at, place] of places.entries()) {
    const column = columns[place];
    const text = pieces[at]?.text ?? '';
    if (column === undefined || column === 'other' || !(column in cells)) rest.push(text);
    else cells[column as IndicatorColumn] = text;
  }
  return { cells, rest };
}

const LOST_CELLS = 'Tomma celler syns inte i texten. Kolumnen är vald efter enhet, rubrik och analys.';
const TOO_MANY = 'Raden har fler värden än tabellen har kolumner.';

function doubtsBetween(columns: readonly Column[], best: Candidate, next: Candidate): Doubt[] {
  const fields = new Set<string>();
  for (const [at, place] of best.places.entries()) {
    const other = next.places[at];
    if (other === undefined || other === place) continue;
    for (const column of [columns[place], columns[other]]) {
      if (column !== undefined && column in FIELD_NAMES) fields.add(column);
    }
  }
  return [...fields].map((field) => ({ field, reason: LOST_CELLS }));
}

/** Cells beyond the last column are kept with the last one, so that nothing printed is lost. */
function fold(pieces: readonly Piece[], room: number): readonly Piece[] {
  const kept = pieces.slice(0, room);
  const last = kept.at(-1);
  if (last === undefined || pieces.length <= room) return pieces;
  const text = [last, ...pieces.slice(room)].map((piece) => piece.text).join(' ');
  return [...kept.slice(0, -1), { ...last, text }];
}

/**
 * Lays the cells of a row into the table's columns. Where the blanks or the number of cells say it, the answer is
 * certain (confidence 1); else the likeliest layout is taken and the doubts say which columns were guessed.
 */
export function assignColumns(values: Values, context: RowContext): Assigned {
  const columns = context.columns.filter((column) => column !== 'period');
  const room = columns.length;
  const pieces = fold(values.pieces, room);
  const overflow = values.pieces.length > room;
  const blanks = pieces.reduce((sum, piece) => sum + piece.empties, 0) + values.emptiesAfter;
  const scoring: Scoring = {
    context,
    columns,
    pieces,
    numbers: pieces.map((piece) => readNumber(piece.text)),
    evidence: pieces.map((piece) => textEvidence(piece.text, context.analysis)),
    period: values.period,
    emptiesAfter: values.emptiesAfter,
  };
  const exact = exactPlaces(scoring, blanks, room);
  if (exact !== null) {
    const { cells, rest } = cellsOf(columns, pieces, exact, values.period);
    const doubts = overflow ? [{ field: 'councilTarget', reason: TOO_MANY }] : [];
    return {
      cells,
      rest,
      confidence: overflow ? 0.5 : 1,
      doubts,
      score: scoreOf(scoring, exact) + (overflow ? -8 : 5),
    };
  }
  const ranked = [...layouts(pieces.length, room)]
    .map((places): Candidate => ({ places, score: scoreOf(scoring, places) }))
    .toSorted((a, b) => b.score - a.score);
  const best = ranked[0] ?? { places: [], score: 0 };
  const next = ranked[1];
  const margin = next === undefined ? 6 : best.score - next.score;
  const confidence = Math.round(Math.min(0.95, 0.5 + margin / 8) * 100) / 100;
  const { cells, rest } = cellsOf(columns, pieces, best.places, values.period);
  return {
    cells,
    rest,
    confidence,
    doubts: next === undefined ? [] : doubtsBetween(columns, best, next),
    score: best.score,
  };
}

/** The layout that needs no guessing: as many cells as columns, or blanks that account for every empty cell. */
function exactPlaces(scoring: Scoring, blanks: number, room: number): readonly number[] | null {
  const { pieces } = scoring;
  if (pieces.length >= room) return pieces.slice(0, room).map((_, at) => at);
  if (pieces.length === 0) return [];
  if (pieces.length + blanks !== room) return null;
  let place = -1;
  const places = pieces.map((piece) => {
    place += 1 + piece.empties;
    return place;
  });
  const misplaced = pieces.some(
    (piece, at) => isTargetWords(piece.text) && !/arget/u.test(scoring.columns[places[at] ?? 0] ?? ''),
  );
  return misplaced ? null : places;
}
