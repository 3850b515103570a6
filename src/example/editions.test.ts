import { describe, expect, it } from 'vitest';

import { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { DocumentGoal } from '#domain/steering/steering-document.ts';
import { documentModelProblems, modelProblems } from '#domain/steering/steering-model.ts';

import { editions } from './editions.ts';
import type { ExampleEdition } from './editions.ts';
import { boardGoals } from './goals.ts';
import type { BoardGoalKey } from './goals.ts';
import { organisations } from './organisation.ts';
import { plantedFaults } from './planted-faults.ts';
import { exampleModels } from './steering-models.ts';

const nameOf = ({ organisation, kind, year }: ExampleEdition): string => `${organisation} ${kind} ${year}`;
const cases = editions.map((edition) => [nameOf(edition), edition] as const);

/** Every text of a document that a reader sees, with the place it stands in. */
function visibleTexts({ document }: ExampleEdition): string[] {
  return [
    ...document.texts.flatMap(({ heading, paragraphs }) => [heading ?? '', ...paragraphs.map(({ text }) => text)]),
    ...document.goals.map(({ title }) => title),
    ...document.indicators.flatMap(({ name, cells }) => [name, ...Object.values(cells).map((cell) => cell ?? '')]),
    ...document.activities.flatMap(({ title, start, end }) => [title, `${start} – ${end}`]),
    ...document.tables.flatMap(({ title, columns, rows }) => [title ?? '', ...columns, ...rows.flat()]),
    ...document.front.proposals,
  ].filter((text) => text !== '');
}

const isPlanted = (edition: ExampleEdition, text: string): boolean =>
  plantedFaults.some(
    ({ organisation, year, kind, quote }) =>
      organisation === edition.organisation && year === edition.year && kind === edition.kind && text.includes(quote),
  );

describe('the documents of the example', () => {
  it.each(exampleModels.map((model) => [model.year, model] as const))('have a sound model for %s', (_year, model) => {
    expect(modelProblems(model)).toEqual([]);
  });

  it.each(cases)('%s is a valid document with unique places and ids', (_name, { document }) => {
    expect(SteeringDocument.parse(document)).toEqual(document);
    const things = [
      ...document.goals,
      ...document.texts,
      ...document.indicators,
      ...document.activities,
      ...document.tables,
    ];
    expect(new Set(things.map(({ position }) => position)).size).toBe(things.length);
    expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
  });

  it.each(cases)('%s agrees with the steering model of its year', (_name, { document, year }) => {
    const models = exampleModels.filter((candidate) => candidate.year === year);
    expect(models).toHaveLength(1);
    expect(models.flatMap((model) => documentModelProblems(model, document))).toEqual([]);
  });

  it('come once for each organisation, year and kind, from organisations in the tree', () => {
    expect(new Set(editions.map((edition) => nameOf(edition))).size).toBe(editions.length);
    const ids = new Set(organisations.map(({ id }) => id));
    for (const { organisation } of editions) expect(ids).toContain(organisation);
  });

  it('are decided in the order of the year', () => {
    for (const { decided, year, kind } of editions) {
      if (decided === null) continue;
      const [from, to] = { VP: [-1, 0], T1: [0, 0], T2: [0, 0], VB: [1, 1] }[kind];
      expect(Number(decided.slice(0, 4))).toBeGreaterThanOrEqual(year + (from ?? 0));
      expect(Number(decided.slice(0, 4))).toBeLessThanOrEqual(year + (to ?? 0));
    }
  });
});

describe('the golden thread', () => {
  const titlesAt = (edition: ExampleEdition, level: DocumentGoal['level']): string[] =>
    edition.document.goals.filter((goal) => goal.level === level).map(({ title }) => title);

  it('has the same area and board goals wherever they are printed', () => {
    const councilTitles = new Set(
      editions
        .filter(({ organisation }) => organisation === 'kommunfullmaktige')
        .flatMap((edition) => titlesAt(edition, 'areaGoal')),
    );
    for (const edition of editions) {
      for (const title of titlesAt(edition, 'areaGoal')) expect(councilTitles).toContain(title);
    }
  });

  it('reaches a unit from every board goal, but where the break is planted', () => {
    const boards = editions.filter(({ document, kind }) => document.level === 'board' && kind === 'VP');
    const units = editions.filter(({ document, kind }) => document.level === 'unit' && kind === 'VP');
    for (const board of boards) {
      const worked = new Set(
        units.filter(({ year }) => year === board.year).flatMap((unit) => titlesAt(unit, 'boardGoal')),
      );
      for (const title of titlesAt(board, 'boardGoal')) {
        expect([title, worked.has(title) || isPlanted(board, title)]).toEqual([title, true]);
      }
    }
  });

  it('has no goal of a unit that serves nothing its board has decided', () => {
    const decided = new Set(
      editions.filter(({ document }) => document.level === 'board').flatMap((board) => titlesAt(board, 'boardGoal')),
    );
    for (const unit of editions.filter(({ document }) => document.level === 'unit')) {
      for (const title of titlesAt(unit, 'boardGoal')) expect(decided).toContain(title);
    }
    const keys = Object.keys(boardGoals) as BoardGoalKey[];
    expect(keys.map((key) => boardGoals[key]).filter((title) => !decided.has(title))).toEqual([]);
  });
});

describe('what is printed', () => {
  it.each(cases)('%s reads as finished Swedish', (_name, edition) => {
    for (const text of visibleTexts(edition)) {
      expect(text).not.toMatch(/ {2}|^\s|\s$|\s[,.;:!?](?!\.)|\.\.|\bundefined\b|\bnull\b/u);
      expect(isPlanted(edition, text) ? '' : text).not.toMatch(/XX|\?\?|\[.*\]|fylls i senare/u);
    }
    for (const { paragraphs, heading } of edition.document.texts) {
      for (const { kind, text } of paragraphs) {
        if (kind !== 'paragraph') continue;
        expect([heading, text.slice(-30), /[.:!?”]$/u.test(text)]).toEqual([heading, text.slice(-30), true]);
        expect(text).toMatch(/^[A-ZÅÄÖ0-9”]/u);
      }
    }
  });

  it.each(cases)('%s says nothing twice, but where it is planted', (_name, edition) => {
    const seen = new Set<string>();
    for (const { text, kind } of edition.document.texts.flatMap(({ paragraphs }) => paragraphs)) {
      if (kind !== 'paragraph' || text.length < 40) continue;
      expect([text, seen.has(text) && !isPlanted(edition, text)]).toEqual([text, false]);
      seen.add(text);
    }
  });

  it('says nothing in one document’s analyses that stands in another’s', () => {
    const seen = new Map<string, string>();
    for (const edition of editions) {
      const analyses = edition.document.texts.filter(({ heading }) => heading === 'Analys');
      for (const { text } of analyses.flatMap(({ paragraphs }) => paragraphs)) {
        if (text.length < 40) continue;
        const before = seen.get(text) ?? nameOf(edition);
        expect([text, before]).toEqual([text, nameOf(edition)]);
        seen.set(text, before);
      }
    }
  });

  it.each(cases)('%s has tables whose rows fit their columns', (_name, { document }) => {
    for (const { columns, rows } of document.tables) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});

describe('the planted faults', () => {
  it.each(plantedFaults.map((fault) => [fault.why, fault] as const))('%s', (_why, fault) => {
    const edition = editions.find(
      ({ organisation, year, kind }) =>
        organisation === fault.organisation && year === fault.year && kind === fault.kind,
    );
    expect(edition).toBeDefined();
    const texts = edition === undefined ? [] : visibleTexts(edition);
    expect(texts.filter((text) => text.includes(fault.quote))).not.toEqual([]);
  });
});
