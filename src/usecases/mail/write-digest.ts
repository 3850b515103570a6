import type { Task } from '#domain/tasks/task.ts';
import type { Digest } from '#domain/tasks/digest.ts';
import { taskTexts } from '#i18n/web/task-texts.ts';

const words = taskTexts.sv;
const dayInWords = new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'UTC' });

const whatOf = ({ kind, state, title }: Task): string => {
  if (kind !== 'write') return words.what[kind](title);
  if (state === 'notBegun') return words.what.begin(title);
  if (state === 'ready') return words.what.send(title);
  return state === 'returned' ? words.what.mend(title) : words.what.write(title);
};

/** One line breaks the other in no mail program: everything a person wrote is laid on one line. */
const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Where the thing is done; what is done on no page of its own is reached from the list. */
function pathOf({ kind, edition, round, thread, forecast, organisation }: Task): string {
  if (kind === 'question') return '/fragor';
  if (forecast !== null) {
    return `/ekonomi/min?ar=${forecast.year}&manad=${forecast.month}&organisation=${organisation.id}`;
  }
  if (edition !== null && thread !== null) return `/skriv/${edition}?kommentar=${thread}`;
  if (edition !== null) return kind === 'write' ? `/skriv/${edition}` : `/dokument/${edition}`;
  return round === null ? '/att-gora' : `/rundor/${round}`;
}

function lineOf(task: Task, baseUrl: string): string {
  const { organisation, due, by, counts } = task;
  const about = [
    organisation.name,
    ...(by === null ? [] : [words.from(by)]),
    ...(counts === null ? [] : [words.counts(counts.open, counts.all, counts.late)]),
    ...(due === null || task.kind === 'answer' ? [] : [dayInWords.format(new Date(due))]),
  ];
  return [
    `- ${flat(whatOf(task))}`,
    `  ${flat(about.join(', '))}`,
    ...(task.words === null ? [] : [`  ”${flat(task.words)}”`]),
    `  ${new URL(pathOf(task), baseUrl).href}`,
  ].join('\n');
}

const part = (title: string, tasks: readonly Task[], baseUrl: string): string[] =>
  tasks.length === 0 ? [] : [title, '', ...tasks.map((task) => lineOf(task, baseUrl)), ''];

/** The digest as a mail in plain text: what is new, what else waits, and how to get fewer. */
export function writeDigest(
  { fresh, known }: Digest,
  { name, municipality, baseUrl }: { readonly name: string; readonly municipality: string; readonly baseUrl: string },
): { readonly subject: string; readonly body: string } {
  const count = fresh.length + known.length;
  const subject = `${municipality}: ${count === 1 ? 'en sak' : `${count} saker`} att göra i Styrkedja`;
  const lines = [
    `Hej ${flat(name)}!`,
    '',
    ...part('Nytt sedan sist', fresh, baseUrl),
    ...part('Väntar sedan tidigare', known, baseUrl),
    `Hela listan: ${new URL('/att-gora', baseUrl).href}`,
    `Få mejl mer sällan eller inte alls: ${new URL('/konto', baseUrl).href}`,
    '',
  ];
  return { subject: flat(subject), body: lines.join('\n') };
}
