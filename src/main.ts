import { join } from 'node:path';

import type { Command, Io } from '#cli/command.ts';
import { fileCommands } from '#cli/file-commands.ts';
import { runCommandLine } from '#cli/main.ts';

/**
 * Puts the rooms together; the only file that knows them all. Every command loads what it needs when it is called, so
 * that reading a file does not wait for a database.
 */
const serveCommand: Command = {
  name: 'serve',
  usage: '',
  summary: 'Startar servern; inställningar läses från miljövariabler (se docs/operate).',
  run: async (_, io) => {
    const { serve } = await import('./serve.ts');
    const say = (line: string): void => io.out(`${line}\n`);
    const running = await serve({ environment: process.env, folder: join(import.meta.dirname, '..'), say });
    if (!running.ok) {
      for (const { message, remedy } of running.error) io.err(`${message} ${remedy ?? ''}\n`);
      return 1;
    }
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    });
    await running.value.stop();
    return 0;
  },
};

const commands: readonly Command[] = [...fileCommands, serveCommand];

const io: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

// A reader that has seen enough (head, less) closes the pipe: that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2), commands, io);
