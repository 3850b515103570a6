import type { DocumentText } from '../../steering/steering-document.ts';
import type { FindingEvidence } from '../finding.ts';
import { readNumbers } from '../language/numbers.ts';
import type { ReviewContext } from '../review-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Lists longer than this are seldom counted in words, and more easily broken by a page. */
const LONGEST = 12;

/** "tre insatser har genomförts under året:": the noun, and what is said of it without another number. */
const COUNTED_THEN_COLON =
  /^(?:\s+[\p{L}-]+){1,3}\s*:\s*$|^(?:\s+[\p{L}-]+){1,5}\s+(?:är|var|blev|\p{L}+(?:ats|tts|its|rts|lts|ades|des))(?:\s+(?:under|i|inom|för)\s+\p{L}+){0,2}\s*:\s*$/u;
const COUNTED_THEN_STOP = /^(?:\s+[\p{L}-]+){1,2}\s*\.?\s*$/u;
const PICKS_OUT = /(?<!\p{L})(?:priorit|fokus|satsa|välj|valt|valde|nedan|följande|genomför)\p{L}*[^.]*\.?\s*$/iu;
const PART_ONLY =
  /(?<!\p{L})(?:bland\s+annat|till\s+exempel|exempelvis|t\.ex|varav|gånger|gång|procent|år(?!\p{L})|av\s+dem)(?!\p{L})/iu;

/** "fyra fokusområden:" at the end of a paragraph, with the items that follow it at once. */
function check(text: DocumentText, index: number): RuleFinding | null {
  const paragraph = text.paragraphs[index];
  const opens = /:\s*$/u.test(paragraph?.text ?? '');
  // Without a colon only what says itself that a list follows or that the things are picked out.
  if (!paragraph || (!opens && !PICKS_OUT.test(paragraph.text))) return null;
  const sentence = paragraph.text.slice(paragraph.text.lastIndexOf('. ') + 1);
  const counts = readNumbers(sentence).filter(({ kind }) => kind === 'count');
  const [count] = counts;
  if (
    counts.length !== 1 ||
    !count ||
    count.exactness !== 'exact' ||
    !(opens ? COUNTED_THEN_COLON : COUNTED_THEN_STOP).test(sentence.slice(count.end)) ||
    PART_ONLY.test(sentence)
  )
    return null;
  const rest = text.paragraphs.slice(index + 1);
  const end = rest.findIndex(({ kind }) => kind !== 'item');
  const items = end < 0 ? rest.length : end;
  const said = Number(count.value);
  if (items < 2 || said > LONGEST || said < 2 || items === said) return null;
  const quote = (one: { text: string; line: number | null }): FindingEvidence => ({
    quote: one.text,
    place: { thing: 'text', id: text.id, line: one.line, page: text.source?.page ?? null },
  });
  const last = rest[items - 1];
  return {
    message: `Texten säger ${count.text} ${count.after.replace(/:.*$/u, '')}, men listan har ${items} punkter.`,
    remedy: 'Rätta antalet eller listan.',
    evidence: [quote(paragraph), ...(last ? [quote(last)] : [])],
    confidence: 0.8,
  };
}

export const countAgainstList: Rule = {
  id: 'count-against-list',
  number: 'R45',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Antalet stämmer inte med listan',
  explanation: 'Säger texten ”tre områden:” ska listan som följer ha tre punkter.',
  wrong: [
    {
      name: 'tre är fyra',
      document: {
        chapters: [
          {
            heading: 'Inriktning',
            text: 'Enheten arbetar med tre områden:',
            items: ['Trygghet', 'Lärande', 'Hälsa', 'Miljö'],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'tre är tre',
      document: {
        chapters: [
          { heading: 'Inriktning', text: 'Enheten arbetar med tre områden:', items: ['Trygghet', 'Lärande', 'Hälsa'] },
        ],
      },
    },
    {
      name: 'talet hör till annat',
      document: {
        chapters: [
          { heading: 'Inriktning', text: 'De tre enheterna arbetar med följande:', items: ['Trygghet', 'Lärande'] },
        ],
      },
    },
  ],
  check: ({ textsInOrder }: ReviewContext) =>
    textsInOrder.flatMap((text) => text.paragraphs.flatMap((_, index) => check(text, index) ?? [])),
};
