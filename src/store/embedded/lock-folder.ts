import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { z } from 'zod';

import type { Fault } from '#domain/kernel/fault.ts';
import { type Result, err, ok } from '#domain/kernel/result.ts';

/**
 * Keeps a second process from a database folder. Two PGlite processes open one folder without error and acknowledged
 * rows vanish, so this lock stands before every opening.
 *
 * The lock is a real one of the operating system, taken through SQLite on an empty file because Node has none of its own:
 * the kernel lets go of it when the process ends in whatever way (kill -9 too), so there is no stale lock to guess about,
 * and it holds between containers that share the folder. Who holds it stands in a file beside it, for the message alone.
 */
const LOCK_FILE = 'database.lock';
const HOLDER_FILE = 'database.lock.json';

const Holder = z.object({ pid: z.number(), host: z.string(), since: z.string(), command: z.string() });

export type FolderLock = { release(): void };

export function lockFolder(folder: string): Result<FolderLock, Fault> {
  mkdirSync(folder, { recursive: true });
  const file = new DatabaseSync(join(folder, LOCK_FILE));
  try {
    file.exec('begin exclusive');
  } catch (cause) {
    file.close();
    if (cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY) {
      return err(taken(folder));
    }
    throw cause;
  }
  const holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    command: process.argv.slice(1).join(' '),
  };
  writeFileSync(join(folder, HOLDER_FILE), `${JSON.stringify(holder)}\n`);
  let held = true;
  return ok({
    release: () => {
      if (!held) return;
      held = false;
      rmSync(join(folder, HOLDER_FILE), { force: true });
      file.close();
    },
  });
}

/** sqlite3.h: the file is locked by another connection or process. */
const SQLITE_BUSY = 5;

function taken(folder: string): Fault {
  const holder = readHolder(folder);
  const who =
    holder === undefined
      ? 'av ett annat program'
      : `av process ${holder.pid} på ${holder.host} sedan ${holder.since.slice(0, 16).replace('T', ' ')} UTC (${holder.command})`;
  const stop =
    holder === undefined
      ? 'Stäng det andra programmet'
      : `Stäng det programmet (på ${holder.host}: kill ${holder.pid})`;
  return {
    code: 'database-folder-locked',
    severity: 'error',
    message: `Databasen i ${folder} används redan ${who}.`,
    remedy: `${stop} och försök igen, eller anslut till den installation som redan är igång.`,
    line: null,
    page: null,
    field: null,
  };
}

function readHolder(folder: string): z.infer<typeof Holder> | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(join(folder, HOLDER_FILE), 'utf8')));
  } catch {
    // Just being written or left half by a crash: the message does without it.
    return undefined;
  }
}
