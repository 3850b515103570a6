import { deleteUnusedImages } from '#store/writing/images.ts';

import { actingAs } from '../app.ts';
import type { App } from '../app.ts';

/**
 * Once a day: images that went with a removed draft are removed too, unless another edition shows them or an earlier
 * version of its texts does. Gives how many.
 */
export async function removeUnusedImages(app: App): Promise<number> {
  return actingAs(app, 'images', async ({ db, audit }) => {
    const removed = await deleteUnusedImages(db);
    if (removed.length > 0) {
      const what = removed.length === 1 ? 'En bild' : `${removed.length} bilder`;
      const summary = `${what} togs bort, eftersom inget dokument har kvar ${removed.length === 1 ? 'den' : 'dem'}.`;
      audit({ action: 'remove-images', kind: 'image', thing: null, summary, before: { files: removed } });
    }
    return removed.length;
  });
}
