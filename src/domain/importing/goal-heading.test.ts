import { describe, expect, it } from 'vitest';

import { linesOfText } from '#test/support/importing/lines.ts';

import { readGoalHeading } from './goal-heading.ts';

const read = (text: string) => readGoalHeading(linesOfText(text), 0)?.found;

describe('the heading of a goal', () => {
  it.each([
    [
      'KF:s inriktningsmål:\n1. Ett Björkhamn för alla',
      { level: 'focusArea', number: '1', title: 'Ett Björkhamn för alla' },
    ],
    ['KF:S INRIKTNINGSMÅL 2: \n2. Hamnen ska leva \n', { level: 'focusArea', number: '2', title: 'Hamnen ska leva' }],
    [
      'KF:s mål för verksamhetsområdet: 1.4. Barn växer upp tryggt och\nnära varandra',
      { level: 'areaGoal', number: '1.4', title: 'Barn växer upp tryggt och nära varandra' },
    ],
    [
      'Kommunfullmäktiges mål för verksamhetsområdet:\n1.2 Hamnen är ren',
      { level: 'areaGoal', number: '1.2', title: 'Hamnen är ren' },
    ],
    [
      'KF:s mål för\nverksamhetsområdet:\n3.1 Hamnen är ren',
      { level: 'areaGoal', number: '3.1', title: 'Hamnen är ren' },
    ],
    [
      'KF:s mål för verksamhetsområdet:\n2.4. Hamnen är öppen för alla som vill segla ut\n2.4 Hamnen är öppen för alla som\nvill segla ut KF:s indikatorer',
      { level: 'areaGoal', number: '2.4', title: 'Hamnen är öppen för alla som vill segla ut' },
    ],
    ['NÄMNDMÅL:\nParkerna är öppna', { level: 'boardGoal', number: null, title: 'Parkerna är öppna' }],
    ['ÅTAGANDE:\n2. Vi åtar oss att svara', { level: 'commitment', number: '2', title: 'Vi åtar oss att svara' }],
    [
      'Enhetsmål: Avdelningsmål: Stödet kommer tidigt',
      { level: 'departmentGoal', number: null, title: 'Stödet kommer tidigt' },
    ],
    [
      'Enhetsmål:\nAvdelningsmål: Stödet kommer tidigt',
      { level: 'departmentGoal', number: null, title: 'Stödet kommer tidigt' },
    ],
    [
      'Enhetsmål (avdelningsmål): Stödet kommer tidigt',
      { level: 'departmentGoal', number: null, title: 'Stödet kommer tidigt' },
    ],
    ['Nämndmål – Parkerna är öppna', { level: 'boardGoal', number: null, title: 'Parkerna är öppna' }],
    ['KF:s mål: 2.1 Hamnen är ren', { level: 'areaGoal', number: '2.1', title: 'Hamnen är ren' }],
    ['Nämndmål:\nUppfylls delvis\nParkerna är öppna', { level: 'boardGoal', title: 'Parkerna är öppna' }],
    ['Enhetsmål: 25 % fler får stöd', { level: 'unitGoal', number: null, title: '25 % fler får stöd' }],
  ])('is read from %j', (text, wanted) => {
    expect(read(text)).toMatchObject(wanted);
  });

  it('ends where the text under it begins, with or without white space', () => {
    expect(
      read('KF:s inriktningsmål:\n1. Ett Björkhamn för alla\nNämnden har formulerat två mål som följer\nav detta.')
        ?.title,
    ).toBe('Ett Björkhamn för alla');
    expect(read('Nämndmål:\nParkerna är öppna för\n\nalla')?.title).toBe('Parkerna är öppna för');
  });

  it.each([
    'Uppföljning av kommunfullmäktiges inriktningsmål',
    'nämndmål.',
    'Enhetsmål och indikatorer beskrivs nedan',
    'Nämndmålet nås',
    'KF:s inriktningsmål 1:\nKF:s inriktningsmål:',
    'KF:s mål',
  ])('is not %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
