/**
 * Colours of charts. On screen they are CSS variables with these as fall-backs, so that a page in the dark can set its
 * own; in files they stand as they are. Each has a contrast of at least 3:1 against the paper (WCAG 1.4.11), and no
 * meaning hangs on colour alone: bars have patterns and labels, lines have marks and dashes.
 */
export type ChartColours = {
  readonly ink: string;
  readonly quiet: string;
  readonly hair: string;
  readonly paper: string;
  readonly main: string;
  readonly second: string;
  readonly third: string;
  readonly target: string;
};

export const CHART_FONT = "'Source Sans 3', system-ui, sans-serif";

export const PAPER: ChartColours = {
  ink: '#17212b',
  quiet: '#52606d',
  hair: '#c9d2da',
  paper: '#ffffff',
  main: '#0b4f6c',
  second: '#b3541e',
  third: '#5b3f8c',
  target: '#9a1750',
};

/** For dark pages, against #12181e. */
export const DARK: ChartColours = {
  ink: '#e6ebef',
  quiet: '#a9b6c2',
  hair: '#35424e',
  paper: '#12181e',
  main: '#6fb7d9',
  second: '#f0a06a',
  third: '#b79df0',
  target: '#ff8fb8',
};

export const SCREEN: ChartColours = {
  ink: variable('ink'),
  quiet: variable('quiet'),
  hair: variable('hair'),
  paper: variable('paper'),
  main: variable('main'),
  second: variable('second'),
  third: variable('third'),
  target: variable('target'),
};

function variable(name: keyof ChartColours): string {
  return `var(--chart-${name}, ${PAPER[name]})`;
}
