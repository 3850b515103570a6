import type { Paragraph } from '#domain/steering/steering-document.ts';

type Run = { readonly kind: Paragraph['kind']; readonly texts: readonly string[] };

/** List items that follow each other are one list. */
function runsOf(paragraphs: readonly Paragraph[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { kind, text } of paragraphs) {
    const last = runs.at(-1);
    if (kind === 'item' && last?.kind === 'item') runs[runs.length - 1] = { kind, texts: [...last.texts, text] };
    else runs.push({ kind, texts: [text] });
  }
  return runs;
}

/** Running text as printed: paragraphs, lists and sub-headings (bold lines, which are no headings of the page). */
export function Paragraphs({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  return runsOf(paragraphs).map(({ kind, texts }, index) => {
    const key = `${index}-${texts[0]?.slice(0, 20) ?? ''}`;
    if (kind === 'item') {
      return (
        <ul key={key}>
          {texts.map((text, at) => (
            <li key={`${at}-${text.slice(0, 20)}`}>{text}</li>
          ))}
        </ul>
      );
    }
    return (
      <p key={key} className={kind === 'subheading' ? 'text-subheading' : undefined}>
        {texts[0]}
      </p>
    );
  });
}
