import { RULES } from '#domain/review/rules.ts';

export type RuleShown = {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly source: string;
  readonly severity: 'error' | 'warning' | 'note';
};

/** Every rule with its text. */
export const listRules = (): RuleShown[] =>
  RULES.map(({ id, title, explanation, source, severity }) => ({ id, title, explanation, source, severity }));
