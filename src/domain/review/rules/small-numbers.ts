import { countWord } from '../../kernel/count-word.ts';
import type { DocumentTable } from '../../steering/steering-document.ts';
import type { Rule, RuleFinding } from '../rule.ts';

import { NUMBER_WORD_OR_ARTICLE, countOf } from '../language/number-words.ts';
import { kept } from '../kept.ts';
import { overSentences } from '../over-sentences.ts';
import { quoteSentence, quoteTableRow, type Sentence } from '../review-context.ts';
import { SENSITIVE } from '../language/sensitive-words.ts';
import { limit } from '../rule-limits.ts';
import { FEWEST_PERSONS_BEHIND } from '#limits';

/** Fewer than this many persons may be recognised (domain.md section 4). */
const FEWEST = {
  name: 'fewest',
  label: 'Antal döljs när de är färre än',
  unit: 'personer',
  standard: FEWEST_PERSONS_BEHIND,
  least: 3,
  most: 20,
};

const PERSONS = String.raw`(?:kvinn(?:a|or)|män|man|flick(?:a|or)|pojk(?:e|ar)|tjej(?:er)?|kill(?:e|ar)|barn|ungdom(?:ar)?|unga|vuxna?|person(?:er)?|elev(?:er)?|brukare|klient(?:er)?|boende|familj(?:er)?|patient(?:er)?|gäst(?:er)?|hyresgäst(?:er)?|deltagare|vårdtagare|omsorgstagare|placerade|ensamkommande)`;
const COUNT = String.raw`\d{1,2}|${NUMBER_WORD_OR_ARTICLE}`;
/** "tre ungdomar", "2 av barnen", "är två pojkar", "en äldre man". */
const FEW = new RegExp(
  String.raw`(?<![\p{L}\d,.–-])(?<count>${COUNT})\s+(?:av\s+(?:de\s+|våra\s+)?)?(?:(?:äldre|yngre|ung|unga|ensamstående|nyanlända?)\s+)?(?<who>${PERSONS})(?:na|en|arna|erna|orna)?(?!\p{L})`,
  'giu',
);
/** Those who learn or teach about it, and what is not persons. */
const ABOUT_WORK =
  /(?<!\p{L})(?:utbild\p{L}*|kurs\p{L}*|föreläs\p{L}*|medarbetare\p{L}*|personal\p{L}*|handledare|anställd\p{L}*|rekryter\p{L}*|platser|per\s+(?:avdelning|grupp|pedagog|lärare)|i\s+genomsnitt|minst|högst|max\p{L}*|mål\p{L}*|ska(?:ll)?|kan|rutin\p{L}*|riktlinje\p{L}*|lag(?:en)?)(?!\p{L})/iu;

function inText(sentence: Sentence, fewest: number): RuleFinding | null {
  if (!SENSITIVE.test(sentence.text) || ABOUT_WORK.test(sentence.text)) return null;
  const found = [...sentence.text.matchAll(FEW)].find((match) => {
    const { count = '', who = '' } = match.groups ?? {};
    const value = countOf(count);
    // "en person" and "ett barn" are as often anybody: only of a sex is one a count.
    const anybody = /^(?:en|ett)$/iu.test(count) && !/^(?:kvinna|man|flicka|pojke|tjej|kille)$/iu.test(who);
    return value !== null && value > 0 && value < fewest && !anybody;
  });
  return found
    ? {
        // Of one sex, or one or two, somebody knows who it is; three or four may still be anybody in a large municipality.
        ...(/kvinn|män|man(?!\p{L})|flick|pojk|tjej|kill/iu.test(found[0]) ||
        (countOf(found.groups?.['count'] ?? '') ?? 9) <= MOST_KNOWN
          ? {}
          : { severity: 'note' as const }),
        message: `”${found[0]}” är så få att de kan kännas igen i en text med ordet ”${SENSITIVE.exec(sentence.text)?.[0].toLowerCase() ?? ''}”.`,
        remedy: `Skriv färre än ${fewest}, slå ihop grupper eller ta bort antalet innan texten publiceras.`,
        evidence: [quoteSentence(sentence, found.index)],
        confidence: 0.7,
      }
    : null;
}

const isFew = (cell: string, fewest: number): boolean => /^[1-9]\d?$/u.test(cell) && Number(cell) < fewest;
const MOST_KNOWN = 2;
const SEX = /^(?:kvinnor|män|flickor|pojkar|kvinnor\/flickor|män\/pojkar|varav\s+(?:kvinnor|män|flickor|pojkar))$/iu;

/** A table on something sensitive that splits few persons by sex: one finding, since one decision hides them all. */
function inTable(table: DocumentTable, fewest: number): RuleFinding | null {
  const words = [table.title ?? '', ...table.columns, ...table.rows.map(([first = '']) => first)].join(' ');
  const columns = table.columns.flatMap((name, index) => (SEX.test(name.trim()) ? [index] : []));
  if (columns.length === 0 || !SENSITIVE.test(words)) return null;
  const rows = table.rows.flatMap((cells, row) =>
    columns.some((column) => isFew((cells[column] ?? '').trim(), fewest)) ? [row] : [],
  );
  const [first] = rows;
  return first === undefined
    ? null
    : {
        message: `Tabellen delar upp färre än ${fewest} personer på kön i en känslig fråga: de kan kännas igen.`,
        remedy: 'Dölj små tal, och de tal som de kan räknas ut av, innan tabellen publiceras.',
        evidence: rows.slice(0, 4).map((row) => quoteTableRow(table, row)),
        confidence: 0.75,
      };
}

/** A cell that was hidden on purpose: "<5", "x", "färre än fem", "dolt". */
const HIDDEN = /^(?:<\s?\d{1,2}|x{1,2}|\*+|dol[dt]t?|sekretess|färre\s+än\s+(?:\d+|\p{L}+))$/iu;
const TOTAL_NAME = /^(?:totalt?|summa|alla|samtliga|båda\s+könen)(?!\p{L})/iu;
const numberIn = (cell: string): number | null =>
  /^\d{1,6}$/u.test(cell.replaceAll(/\s/gu, '')) ? Number(cell.replaceAll(/\s/gu, '')) : null;

/** The number that a hidden cell must be, by the total and the other cells beside it; null where it stays hidden. */
function uncovered(cells: readonly string[], total: number): number | null {
  const parts = cells.filter((_, index) => index !== total);
  const [whole, known] = [numberIn(cells[total] ?? ''), parts.flatMap((cell) => numberIn(cell) ?? [])];
  if (whole === null || parts.length < 2 || parts.length > 8) return null;
  if (parts.filter((cell) => HIDDEN.test(cell)).length !== 1 || known.length !== parts.length - 1) return null;
  return whole - known.reduce((sum, one) => sum + one, 0);
}

/** A hidden cell that its row or its column gives away. */
function givenAway(table: DocumentTable, fewest: number): RuleFinding | null {
  const trimmed = table.rows.map((cells) => cells.map((cell) => cell.trim()));
  const totalColumn = table.columns.findIndex((name) => TOTAL_NAME.test(name.trim()));
  const totalRow = trimmed.findIndex(([name = '']) => TOTAL_NAME.test(name));
  const isFewPersons = (value: number | null): value is number => value !== null && value > 0 && value < fewest;
  const row =
    totalColumn < 1 ? -1 : trimmed.findIndex((cells) => isFewPersons(uncovered(cells.slice(1), totalColumn - 1)));
  const column =
    totalRow < 0
      ? -1
      : table.columns.findIndex(
          (_, at) =>
            at > 0 &&
            isFewPersons(
              uncovered(
                trimmed.map((cells) => cells[at] ?? ''),
                totalRow,
              ),
            ),
        );
  const at = row >= 0 ? row : column > 0 ? trimmed.findIndex((cells) => HIDDEN.test(cells[column] ?? '')) : -1;
  return at < 0
    ? null
    : {
        message: 'En dold ruta i tabellen går att räkna ut: totalen minus de andra rutorna ger den.',
        remedy: 'Dölj en ruta till i samma rad eller kolumn, eller slå ihop grupper.',
        evidence: [quoteTableRow(table, at)],
        confidence: 0.8,
      };
}

const told = overSentences(inText);
const shown = kept((table: DocumentTable, fewest: number) => givenAway(table, fewest) ?? inTable(table, fewest));

const chapter = (text: string) => ({ chapters: [{ heading: 'Året', text }] });

export const smallNumbers: Rule = {
  id: 'small-numbers',
  number: 'R46',
  severity: 'warning',
  source: 'domain.md 4 och 11, OSL 26 kap.',
  title: 'Så få att de kan kännas igen',
  explanation: `Färre än ${countWord(FEWEST.standard, 'sv')} personer i en känslig fråga kan kännas igen. Antalet döljs utanför enheten, även i löpande text.`,
  wrong: [
    {
      name: 'en dold ruta går att räkna ut',
      document: {
        chapters: [
          {
            heading: 'Lex Sarah',
            table: { columns: ['Enhet', 'Kvinnor', 'Män', 'Totalt'], rows: [['Norr', '<5', '14', '17']] },
          },
        ],
      },
    },
    { name: 'tre ungdomar', document: chapter('Tre flickor har utsatts för våld i hemmet.') },
    {
      name: 'en tabell efter kön',
      document: {
        chapters: [
          {
            heading: 'Placeringar',
            table: {
              title: 'Placerade enligt LVU',
              columns: ['Ålder', 'Flickor', 'Pojkar'],
              rows: [['13–15', '2', '9']],
            },
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'två rutor är dolda',
      document: {
        chapters: [
          {
            heading: 'Lex Sarah',
            table: { columns: ['Enhet', 'Kvinnor', 'Män', 'Totalt'], rows: [['Norr', '<5', '<5', '7']] },
          },
        ],
      },
    },
    { name: 'många', document: chapter('Under året har 35 flickor sökt stöd för våld i hemmet.') },
    { name: 'inget känsligt', document: chapter('Tre flickor vann simtävlingen.') },
    { name: 'en kurs', document: chapter('Två kvinnor från enheten gick en kurs om våld i nära relation.') },
  ],
  limits: [FEWEST],
  check: (context, limits) => {
    const fewest = limit(limits, FEWEST.name);
    return [...told(context, fewest), ...context.tables.flatMap((table) => shown(table, fewest) ?? [])];
  },
};
