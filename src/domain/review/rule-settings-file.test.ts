import { describe, expect, it } from 'vitest';

import type { RuleSettingsFile } from './rule-settings-file.ts';

import { readRuleSettings } from './rule-settings-file.ts';

const fileOf = (rules: RuleSettingsFile['rules']): string => JSON.stringify({ rules } satisfies RuleSettingsFile);

describe('settings of the rules as a file', () => {
  it('reads what the page of the rules gives', () => {
    const settings = [
      { rule: 'passive-chain', enabled: false, limits: {} },
      { rule: 'long-sentence', enabled: true, limits: { mostWords: 30 } },
    ];
    expect(readRuleSettings(fileOf(settings))).toEqual({ settings, faults: [] });
  });

  it('says what in it there is no rule or number for', () => {
    const wrong = [
      { rule: 'no-such', enabled: true, limits: {} },
      { rule: 'long-sentence', enabled: true, limits: { mostWords: 1, other: 2 } },
    ];
    expect(readRuleSettings(fileOf(wrong)).faults.map(({ code }) => code)).toEqual([
      'unknown-rule',
      'limit',
      'unknown-limit',
    ]);
    for (const text of ['', '[]', '{"rules": 3}', '{"rules": [{"rule": "long-sentence"}]}'])
      expect(readRuleSettings(text).faults.map(({ code }) => code)).toEqual(['rule-settings']);
  });
});
