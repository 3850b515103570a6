import { addDays } from '#domain/kernel/calendar.ts';
import type { EditionKind } from '#domain/steering/steering-document.ts';
import { endMentions, insertComment, insertThread, setResolved } from '#store/comments.ts';
import type { Db } from '#store/db.ts';
import { findEdition, findStanding } from '#store/editions/editions.ts';

import { todayOf } from '../app.ts';
import type { App } from '../app.ts';
import { standingDocument } from '../editions/standing-document.ts';
import type { ExampleIds } from './load-rounds.ts';

export type ExampleCommentData = {
  readonly organisation: string;
  readonly year: number;
  readonly kind: EditionKind;
  readonly about: { readonly kind: 'indicator' | 'activity' | 'goal'; readonly title: string };
  readonly said: readonly {
    readonly by: string;
    readonly daysAgo: number;
    readonly body: string;
    readonly asks: readonly string[];
  }[];
  readonly resolvedBy: string | null;
};

/** The comments of an example, as they would stand had its people written them. */
export async function loadComments(
  app: App,
  db: Db,
  comments: readonly ExampleCommentData[],
  ids: ExampleIds,
): Promise<void> {
  for (const { organisation, year, kind, about, said, resolvedBy } of comments) {
    const [standing] = await findStanding(db, ids.organisation(organisation), year, kind);
    const row = standing === undefined ? undefined : await findEdition(db, standing.id);
    if (row === undefined) throw new Error(`The example has no ${kind} ${year} of ${organisation}`);
    const { goals, indicators, activities } = (await standingDocument(db, row)).document;
    const things = [
      ...goals.map(({ id, title }) => ({ kind: 'goal', id, title })),
      ...indicators.map(({ id, name }) => ({ kind: 'indicator', id, title: name })),
      ...activities.map(({ id, title }) => ({ kind: 'activity', id, title })),
    ];
    const thing = things.find((each) => each.kind === about.kind && each.title === about.title);
    if (thing === undefined) throw new Error(`${row.title} has no ${about.kind} ${about.title}`);
    const thread = app.newId();
    const at = (days: number): string => `${addDays(todayOf(app), -days)}T09:15:00.000Z`;
    const begun = { id: thread, edition: row.id, kind: about.kind, thing: thing.id, about: about.title };
    await insertThread(db, { ...begun, cell: null, quote: null, begunAt: at(said[0]?.daysAgo ?? 0) });
    for (const [index, { by, daysAgo, body, asks }] of said.entries()) {
      const person = ids.person(by);
      await endMentions(db, thread, person, at(daysAgo));
      await insertComment(db, {
        thread,
        number: index + 1,
        person,
        at: at(daysAgo),
        body,
        mentions: asks.map(ids.person),
      });
    }
    if (resolvedBy !== null) {
      await setResolved(db, thread, 1, { by: ids.person(resolvedBy), at: at(said.at(-1)?.daysAgo ?? 0) });
    }
  }
}
