import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../api/client.ts';

/**
 * The year that a page is about: the address's, else the newest one that the municipality has a chart for, else this
 * one. With the years to choose among, newest first. Undefined until it is known.
 */
export function useEconomyYear(asked: number | undefined): {
  readonly year: number | undefined;
  readonly years: readonly number[];
  readonly error: unknown;
} {
  const [thisYear] = useState(() => new Date().getFullYear());
  const chart = useQuery(api.economy.chart.queryOptions({ input: { year: asked ?? thisYear } }));
  const known = chart.data?.years ?? [];
  const years = [...new Set([...known, thisYear + 1, thisYear, thisYear - 1, ...(asked === undefined ? [] : [asked])])];
  const newest = known.length === 0 ? thisYear : Math.max(...known);
  return {
    year: asked ?? (chart.data === undefined ? undefined : newest),
    years: years.toSorted((a, b) => b - a),
    error: chart.error,
  };
}
