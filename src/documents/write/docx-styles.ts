import { AlignmentType, BorderStyle, LevelFormat, LineRuleType } from 'docx';
import type { INumberingOptions, IStylesOptions } from 'docx';

/** Colours of the Word document, as Word writes them. */
const INK = '17212B';
export const QUIET = '52606D';
export const ACCENT = '0B4F6C';
export const HAIR = 'C9D2DA';
export const TINT = 'F2F6F8';

/** Half points, by heading level from 1. */
const HEADING_SIZES = [36, 30, 26, 23, 21, 21];
const SPACE_BEFORE = [480, 400, 340, 300, 260, 240];

/**
 * Named sections and free sub-headings are headings that stand beside the text but not in the contents list: their
 * styles follow the built-in heading of their level, from which they take the level.
 */
export function sectionStyleId(level: number): string {
  return `SectionHeading${level}`;
}

export function wordStyles(language: string): IStylesOptions {
  const heading = (level: number) => ({
    run: {
      font: 'Calibri',
      size: HEADING_SIZES[level - 1] ?? 21,
      bold: true,
      color: level < 4 ? ACCENT : INK,
    },
    paragraph: { spacing: { before: SPACE_BEFORE[level - 1] ?? 240, after: 100 }, keepNext: true },
  });
  const small = { size: 17, color: QUIET, bold: true };
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: 'Calibri', size: 56, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 1200, after: 80, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
      caption: {
        run: { bold: true, italics: false, size: 21, color: INK },
        paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
      },
    },
    paragraphStyles: [
      ...[1, 2, 3, 4, 5, 6].map((level) => ({
        id: sectionStyleId(level),
        name: `Section heading ${level}`,
        basedOn: `Heading${level}`,
        next: 'Normal',
        quickFormat: true,
        run: { size: Math.min(HEADING_SIZES[level - 1] ?? 21, 23), color: INK },
        paragraph: { spacing: { before: 220, after: 60 } },
      })),
      {
        id: 'TOCHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 36, bold: true, color: ACCENT },
        paragraph: { spacing: { after: 200 }, keepNext: true },
      },
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 28, color: QUIET } },
      {
        id: 'Status',
        name: 'Status',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 40, after: 180 } },
      },
      {
        id: 'Administration',
        name: 'Administration',
        basedOn: 'Normal',
        run: { bold: true, size: 24 },
        paragraph: tight(40),
      },
      { id: 'Statement', name: 'Statement', basedOn: 'Normal', run: { bold: true }, paragraph: statementLine() },
      { id: 'Fact', name: 'Fact', basedOn: 'Normal', paragraph: { spacing: { after: 20 }, indent: hanging(1800) } },
      { id: 'TableText', name: 'Table text', basedOn: 'Normal', run: { size: 18 }, paragraph: tight(0) },
      { id: 'TableHead', name: 'Table head', basedOn: 'TableText', run: { bold: true, color: ACCENT } },
      // Where the longest words do not fit otherwise (column-widths.ts).
      { id: 'TableTextSmall', name: 'Table text small', basedOn: 'TableText', run: { size: 15 } },
      { id: 'TableHeadSmall', name: 'Table head small', basedOn: 'TableHead', run: { size: 15 } },
      {
        id: 'Remark',
        name: 'Remark',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: {
          ...tight(60),
          indent: { left: 240 },
          border: { left: { style: BorderStyle.SINGLE, size: 18, color: ACCENT, space: 8 } },
        },
      },
      { id: 'RowText', name: 'Row text', basedOn: 'Normal', run: { size: 19 }, paragraph: tight(80) },
      { id: 'RowLabel', name: 'Row label', basedOn: 'RowText', run: { ...small, color: ACCENT }, paragraph: tight(20) },
    ],
    characterStyles: [{ id: 'GoalLabel', name: 'Goal label', run: small }],
  };
}

function tight(after: number) {
  return { spacing: { before: 0, after, line: 250, lineRule: LineRuleType.AUTO } };
}

function hanging(twips: number) {
  return { left: twips, hanging: twips };
}

function statementLine() {
  return {
    border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: ACCENT, space: 6 } },
    spacing: { after: 200 },
  };
}

export const BULLETS = 'bullets';
export const PROPOSALS = 'proposals';

export const wordNumbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 260 }, spacing: { after: 60 } } },
        },
      ],
    },
    {
      reference: PROPOSALS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 420, hanging: 420 }, spacing: { after: 80 } } },
        },
      ],
    },
  ],
};
