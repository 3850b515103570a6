import { isHeaderLine } from './header-bag.ts';
import type { Line } from './line.ts';
import { compact } from './line.ts';
import { findPageCount } from './page-count.ts';
import { sectionHeading } from './section-heading.ts';
import { statusLine } from './status-line.ts';
import { headerAt } from './table-header.ts';

/**
 * What a page repeats at its head and foot: "Tjänsteutlåtande", "Sid 24 (81)", "SID 11 (21)", www.stockholm.se, the
 * document's name with a page number. It may fall in the middle of a sentence, so it is taken away before anything
 * else is read.
 */
const PAGE_NUMBER =
  /^[-–—]\s*\d{1,4}\s*[-–—]$|^(?:sida?n?|page)?\s*\d{1,4}\s*(?:\(\s*\d{1,4}\s*\)|(?:av|\/)\s*\d{1,4})$/iu;
const BARE_PAGE = /^(?:sida?|page)\s+\d{1,4}$/iu;
const WITH_PAGE = /^(\S.{2,150}?)\s*(?:sida?\s*)?\d{1,4}\s*\(\s*\d{1,4}\s*\)$/iu;
const WITH_PAGE_OF = /^(\S.{2,150}?)\s+sida?\.?\s*\d{1,4}\s*(?:(?:\/|av)\s*\d{1,4})$/iu;
const HEAD_WORDS = new Set(['tjänsteutlåtande', 'tjänstutlåtande', 'verksamhetsplan', 'verksamhetsberättelse']);
const WEB = /^(?:https?:\/\/)?(?:www\.)[\w.-]+\.\w{2,}(?:\/\S*)?$/iu;
/** The document's own name, which is no row's even where a page break puts it among the cells of one. */
const OWN_NAME =
  /^(?:tertialrapport|verksamhetsplan|verksamhetsberättelse|delårsrapport|årsrapport)(?: [1-3])?,? 20\d\d$/iu;
const FRONT = 20;
const LONGEST = 170;
const NEAR = 4;
/** Words of the structure repeat too, and often stand at the top of a page. */
const STRUCTURE =
  /^(?:analys$|aktivitet|indikator|uppfylls|kf:s|nämnd(?:mål|ens\s*(?:mål|indikator|aktivitet))|avdelning(?:smål|ens\s*(?:mål|indikator|aktivitet))|enhet(?:smål|ens\s*(?:mål|indikator|aktivitet))|åtagande|\d)/u;

const isStructure = (line: Line): boolean =>
  STRUCTURE.test(compact(line.text)) ||
  sectionHeading(line.text) !== null ||
  statusLine(line.text) !== null ||
  isHeaderLine(line.text);

/** True for "Sid 2 (8)" and its like. */
export const pageNumber = (text: string): boolean =>
  text.length < 40 && (PAGE_NUMBER.test(text) || BARE_PAGE.test(text));

/** Text with its digits taken out: what stays the same from page to page. */
const mould = (text: string): string => compact(text).replaceAll(/\d+/gu, '#');

function certainFurniture(line: Line): boolean {
  if (line.source.furniture === true) return true;
  if (line.text.length > LONGEST) return false;
  if (pageNumber(line.text) || WEB.test(line.text)) return true;
  const footer = (WITH_PAGE.exec(line.text) ?? WITH_PAGE_OF.exec(line.text))?.[1];
  return footer !== undefined && /^\p{Lu}/u.test(footer) && !/[.!?:]\s*$/u.test(footer);
}

const within = (found: ReadonlySet<number>, at: number, reach: number): boolean => {
  for (let near = at - reach; near <= at + reach; near += 1) if (near !== at && found.has(near)) return true;
  return false;
};

/** How often each short line occurs, and how often of these beside a page number. */
function repeats(lines: readonly Line[], certain: ReadonlySet<number>): Map<string, { total: number; near: number }> {
  const counts = new Map<string, { total: number; near: number }>();
  for (const [at, line] of lines.entries()) {
    if (line.text.length > LONGEST) continue;
    const key = mould(line.text);
    const count = counts.get(key) ?? { total: 0, near: 0 };
    counts.set(key, count);
    count.total += 1;
    if (within(certain, at, NEAR)) count.near += 1;
  }
  return counts;
}

/** Lines that belong to table headers, which come again on top of pages too but are not furniture. */
function headerLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    const next = headerAt(lines, at)?.next ?? at;
    for (let line = at; line < next; line += 1) found.add(line);
    at = Math.max(at, next - 1);
  }
  return found;
}

/** Lines that stand first or last on most pages, where the reader knows its pages. */
function edgesOfPages(lines: readonly Line[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  const headers = headerLines(lines);
  for (const [at, line] of lines.entries()) {
    if (line.page === null || line.text.length > LONGEST || headers.has(at)) continue;
    const edge = lines[at - 2]?.page !== line.page || lines[at + 2]?.page !== line.page;
    const key = mould(line.text);
    if (!edge || !/\p{L}/u.test(key) || isStructure(line)) continue;
    const all = places.get(key) ?? [];
    places.set(key, all);
    all.push(at);
  }
  const pages = new Set(lines.map((line) => line.page)).size;
  const often = [...places.values()].filter((all) => pages > 3 && all.length > pages * 0.6);
  return new Set(often.flat());
}

/** True for words that stand beside page numbers only, or often; the front page may print them too. */
const isRunning = ({ total, near }: { total: number; near: number }): boolean =>
  (total > 2 && near === total) || (near > 5 && near > total * 0.8);

/** The indexes of the lines that are page furniture. */
export function findFurniture(lines: readonly Line[]): ReadonlySet<number> {
  const certain = new Set([
    ...[...lines.keys()].filter((at) => certainFurnitureAt(lines, at)),
    ...findPageCount(lines),
  ]);
  const counts = repeats(lines, certain);
  const found = new Set([...certain, ...edgesOfPages(lines)]);
  const running = new Set<number>();
  for (const [at, line] of lines.entries()) {
    if (found.has(at) || line.heading !== null || line.role !== null || line.text.length > LONGEST) continue;
    const words = compact(line.text);
    const count = counts.get(mould(line.text));
    const alone = lines[at - 1]?.n === line.n - 1 && lines[at + 1]?.n === line.n + 1;
    const between = alone && certain.has(at - 1) && certain.has(at + 1) && !isStructure(line);
    const head = HEAD_WORDS.has(words) && within(certain, at, 2);
    const own = at > FRONT && OWN_NAME.test(line.text) && (count?.near ?? 0) > 1;
    if (between || head || own) found.add(at);
    else if (count !== undefined && isRunning(count) && !isStructure(line) && within(certain, at, NEAR))
      running.add(at);
  }
  spread(found, running);
  return found;
}

/** Running words stand beside a page's number or beside each other; the same words further off are a row's name. */
function spread(found: Set<number>, running: ReadonlySet<number>): void {
  const reached = [...running].filter((at) => found.has(at - 1) || found.has(at + 1));
  for (let at = reached.pop(); at !== undefined; at = reached.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    reached.push(...[at - 1, at + 1].filter((near) => running.has(near)));
  }
}

function certainFurnitureAt(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && certainFurniture(line);
}
