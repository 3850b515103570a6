import { join, resolve } from 'node:path';

import { faultOf } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import { err, ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

/** How this installation runs: read from environment variables once, at start. */
export type Settings = {
  readonly database: { readonly folder: string } | { readonly url: string };
  readonly host: string;
  readonly port: number;
  readonly baseUrl: string;
  readonly municipality: { readonly id: string; readonly name: string } | null;
  readonly example: boolean;
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: string;
  } | null;
  /** Folder of the private keys that seal; never in a backup of the database. */
  readonly signingKeys: string;
  /** A language service of the municipality's own; null where it is off. */
  readonly phrasing: { readonly url: string; readonly model: string; readonly key: string | null } | null;
  /** Mail through an SMTP server; null: none is sent. */
  readonly mail: { readonly url: string; readonly from: string; readonly hour: number } | null;
  readonly trustProxy: boolean;
  readonly logLevel: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];
const TRUE = ['ja', 'yes', 'true', '1'];
const FALSE = ['nej', 'no', 'false', '0'];

/** Reads and checks every setting; all faults at once, each naming its variable. Paths are relative to `folder`. */
export function readSettings(environment: Environment, folder: string): Result<Settings, Fault[]> {
  const faults: Fault[] = [];
  const refuse = (name: string, message: string, remedy: string): void => {
    faults.push(faultOf('setting', `${name}: ${message}`, remedy, name));
  };
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const choice = (name: string, otherwise: boolean): boolean => {
    const value = text(name)?.toLowerCase();
    if (value === undefined) return otherwise;
    if (TRUE.includes(value)) return true;
    if (!FALSE.includes(value)) refuse(name, `”${value}” är varken ja eller nej.`, 'Skriv yes eller no.');
    return false;
  };

  const port = Number(text('PORT') ?? '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    refuse('PORT', 'är inget portnummer.', 'Skriv ett heltal mellan 1 och 65535, till exempel 3000.');
  }
  const ownBaseUrl = text('BASE_URL');
  const baseUrl = ownBaseUrl ?? `http://localhost:${port}`;
  // Only what somebody wrote is told: an address that was made of a wrong port is the port's fault.
  if (ownBaseUrl !== undefined && (!URL.canParse(baseUrl) || !/^https?:$/u.test(new URL(baseUrl).protocol))) {
    refuse(
      'BASE_URL',
      `”${baseUrl}” är ingen webbadress.`,
      'Skriv adressen som webbläsaren visar, med http:// eller https://.',
    );
  }
  const url = text('DATABASE_URL');
  if (url !== undefined && !/^postgres(?:ql)?:\/\//u.test(url)) {
    refuse(
      'DATABASE_URL',
      'är ingen adress till PostgreSQL.',
      'Skriv postgresql://användare:lösenord@värd:5432/databas.',
    );
  }
  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) {
    refuse('LOG_LEVEL', `”${logLevel}” finns inte.`, `Välj en av ${LOG_LEVELS.join(', ')}.`);
  }
  const example = choice('STYRKEDJA_EXAMPLE', true);
  const trustProxy = choice('TRUST_PROXY', false);
  const municipality = readMunicipality(text, refuse, example);
  const oidc = readOidc(text, refuse);
  const mail = readMail(text, refuse);
  const phrasing = readPhrasing(text, refuse);
  if (faults.length > 0) return err(faults);
  const data = resolve(folder, text('STYRKEDJA_DATA') ?? 'data');
  return ok({
    database: url === undefined ? { folder: data } : { url },
    host: text('HOST') ?? '127.0.0.1',
    port,
    // What is sent over TLS only is told apart by the letters of the scheme.
    baseUrl: baseUrl.replace(/^https?:/iu, (scheme) => scheme.toLowerCase()),
    municipality,
    example,
    oidc,
    mail,
    phrasing,
    signingKeys: resolve(folder, text('SIGNING_KEYS') ?? join(data, 'signing-keys')),
    trustProxy,
    logLevel,
  });
}

type Text = (name: string) => string | undefined;
type Refuse = (name: string, message: string, remedy: string) => void;

/** An installation without the example says which municipality it is for. */
function readMunicipality(text: Text, refuse: Refuse, example: boolean): Settings['municipality'] {
  const id = text('MUNICIPALITY_ID');
  const name = text('MUNICIPALITY_NAME');
  if (id === undefined && name === undefined) {
    if (!example) {
      refuse(
        'MUNICIPALITY_ID',
        'saknas, och exempelkommunen är avstängd.',
        'Skriv ett kort ord för kommunen, till exempel ”provkoping”, och dess namn i MUNICIPALITY_NAME.',
      );
    }
    return null;
  }
  if (id === undefined || !/^[a-z0-9][a-z0-9-]{0,62}$/u.test(id)) {
    refuse('MUNICIPALITY_ID', 'är inget kort ord.', 'Använd a–z, siffror och bindestreck.');
  }
  if (name === undefined) refuse('MUNICIPALITY_NAME', 'saknas.', 'Skriv kommunens namn.');
  return { id: id ?? '', name: name ?? '' };
}

/** Off where no server is named; the hour is that of the day's digests. */
function readMail(text: Text, refuse: Refuse): Settings['mail'] {
  const url = text('MAIL_SMTP_URL');
  const from = text('MAIL_FROM');
  const hour = Number(text('MAIL_HOUR') ?? '7');
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) {
    refuse('MAIL_HOUR', 'är ingen timme.', 'Skriv ett heltal mellan 0 och 23, till exempel 7.');
  }
  if (url === undefined) {
    if (from !== undefined) refuse('MAIL_SMTP_URL', 'saknas fast MAIL_FROM finns.', 'Sätt båda eller ingen.');
    return null;
  }
  if (!URL.canParse(url) || !/^smtps?:$/u.test(new URL(url).protocol) || new URL(url).hostname === '') {
    refuse('MAIL_SMTP_URL', 'är ingen adress till en e-postserver.', 'Skriv smtps://användare:lösenord@värd:465.');
  }
  if (from === undefined || !/^(?:[^<>@]+ )?<?[^<>@\s]+@[^<>@\s]+>?$/u.test(from)) {
    refuse('MAIL_FROM', 'är ingen avsändare.', 'Skriv till exempel ”Styrkedja <styrkedja@kommun.se>”.');
  }
  return { url, from: from ?? '', hour };
}

const OIDC_VARIABLES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

function readOidc(text: Text, refuse: Refuse): Settings['oidc'] {
  const [issuer, clientId, clientSecret] = OIDC_VARIABLES.map(text);
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  for (const name of OIDC_VARIABLES) {
    if (text(name) === undefined)
      refuse(name, 'saknas fast andra OIDC-inställningar finns.', 'Sätt alla tre eller ingen.');
  }
  if (issuer !== undefined && !URL.canParse(issuer)) {
    refuse('OIDC_ISSUER', `”${issuer}” är ingen webbadress.`, 'Skriv adressen till kommunens inloggningstjänst.');
  }
  return {
    issuer: issuer ?? '',
    clientId: clientId ?? '',
    clientSecret: clientSecret ?? '',
    name: text('OIDC_NAME') ?? 'Kommunens inloggning',
  };
}

/** Off until both the address and the model are given. */
function readPhrasing(text: Text, refuse: Refuse): Settings['phrasing'] {
  const [url, model] = [text('PHRASING_URL'), text('PHRASING_MODEL')];
  if (url === undefined && model === undefined) return null;
  if (url === undefined) refuse('PHRASING_URL', 'saknas fast PHRASING_MODEL finns.', 'Sätt båda eller ingen.');
  if (model === undefined) refuse('PHRASING_MODEL', 'saknas fast PHRASING_URL finns.', 'Sätt båda eller ingen.');
  if (url !== undefined && (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol))) {
    refuse('PHRASING_URL', `”${url}” är ingen webbadress.`, 'Skriv adressen till språktjänsten till och med /v1.');
  }
  return { url: url ?? '', model: model ?? '', key: text('PHRASING_KEY') ?? null };
}
