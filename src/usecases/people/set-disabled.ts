import { conflict } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PersonView } from '#domain/people/person-view.ts';
import { setDisabled as saveDisabled } from '#store/people/people.ts';
import { revokeAllSessions } from '#store/people/sessions.ts';

import type { App, SignedIn } from '../app.ts';
import { managePerson } from './manage-person.ts';

export type SetDisabledInput = {
  readonly id: string;
  readonly requestId: string;
  readonly version: number;
  readonly disabled: boolean;
};

/** Closes or opens an account; closing ends every session at once. */
export function setDisabled(
  app: App,
  who: SignedIn,
  { id, requestId, version, disabled }: SetDisabledInput,
): Promise<Result<PersonView, Failure>> {
  const options = { requestId, fingerprint: `disable ${id} ${disabled}` };
  return managePerson(app, who, id, options, async ({ db, audit }, person) => {
    if (id === who.id) return conflict('Du kan inte stänga ditt eget konto.', null);
    if (!(await saveDisabled(db, id, disabled, version))) {
      return conflict('Någon annan har ändrat personen. Läs om sidan och försök igen.', { version: person.version });
    }
    if (disabled) await revokeAllSessions(db, id, app.now().toISOString());
    const what = disabled ? 'stängde' : 'öppnade';
    audit({
      action: disabled ? 'disable' : 'enable',
      kind: 'person',
      thing: id,
      summary: `${who.name} ${what} kontot för ${person.name}.`,
    });
    return ok(true);
  });
}
