import type { MailSender } from '#outside/mail.ts';
import { claimMail, finishMail, giveUpInterrupted, postponeMail } from '#store/mail/mail-jobs.ts';
import type { ClaimedMail } from '#store/mail/mail-jobs.ts';
import { MAIL_CLAIM_MINUTES, MAX_MAIL_ATTEMPTS } from '#limits';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';

const MINUTE = 60_000;

const later = (app: Pick<App, 'now'>, minutes: number): string =>
  new Date(app.now().getTime() + minutes * MINUTE).toISOString();

/**
 * Sends what is due. A mail is marked before it is handed over: whoever is killed in the middle leaves it as unsure, which
 * is never sent again, and whose tasks the next digest tells as new. So nothing is lost and nothing comes twice.
 * Gives how many were sent.
 */
export async function sendDueMail(app: App, sender: MailSender): Promise<number> {
  await actingAs(app, 'mail', ({ db }) => giveUpInterrupted(db, later(app, -MAIL_CLAIM_MINUTES)));
  // A server that cannot be reached costs no attempts.
  if ((await sender.check()) !== null) return 0;
  let sent = 0;
  for (;;) {
    const mail = await actingAs(app, 'mail', ({ db }) => claimMail(db, app.now().toISOString()));
    if (mail === undefined) return sent;
    if (await sendOne(app, sender, mail)) sent += 1;
  }
}

async function sendOne(app: App, sender: MailSender, mail: ClaimedMail): Promise<boolean> {
  const { id, recipient, subject, body, attempts } = mail;
  const outcome = await sender.send({ id, to: recipient, subject, text: body });
  const at = app.now().toISOString();
  await actingAs(app, 'mail', async ({ db }) => {
    if (outcome.kind === 'sent') return finishMail(db, id, { state: 'sent', at, fault: null });
    const { fault } = outcome;
    if (outcome.kind === 'unsure') return finishMail(db, id, { state: 'unsure', at, fault });
    if (outcome.kind === 'refused' || attempts >= MAX_MAIL_ATTEMPTS) {
      return finishMail(db, id, { state: 'failed', at, fault });
    }
    return postponeMail(db, id, { until: later(app, 2 ** attempts), fault });
  });
  return outcome.kind === 'sent';
}
