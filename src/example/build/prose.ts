import type { Paragraph } from '#domain/steering/steering-document.ts';

/**
 * Turns a text with light marking into paragraphs: blank lines part paragraphs, `## ` begins a sub-heading and `- ` a
 * list item. Line breaks inside a paragraph are only there for whoever reads the source.
 */
export function prose(text: string): Paragraph[] {
  return text
    .trim()
    .split(/\n\s*\n/u)
    .flatMap((block) => readBlock(block))
    .filter((paragraph) => paragraph.text !== '');
}

function readBlock(block: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const raw of block.split('\n')) {
    const line = raw.trim();
    const last = paragraphs.at(-1);
    if (line.startsWith('## ')) {
      paragraphs.push({ kind: 'subheading', text: line.slice(3), line: null });
    } else if (line.startsWith('- ')) {
      paragraphs.push({ kind: 'item', text: line.slice(2), line: null });
    } else if (last === undefined || last.kind === 'subheading') {
      paragraphs.push({ kind: 'paragraph', text: line, line: null });
    } else {
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text} ${line}` };
    }
  }
  return paragraphs;
}
