import type { MailSender } from '#outside/mail.ts';
import { MAIL_TICK_MS } from '#limits';

import type { App } from '../app.ts';
import { prepareDigests } from './prepare-digests.ts';
import { sendDueMail } from './send-due-mail.ts';

/** Prepares and sends mail now and then until stopped; stopping waits for what is being sent. */
export function startMail(
  app: App,
  sender: MailSender,
  { hour, report }: { readonly hour: number; readonly report: (error: unknown) => void },
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const tick = async (): Promise<void> => {
    busy = true;
    try {
      await prepareDigests(app, hour);
      await sendDueMail(app, sender);
    } catch (error) {
      report(error);
    } finally {
      busy = false;
    }
  };
  const start = (): void => {
    if (!busy) running = tick();
  };
  start();
  const timer = setInterval(start, MAIL_TICK_MS).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
