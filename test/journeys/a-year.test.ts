import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { fileCommands } from '#cli/file-commands.ts';
import { runCommandLine } from '#cli/main.ts';
import type { ReorganisationPreview } from '#domain/organisation/reorganisation-view.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import { personAtWork } from '#test/support/person-at-work.ts';
import type { PersonAtWork } from '#test/support/person-at-work.ts';
import { browserTestsNeed, startApp } from '#test/support/running-app.ts';
import type { RunningApp } from '#test/support/running-app.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

const YEAR = 2026;
const NAMES = {
  central: 'henrik.tegel',
  planner: 'karin.sandelin',
  head: 'yusuf.demir',
  otherHead: 'samira.noori',
  departmentHead: 'lena.hallgren',
  director: 'gunilla.forsmark',
  secretary: 'anders.wiktorin',
  controller: 'johan.ekvall',
  auditor: 'birgitta.qvist',
} as const;
type Who = keyof typeof NAMES;

/** Nine people of the example play a year, from the plan's round to a sealed annual report. */
describe.skipIf(browserTestsNeed !== null)(`a year${browserTestsNeed === null ? '' : ` (${browserTestsNeed})`}`, () => {
  let app: RunningApp;
  let people: Record<Who, PersonAtWork>;
  let places: ReadonlyMap<string, string>;
  const editions = new Map<string, string>();
  const folder = mkdtempSync(join(tmpdir(), 'styrkedja-year-'));

  beforeAll(async () => {
    app = await startApp();
    const entries: [Who, PersonAtWork][] = [];
    for (const [who, signIn] of Object.entries(NAMES)) entries.push([who as Who, await personAtWork(app, signIn)]);
    people = Object.fromEntries(entries) as Record<Who, PersonAtWork>;
    await learnPlaces();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await app.stop();
  });

  const learnPlaces = async (): Promise<void> => {
    const { items } = (await people.central.get('organisations')) as { items: { id: string; name: string }[] };
    places = new Map(items.map(({ name, id }) => [name, id]));
  };
  const place = (name: string): string => places.get(name) ?? name;
  const board = 'Norrstrands stadsdelsnämnd';
  const unit = 'Enheten för vuxenstöd';
  const homeCare = 'Norrstrands hemtjänst';
  /** Never begins its part. */
  const late = 'Avdelningen för förskola';
  const merged = 'Enheten för stöd och omsorg';
  const edition = (name: string, kind: string): string => editions.get(`${name} ${kind}`) ?? '';
  const openRound = async (kind: string, lastDay: string, parts: readonly string[]): Promise<string> => {
    const asked = { year: YEAR, kind, organisation: place('Kommunfullmäktige'), title: `Runda ${kind} ${YEAR}` };
    const days = parts.map((name) => ({ organisation: place(name), deadline: lastDay }));
    const round = { ...asked, leadDays: {}, lastDay, parts: days, copyFrom: null };
    return ((await people.central.send('rounds', round)) as { id: string }).id;
  };
  const begin = async (who: Who, name: string, kind: string): Promise<string> => {
    const asked = { organisation: place(name), year: YEAR, kind, activities: true, texts: true };
    const { id } = (await people[who].send('writing/start', asked)) as { id: string };
    editions.set(`${name} ${kind}`, id);
    return id;
  };
  const documentOf = async (who: Who, id: string): Promise<SteeringDocument> =>
    ((await people[who].get(`editions/${id}`)) as { document: SteeringDocument }).document;
  const draftOf = async (who: Who, id: string): Promise<WritingView> =>
    (await people[who].get(`writing/${id}`)) as WritingView;
  /** What stands in the way is dismissed with a reason, which the next level reads. */
  const answerErrors = async (who: Who, id: string): Promise<void> => {
    const { errors } = await people[who].lifecycle(id);
    if (errors.length === 0) return;
    await people[who].send('findings/answers', {
      items: errors.map(({ key, answers }) => ({ edition: id, key, answers })),
      answer: { kind: 'dismissed', reason: 'Siffran är hämtad före stängningen.' },
    });
  };
  const goOnWithoutThem = async (dialog: Locator): Promise<void> => {
    const box = dialog.getByRole('checkbox');
    if ((await box.count()) === 0) return;
    await box.check();
    await dialog.getByLabel('Varför går det vidare utan dem?').fill('De har fått mer tid.');
  };
  const decideOn =
    (day: string, number: number) =>
    async (dialog: Locator): Promise<void> => {
      await dialog.getByLabel('Beslutsdag').fill(day);
      await dialog.getByLabel('Sammanträde').fill(board);
      await dialog.getByLabel('Paragraf').fill(`§ ${number}`);
      await dialog.getByLabel('Diarienummer').fill(`NSN ${YEAR}/${number}`);
      await goOnWithoutThem(dialog);
    };
  const because =
    (reason: string) =>
    async (dialog: Locator): Promise<void> => {
      await dialog.getByLabel('Skäl').first().fill(reason);
    };

  it('opens with a round for the plan; who has not begun is seen, and the late unit is told on top', async () => {
    const round = await openRound('VP', `${YEAR}-01-30`, [board, unit, late]);
    await begin('head', unit, 'VP');
    await begin('planner', board, 'VP');
    const { page } = people.planner;
    await page.goto(`/rundor/${round}`);
    const row = (name: string, state: string) => page.locator('tr', { hasText: name }).filter({ hasText: state });
    await row(late, 'Inte påbörjad').first().waitFor();
    await row(unit, 'Skrivs').first().waitFor();
    expect(await row(board, 'dagar sen').count()).toBeGreaterThan(0);
  });

  it('the unit plans an activity, sends its plan, has it back with a reason, and gets it approved', async () => {
    const plan = edition(unit, 'VP');
    const { document } = await draftOf('head', plan);
    const goal = document.goals.find(({ level }) => level === 'unitGoal');
    const activity = { goal: goal?.id, title: 'Pröva kvällsöppen mottagning', start: `${YEAR}-02-01` };
    await people.head.send(`writing/${plan}/activities`, { ...activity, end: `${YEAR}-04-30` });
    await answerErrors('head', plan);
    await people.head.step(plan, 'Skicka in');
    await people.departmentHead.step(plan, 'Återsänd', because('Skriv hur kvällsöppet följs upp.'));
    const { history } = await people.head.lifecycle(plan);
    expect(history[0]).toMatchObject({ step: 'return', reason: 'Skriv hur kvällsöppet följs upp.' });
    await people.head.step(plan, 'Skicka in');
    await people.departmentHead.step(plan, 'Godkänn');
    expect((await people.head.lifecycle(plan)).state).toBe('approved');
  });

  it('the board goes on without the late unit, by name and with a reason, and its plan is sealed', async () => {
    const plan = edition(board, 'VP');
    await answerErrors('planner', plan);
    await people.director.step(plan, 'Skicka in', goOnWithoutThem);
    await people.secretary.step(plan, 'Registrera beslut', decideOn(`${YEAR}-02-12`, 1));
    const { state, history } = await people.auditor.lifecycle(plan);
    expect(state).toBe('sealed');
    expect(JSON.stringify(history)).toContain('De har fått mer tid.');
  });

  it('a target is changed by a decision, and the next report has it from its day', async () => {
    const subjects = (await people.planner.get(`changes/subjects?year=${YEAR}&organisation=${place(board)}`)) as {
      indicators: { thing: string; name: string; target: string | null }[];
    };
    const subject = subjects.indicators.find(({ name }) => name === 'Antal unga som fått feriejobb');
    const change = { organisation: place(board), year: YEAR, subject: 'target', thing: subject?.thing };
    await people.planner.send('changes', {
      ...change,
      name: subject?.name,
      before: subject?.target,
      after: '300 st',
      reason: 'Fler platser i parkerna.',
      from: `${YEAR}-03-01`,
    });
    const { page } = people.central;
    await page.goto(`/andringar?ar=${YEAR}`);
    await page.getByRole('button', { name: /Yttra dig/u }).click();
    const opinion = page.locator('dialog[open]');
    await opinion.getByLabel('Skäl').fill('Ryms i budgeten.');
    await opinion.locator('.dialog-foot .button').last().click();
    await opinion.waitFor({ state: 'hidden' });
    const desk = people.secretary.page;
    await desk.goto(`/andringar?ar=${YEAR}`);
    await desk.getByRole('button', { name: /Registrera beslut/u }).click();
    const decision = desk.locator('dialog[open]');
    await decision.getByLabel('Beslutsdag').fill(`${YEAR}-02-20`);
    await decision.getByLabel('Diarienummer').fill(`NSN ${YEAR}/7`);
    await decision.locator('.dialog-foot .button').last().click();
    await decision.waitFor({ state: 'hidden' });
    const report = await begin('planner', board, 'T1');
    const { indicators } = await documentOf('planner', report);
    expect(indicators.find(({ name }) => name === subject?.name)?.cells.target).toBe('300 st');
  });

  it('the unit postpones its activity in the first report, with the day it was planned for beside it', async () => {
    const report = await begin('head', unit, 'T1');
    const { document, versions } = await draftOf('head', report);
    const activity = document.activities.find(({ title }) => title === 'Pröva kvällsöppen mottagning');
    expect(activity).toMatchObject({ end: `${YEAR}-04-30`, deviation: false });
    await people.head.send(`writing/${report}/activities/${activity?.id}`, {
      version: versions[activity?.id ?? ''],
      title: activity?.title,
      start: activity?.start,
      end: `${YEAR}-10-31`,
      deviation: true,
      participation: 'leads',
      progress: null,
      postponedReason: 'Lokalen blev klar senare.',
    });
    const { page } = people.head;
    await page.goto(`/skriv/${report}`);
    await page.locator('h1').waitFor();
    await answerErrors('head', report);
    await people.head.step(report, 'Skicka in');
    await people.departmentHead.step(report, 'Godkänn');
  });

  it('two units become one in mid-year; the new one goes on from what both had planned', async () => {
    const asked = {
      kind: 'merger',
      date: `${YEAR}-07-01`,
      from: [place(unit), place(homeCare)],
      into: { name: merged, kind: 'unit', parent: place('Avdelningen för social omsorg') },
    };
    const preview = (await people.central.send('reorganisations/preview', { asked })) as ReorganisationPreview;
    expect(preview).toMatchObject({ ending: [unit, homeCare], beginning: [{ name: merged }] });
    await people.central.send('reorganisations', { asked, seen: preview.seen });
    await learnPlaces();
    const report = await begin('head', merged, 'T2');
    const { activities } = await documentOf('head', report);
    expect(activities.find(({ title }) => title === 'Pröva kvällsöppen mottagning')?.end).toBe(`${YEAR}-10-31`);
    const { page } = people.central;
    await page.goto(`/organisation?den=${YEAR}-06-30`);
    await page.getByText(unit, { exact: false }).first().waitFor();
    await answerErrors('head', report);
    await people.head.step(report, 'Skicka in');
    await people.departmentHead.step(report, 'Godkänn');
  });

  it('the controller sees what is booked, and the board’s annual report is written, sent and sealed', async () => {
    const { page } = people.controller;
    await page.goto('/ekonomi?ar=2025');
    await page.getByRole('table').first().waitFor();
    const report = await begin('planner', board, 'VB');
    await answerErrors('planner', report);
    await people.director.step(report, 'Skicka in', goOnWithoutThem);
    await people.secretary.step(report, 'Registrera beslut', decideOn(`${YEAR + 1}-02-11`, 4));
    expect((await people.auditor.lifecycle(report)).state).toBe('sealed');
  });

  it('anybody verifies the sealed report without network; one flipped byte is told', async () => {
    const report = edition(board, 'VB');
    const { page } = people.auditor;
    const fetched = async (path: string): Promise<Buffer> => (await page.request.get(path)).body();
    const pdf = await fetched(`/api/v1/editions/${report}/export?format=pdf`);
    const path = join(folder, 'berattelse.pdf');
    writeFileSync(path, pdf);
    writeFileSync(
      join(folder, 'berattelse.manifest.json'),
      await fetched(`/.well-known/styrkedja-manifest/${report}.json`),
    );
    writeFileSync(join(folder, 'nycklar.json'), await fetched('/.well-known/styrkedja-keys.json'));
    const verify = () =>
      runCommandLine(['verify', path, '--keys', join(folder, 'nycklar.json')], fileCommands, {
        out: () => undefined,
        err: () => undefined,
      });
    expect(await verify()).toBe(0);
    const at = Math.floor(pdf.length / 2);
    writeFileSync(path, pdf.with(at, (pdf[at] ?? 0) ^ 1));
    expect(await verify()).toBe(1);
  });
});
