import { USUAL_DIMENSIONS } from '#domain/economy/account-mapping.ts';
import type { MappingRule } from '#domain/economy/account-mapping.ts';
import type { EconomyChart } from '#domain/economy/economy-chart.ts';
import type { FigureLayout } from '#domain/economy/figure-layout.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { VolumeDefinition } from '#domain/volumes/volume.ts';

import type { App, SignedIn } from '../app.ts';
import { saveMapping } from '../economy/account-mapping.ts';
import { setChart, showChart } from '../economy/economy-chart.ts';
import { saveLayout } from '../economy/figure-layouts.ts';
import { loadFigures } from '../economy/load-figures.ts';
import { showLoadSummary } from '../economy/show-load.ts';
import { uploadFigures } from '../economy/upload-figures.ts';
import { saveVolume } from '../volumes/define-volume.ts';
import { enterVolumes } from '../volumes/enter-volumes.ts';

/** The ledger of an example; people and organisations are words. */
export type ExampleLedger = {
  /** Who sets the year's order of things. */
  readonly by: string;
  readonly charts: readonly EconomyChart[];
  readonly mappings: readonly {
    readonly year: number;
    readonly rules: readonly MappingRule[];
    readonly reason: string;
  }[];
  readonly layout: FigureLayout;
  readonly loads: readonly {
    readonly year: number;
    readonly by: string;
    readonly fileName: string;
    readonly text: string;
    readonly controlTotal: string;
  }[];
};

/** What is counted month by month; null is i.u. */
export type ExampleVolumes = readonly {
  readonly by: string;
  readonly definition: VolumeDefinition;
  readonly months: readonly {
    readonly split: string;
    readonly year: number;
    readonly values: readonly (number | null)[];
    readonly reason?: string;
  }[];
}[];

/** What the words of an example have become. */
export type ExamplePeople = {
  readonly organisation: (word: string) => string;
  readonly signedIn: (signIn: string) => SignedIn;
};

const done = <T>(result: Result<T, Failure>): T => {
  if (result.ok) return result.value;
  throw new Error(`The example's ledger cannot be loaded: ${JSON.stringify(result.error)}`);
};

/** Loads an example's ledger as its controllers would: chart, mapping, description of the file, files, and their yes. */
export async function loadLedger(app: App, ledger: ExampleLedger, people: ExamplePeople): Promise<void> {
  const keeper = people.signedIn(ledger.by);
  for (const chart of ledger.charts) {
    const { mark } = done(await showChart(app, keeper, chart.year));
    done(await setChart(app, keeper, { ...chart, requestId: app.newId(), mark }));
  }
  for (const { year, rules, reason } of ledger.mappings) {
    const placed = rules.map((rule) =>
      rule.target === 'organisation' && rule.to !== null ? { ...rule, to: people.organisation(rule.to) } : rule,
    );
    const mapping = { rules: placed, sieDimensions: USUAL_DIMENSIONS };
    done(await saveMapping(app, keeper, { requestId: app.newId(), year, number: 0, mapping, reason }));
  }
  const made = { requestId: app.newId(), id: null, version: 1, layout: ledger.layout };
  const { id: layout } = done(await saveLayout(app, keeper, made));
  const sent: { readonly id: string; readonly who: SignedIn }[] = [];
  for (const { year, by, fileName, text, controlTotal } of ledger.loads) {
    const who = people.signedIn(by);
    const file = new File([text], fileName);
    const asked = { requestId: app.newId(), file, year, what: 'outcome', layout, controlTotal } as const;
    sent.push({ who, id: done(await uploadFigures(app, who, asked)).id });
  }
  await app.loads.idle();
  for (const { id, who } of sent) {
    const { version, faultCount } = done(await showLoadSummary(app, who, id));
    if (faultCount > 0) throw new Error('The example’s ledger has faults');
    done(await loadFigures(app, who, { id, requestId: app.newId(), version, reason: '' }));
  }
}

/** Volumes as their controllers define and fill them in. */
export async function loadVolumes(app: App, volumes: ExampleVolumes, people: ExamplePeople): Promise<void> {
  for (const { by, definition: named, months } of volumes) {
    const who = people.signedIn(by);
    const definition = { ...named, organisation: people.organisation(named.organisation) };
    const { id } = done(await saveVolume(app, who, { requestId: app.newId(), id: null, version: 1, definition }));
    const cells = months.flatMap(({ split, year, values, reason }) =>
      values.map((value, index) => ({
        volume: id,
        split,
        year,
        month: index + 1,
        entry: { value: value === null ? null : String(value), reason: value === null ? (reason ?? '') : '' },
        seen: null,
      })),
    );
    done(await enterVolumes(app, who, { requestId: app.newId(), cells, source: null }));
  }
}
