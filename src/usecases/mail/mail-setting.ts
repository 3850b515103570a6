import { conflict } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { MailFrequency } from '#domain/tasks/digest.ts';
import { findMailSetting, saveMailSetting } from '#store/mail/mail-jobs.ts';

import { reading, writing } from '../app.ts';
import type { App, SignedIn } from '../app.ts';

export type MailSettingShown = {
  readonly frequency: MailFrequency;
  readonly version: number;
  /** Whether this installation sends mail at all. */
  readonly on: boolean;
};

export const showMailSetting = (app: App, who: SignedIn): Promise<Result<MailSettingShown, Failure>> =>
  reading(app, who, async ({ db }) => ok({ ...(await findMailSetting(db, who.id)), on: app.sendsMail }));

export type SetMailInput = {
  readonly requestId: string;
  readonly frequency: MailFrequency;
  readonly version: number;
};

/** How often the person wants a digest. */
export function setMailSetting(
  app: App,
  who: SignedIn,
  { requestId, frequency, version }: SetMailInput,
): Promise<Result<{ frequency: MailFrequency }, Failure>> {
  const options = { requestId, fingerprint: `mail ${frequency}` };
  return writing(app, who, options, async ({ db, audit }): Promise<Result<{ frequency: MailFrequency }, Failure>> => {
    const before = await findMailSetting(db, who.id);
    if (!(await saveMailSetting(db, who.id, { frequency, version }))) {
      return conflict('Inställningen har ändrats under tiden. Läs om sidan.', before);
    }
    audit({
      action: 'set-mail',
      kind: 'person',
      thing: who.id,
      summary: `${who.name} ändrade hur ofta mejl kommer.`,
      before: before.frequency,
      after: frequency,
    });
    return ok({ frequency });
  });
}
