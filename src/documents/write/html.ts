import { readFileSync } from 'node:fs';

import { headingLine } from '#domain/report/report.ts';
import type {
  Report,
  ReportBlock,
  ReportHeading,
  ReportImage,
  ReportNote,
  ReportRemark,
  ReportRow,
  ReportStatus,
  ReportTable,
  ReportRun,
  RowFlow,
  StatementHead,
} from '#domain/report/report.ts';
import { DARK, SCREEN } from '#charts/chart-colours.ts';
import type { ChartColours } from '#charts/chart-colours.ts';
import { NARROW, WIDE } from '#charts/table-chart.ts';
import { indicatorChart, ON_PAPER } from '#charts/indicator-chart.ts';
import type { Language } from '#domain/kernel/language.ts';
import { words } from '#i18n/words.ts';

import { isShortNumber } from './column-widths.ts';
import { html } from './html-text.ts';
import { reportPicture } from './report-picture.ts';
import { statusMark, WEB_COLOURS } from './status-mark.ts';

const colourRules = (colours: ChartColours): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--chart-${name}:${colour};`)
    .join('');
const chartColours = `@media screen and (prefers-color-scheme: dark){:root{${colourRules(DARK)}}}
`;

const STYLE = readFileSync(new URL('./report.css', import.meta.url), 'utf8');

/**
 * The report as one web page that needs nothing else: no script, no font, no picture from elsewhere. It reads well on
 * a phone, in the dark, on paper and by ear (WCAG 2.2 AA).
 */
export function writeHtml(report: Report): string {
  const { metadata } = report;
  const uiWords = words(metadata.language).report;
  const pageTitle = [metadata.title, report.subtitle].filter((part) => part !== null).join(' – ');
  const contents = contentsList(report.blocks, uiWords.contents);
  return `<!doctype html>
<html lang="${metadata.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
${metadata.organisation === null ? '' : `<meta name="author" content="${html(metadata.organisation)}">\n`}<title>${html(pageTitle)}</title>
<style>
${STYLE}${chartColours}</style>
</head>
<body>
<a class="skip" href="#text">${html(uiWords.skipToText)}</a>
<div class="page${contents === '' ? '' : ' with-contents'}${report.blocks.some(({ kind }) => kind === 'note') ? ' with-notes' : ''}">
<header>
${statementHead(report.head)}<h1>${html(metadata.title)}</h1>
${report.subtitle === null ? '' : `<p class="subtitle">${html(report.subtitle)}</p>\n`}${proposals(report.head)}</header>
${contents}<main id="text" tabindex="-1">
${report.blocks.map((each) => block(each, metadata.language)).join('\n')}
</main>
</div>
</body>
</html>
`;
}

function statementHead(head: StatementHead | null): string {
  if (head === null) return '';
  const facts = head.facts.map(
    (fact) =>
      `<div><dt>${html(fact.label)}</dt>${fact.values.map((value) => `<dd>${html(value)}</dd>`).join('')}</div>`,
  );
  const administration = head.administration === null ? '' : `<span>${html(head.administration)}</span> `;
  return `<p class="statement">${administration}<span>${html(head.documentName)}</span></p>
${facts.length === 0 ? '' : `<dl class="facts">${facts.join('')}</dl>\n`}`;
}

function proposals(head: StatementHead | null): string {
  if (head === null || head.proposals.length === 0) return '';
  const points = head.proposals.map((proposal) => `<li>${html(proposal)}</li>`).join('');
  return `<section class="proposals" aria-labelledby="forslag"><h2 id="forslag">${html(head.proposalsHeading)}</h2>
<ol>${points}</ol></section>\n`;
}

function contentsList(blocks: readonly ReportBlock[], title: string): string {
  const listed = blocks.filter(
    (each): each is ReportHeading => each.kind === 'heading' && (each.role === 'chapter' || each.role === 'goal'),
  );
  if (listed.length < 2) return '';
  const items = listed.map(
    (heading) => `<li class="level-${heading.level}"><a href="#${heading.id}">${html(headingLine(heading))}</a></li>`,
  );
  return `<nav class="contents" aria-labelledby="innehall">
<details open><summary><h2 id="innehall">${html(title)}</h2></summary>
<ol>${items.join('\n')}</ol></details>
</nav>\n`;
}

function block(each: ReportBlock, language: Language): string {
  if (each.kind === 'heading') return headingElement(each);
  if (each.kind === 'status') return status(each);
  if (each.kind === 'table') return table(each, language);
  if (each.kind === 'image') return image(each);
  if (each.kind === 'note') return note(each);
  if (each.kind === 'remarks') return `<ol class="remarks">${each.remarks.map(remark).join('\n')}</ol>`;
  return flow(each);
}

/** In the page itself, so that the file needs nothing else. */
function image({ type, width, height, alt, caption, data }: ReportImage): string {
  const source = `data:${type};base64,${Buffer.from(data).toString('base64')}`;
  const told = caption === null ? '' : `<figcaption>${html(caption)}</figcaption>`;
  return `<figure class="picture"><img src="${source}" alt="${html(alt)}" width="${width}" height="${height}">${told}</figure>`;
}

/** A note is an aside that is named by its number, with a link to its entry in the list, which links back. */
function note({ id, entry, about, severity, label, text, remedy }: ReportNote): string {
  const row = about === null ? '' : `<p class="about">${html(about)}</p>\n`;
  return `<aside class="note ${severity}" id="${id}" aria-labelledby="${id}-nummer">${row}<p><a class="number" id="${id}-nummer" href="#${entry}">${html(label)}</a> ${html(text)}</p>
<p class="remedy">${html(remedy)}</p></aside>`;
}

function remark({ id, note: place, severity, label, text, remedy, quotes }: ReportRemark): string {
  const number = place === null ? `<strong>${html(label)}</strong>` : `<a href="#${place}">${html(label)}</a>`;
  const quoted = quotes.map((quote) => `<li><q>${html(quote)}</q></li>`).join('');
  return `<li id="${id}" class="${severity}"><p>${number} ${html(text)}</p>
${quoted === '' ? '' : `<ul>${quoted}</ul>`}<p class="remedy">${html(remedy)}</p></li>`;
}

/** The title is the only h1, so that every heading stands one deeper; beyond h6 the level is told by ARIA. */
function headingElement(heading: ReportHeading): string {
  const level = heading.level + 1;
  const tag = `h${Math.min(level, 6)}`;
  const told = level > 6 ? ` aria-level="${level}"` : '';
  const label = heading.label === null ? '' : `<span class="label">${html(heading.label)}:</span> `;
  return `<${tag} id="${heading.id}" class="${heading.role} level-${heading.level}"${told}>${label}${html(heading.text)}</${tag}>`;
}

function status(each: ReportStatus): string {
  return `<p class="status">${statusMark(each.fulfilment, WEB_COLOURS)}${html(each.text)}</p>`;
}

function flow(each: RowFlow): string {
  if (each.kind === 'list') {
    return `<ul>${each.items.map((item, index) => `<li>${inline(item, each.runs?.[index])}</li>`).join('')}</ul>`;
  }
  if (each.kind === 'subheading') return `<p class="small-heading">${html(each.text)}</p>`;
  return `<p>${inline(each.text, each.runs)}</p>`;
}

/** Words with what is bold, italic or leads somewhere in them. */
function inline(text: string, runs: readonly ReportRun[] | undefined): string {
  if (runs === undefined) return html(text);
  return runs
    .map(({ text: words, bold, italic, href }) => {
      const strong = bold ? `<strong>${html(words)}</strong>` : html(words);
      const leaning = italic ? `<em>${strong}</em>` : strong;
      return href === null ? leaning : `<a href="${html(href)}">${leaning}</a>`;
    })
    .join('');
}

/** A wide table scrolls by itself; the frame can be reached by keyboard and has the table's name. */
function table(each: ReportTable, language: Language): string {
  const heads = each.columns.map(
    (column) => `<th scope="col"${column.kind === 'number' ? ' class="number"' : ''}>${headText(column.text)}</th>`,
  );
  const named = each.caption === null ? ` aria-label="${html(each.name)}"` : '';
  const caption = each.caption === null ? '' : `<caption>${html(each.caption)}</caption>\n`;
  return `${picture(each, language)}<div class="frame" role="group" tabindex="0" aria-label="${html(each.name)}"><table id="${each.id}" class="${each.topic}"${named}>
${caption}<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${each.rows.map((row) => tableRow(row, each, language)).join('\n')}
</tbody></table></div>`;
}

/** A table's own picture stands above it: drawn twice, so that a phone shows it whole with letters as large. */
function picture(each: ReportTable, language: Language): string {
  const drawn = [WIDE, NARROW].map((width) => reportPicture(each, SCREEN, language, width)?.svg ?? null);
  const [wide, narrow] = drawn;
  return wide == null || narrow == null
    ? ''
    : `<figure class="table-picture wide">${wide}</figure>\n<figure class="table-picture narrow">${narrow}</figure>\n`;
}

/** A long head may break after a slash, so that nine columns fit beside each other. */
function headText(text: string): string {
  return html(text).replaceAll('/', '/<wbr>');
}

/** Named by its numbers in words; its colours follow light and dark. */
function chart(row: Extract<ReportRow, { kind: 'full' }>, language: Language): string {
  const drawn = row.chart === null ? null : indicatorChart(row.chart, SCREEN, language, ON_PAPER);
  return drawn === null ? '' : `<figure class="chart">${drawn.svg}</figure>`;
}

function tableRow(row: ReportRow, { columns, plainFirst }: ReportTable, language: Language): string {
  if (row.kind === 'full') {
    const label = row.label === null ? '' : `<p class="row-label">${html(row.label)}</p>`;
    return `<tr class="full"><td colspan="${columns.length}"><div>${chart(row, language)}${label}${row.body.map(flow).join('')}</div></td></tr>`;
  }
  const cells = row.cells.map((cell, index) => {
    const number = columns[index]?.kind === 'number' ? ` class="number${isShortNumber(cell) ? ' whole' : ''}"` : '';
    const shown = inline(cell, row.runs?.[index]);
    const isHead = index === 0 && cell !== '' && plainFirst === undefined;
    return isHead ? `<th scope="row">${shown}</th>` : `<td${number}>${shown}</td>`;
  });
  return `<tr${row.weight === 'total' ? ' class="total"' : ''}>${cells.join('')}</tr>`;
}
