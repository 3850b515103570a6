import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fileCommands } from '#cli/file-commands.ts';
import { runCommandLine } from '#cli/main.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { badInputs } from '#test/support/bad-input.ts';
import type { BadInput } from '#test/support/bad-input.ts';
import { openTestDatabase } from '#test/support/databases.ts';
import type { TestDatabase } from '#test/support/databases.ts';
import { boardReport } from '#test/support/sample-text.ts';
import { startTestServer } from '#test/support/server.ts';
import type { TestClient, TestServer } from '#test/support/server.ts';
import { addPerson, addSmallMunicipality } from '#test/support/steering.ts';

const DOCUMENTED = new URL('../../docs/domain/bad-input.md', import.meta.url);

/** A sentence in words: begins with a capital and ends with a full stop. */
const SENTENCE = /^\p{Lu}.*\.$/su;

const cases = badInputs.map((input) => [input.what, input] as const);

describe('bad input on the command line', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'styrkedja-bad-input-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const call = async (command: string, input: BadInput) => {
    const path = join(folder, input.fileName);
    writeFileSync(path, await input.bytes());
    const said = { out: '', err: '' };
    const io = { out: (text: string) => (said.out += text), err: (text: string) => (said.err += text) };
    return { status: await runCommandLine([command, path, '--json'], fileCommands, io), ...said };
  };

  /** What stands on standard output: a document, findings, or nothing that another program could take for one. */
  const printed = (out: string): string => {
    if (out === '') return 'nothing';
    return Object.keys(JSON.parse(out) as object).includes('goals') ? 'document' : 'findings';
  };

  it.each(cases)('%s is told on standard error by import, with its status', async (_, input) => {
    const { status, out, err } = await call('import', input);
    expect(status).toBe(input.becomes === 'read' ? 0 : 1);
    expect(printed(out)).toBe(input.becomes === 'refused' ? 'nothing' : 'document');
    expect(err === '').toBe(input.codes.length === 0);
    expect(err.match(/^ {2}→ \p{Lu}.*\.$/gmu)?.length).toBe(err.match(/^(?:Fel|Obs): /gmu)?.length);
  });

  it.each(cases)('%s is never reviewed as if it were sound', async (_, input) => {
    const { status, out } = await call('review', input);
    expect(printed(out)).toBe(input.becomes === 'refused' ? 'nothing' : 'findings');
    expect({ refused: [2], unfit: [1], read: [0, 1] }[input.becomes]).toContain(status);
  });
});

describe('bad input sent to a server', () => {
  let opened: TestDatabase;
  let started: TestServer;
  let planner: TestClient;
  let board: string;
  /** What was answered, for the table in the documents. */
  const told: string[][] = [];
  beforeAll(async () => {
    opened = await openTestDatabase('embedded');
    const place = await addSmallMunicipality(opened.database);
    board = place.board;
    started = await startTestServer(opened.database, place.id);
    planner = await started.signInAs(await addPerson(opened.database, place.id, 'planner', board));
  });
  afterAll(async () => {
    await opened.close();
  });

  type View = {
    readonly state: string;
    readonly version: number;
    readonly result: { readonly document: { readonly goals: readonly { readonly id: string }[] } } | null;
    readonly faults: readonly Fault[];
  };
  const send = async (bytes: Uint8Array, name: string): Promise<{ id: string; view: View }> => {
    const file = new File([Uint8Array.from(bytes)], name);
    const { status, body } = await planner.upload('imports', { requestId: randomUUID(), file });
    expect(status).toBe(202);
    await started.app.readings.idle();
    const { id } = body as { id: string };
    return { id, view: (await planner.get(`imports/${id}`)).body as View };
  };
  const keep = (id: string, version: number) =>
    planner.send('POST', `imports/${id}/keep`, {
      requestId: randomUUID(),
      version,
      organisation: board,
      year: 2025,
      kind: 'T1',
      ifExists: 'newVersion',
    });
  const editions = async (): Promise<number> => ((await planner.get('editions')).body as { total: number }).total;

  it.each(cases)('%s is answered, and stored whole or not at all', async (_, input) => {
    const before = await editions();
    const { id, view } = await send(await input.bytes(), input.fileName);
    expect(view.state).toBe(input.becomes === 'refused' ? 'refused' : 'read');
    expect(view.result === null).toBe(input.becomes === 'refused');
    const codes = view.faults.map(({ code }) => code);
    for (const code of input.codes) expect(codes).toContain(code);
    for (const { message, remedy } of view.faults) {
      expect(message).toMatch(SENTENCE);
      expect(remedy).toMatch(SENTENCE);
    }
    const kept = await keep(id, view.version);
    expect(kept.status).toBe({ refused: 409, unfit: 422, read: 200 }[input.becomes]);
    expect(await editions()).toBe(before + (input.becomes === 'read' ? 1 : 0));
    const { message = '–', remedy = '' } = view.faults.find(({ code }) => code === input.codes[0]) ?? {};
    told.push([input.what, input.becomes, input.codes.join(', ') || '–', `${message} ${remedy ?? ''}`.trim()]);
  });

  it('A goal that is put below itself is refused by name, and stays where it was', async () => {
    const { id, view } = await send(Buffer.from(boardReport), 'rundgang.txt');
    const [top, below] = view.result?.document.goals ?? [];
    const { status, body } = await planner.send('POST', `imports/${id}/corrections`, {
      requestId: randomUUID(),
      version: view.version,
      thing: 'goal',
      thingId: top?.id,
      field: 'parent',
      after: below?.id,
    });
    expect({ status, body }).toMatchObject({ status: 422, body: { faults: [{ code: 'cyclic-goal' }] } });
    expect((await planner.get(`imports/${id}`)).body).toMatchObject({ version: view.version, corrections: [] });
    const [fault] = (body as { faults: readonly Fault[] }).faults;
    told.push(['A goal below itself', 'refused', 'cyclic-goal', `${fault?.message} ${fault?.remedy}`]);
  });

  it('leaves a server that lives and reads the next sound report', async () => {
    expect(started.failures).toEqual([]);
    expect(await planner.get('/ready')).toMatchObject({ status: 200 });
    const { id, view } = await send(Buffer.from(boardReport), 'rapport.txt');
    expect(view).toMatchObject({ state: 'read', faults: [] });
    expect((await keep(id, view.version)).status).toBe(200);
  });

  it('is documented as it is', () => {
    // Files of figures have a table of their own, which their own test holds.
    const [documents = ''] = readFileSync(DOCUMENTED, 'utf8').split('\n## Files of figures');
    const rows = documents
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split('|').slice(1, -1))
      .map((cells) => cells.map((cell) => cell.trim()));
    expect(rows.slice(2)).toEqual(told);
  });
});
