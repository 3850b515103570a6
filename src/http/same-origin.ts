type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Whether a request that changes something comes from our own pages. Browsers send Origin with every such request, so
 * one without it is a program that holds no cookies of others; a browser that says cross-site is refused anyhow.
 */
export function fromOwnPages(method: string, headers: Headers, baseUrl: string): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true;
  const { origin, host } = headers;
  if (typeof origin !== 'string') return headers['sec-fetch-site'] !== 'cross-site';
  if (!URL.canParse(origin)) return false;
  const [given, own] = [new URL(origin), new URL(baseUrl)];
  // The same host without TLS is not us: whoever is on the wire can make a page there.
  return given.protocol === own.protocol && (given.host === own.host || given.host === host);
}
