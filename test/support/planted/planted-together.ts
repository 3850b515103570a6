import { runReview } from '#domain/review/run-review.ts';
import { sketchDocument } from '#domain/review/sketch-document.ts';
import type { EditionKind, SteeringDocument } from '#domain/steering/steering-document.ts';

import { Dice } from '../generator/dice.ts';
import { background } from './background.ts';
import type { Fragment, Plant } from './plant.ts';
import { Prose } from './prose.ts';
import { addedThings } from './twin-documents.ts';

export type PlantedRule = {
  readonly rule: string;
  /** Ids of the things that the fault was planted in. */
  readonly place: ReadonlySet<string>;
};

export type PlantedTogether = { readonly document: SteeringDocument; readonly planted: readonly PlantedRule[] };

/** Draws of a plant before another kind of document is tried. */
const TRIES = 12;

/** A plant asks for this many sentences at most; a document that has fewer left takes no more plants. */
const SENTENCES_OF_PLANT = 8;

/**
 * One document of a kind and year with as many of the plants as the review finds side by side: faults that stand close
 * to each other may hide one another (the same goal twice, one cause), which a document of its own shows instead.
 */
export function plantTogether(
  plants: readonly Plant[],
  { kind, year, seed }: { readonly kind: EditionKind; readonly year: number; readonly seed: number },
): PlantedTogether {
  const dice = new Dice(seed);
  let prose = Prose.shuffled(dice);
  const ground = background({ dice, prose, kind, year });
  const whole = (fragments: readonly Fragment[]): SteeringDocument =>
    sketchDocument({
      ...ground,
      goals: [...ground.goals, ...fragments.flatMap(({ goals }) => goals ?? [])],
      chapters: [...(ground.chapters ?? []), ...fragments.flatMap(({ chapters }) => chapters ?? [])],
    });
  let fragments: readonly Fragment[] = [];
  let rules: readonly string[] = [];
  for (const plant of plants.filter(({ kinds }) => kinds.includes(kind))) {
    for (let draw = 0; draw < TRIES; draw += 1) {
      // Sentences of a try that is given up are there for the next.
      const own = prose.copy();
      if (own.left < SENTENCES_OF_PLANT) break;
      const { faulty } = plant.plant(draw % plant.wordings, { dice, prose: own, kind, year });
      const document = whole([...fragments, faulty]);
      const found = new Set(runReview(document).findings.map(({ rule }) => rule));
      if (!atPlace(document, whole(fragments), plant.rule) || !rules.every((rule) => found.has(rule))) continue;
      fragments = [...fragments, faulty];
      rules = [...rules, plant.rule];
      prose = own;
      break;
    }
  }
  const document = whole(fragments);
  const planted = rules.map((rule, index) => ({
    rule,
    place: addedThings(whole(fragments.toSpliced(index, 1)), document),
  }));
  return { document, planted };
}

function atPlace(document: SteeringDocument, before: SteeringDocument, rule: string): boolean {
  const place = addedThings(before, document);
  return runReview(document).findings.some(
    (finding) => finding.rule === rule && finding.evidence.some(({ place: { id } }) => place.has(id ?? '')),
  );
}
