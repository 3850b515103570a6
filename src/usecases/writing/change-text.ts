import { faultOf, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { noteAdded } from '#store/writing/removed-chapters.ts';
import { listVersions, putVersion, saveParagraphs } from '#store/writing/texts.ts';
import { tellTextChanged } from '#store/writing/signals.ts';
import { MAX_TEXT_VERSIONS_SHOWN } from '#limits';

import type { App, SignedIn } from '../app.ts';
import { changeDraft } from './change-draft.ts';
import type { DraftAsked } from './change-draft.ts';
import { addTextRow } from './change-goal.ts';

export type NewTextAsked = DraftAsked & {
  readonly goal: string | null;
  readonly indicator: string | null;
  readonly activity: string | null;
  readonly heading: string;
};

/** A section under a goal, the analysis of a row, or (all null) a chapter at the end. Gives its id; one that is there already is given. */
export function addText(app: App, who: SignedIn, asked: NewTextAsked): Promise<Result<{ text: string }, Failure>> {
  const { goal, indicator, activity, heading } = asked;
  return changeDraft(app, who, asked, `text ${heading}`, async (act): Promise<Result<{ text: string }, Failure>> => {
    const { document, audit, db } = act;
    const row = [...document.indicators, ...document.activities].find(({ id }) => id === (indicator ?? activity));
    const isMissing =
      (goal !== null && !document.goals.some(({ id }) => id === goal)) ||
      ((indicator !== null || activity !== null) && row === undefined);
    if (isMissing) return notFound('Det som texten ska höra till finns inte i utkastet.');
    if (heading.trim() === '') return invalid(faultOf('heading', 'Skriv en rubrik.', null, 'Rubrik'));
    const standing = document.texts.find(
      (text) =>
        text.goal === goal && text.indicator === indicator && text.activity === activity && text.heading === heading,
    );
    audit({
      action: 'add-text',
      kind: 'edition',
      thing: asked.id,
      summary: `${who.name} lade till avsnittet ${heading}.`,
    });
    if (standing !== undefined) return ok({ text: standing.id });
    const isChapter = goal === null && row === undefined;
    const at = { goal, indicator, activity, heading, isSection: !isChapter, headingLevel: isChapter ? 1 : null };
    const grown = await addTextRow(app, db, act, asked.id, at);
    const known = new Set(document.texts.map(({ id }) => id));
    const added = grown.texts.find(({ id }) => !known.has(id));
    if (isChapter && added !== undefined) await noteAdded(db, { edition: asked.id, text: added.id }, who.id);
    return ok({ text: added?.id ?? '' });
  });
}

/** Brings back how a text read after an earlier spell of writing; what stood there until now becomes a version too. */
export function restoreVersion(
  app: App,
  who: SignedIn,
  asked: DraftAsked & { readonly text: string; readonly number: number },
): Promise<Result<true, Failure>> {
  const place = { edition: asked.id, text: asked.text };
  return changeDraft(app, who, asked, `restore ${asked.text} ${asked.number}`, async ({ db, document, audit, at }) => {
    const versions = await listVersions(db, place, MAX_TEXT_VERSIONS_SHOWN);
    const wanted = versions.find(({ number }) => number === asked.number);
    const text = document.texts.find(({ id }) => id === asked.text);
    const newest = versions[0];
    if (wanted === undefined || text === undefined || newest === undefined) return notFound('Versionen finns inte.');
    const { paragraphs } = wanted;
    await putVersion(db, place, {
      number: newest.number + 1,
      startedAt: at,
      changedAt: at,
      people: [who.id],
      paragraphs,
    });
    await saveParagraphs(db, place, paragraphs);
    await tellTextChanged(db, app.database.kind, { ...place, upto: Number.MAX_SAFE_INTEGER });
    const summary = `${who.name} tog tillbaka en tidigare version av ${text.heading ?? 'en text'}.`;
    audit({
      action: 'restore-text',
      kind: 'edition',
      thing: asked.id,
      summary,
      after: { text: asked.text, number: asked.number },
    });
    return ok(true as const);
  }).then((done) => {
    if (done.ok) app.rooms.textReplaced(asked.id, asked.text);
    return done;
  });
}
