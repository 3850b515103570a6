import type { ChartValue, IndicatorFigures } from '#domain/steering/indicator-figures.ts';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';

import { DARK, PAPER, SCREEN } from './chart-colours.ts';
import type { ChartColours } from './chart-colours.ts';
import { indicatorChart } from './indicator-chart.ts';

const value = (number: string, printed = number): ChartValue => ({ value: number, printed });

const data: IndicatorFigures = {
  title: 'Andel som bor kvar',
  outcome: value('47.37', '47,37 %'),
  men: value('45', '45 %'),
  women: value('50', '50 %'),
  previous: value('44', '44 %'),
  forecast: null,
  target: value('50', '50 %'),
};

const none = { ...data, outcome: null, men: null, women: null, previous: null, forecast: null, target: null };

/** Draws it, which fails where the SVG is not well-formed. */
const draws = (svg: string) => new Resvg(svg).render().width > 0;

describe('the chart beside an indicator', () => {
  it('says in words and as a table what it draws', () => {
    const chart = indicatorChart(data, PAPER, 'sv');
    expect(chart?.alt).toBe(
      'Stapeldiagram över Andel som bor kvar: Utfall 47,37 %, Män/pojkar 45 %, Kvinnor/flickor 50 %, Förra året 44 %, Årsmål 50 %.',
    );
    expect(chart?.table.rows).toContainEqual(['Årsmål', '50 %']);
    expect(chart?.svg).toContain('role="img"');
    expect(draws(chart?.svg ?? '')).toBe(true);
  });

  it('is left out where there is nothing to compare', () => {
    expect(indicatorChart(none, PAPER, 'sv')).toBeNull();
    expect(indicatorChart({ ...none, outcome: value('5') }, PAPER, 'sv')).toBeNull();
    expect(indicatorChart({ ...none, target: value('5') }, PAPER, 'sv')).toBeNull();
    expect(indicatorChart({ ...none, outcome: value('5'), target: value('5') }, PAPER, 'sv')).not.toBeNull();
  });

  it('draws bars from zero in proportion, to the left where they are negative', () => {
    const svg = indicatorChart({ ...none, outcome: value('-50'), previous: value('100') }, PAPER, 'sv')?.svg ?? '';
    const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map((found) =>
      found.slice(1).map(Number),
    );
    const [[left, width], [start, length]] = [bars[0] ?? [], bars[1] ?? []];
    expect((left ?? 0) + (width ?? 0)).toBeCloseTo(start ?? -1, 0);
    expect(length).toBeCloseTo(2 * (width ?? 0), 0);
  });

  it('draws all zeros, huge numbers and hostile titles', () => {
    const hostile = {
      ...data,
      title: '"><script>&\u0000\uD800',
      outcome: value('1e3'.replace('e3', '000'), '<b>\u0007'),
    };
    for (const each of [
      hostile,
      { ...none, outcome: value('0'), target: value('0') },
      { ...data, outcome: value('9'.repeat(40)) },
    ])
      expect(draws(indicatorChart(each, PAPER, 'sv')?.svg ?? '')).toBe(true);
    expect(indicatorChart(hostile, PAPER, 'sv')?.svg).not.toContain('<script');
  });

  it('takes its colours from the page on screen', () => {
    expect(indicatorChart(data, SCREEN, 'sv')?.svg).toContain('var(--chart-main, #0b4f6c)');
  });
});

describe('the colours of charts', () => {
  const channel = (hex: string) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (colour: string) =>
    0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7));
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  };

  it.each([
    ['paper', PAPER],
    ['dark', DARK],
  ])('stand out from the %s by 3:1, text by 4.5:1', (_, colours: ChartColours) => {
    for (const shape of [colours.main, colours.second, colours.third, colours.target])
      expect(contrast(shape, colours.paper)).toBeGreaterThanOrEqual(3);
    for (const letters of [colours.ink, colours.quiet, colours.target])
      expect(contrast(letters, colours.paper)).toBeGreaterThanOrEqual(4.5);
  });
});
