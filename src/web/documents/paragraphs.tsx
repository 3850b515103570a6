import { runsOf } from '#domain/steering/marked-runs.ts';
import type { Paragraph } from '#domain/steering/steering-document.ts';

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
    return (
      <p key={key} className={kind === 'subheading' ? 'text-subheading' : undefined}>
        {texts[0] !== undefined && <Words paragraph={texts[0]} />}
      </p>
    );
  });
}

/** The words with what is bold, italic or leads somewhere in them. */
function Words({ paragraph }: { readonly paragraph: Paragraph }) {
  if (paragraph.marks === undefined) return paragraph.text;
  return runsOf(paragraph).map(({ from, to, marks }) => {
    const words = paragraph.text.slice(from, to);
    const strong = marks.some(({ kind }) => kind === 'bold') ? <strong>{words}</strong> : words;
    const leaning = marks.some(({ kind }) => kind === 'italic') ? <em>{strong}</em> : strong;
    const link = marks.find((mark) => mark.kind === 'link');
    return link === undefined ? (
      <span key={from}>{leaning}</span>
    ) : (
      <a key={from} href={link.href}>
        {leaning}
      </a>
    );
  });
}
