import { texts } from './texts.ts';

/** The charts on the pages of the economy; a report's own are Swedish. */
export const economyChartsTexts = texts(
  {
    month: 'Månad',
    soFar: 'Summa',
    outcome: (year: number) => `Utfall ${year}`,
    budget: (year: number) => `Budget ${year}`,
    months: (name: string, year: number) => `Utfall mot budget per månad, ${name} ${year}`,
    area: 'Verksamhetsområde',
    deviation: 'Avvikelse',
    deviations: (name: string) => `Avvikelse mot budget per verksamhetsområde, ${name}`,
    count: (unit: string) => `Antal ${unit}`,
    each: (name: string) => `${name}, kr`,
  },
  {
    month: 'Month',
    soFar: 'Total',
    outcome: (year) => `Outcome ${year}`,
    budget: (year) => `Budget ${year}`,
    months: (name, year) => `Outcome against budget by month, ${name} ${year}`,
    area: 'Area',
    deviation: 'Deviation',
    deviations: (name) => `Deviation from the budget by area, ${name}`,
    count: (unit) => `Number of ${unit}`,
    each: (name) => `${name}, SEK`,
  },
);
