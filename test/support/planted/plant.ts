import type { ChapterSketch, GoalSketch } from '#domain/review/sketch-document.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { Dice } from '../generator/dice.ts';
import type { Prose } from './prose.ts';

/** What is put into a document that is sound without it. */
export type Fragment = { readonly goals?: readonly GoalSketch[]; readonly chapters?: readonly ChapterSketch[] };

/** The same thing said soundly and with one fault. */
export type Twins = { readonly clean: Fragment; readonly faulty: Fragment };

export type Setting = {
  readonly dice: Dice;
  /** Sentences that claim nothing, each said once in a document. */
  readonly prose: Prose;
  readonly kind: EditionKind;
  readonly year: number;
};

/** A way to plant the fault of one rule, in as many wordings as there are. */
export type Plant = {
  readonly rule: string;
  readonly kinds: readonly EditionKind[];
  readonly wordings: number;
  readonly plant: (wording: number, setting: Setting) => Twins;
};

/** A wording has slots in braces; a pair has its own words for what is sound and what is not. */
export type Wording = string | readonly [clean: string, faulty: string];
export type Slots = Readonly<Record<string, string | number>>;

export function fill(template: string, slots: Slots): string {
  const filled = template.replace(/\{(\w+)\}/gu, (_, name: string) => String(slots[name] ?? ''));
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** A plant whose fault is in a sentence: in its words (a pair), or in what stands in its slots. */
export function sentencePlant<V extends Slots>(given: {
  readonly rule: string;
  readonly kinds?: readonly EditionKind[];
  readonly wordings: readonly Wording[];
  readonly draw: (setting: Setting) => { readonly clean: V; readonly faulty: V };
  readonly place: (sentence: string, values: V, setting: Setting) => Fragment;
}): Plant {
  const { rule, kinds = ['VB'], wordings, draw, place } = given;
  return {
    rule,
    kinds,
    wordings: wordings.length,
    plant: (index, setting) => {
      const wording = wordings[index % wordings.length] ?? '';
      const [sound, unsound] = typeof wording === 'string' ? [wording, wording] : wording;
      const values = draw(setting);
      // Both are made from the same throws, so that nothing but the fault tells them apart.
      const again = setting.dice.fork();
      return {
        clean: place(fill(sound, values.clean), values.clean, {
          ...setting,
          dice: again(),
          prose: setting.prose.copy(),
        }),
        faulty: place(fill(unsound, values.faulty), values.faulty, {
          ...setting,
          dice: again(),
          prose: setting.prose.copy(),
        }),
      };
    },
  };
}

/** A plant whose fault is in rows, titles or what is missing: one twin for each of the shapes. */
export function shapePlant<S>(given: {
  readonly rule: string;
  readonly kinds?: readonly EditionKind[];
  readonly shapes: readonly S[];
  readonly plant: (shape: S, setting: Setting) => Twins;
}): Plant {
  const { rule, kinds = ['VB'], shapes, plant } = given;
  return {
    rule,
    kinds,
    wordings: shapes.length,
    plant: (index, setting) => {
      const shape = shapes[index % shapes.length];
      if (shape === undefined) throw new Error(`${rule} has no shapes`);
      return plant(shape, setting);
    },
  };
}

/** A Swedish decimal: "12,5". */
export const swedish = (value: number, decimals = 0): string => value.toFixed(decimals).replace('.', ',');
