import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';
import * as Y from 'yjs';

import { untouchedSentences } from '#domain/economy/report-tables/propose-sentence.ts';
import { EVEN_KEY, spreadMonths } from '#domain/economy/spread-months.ts';
import type { EditionView } from '#domain/editions/edition-view.ts';
import type { LifecycleView } from '#domain/editions/lifecycle-view.ts';
import type { DraftEconomy, WritingView } from '#domain/writing/writing-view.ts';
import { describeOnEachDatabase } from '#test/support/databases.ts';
import { addChart } from '#test/support/economy.ts';
import { keepEdition } from '#test/support/kept-edition.ts';
import type { LiveClient } from '#test/support/live-client.ts';
import { goal, paragraphs, steeringDocument, text } from '#test/support/sample-document.ts';
import { startTestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const FIRST = 'Läget är stabilt.';
const document = steeringDocument({
  kind: 'T1',
  year: 2025,
  goals: [goal('g1', 1, { level: 'boardGoal', title: 'Barnen leker ute' })],
  texts: [text('t1', 2, { heading: 'Ekonomi', headingLevel: 1, paragraphs: paragraphs(FIRST) })],
});
const note = { area: 'forskola', cause: 'Fler vikarier', action: 'Bemanningspool', effect: '0.00', effectDay: null };
const deviation = { of: 'economy', area: null, show: 'deviation' } as const;

/** Puts a live value, printed in some words of its own, at the end of the first paragraph. */
function putValue(window: LiveClient, source: object, printed: string): void {
  const value = new Y.XmlElement('liveValue');
  value.setAttribute('source', JSON.stringify(source));
  value.setAttribute('printed', printed);
  const line = window.doc.getXmlFragment('default').get(0);
  if (!(line instanceof Y.XmlElement)) throw new Error('The text does not begin with a paragraph');
  line.push([value]);
}

/** Writes letters at the end of the last paragraph. */
function writeLast(window: LiveClient, letters: string): void {
  const root = window.doc.getXmlFragment('default');
  const line = root.get(root.length - 1);
  const last = line instanceof Y.XmlElement ? line.get(line.length - 1) : null;
  if (!(last instanceof Y.XmlText)) throw new Error('The text does not end with letters');
  last.insert(last.length, letters);
}

describeOnEachDatabase('an amount of the economy in a text', (open) => {
  const prepare = async () => {
    const database = await open();
    const place = await addSmallMunicipality(database);
    await addChart(database, place.id, 2025);
    const { app, signInAs, live, failures } = await startTestServer(database, place.id);
    const signIn = async (role: Parameters<typeof addPerson>[2], at: string) =>
      signInAs(await addPerson(database, place.id, role, at));
    const owner = await addPerson(database, place.id, 'controller', place.board);
    const controller = await signInAs(owner);
    const writer = await signIn('writer', place.board);
    const boss = await signIn('headOfUnit', place.board);
    const head = await signIn('headOfUnit', place.unit);
    const kept = { organisation: place.board, keptBy: owner, document, state: 'draft', origin: 'written' } as const;
    const id = await keepEdition(database, place.id, kept);
    const { mark } = (await controller.get(`economy/2025/budget?organisation=${place.unit}`)).body as { mark: string };
    const lines = [
      { area: 'forskola', kind: 'personal', profile: 'even', months: spreadMonths('12000000.00', EVEN_KEY) },
    ];
    const decided = { organisation: place.unit, mark, lines, reason: 'Beslut', reference: '', day: '2024-12-12' };
    const put = await controller.send('PUT', 'economy/2025/budget', { requestId: randomUUID(), ...decided });
    expect(put.status).toBe(200);
    const lodge = async (month: number, seen: number, amount: string) => {
      const own = { area: 'forskola', kind: 'personal', amount, method: null };
      const body = { organisation: place.unit, month, seen, lines: [own], notes: [note], risks: [] };
      const lodged = await head.send('POST', 'economy/2025/forecasts', { requestId: randomUUID(), ...body });
      expect([lodged.status, JSON.stringify(lodged.body)]).toEqual([200, expect.anything()]);
      await app.upkeep.idle();
      expect(failures).toEqual([]);
    };
    const view = async (who = controller) => (await who.get(`writing/${id}`)).body as WritingView;
    const economy = async (who = controller) => (await who.get(`writing/${id}/economy`)).body as DraftEconomy;
    const linesNow = async () => (await view()).document.texts[0]?.paragraphs.map((line) => line.text);
    const takeIn = (who = controller, area: string | null = 'forskola') =>
      who.send('POST', `writing/${id}/texts/t1/sentence`, { requestId: randomUUID(), area });
    const untouched = async () => {
      const { document: draft } = await view();
      const { sentences } = await economy();
      return untouchedSentences(draft.texts[0]?.paragraphs ?? [], sentences).map(({ area }) => area);
    };
    return { id, controller, writer, boss, live, lodge, economy, linesNow, takeIn, untouched };
  };

  it('follows its figures until the draft is sent, and so does a sentence that they proposed (EK-78, EK-79)', async () => {
    const { id, controller, writer, boss, live, lodge, economy, linesNow, takeIn, untouched } = await prepare();
    await lodge(3, 0, '12500000.00');
    await lodge(4, 0, '13000000.00');
    const { amounts, sentences } = await economy();
    expect(amounts).toContainEqual({ area: null, name: '', show: 'deviation', printed: '1,0 mnkr' });
    const proposed = (now: string, change: string) =>
      `Prognosen för förskola visar ett underskott om ${now} mnkr, vilket är ${change} mnkr sämre än i föregående prognos.`;
    expect(sentences.find(({ area }) => area === 'forskola')?.paragraph.text).toBe(proposed('1,0', '0,5'));

    const window = await live(controller, id, 't1');
    await window.open();
    window.type(' Vi går back ');
    putValue(window, deviation, 'något annat');
    await window.settled();
    expect(await linesNow()).toEqual([`${FIRST} Vi går back 1,0 mnkr`]);

    window.end();

    expect(await untouched()).toEqual([]);
    expect((await takeIn()).status).toBe(200);
    expect((await takeIn()).status).toBe(409);
    expect((await takeIn(controller, 'finns-inte')).status).toBe(404);
    expect(await untouched()).toEqual(['forskola']);

    // Nobody has had the text open since: the new figures come before the shared document has taken the sentence over.
    await lodge(4, 1, '13700000.00');
    expect(await linesNow()).toEqual([`${FIRST} Vi går back 1,7 mnkr`, proposed('1,7', '1,2')]);
    expect(await untouched()).toEqual(['forskola']);
    const later = await live(controller, id, 't1');
    await later.open();
    writeLast(later, ' Orsaken är fler vikarier.');
    await later.settled();
    expect(await linesNow()).toEqual([
      `${FIRST} Vi går back 1,7 mnkr`,
      `${proposed('1,7', '1,2')} Orsaken är fler vikarier.`,
    ]);
    expect(await untouched()).toEqual([]);
    await lodge(4, 2, '13800000.00');
    const last = [`${FIRST} Vi går back 1,8 mnkr`, `${proposed('1,8', '1,3')} Orsaken är fler vikarier.`];
    expect(await linesNow()).toEqual(last);
    later.end();

    // Amounts follow by themselves; words that no longer hold stop it (EK-80).
    const send = async () => {
      const { version } = (await boss.get(`editions/${id}/lifecycle`)).body as { version: number };
      return boss.send('POST', `editions/${id}/send`, { requestId: randomUUID(), version });
    };
    await lodge(4, 3, '11900000.00');
    expect((await economy()).contradicted).toEqual([
      {
        text: 't1',
        said: expect.stringContaining('ett underskott om 0,1 mnkr') as string,
        now: 'Prognosen för förskola visar ett överskott om 0,1 mnkr, vilket är 0,6 mnkr bättre än i föregående prognos.',
      },
    ]);
    const stopped = await send();
    expect([stopped.status, JSON.stringify(stopped.body)]).toEqual([
      422,
      expect.stringMatching(/sentence-contradicted.*siffrorna säger nu.*överskott/u),
    ]);
    // What they say instead holds staff costs: a writer is told that it is something else (EK-77).
    const { whole } = (await writer.get(`editions/${id}/lifecycle`)).body as LifecycleView;
    const mark = { requestId: randomUUID(), section: null, ready: true, contentHash: whole.contentHash };
    const marked = await writer.send('POST', `editions/${id}/marks`, mark);
    expect([marked.status, JSON.stringify(marked.body)]).toEqual([
      422,
      expect.stringMatching(/sentence-contradicted.*siffrorna säger något annat nu/u),
    ]);
    expect(JSON.stringify(marked.body)).not.toContain('överskott');
    await lodge(4, 4, '13800000.00');
    expect((await economy()).contradicted).toEqual([]);

    const sent = await send();
    expect([sent.status, JSON.stringify(sent.body)]).toEqual([200, expect.anything()]);
    await lodge(4, 5, '12100000.00');
    const after = (await boss.get(`editions/${id}`)).body as EditionView;
    expect(after.document.texts[0]?.paragraphs.map((line) => line.text)).toEqual(last);
  });

  it('is put in only by those who may see staff costs; what somebody else forges is plain words (EK-77)', async () => {
    const { id, writer, live, lodge, economy, linesNow, takeIn } = await prepare();
    await lodge(4, 0, '13000000.00');
    const none = { askedTables: 0, unaskedTables: [], amounts: [], costedVolumes: [], sentences: [], contradicted: [] };
    expect(await economy(writer)).toEqual(none);
    expect((await takeIn(writer)).status).toBe(403);
    const window = await live(writer, id, 't1');
    await window.open();
    putValue(window, deviation, ' Gissat.');
    await window.settled();
    window.end();
    expect(await linesNow()).toEqual([`${FIRST} Gissat.`]);
    await lodge(4, 1, '13500000.00');
    expect(await linesNow()).toEqual([`${FIRST} Gissat.`]);
  });
});
