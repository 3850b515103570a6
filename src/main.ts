import type { Command, Io } from '#cli/command.ts';
import { fileCommands } from '#cli/file-commands.ts';
import { runCommandLine } from '#cli/main.ts';

/**
 * Puts the rooms together; the only file that knows them all. Every command loads what it needs when it is called, so
 * that reading a file does not wait for a database.
 */
const commands: readonly Command[] = [...fileCommands];

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
