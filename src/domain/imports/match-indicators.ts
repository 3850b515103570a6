import { indicatorKey, suggestNearNames } from '../steering/indicator-matching.ts';
import type { DocumentIndicator } from '../steering/steering-document.ts';
import type { IndicatorMatch } from './import-view.ts';

/** A name under which an indicator is known, with its key (`indicatorKey`) and the definition it belongs to. */
export type KnownName = {
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly definitionName: string;
};

/** What a person has said: document indicator id → definition id; null asks for a new one. */
export type Choices = Readonly<Record<string, string | null>>;

/** What each indicator of a document is among those the municipality has; a person's choice comes first. */
export function matchIndicators(
  indicators: readonly DocumentIndicator[],
  known: readonly KnownName[],
  choices: Choices,
): Omit<IndicatorMatch, 'quotedFrom'>[] {
  const byKey = new Map(known.map((name) => [name.key, name]));
  const byName = new Map(known.map((name) => [name.name, name]));
  const byDefinition = new Map(known.map((name) => [name.definition, name]));
  const names = [...byName.keys()];
  return indicators.map(({ id, name }) => {
    const same = byKey.get(indicatorKey(name));
    const near = same === undefined ? suggestNearNames(name, names) : [];
    const choice = Object.hasOwn(choices, id) ? choices[id] : undefined;
    const chosen = choice === undefined ? same : choice === null ? undefined : (byDefinition.get(choice) ?? same);
    return {
      indicator: id,
      name,
      kind: same !== undefined ? 'same' : near.length > 0 ? 'near' : 'new',
      definition: chosen === undefined ? null : { id: chosen.definition, name: chosen.definitionName },
      suggestions: near.flatMap(({ name: other, score }) => {
        const found = byName.get(other);
        return found === undefined ? [] : [{ id: found.definition, name: found.definitionName, likeness: score }];
      }),
    };
  });
}
