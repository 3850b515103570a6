import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { connectMail } from '#outside/mail.ts';
import { connectOidc } from '#outside/oidc-provider.ts';
import { connectPhrasing } from '#outside/phrasing-service.ts';
import { keysInFolder } from '#outside/signing-keys.ts';
import { migrate } from '#store/migrate.ts';
import { openDatabase } from '#store/open-database.ts';
import type { Database } from '#store/open-database.ts';
import { removeExpired } from '#store/remove-expired.ts';
import { loadSwedishSearch } from '#store/swedish-search.ts';
import { exampleModels } from '#example/steering-models.ts';
import { exampleComments } from '#example/comments.ts';
import { drafts } from '#example/drafts.ts';
import { exampleSheets } from '#example/economy/sheets.ts';
import { editions } from '#example/editions.ts';
import { exampleBudget } from '#example/economy/budget.ts';
import { exampleForecasts } from '#example/economy/forecasts.ts';
import { exampleGoalMoney } from '#example/economy/goal-money.ts';
import { exampleMeasures } from '#example/economy/measures.ts';
import { exampleTables } from '#example/economy/report-tables.ts';
import { exampleLedger } from '#example/economy/ledger.ts';
import { staffCounts } from '#example/economy/staff.ts';
import { exampleVolumes } from '#example/economy/volumes.ts';
import { municipality as exampleMunicipality } from '#example/municipality.ts';
import { organisations, successions } from '#example/organisation.ts';
import { people } from '#example/people.ts';
import { OIDC_CALLBACK, OIDC_START } from '#http/oidc.ts';
import { exampleActivityStates } from '#example/activity-states.ts';
import { exampleRounds } from '#example/rounds.ts';
import { buildServer } from '#http/server.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { App } from '#usecases/app.ts';
import { reviewAnew } from '#usecases/editions/review-anew.ts';
import { ReviewRounds } from '#usecases/editions/review-rounds.ts';
import { removeUnusedImages } from '#usecases/writing/remove-unused-images.ts';
import { applyDueChanges } from '#usecases/changes/apply-changes.ts';
import { loadExample } from '#usecases/example/load-example.ts';
import { readImport } from '#usecases/imports/read-import.ts';
import { readLoad, resumeLoads } from '#usecases/economy/read-load.ts';
import { ReadingQueue } from '#usecases/imports/reading-queue.ts';
import { resumeReadings } from '#usecases/imports/resume-readings.ts';
import { DraftUpkeep } from '#usecases/writing/draft-upkeep.ts';
import { WritingRooms } from '#usecases/writing/writing-rooms.ts';
import { startMail } from '#usecases/mail/mail-rounds.ts';
import { openMunicipality } from '#usecases/open-municipality.ts';
import { MAIL_STEP_MS } from '#limits';

import { openControlSocket } from './control-socket.ts';
import { runWhileServing } from './installation-commands.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** The one password of all example accounts; told on the sign-in page of an example installation. */
const EXAMPLE_PASSWORD = 'bjorkhamn-visar';

export type ServeOptions = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The project's folder: data and the built web app lie below it. */
  readonly folder: string;
  readonly say: (line: string) => void;
};

export type Running = { readonly address: string; readonly stop: () => Promise<void> };

/** Starts the server, or gives everything that keeps it from starting. Stops when `stop` is called. */
export async function serve({ environment, folder, say }: ServeOptions): Promise<Result<Running, Fault[]>> {
  const settings = readSettings(environment, folder);
  if (!settings.ok) return settings;
  const opened = await openDatabase(settings.value.database);
  if (!opened.ok) return err([opened.error]);
  const database = opened.value;
  try {
    const migrated = await migrate(database);
    if (!migrated.ok) {
      await database.close();
      return err([migrated.error]);
    }
    return ok(await start(settings.value, database, folder, say));
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function start(
  settings: Settings,
  database: Database,
  folder: string,
  say: (line: string) => void,
): Promise<Running> {
  const example = settings.example && settings.municipality === null;
  const municipality = await openMunicipality(database, settings.municipality ?? exampleMunicipality);
  const app = makeApp(settings, database, municipality, example);
  if (example && municipality.isEmpty) {
    say('Lägger in exempelkommunen. Det tar en liten stund den första gången.');
    const example = {
      organisations,
      successions,
      models: exampleModels,
      people,
      editions,
      activityStates: exampleActivityStates,
      drafts,
      rounds: exampleRounds,
      ledger: exampleLedger,
      volumes: [...exampleVolumes, ...staffCounts],
      sheets: exampleSheets,
      comments: exampleComments,
      budget: exampleBudget,
      forecasts: exampleForecasts,
      goalMoney: exampleGoalMoney,
      measures: exampleMeasures,
      economyTables: exampleTables,
    };
    await loadExample(app, example, EXAMPLE_PASSWORD);
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const server = await buildServer({
    app,
    baseUrl: settings.baseUrl,
    webFolder: join(folder, 'dist', 'web'),
    version,
    logLevel: settings.logLevel,
    trustProxy: settings.trustProxy,
  });
  await resumeReadings(app);
  await resumeLoads(app);
  app.rooms.start();
  await app.upkeep.resume();
  await server.listen({ host: settings.host, port: settings.port });
  const control =
    'folder' in settings.database
      ? await openControlSocket(settings.database.folder, (words, io) => runWhileServing(database, words, io))
      : null;
  tell(settings, example, say);
  // After the address is told: a new version with new rules must not keep people waiting.
  app.reviews.start();
  const stopMail = startMailing(app, settings);
  const stopRemoving = repeat(DAY_MS, async () => {
    await removeExpired(database);
    await removeUnusedImages(app);
  });
  // Every hour, so that a change is carried out on its day whatever hour the server was started.
  const stopApplying = repeat(HOUR_MS, () => applyDueChanges(app));
  // The dictionary takes a moment to read: better now than in somebody's first search.
  void loadSwedishSearch().catch(report);
  return {
    address: settings.baseUrl,
    stop: async () => {
      await control?.close();
      await stopRemoving();
      await stopMail();
      await stopApplying();
      await server.close();
      await app.rooms.stop();
      await app.upkeep.stop();
      await app.readings.stop();
      await app.reviews.idle();
      await app.loads.stop();
      await database.close();
    },
  };
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Now and after each period until it is stopped, which waits for what runs. A failure is for the log. */
function repeat(periodMs: number, work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const begin = (): void => {
    running = work().catch(report);
  };
  begin();
  const timer = setInterval(begin, periodMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Starts the daily mail where it is set up. */
function startMailing(app: App, { mail }: Settings): () => Promise<void> {
  if (mail === null) return () => Promise.resolve();
  return startMail(app, connectMail({ ...mail, timeout: MAIL_STEP_MS }), { hour: mail.hour, report });
}

function makeApp(
  settings: Settings,
  database: Database,
  { id, name }: { id: string; name: string },
  example: boolean,
): App {
  const { oidc, baseUrl } = settings;
  const readings = new ReadingQueue((read, progress, signal) => readImport(app, read, progress, signal), report);
  const loads = new ReadingQueue((load, progress, signal) => readLoad(app, load, progress, signal), report);
  const app: App = {
    readings,
    reviews: new ReviewRounds(() => reviewAnew(app), report),
    loads,
    rooms: new WritingRooms(() => app),
    upkeep: new DraftUpkeep(() => app, report),
    database,
    municipality: { id, name },
    baseUrl,
    sendsMail: settings.mail !== null,
    now: () => new Date(),
    newId: randomUUID,
    oidc:
      oidc === null
        ? null
        : connectOidc({
            ...oidc,
            redirectUrl: new URL(OIDC_CALLBACK, baseUrl).href,
            startPath: OIDC_START,
            insecure: oidc.issuer.startsWith('http:'),
          }),
    phrasing: settings.phrasing === null ? null : connectPhrasing(settings.phrasing),
    address: baseUrl,
    signingKeys: keysInFolder(settings.signingKeys, id),
    examplePassword: example ? EXAMPLE_PASSWORD : null,
  };
  return app;
}

/** What went wrong in the background, where nobody waits for an answer. */
function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

function tell({ baseUrl, host, port }: Settings, example: boolean, say: (line: string) => void): void {
  say('');
  say(`Styrkedja är igång på ${baseUrl} (lyssnar på ${host}:${port}).`);
  if (!example) return;
  say(
    `Exempelkommunen ${exampleMunicipality.name}. Logga in med något av kontona; lösenordet är ${EXAMPLE_PASSWORD} för alla:`,
  );
  say('');
  const width = Math.max(...people.map(({ signIn }) => signIn.length));
  for (const { signIn, title } of people) say(`  ${signIn.padEnd(width)}  ${title}`);
  say('');
}
