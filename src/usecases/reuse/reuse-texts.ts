import { can } from '#domain/access/can.ts';
import { editionDay } from '#domain/editions/edition-title.ts';
import { conflict, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { lineAbove, nameOn, thingAt } from '#domain/organisation/standing.ts';
import { reusableTexts, takenUp, wordsOf } from '#domain/reuse/reusable-texts.ts';
import type { ReusePlace } from '#domain/reuse/reusable-texts.ts';
import type { ReusableText, TextOrigin } from '#domain/reuse/reuse-view.ts';
import type { DocumentGoal } from '#domain/steering/steering-document.ts';
import type { Db } from '#store/db.ts';
import { asDocument, loadDocuments } from '#store/editions/load-document.ts';
import type { Linked, LoadedDocument } from '#store/editions/load-document.ts';
import { insertOrigin, listOrigins, setTaken } from '#store/writing/origins.ts';
import { tellTextChanged } from '#store/writing/signals.ts';
import { listSources } from '#store/writing/start.ts';
import { saveParagraphs } from '#store/writing/texts.ts';
import { MAX_REUSABLE_TEXTS } from '#limits';

import { reading } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { readableEdition } from '../editions/edition-access.ts';
import type { ReadableEdition } from '../editions/edition-access.ts';
import { changeDraft } from '../writing/change-draft.ts';
import type { DraftAsked } from '../writing/change-draft.ts';
import { addTextRow } from '../writing/change-goal.ts';

/** Where the texts of a draft were taken up from. An origin that may not be read now does not say how it reads. */
export function showOrigins(app: App, who: SignedIn, id: string): Promise<Result<TextOrigin[], Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<TextOrigin[], Failure>> => {
    const readable = await readableEdition(db, who, id);
    return readable.ok ? ok(await readOrigins(db, who, readable.value)) : readable;
  });
}

async function readOrigins(db: Db, who: SignedIn, { row, register }: ReadableEdition): Promise<TextOrigin[]> {
  const origins = await listOrigins(db, row.id);
  return origins.map(({ organisation, state, now, ...origin }) => {
    const thing = thingAt(register.organisations, organisation, who.actor.today, state);
    return { ...origin, now: can(who.actor, 'edition.read', thing) ? now : null };
  });
}

/** What the documents below, of the same year and kind, say of a goal, a row or a chapter of the draft, to be taken up. */
export function listReusable(
  app: App,
  who: SignedIn,
  { id, thing }: { readonly id: string; readonly thing: string },
): Promise<Result<ReusableText[], Failure>> {
  return reading(app, who, async ({ db }): Promise<Result<ReusableText[], Failure>> => {
    const readable = await readableEdition(db, who, id);
    if (!readable.ok) return readable;
    const about = aboutThing((await loadDocuments(db, [id])).get(id), thing);
    return about === null ? notFound(GONE) : ok(await readBelow(db, who, readable.value, about));
  });
}

const GONE = 'Det finns inte längre i utkastet. Läs om sidan.';

/** What of a draft is asked about; for a row the lasting thing that it is. */
type About =
  | { readonly at: 'goal'; readonly goal: DocumentGoal }
  | {
      readonly at: 'indicator' | 'activity';
      readonly goal: string | null;
      readonly id: string;
      readonly lasting: string;
    }
  | { readonly at: 'chapter'; readonly heading: string; readonly level: number; readonly id: string };

function aboutThing(loaded: LoadedDocument | undefined, id: string): About | null {
  const goal = loaded?.goals.find(({ thing }) => thing.id === id)?.thing;
  if (goal !== undefined) return { at: 'goal', goal };
  for (const at of ['indicator', 'activity'] as const) {
    const rows: readonly Linked<{ readonly id: string; readonly goal: string | null }>[] =
      loaded?.[at === 'indicator' ? 'indicators' : 'activities'] ?? [];
    const row = rows.find(({ thing }) => thing.id === id);
    if (row !== undefined) return { at, goal: row.thing.goal, id, lasting: row.lasting };
  }
  const chapter = loaded?.texts.find((text) => text.id === id && text.goal === null);
  if (chapter === undefined || chapter.heading === null || chapter.indicator !== null || chapter.activity !== null) {
    return null;
  }
  return { at: 'chapter', heading: chapter.heading, level: chapter.headingLevel ?? 1, id };
}

/** The same place in another document. */
function placeIn(about: About, { indicators, activities }: LoadedDocument): ReusePlace {
  if (about.at === 'goal' || about.at === 'chapter') return about;
  const rows = about.at === 'indicator' ? indicators : activities;
  const same = rows.filter(({ lasting }) => lasting === about.lasting).map(({ thing }) => thing.id);
  return { at: 'row', same: new Set(same) };
}

async function readBelow(
  db: Db,
  who: SignedIn,
  { row, register: { organisations } }: ReadableEdition,
  about: About,
): Promise<ReusableText[]> {
  const day = editionDay(row.kind, row.year);
  const below = organisations.filter(({ id }) =>
    lineAbove(organisations, id, day).some((above) => above.id === row.organisation),
  );
  const sources = (
    await listSources(
      db,
      below.map(({ id }) => id),
    )
  ).filter(
    ({ year, kind, organisation, state }) =>
      year === row.year &&
      kind === row.kind &&
      can(who.actor, 'edition.read', thingAt(organisations, organisation, who.actor.today, state)),
  );
  const documents = await loadDocuments(
    db,
    sources.map(({ id }) => id),
  );
  const found = sources.flatMap(({ id, title, organisation, head }) => {
    const loaded = documents.get(id);
    if (loaded === undefined) return [];
    return reusableTexts(placeIn(about, loaded), asDocument(head, loaded)).map(({ text, goal: under }) => ({
      edition: id,
      title,
      organisation: nameOn(organisations, organisation, day),
      text: text.id,
      heading: text.heading ?? '',
      goal: under?.title ?? null,
      paragraphs: takenUp(text.paragraphs),
    }));
  });
  return found.slice(0, MAX_REUSABLE_TEXTS);
}

export type TakeUpAsked = DraftAsked & { readonly thing: string; readonly source: string; readonly sourceText: string };

/** Takes up a text of a unit's document as a text of its own, which says where it comes from. Gives its id. */
export function takeUpText(app: App, who: SignedIn, asked: TakeUpAsked): Promise<Result<{ text: string }, Failure>> {
  const { id, source, sourceText } = asked;
  return changeDraft(
    app,
    who,
    asked,
    `take up ${source} ${sourceText}`,
    async (act): Promise<Result<{ text: string }, Failure>> => {
      const { db, document, readable, audit, at: now } = act;
      const about = aboutThing((await loadDocuments(db, [id])).get(id), asked.thing);
      if (about === null) return notFound(GONE);
      const offered = await readBelow(db, who, readable, about);
      const origin = offered.find(({ edition, text }) => edition === source && text === sourceText);
      if (origin === undefined) return notFound('Texten finns inte längre hos enheten, eller så får du inte läsa den.');
      const heading = `${origin.heading}: ${origin.organisation}`;
      const grown = await addTextRow(app, db, act, id, ownPlace(about, heading));
      const known = new Set(document.texts.map((text) => text.id));
      const text = grown.texts.find((each) => !known.has(each.id))?.id ?? '';
      await saveParagraphs(db, { edition: id, text }, origin.paragraphs);
      const kept = { source, sourceText, taken: origin.paragraphs, person: who.id, at: now };
      await insertOrigin(db, { edition: id, text }, kept);
      audit({
        action: 'take-up-text',
        kind: 'edition',
        thing: id,
        summary: `${who.name} tog upp ${origin.heading} ur ${origin.title} i ${readable.row.title}.`,
        after: { text, source, sourceText },
      });
      return ok({ text });
    },
  );
}

/** Where a text that is taken up stands in the draft: beside what is written there, a chapter one level below its own. */
function ownPlace(about: About, heading: string): Parameters<typeof addTextRow>[4] {
  const none = { goal: null, indicator: null, activity: null, heading, isSection: true, headingLevel: null };
  if (about.at === 'goal') return { ...none, goal: about.goal.id };
  if ('lasting' in about) return { ...none, goal: about.goal, [about.at]: about.id };
  return { ...none, isSection: false, headingLevel: Math.min(about.level + 1, 4), after: about.id };
}

export type FollowAsked = DraftAsked & {
  readonly text: string;
  /** new: the origin's words take the place of ours. own: ours stay, and the change is not shown again. */
  readonly wording: 'new' | 'own';
  /** How the origin read for whoever chose. */
  readonly seen: string;
};

/** The origin has changed since it was taken up: its new wording is taken, or ours is kept. */
export function followOrigin(app: App, who: SignedIn, asked: FollowAsked): Promise<Result<true, Failure>> {
  const place = { edition: asked.id, text: asked.text };
  return changeDraft(
    app,
    who,
    asked,
    `follow ${asked.text} ${asked.wording}`,
    async ({ db, readable, audit }): Promise<Result<true, Failure>> => {
      const origin = (await readOrigins(db, who, readable)).find(({ text }) => text === asked.text);
      if (origin === undefined || origin.now === null) return notFound('Ursprunget finns inte längre.');
      const now = takenUp(origin.now);
      if (wordsOf(now) !== asked.seen)
        return conflict('Ursprunget har ändrats igen. Läs den nya lydelsen först.', { now });
      if (asked.wording === 'new') {
        await saveParagraphs(db, place, now);
        await tellTextChanged(db, app.database.kind, { ...place, upto: Number.MAX_SAFE_INTEGER });
      }
      await setTaken(db, place, now);
      const what = asked.wording === 'new' ? 'tog den nya lydelsen' : 'behöll lydelsen av det som togs upp';
      const summary = `${who.name} ${what} ur ${origin.title} i ${readable.row.title}.`;
      audit({
        action: 'follow-origin',
        kind: 'edition',
        thing: asked.id,
        summary,
        after: { text: asked.text, wording: asked.wording },
      });
      return ok(true);
    },
  ).then((done) => {
    if (done.ok && asked.wording === 'new') app.rooms.textReplaced(asked.id, asked.text);
    return done;
  });
}
