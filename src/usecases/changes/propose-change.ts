import { can } from '#domain/access/can.ts';
import { isHandover } from '#domain/changes/year-change.ts';
import type { ChangeSubject } from '#domain/changes/year-change.ts';
import { isCalendarDay } from '#domain/kernel/calendar.ts';
import { faultOf, forbidden, invalid, notFound } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { thingAt } from '#domain/organisation/standing.ts';
import { insertChange } from '#store/changes.ts';
import { loadRegister } from '#store/organisations/organisations.ts';

import { writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';
import { isUuid } from '../page-mark.ts';

export type ProposeAsked = {
  readonly requestId: string;
  readonly organisation: string;
  readonly year: number;
  readonly subject: ChangeSubject;
  readonly thing: string | null;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
  readonly successor: string | null;
  readonly from: string;
};

/** Words that may be empty: an indicator without a definition, a target that is taken away. */
const mayBeEmpty: ReadonlySet<ChangeSubject> = new Set(['target', 'councilTarget', 'definition']);

/** Proposes a change during the year (AN-1). Gives its id. */
export function proposeChange(app: App, who: SignedIn, asked: ProposeAsked): Promise<Result<{ id: string }, Failure>> {
  const { requestId, organisation, subject, thing, name, before, after, from } = asked;
  return writing(
    app,
    who,
    { requestId, fingerprint: `propose ${name}` },
    async ({ db, audit }): Promise<Result<{ id: string }, Failure>> => {
      const { organisations } = await loadRegister(db);
      if (!organisations.some(({ id }) => id === organisation)) return notFound('Organisationen finns inte.');
      if (!can(who.actor, 'change.propose', thingAt(organisations, organisation, who.actor.today))) {
        return forbidden('Du får inte föreslå ändringar för den organisationen.');
      }
      if (!isUuid(thing)) {
        return invalid(faultOf('thing-missing', 'Det som ska ändras är inte valt.', 'Välj det i listan.', 'Vad'));
      }
      if ((before ?? '').trim() === (after ?? '').trim()) {
        return invalid(faultOf('no-change', 'Förslaget är det som redan gäller.', 'Skriv vad det ska bli.', 'Till'));
      }
      if (subject === 'activityEnd' && (after === null || !isCalendarDay(after))) {
        return invalid(faultOf('no-day', 'Slutdatumet är inget datum.', 'Skriv ÅÅÅÅ-MM-DD.', 'Till'));
      }
      if (!mayBeEmpty.has(subject) && (after ?? '').trim() === '') {
        return invalid(faultOf('no-words', 'Det står inte vad det ska bli.', 'Skriv det.', 'Till'));
      }
      if (isHandover(subject) !== (asked.successor !== null)) {
        return invalid(faultOf('no-successor', 'Den som tar över är inte vald.', 'Välj en organisation.', 'Tar över'));
      }
      if (asked.successor !== null && !organisations.some(({ id: each }) => each === asked.successor)) {
        return invalid(faultOf('no-successor', 'Den som tar över finns inte.', 'Välj en organisation.', 'Tar över'));
      }
      if (asked.successor === organisation) {
        return invalid(
          faultOf('no-change', 'Organisationen har redan ansvaret.', 'Välj den som ska ta över.', 'Tar över'),
        );
      }
      const id = app.newId();
      await insertChange(db, { ...asked, id, person: who.id, at: app.now().toISOString() });
      const summary = `${who.name} föreslog att ${name} ändras från ${before ?? '–'} till ${after ?? '–'} från ${from}.`;
      audit({
        action: 'propose-change',
        kind: 'change',
        thing: id,
        summary,
        before: { value: before },
        after: { value: after, subject },
      });
      return ok({ id });
    },
  );
}
