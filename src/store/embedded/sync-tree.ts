import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Brings a folder and, where deep, all that lies in it to the disk. Needed once for a folder that was just made: its files
 * were written before anybody could sync them.
 */
export function syncTree(folder: string, { deep = true }: { deep?: boolean } = {}): void {
  if (deep) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) syncTree(path);
      else if (entry.isFile()) syncOne(path);
    }
  }
  syncOne(folder);
}

function syncOne(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
