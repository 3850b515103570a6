/** The words of charts; `{name}` and the like are filled in. */
export type ChartWords = {
  readonly outcome: string;
  readonly men: string;
  readonly women: string;
  readonly previous: string;
  readonly forecast: string;
  readonly target: string;
  readonly councilTarget: string;
  readonly measure: string;
  readonly value: string;
  readonly period: string;
  /** "Diagram över {title}: {values}." */
  readonly altBars: string;
  /** "Diagram över {title}, månad för månad: {series} …" */
  readonly altMonths: string;
  readonly error: string;
  /** "Prognosens fel för {title} …: {values}." */
  readonly altAccuracy: string;
};

export const chartWordsSv: ChartWords = {
  outcome: 'Utfall',
  men: 'Män/pojkar',
  women: 'Kvinnor/flickor',
  previous: 'Förra året',
  forecast: 'Prognos helår',
  target: 'Årsmål',
  councilTarget: 'KF:s årsmål',
  measure: 'Mått',
  value: 'Värde',
  period: 'Period',
  altBars: 'Stapeldiagram över {title}: {values}.',
  altMonths: 'Diagram över {title}, månad för månad: {series}. Samma siffror står i tabellen.',
  error: 'Fel mot utfallet',
  altAccuracy: 'Prognosernas fel mot utfallet för {title}, med ett band för ±{limit} %: {values}.',
};

export const chartWordsEn: ChartWords = {
  outcome: 'Outcome',
  men: 'Men/boys',
  women: 'Women/girls',
  previous: 'Last year',
  forecast: 'Full-year forecast',
  target: 'Target',
  councilTarget: "Council's target",
  measure: 'Measure',
  value: 'Value',
  period: 'Period',
  altBars: 'Bar chart of {title}: {values}.',
  altMonths: 'Chart of {title}, month by month: {series}. The same numbers stand in the table.',
  error: 'Error against the outcome',
  altAccuracy: 'Errors of the forecasts against the outcome of {title}, with a band of ±{limit} %: {values}.',
};
