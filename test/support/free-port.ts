import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port where nobody listens just now, as settings write it. */
export async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return String(address.port);
}
