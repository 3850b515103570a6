import type { App } from '#usecases/app.ts';

export type ServerOptions = {
  readonly app: App;
  /** The address people use: decides cookies, redirects and which origins may write. */
  readonly baseUrl: string;
  /** Folder of the built web app; null where there is none. */
  readonly webFolder: string | null;
  readonly version: string;
  /** Log level of pino, or "silent". */
  readonly logLevel: string;
  /** True behind a proxy that tells the client's address. */
  readonly trustProxy: boolean;
};
