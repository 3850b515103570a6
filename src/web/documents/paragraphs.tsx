import '../rich-text/rich-text.css';

import { addressOf, runsOf } from '#domain/steering/marked-runs.ts';
import type { Paragraph } from '#domain/steering/steering-document.ts';
import { use } from 'react';

import { isNumeric } from '#domain/report/report-tables.ts';
import { readTextTable } from '#domain/steering/text-tables.ts';
import type { MarkedWords } from '#domain/steering/text-tables.ts';
import { alternativeOf } from '#domain/steering/text-images.ts';

import { ImageEdition, imageAddress } from '../rich-text/image-address.ts';

import { AmountLink } from './amount-link.tsx';

type Run = { readonly kind: Paragraph['kind']; readonly texts: readonly Paragraph[] };

/** List items that follow each other are one list. */
function groupsOf(paragraphs: readonly Paragraph[]): readonly Run[] {
  const runs: Run[] = [];
  for (const text of paragraphs) {
    const { kind } = text;
    const last = runs.at(-1);
    if (kind === 'item' && last?.kind === 'item') runs[runs.length - 1] = { kind, texts: [...last.texts, text] };
    else runs.push({ kind, texts: [text] });
  }
  return runs;
}

/** Running text as printed: paragraphs, lists and sub-headings (bold lines, which are no headings of the page). */
export function Paragraphs({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  return groupsOf(paragraphs).map(({ kind, texts }, index) => {
    const key = `${index}-${texts[0]?.text.slice(0, 20) ?? ''}`;
    if (kind === 'item') {
      return (
        <ul key={key}>
          {texts.map((text, at) => (
            <li key={`${at}-${text.text.slice(0, 20)}`}>
              <Words paragraph={text} />
            </li>
          ))}
        </ul>
      );
    }
    if (kind === 'image') return texts[0] !== undefined && <Picture key={key} paragraph={texts[0]} />;
    if (kind === 'table') return texts[0] !== undefined && <TextTable key={key} paragraph={texts[0]} />;
    return (
      <p key={key} className={kind === 'subheading' ? 'text-subheading' : undefined}>
        {texts[0] !== undefined && <Words paragraph={texts[0]} />}
      </p>
    );
  });
}

/** An image with its caption; its words where nobody knows which edition keeps it. */
function Picture({ paragraph }: { readonly paragraph: Paragraph }) {
  const edition = use(ImageEdition);
  const { image, text } = paragraph;
  if (image === undefined) return null;
  const { file, width, height } = image;
  const alt = alternativeOf(image) ?? '';
  if (edition === null) return <p>{[alt, text].filter((part) => part !== '').join('. ')}</p>;
  return (
    <figure className="text-image">
      <img src={imageAddress(edition, file)} alt={alt} width={width} height={height} loading="lazy" />
      {text !== '' && <figcaption>{text}</figcaption>}
    </figure>
  );
}

/** A table that stands in the text; a wide one scrolls by itself and can be reached by keyboard. */
function TextTable({ paragraph }: { readonly paragraph: Paragraph }) {
  const { caption, headColumn, rows } = readTextTable(paragraph);
  const [head = [], ...body] = rows;
  const cell = (words: MarkedWords) => <Words paragraph={words} />;
  const isNumber = (column: number): boolean => column > 0 && body.every((row) => isNumeric(row[column]?.text ?? ''));
  const kind = (column: number) => (isNumber(column) ? 'number' : undefined);
  const name = caption?.text ?? head.map(({ text }) => text).join(', ');
  return (
    <div className="text-table-frame" role="group" tabIndex={0} aria-label={name}>
      <table className="text-table">
        {caption !== null && <caption>{cell(caption)}</caption>}
        <thead>
          <tr>
            {head.map((words, column) =>
              // An empty heading is none for whoever listens.
              words.text.trim() === '' ? (
                <td key={`${column}-`}>{cell(words)}</td>
              ) : (
                <th key={`${column}-${words.text}`} scope="col" className={kind(column)}>
                  {cell(words)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={`${index}-${row[0]?.text ?? ''}`}>
              {row.map((words, column) =>
                headColumn && column === 0 ? (
                  <th key="head" scope="row">
                    {cell(words)}
                  </th>
                ) : (
                  <td key={`${column}-${words.text}`} className={kind(column)}>
                    {cell(words)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The words with what is bold, italic or leads somewhere in them. */
function Words({ paragraph }: { readonly paragraph: MarkedWords }) {
  if (paragraph.marks === undefined) return paragraph.text;
  return runsOf(paragraph).map(({ from, to, marks }) => {
    const words = paragraph.text.slice(from, to);
    const strong = marks.some(({ kind }) => kind === 'bold') ? <strong>{words}</strong> : words;
    const leaning = marks.some(({ kind }) => kind === 'italic') ? <em>{strong}</em> : strong;
    const address = addressOf(marks);
    const value = marks.find((mark) => mark.kind === 'value');
    if (address === null && value?.kind === 'value' && value.source.of === 'economy') {
      return (
        <AmountLink key={from} source={value.source}>
          {leaning}
        </AmountLink>
      );
    }
    return address === null ? (
      <span key={from}>{leaning}</span>
    ) : (
      <a key={from} href={address}>
        {leaning}
      </a>
    );
  });
}
