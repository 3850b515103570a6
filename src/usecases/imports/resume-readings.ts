import { listUnfinished } from '#store/imports/imports.ts';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';

/** At start: what was not read to the end when the server stopped is read now. Gives how many. */
export async function resumeReadings(app: App): Promise<number> {
  const ids = await actingAs(app, 'import', ({ db }) => listUnfinished(db));
  for (const id of ids) app.readings.enqueue(id);
  return ids.length;
}
