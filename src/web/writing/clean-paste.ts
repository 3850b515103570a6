import { cleanTables } from '../rich-text/clean-tables.ts';

/**
 * What is pasted from Word keeps its words, bold, italic, links, lists and tables; everything else goes. Word writes a list as
 * paragraphs of a certain class with the bullet as a letter, which would come along as text.
 */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('style, script, meta, link, xml, title')) element.remove();
  for (const element of page.querySelectorAll('*')) {
    if (element.tagName.includes(':')) element.replaceWith(...element.childNodes);
  }
  for (const image of page.querySelectorAll('img:not([data-file])')) image.remove();
  makeLists(page);
  cleanTables(page);
  for (const element of page.querySelectorAll<HTMLElement>('b, strong')) {
    // Whole documents come wrapped in a bold element that says it is not bold.
    if (element.style.fontWeight === 'normal') element.replaceWith(...element.childNodes);
  }
  for (const element of page.querySelectorAll('h1, h2, h3, h5, h6')) {
    const heading = page.createElement('h4');
    heading.append(...element.childNodes);
    element.replaceWith(heading);
  }
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of Array.from(element.attributes)) if (!KEPT.has(name)) element.removeAttribute(name);
  }
  return page.body.innerHTML;
}

const KEPT = new Set([
  'href',
  'data-head-column',
  // An image of ours that is moved or copied.
  ...['file', 'type', 'width', 'height', 'alt', 'decorative', 'caption'].map((name) => `data-${name}`),
]);

const BULLET = /^[\s\u00a0]*(?:[·•▪◦‣–—o§-]|\d{1,2}[.)]|[a-z][.)])[\s\u00a0]+/u;

function makeLists(page: Document): void {
  for (const paragraph of page.querySelectorAll('p')) {
    const isItem =
      /MsoListParagraph/u.test(paragraph.className) || /mso-list:/u.test(paragraph.getAttribute('style') ?? '');
    if (!isItem) continue;
    for (const mark of paragraph.querySelectorAll('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]'))
      mark.remove();
    const item = page.createElement('li');
    const line = page.createElement('p');
    line.append(...paragraph.childNodes);
    const first = page.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
    if (first !== null) first.textContent = (first.textContent ?? '').replace(BULLET, '');
    item.append(line);
    const before = paragraph.previousElementSibling;
    const list = before?.tagName === 'UL' ? before : page.createElement('ul');
    if (list !== before) paragraph.before(list);
    list.append(item);
    paragraph.remove();
  }
}
