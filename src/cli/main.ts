import type { Command, Io } from './command.ts';

/**
 * The command line: finds the command and runs it. Commands on a file alone live in this room; those that take the
 * database are handed in by main.ts, which knows all rooms.
 */
export async function runCommandLine(words: readonly string[], commands: readonly Command[], io: Io): Promise<number> {
  const first = words[0];
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    (first === undefined ? io.err : io.out)(helpText(commands));
    return first === undefined ? 2 : 0;
  }
  const command = findCommand(words, commands);
  if (command === undefined) {
    io.err(`Kommandot "${first}" finns inte.\n\n${helpText(commands)}`);
    return 2;
  }
  const rest = words.slice(command.name.split(' ').length);
  if (rest.includes('--help')) {
    io.out(`styrkedja ${command.name} ${command.usage}\n  ${command.summary}\n`);
    return 0;
  }
  return command.run(rest, io);
}

/** A command's name may be two words ("user add"). */
function findCommand(words: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands.find((command) => {
    const name = command.name.split(' ');
    return name.every((word, index) => words[index] === word);
  });
}

function helpText(commands: readonly Command[]): string {
  const call = (command: Command): string => `${command.name} ${command.usage}`.trim();
  const width = Math.max(...commands.map((command) => call(command).length));
  const lines = commands.map((command) => `  ${call(command).padEnd(width)}  ${command.summary}`);
  return `Styrkedja på kommandoraden\n\n  styrkedja KOMMANDO ...\n\n${lines.join('\n')}\n`;
}
