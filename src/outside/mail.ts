import { createTransport } from 'nodemailer';

/** A mail as it leaves. `id` is lasting: it becomes the Message-ID, by which servers know a mail that comes twice. */
export type Mail = { readonly id: string; readonly to: string; readonly subject: string; readonly text: string };

/**
 * What became of it. later: it was not taken, and may be tried again. refused: it never will be. unsure: it was handed
 * over and the answer did not come, so that a second try might be a second mail.
 */
export type MailOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'later' | 'refused' | 'unsure'; readonly fault: string };

export type MailSender = {
  /** Whether the server can be reached and lets us in; a text says why not. */
  readonly check: () => Promise<string | null>;
  readonly send: (mail: Mail) => Promise<MailOutcome>;
};

export type MailPlace = {
  /** smtp://user:password@host:587 or smtps://… */
  readonly url: string;
  /** "Styrkedja <styrkedja@kommun.se>" */
  readonly from: string;
  /** In milliseconds, for each step of the conversation. */
  readonly timeout: number;
};

/** Mail through an SMTP server. Connects when something is sent, not before. */
export function connectMail({ url, from, timeout }: MailPlace): MailSender {
  const transport = createTransport({
    url,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    // Whoever writes a name or a text into the system must not make the server read a file or an address for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([^>\s]+)/u.exec(from)?.[1] ?? 'localhost';
  return {
    check: async () => {
      try {
        await transport.verify();
        return null;
      } catch (error) {
        return wordsOf(error);
      }
    },
    send: async ({ id, to, subject, text }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${host}>`,
          // Out-of-office answers to a digest help nobody (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return { kind: outcomeOf(error), fault: wordsOf(error) };
      }
    },
  };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);

/** Failures before anything was handed over; everything else without an answer from the server is unsure. */
const BEFORE_HANDING_OVER = ['ECONNREFUSED', 'ENOTFOUND', 'EDNS', 'EAUTH', 'ETLS', 'EPROXY'];

function outcomeOf(error: unknown): 'later' | 'refused' | 'unsure' {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (code === 'EAUTH') return 'later';
  if (typeof responseCode === 'number') return responseCode >= 500 ? 'refused' : 'later';
  return typeof code === 'string' && BEFORE_HANDING_OVER.includes(code) ? 'later' : 'unsure';
}
