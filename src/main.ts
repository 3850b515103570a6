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

/** A command on the installation's database: named here, loaded when called. */
function installation(name: string, usage: string, summary: string): Command {
  return {
    name,
    usage,
    summary,
    run: async (words, io) => (await import('./installation-commands.ts')).runInstallationCommand(name, words, io),
  };
}

const commands: readonly Command[] = [
  ...fileCommands,
  serveCommand,
  installation('backup', 'FIL', 'Skriver en säkerhetskopia av allt, också medan servern är igång.'),
  installation(
    'restore',
    'FIL [--overwrite] [--despite-broken-chain]',
    'Läser tillbaka en säkerhetskopia. Servern ska vara stoppad.',
  ),
  installation('move', '--to ADRESS', 'Flyttar allt till en annan databas, till exempel till en PostgreSQL-server.'),
  installation('verify-audit', '', 'Kontrollerar loggens kedja: att ingen post är ändrad eller borttagen.'),
  installation(
    'user add',
    '--name NAMN --email ADRESS [--role ROLL] [--organisation NAMN] [--password-stdin]',
    'Lägger upp en person; utan roll en systemförvaltare för hela kommunen.',
  ),
  installation(
    'signing-key rotate',
    '',
    'Byter nyckeln som förseglar beslutade dokument; det som är förseglat förblir giltigt.',
  ),
  installation('doctor', '', 'Kontrollerar att installationen är hel och säger vad som saknas.'),
];

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
