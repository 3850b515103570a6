import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { BudgetStep } from '#domain/economy/budget-act.ts';
import { LifecycleStep } from '#domain/editions/lifecycle.ts';
import { auditActionTexts } from '#i18n/web/audit-action-texts.ts';

const SOURCES = join(import.meta.dirname, '../../src');

/** An action of the log's line and the kind that follows it; the action may be chosen between words. */
const LINE = /\baction:\s*([^,{}]+),\s*kind:/g;
const WORD = /'([a-z-]+)'/g;

const written = (): string[] =>
  ['usecases', 'store'].flatMap((room) =>
    readdirSync(join(SOURCES, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => [...readFileSync(join(SOURCES, room, name), 'utf8').matchAll(LINE)])
      // What is compared with ('===') is no action.
      .flatMap(([, action = '']) => [...action.replaceAll(/=== '[^']*'/g, '').matchAll(WORD)])
      .flatMap(([, word]) => word ?? []),
  );

describe('the log', () => {
  it('has a word in Swedish and one in English for every action that is written', () => {
    const actions = [...new Set([...written(), ...LifecycleStep.options, ...BudgetStep.options])];
    expect(actions.length).toBeGreaterThan(80);
    for (const texts of [auditActionTexts.sv, auditActionTexts.en]) {
      expect(actions.filter((action) => !(action in texts))).toEqual([]);
    }
  });
});
