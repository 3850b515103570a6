import { sketchDocument } from '#domain/review/sketch-document.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { Dice } from '../generator/dice.ts';
import { background } from './background.ts';
import type { Fragment, Plant } from './plant.ts';
import { Prose } from './prose.ts';

export type TwinDocuments = {
  readonly plant: Plant;
  readonly wording: number;
  readonly clean: SteeringDocument;
  readonly faulty: SteeringDocument;
  /** Ids of the things of the faulty document that the fault stands in or between. */
  readonly place: ReadonlySet<string>;
};

/** The document of a seed with the fault of a rule planted, and the same without it. */
export function twinDocuments(plant: Plant, wording: number, seed: number): TwinDocuments {
  const dice = new Dice(seed);
  const kind = dice.pick(plant.kinds);
  const setting = { dice, prose: Prose.shuffled(dice), kind, year: dice.whole(2014, 2027) };
  const ground = background(setting);
  const twins = plant.plant(wording, setting);
  const whole = (fragment: Fragment): SteeringDocument =>
    sketchDocument({
      ...ground,
      goals: [...ground.goals, ...(fragment.goals ?? [])],
      chapters: [...(ground.chapters ?? []), ...(fragment.chapters ?? [])],
    });
  const faulty = whole(twins.faulty);
  return { plant, wording, clean: whole(twins.clean), faulty, place: addedThings(sketchDocument(ground), faulty) };
}

type Thing = { readonly id: string; readonly title: string };

function thingsOf({ goals, indicators, activities, texts, tables }: SteeringDocument): Thing[] {
  return [
    ...goals.map(({ id, title }) => ({ id, title })),
    ...indicators.map(({ id, name }) => ({ id, title: name })),
    ...activities.map(({ id, title }) => ({ id, title })),
    ...texts.map(({ id, paragraphs }) => ({ id, title: paragraphs.map(({ text }) => text).join(' ') })),
    ...tables.map(({ id, columns }) => ({ id, title: columns.join(' ') })),
  ];
}

/** Ids of the things of a document whose titles the one before it lacks. */
export function addedThings(ground: SteeringDocument, document: SteeringDocument): ReadonlySet<string> {
  const before = new Set(thingsOf(ground).map(({ title }) => title));
  return new Set(
    thingsOf(document)
      .filter(({ title }) => !before.has(title))
      .map(({ id }) => id),
  );
}
