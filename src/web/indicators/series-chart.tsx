import { useId } from 'react';

import type { IndicatorPoint } from '#domain/indicators/indicator-view.ts';
import { indicatorTexts } from '#i18n/web/indicator-texts.ts';
import { localeOf } from '#i18n/web/language.ts';

import { usePreferences, useTexts } from '../shell/preferences.tsx';
import { drawSeries, size } from './series-scale.ts';

type Properties = {
  readonly name: string;
  readonly unit: string | null;
  readonly points: readonly IndicatorPoint[];
};

const path = (spots: readonly { readonly x: number; readonly y: number }[]): string =>
  spots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** A name at the edge begins or ends there instead of being cut. */
const anchor = (x: number): 'start' | 'middle' | 'end' =>
  x <= size.left + 20 ? 'start' : x >= size.width - size.right - 20 ? 'end' : 'middle';

/** Outcomes as a line with dots, targets as a dashed line, forecasts as rings: told apart without colour. */
export function SeriesChart({ name, unit, points }: Properties) {
  const text = useTexts(indicatorTexts);
  const { language } = usePreferences();
  const title = useId();
  const format = (value: number): string => value.toLocaleString(localeOf(language), { maximumFractionDigits: 2 });
  const drawing = drawSeries(points, format);
  if (drawing === null) return <p className="soft small">{text.chartTooFew}</p>;
  const { outcomes, targets, forecasts, ticks, dates } = drawing;
  const withOutcome = points.filter(({ outcome }) => outcome.value !== null);
  const first = withOutcome[0]?.outcome.printed ?? '';
  const last = withOutcome.at(-1)?.outcome.printed ?? '';
  return (
    <figure className="series-figure">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby={title}>
        <title id={title}>
          {text.chartOf(name)}. {text.chartText(outcomes.length, first, last)}
        </title>
        {ticks.map(({ y, label }) => (
          <g key={label}>
            <line x1={size.left} x2={size.width - size.right} y1={y} y2={y} className="series-grid" />
            <text x={size.left - 8} y={y + 4} textAnchor="end" className="series-label">
              {label}
            </text>
          </g>
        ))}
        {unit !== null && (
          <text x={size.left - 8} y={size.top - 14} textAnchor="end" className="series-label">
            {unit}
          </text>
        )}
        {dates.map(({ x, label }) => (
          <text key={label} x={x} y={size.height - 8} textAnchor={anchor(x)} className="series-label">
            {label}
          </text>
        ))}
        <path d={path(targets)} className="series-target" />
        <path d={path(outcomes)} className="series-outcome" />
        {forecasts.map(({ x, y, label }) => (
          <circle key={`${x}-${label}`} cx={x} cy={y} r="4" className="series-forecast" />
        ))}
        {outcomes.map(({ x, y, label }) => (
          <circle key={`${x}-${label}`} cx={x} cy={y} r="4" className="series-dot">
            <title>{label}</title>
          </circle>
        ))}
      </svg>
      <figcaption className="series-legend small soft">
        <span className="legend-outcome">{text.legendOutcome}</span>
        {targets.length > 0 && <span className="legend-target">{text.legendTarget}</span>}
        {forecasts.length > 0 && <span className="legend-forecast">{text.legendForecast}</span>}
      </figcaption>
    </figure>
  );
}
