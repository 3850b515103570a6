import { indicatorChart } from '#charts/indicator-chart.ts';
import type { Chart } from '#charts/chart.ts';
import { SCREEN } from '#charts/chart-colours.ts';
import type { Language } from '#domain/kernel/language.ts';
import { indicatorFigures } from '#domain/steering/indicator-figures.ts';
import type { DocumentIndicator } from '#domain/steering/steering-document.ts';

import { ChartFigure } from '../charts/chart-figure.tsx';
import { usePreferences } from '../shell/preferences.tsx';

/** The picture of an indicator that is split by sex; null where a value is missing or the units differ. */
export function chartOf(indicator: DocumentIndicator, language: Language): Chart | null {
  const figures = indicatorFigures(indicator);
  return figures.men === null || figures.women === null ? null : indicatorChart(figures, SCREEN, language);
}

/** The same picture as in documents, with its numbers as a table for those who cannot see it. */
export function IndicatorFigure({ indicator }: { readonly indicator: DocumentIndicator }) {
  const { language } = usePreferences();
  const chart = chartOf(indicator, language);
  return chart === null ? null : <ChartFigure chart={chart} />;
}
