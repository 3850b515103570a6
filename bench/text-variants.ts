/** Ways in which other documents of the family print the same content; each keeps the labels of the text it changes. */

type Change = (text: string) => string;

const each =
  (pattern: RegExp, change: (...found: string[]) => string): Change =>
  (text) =>
    text.replace(pattern, (...found: unknown[]) => change(...found.filter((part) => typeof part === 'string')));

const HEADER =
  /^[ \t]*((?:KF:s |Nämndens |Enhetens |Avdelningens )?[Ii]ndikator(?:er)?)\s+((?:Periodens|Årsmål)[\s\S]{0,260}?Period(?:icitet)?)[ \t]*$/gm;

type Words = Readonly<Record<string, string>>;
const SQUASHED: readonly (readonly [string, RegExp])[] = [
  ['outcome', /^periodensutfall(?!vb)/],
  ['men', /^utfallmän\/pojkar/],
  ['women', /^utfallkvinnor\/flickor/],
  ['previous', /^periodensutfallvb20\d\d/],
  ['forecast', /^prognoshelår/],
  ['target', /^årsmål/],
  ['councilTarget', /^kf:sårsmål/],
  ['period', /^period(?:icitet)?/],
];

function columnsOf(printed: string): readonly string[] {
  let rest = printed.replace(/\s+/g, '').toLowerCase();
  const found: string[] = [];
  while (rest !== '') {
    const next = SQUASHED.find(([, words]) => words.test(rest));
    if (next === undefined) return [];
    found.push(next[0]);
    rest = rest.replace(next[1], '');
  }
  return found;
}

/** Prints every indicator header with other words and other breaks. */
const header = (words: Words, print: (cells: readonly string[]) => string): Change =>
  each(HEADER, (whole, name = '', columns = '') => {
    const found = columnsOf(columns);
    return found.length === 0 ? whole : print([name, ...found.map((column) => words[column] ?? column)]);
  });

const USUAL: Words = {
  outcome: 'Periodens utfall',
  men: 'Utfall män/pojkar',
  women: 'Utfall kvinnor/flickor',
  previous: 'Periodens utfall VB 2019',
  forecast: 'Prognos helår',
  target: 'Årsmål',
  councilTarget: 'KF:s årsmål',
  period: 'Period',
};

const pieces = (text: string, length: number): string =>
  text
    .split(' ')
    .flatMap((word) => word.match(new RegExp(`.{1,${length}}`, 'gu')) ?? [])
    .join('\n');

const ACTIVITY =
  /^[ \t]*((?:KF:s |Nämndens |Enhetens )?[Aa]ktivitet(?:er)?) Startdatum Slutdatum( Avvikelse)?[ \t]*$/gm;
const LABEL =
  /^([ \t]*)((?:KF:s|KF:S) (?:inriktningsmål|mål för verksamhetsområdet|INRIKTNINGSMÅL(?: \d)?|MÅL FÖR VERKSAMHETSOMRÅDET)|Nämndmål|NÄMNDMÅL|Enhetsmål|Avdelningsmål|ÅTAGANDE):[ \t]*/gm;

/** Puts furniture in after every so many lines that are not blank. */
const furniture =
  (every: number, print: (page: number) => readonly string[]): Change =>
  (text) => {
    let seen = 0;
    let page = 1;
    return text
      .split('\n')
      .flatMap((line) => {
        if (line.trim() === '') return [line];
        seen += 1;
        if (seen % every !== 0) return [line];
        page += 1;
        return [line, ...print(page)];
      })
      .join('\n');
  };

const MONTHS = 'jan feb mars april maj juni juli aug sep okt nov dec'.split(' ');
const date = (print: (year: string, month: string, day: string) => string): Change =>
  each(/\b(20\d\d)-(\d\d)-(\d\d)\b/g, (_, year = '', month = '', day = '') => print(year, month, day));

/** The titles of all goals, as a contents list or a summary before them repeats them. */
function goalsOf(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*(?:KF:s|KF:S|Nämndmål|NÄMNDMÅL|Enhetsmål|ÅTAGANDE)[^\n]*:[ \t]*\n*([^\n]+)$/gm)].map(
    (found) => found[0].trim().replace(/\s*\n\s*/g, ' '),
  );
}

const contents = (print: (title: string, page: number) => string, heading = 'Innehållsförteckning'): Change => {
  return (text) =>
    `${heading}\n${goalsOf(text)
      .map((title, at) => print(title, 3 + at))
      .join('\n')}\n\n${text}`;
};

const lines =
  (change: (line: string) => string): Change =>
  (text) =>
    text.split('\n').map(change).join('\n');

export const TEXT_VARIANTS: Readonly<Record<string, Change>> = {
  'header on one line': header(USUAL, (cells) => `${cells.join(' ')} `),
  'header a word a line': header(USUAL, (cells) => cells.join(' ').split(' ').join('\n')),
  'header broken every four letters': header(USUAL, (cells) => cells.map((cell) => pieces(cell, 4)).join('\n\n')),
  'header broken with hyphens': header(USUAL, (cells) =>
    cells.map((cell) => cell.replace(/(?<=\p{L}{5})(?=\p{L}{4})/gu, '-\n').replaceAll(' ', ' \n')).join('\n\n'),
  ),
  'header with years and tertials': header(
    {
      ...USUAL,
      outcome: 'Utfall T1 2020',
      men: 'Utfall män',
      women: 'Utfall kvinnor',
      previous: 'Utfall VB 2019',
      forecast: 'Prognos 2020',
      target: 'Årsmål 2020',
      councilTarget: 'KF:s årsmål 2020',
      period: 'Periodicitet',
    },
    (cells) => cells.join('\n'),
  ),
  'header with other words': header(
    {
      ...USUAL,
      outcome: 'Utfall perioden',
      men: 'Varav män',
      women: 'Varav kvinnor',
      previous: 'Utfall föregående år',
      forecast: 'Helårsprognos',
      target: 'Nämndens årsmål',
      councilTarget: 'Kommunfullmäktiges årsmål',
      period: 'Mätperiod',
    },
    (cells) => cells.join(' \n'),
  ),
  'status with other words': each(/^([ \t]*)Uppfylls (helt|delvis|inte)[ \t]*$/gm, (_, lead = '', degree = '') =>
    degree === 'helt' ? `${lead}Bedöms uppfyllas helt` : `${lead}Bedöms uppfyllas ${degree} under året`,
  ),
  'status one word': each(
    /^([ \t]*)Uppfylls (helt|delvis|inte)[ \t]*$/gm,
    (_, lead = '', degree = '') => `${lead}${degree.charAt(0).toUpperCase()}${degree.slice(1)}`,
  ),
  'status with a label': each(
    /^([ \t]*)Uppfylls (helt|delvis|inte)[ \t]*$/gm,
    (_, lead = '', degree = '') =>
      `${lead}Måluppfyllelse: ${degree === 'helt' ? 'Uppfylls helt' : `Uppfylls ${degree}`}`,
  ),
  'status label on its own line': each(
    /^([ \t]*)Uppfylls (helt|delvis|inte)[ \t]*$/gm,
    (_, lead = '', degree = '') => `${lead}Status\nUppfylls ${degree}`,
  ),
  'goal labels without colon, title below': each(LABEL, (_, lead = '', label = '') => `${lead}${label}\n`),
  'goal labels on their titles line': (text) => text.replace(new RegExp(`${LABEL.source}\\n+[ \\t]*`, 'gm'), '$1$2: '),
  'goal labels in capitals': each(LABEL, (_, lead = '', label = '') => `${lead}${label.toUpperCase()}:\n`),
  'goal labels with a blank before the colon': each(LABEL, (_, lead = '', label = '') => `${lead}${label} : `),
  'council written out': each(/^([ \t]*)KF:[sS] /gm, (_, lead = '') => `${lead}Kommunfullmäktiges `),
  'goal numbers with dots': each(
    /^([ \t]*(?:KF:s [\p{L} ]+: )?)(\d\.\d)\.?[ ](?=\p{Lu})/gmu,
    (_, lead = '', number = '') => `${lead}${number}. `,
  ),
  'goal numbers without dots': each(
    /^([ \t]*(?:KF:s [\p{L} ]+: )?)(\d(?:\.\d)?)\.[ ](?=\p{Lu})/gmu,
    (_, lead = '', number = '') => `${lead}${number} `,
  ),
  'page number alone': furniture(41, (page) => ['', String(page), '']),
  'page of pages': furniture(33, (page) => [`Sida ${page} av 90 `]),
  'page in brackets': furniture(29, (page) => ['', `${page}(90)`, '']),
  'unit and number in the foot': furniture(39, (page) => ['', `Exempelenheten för stöd och omsorg ${page}`, '']),
  'foot of several lines': furniture(36, (page) => [
    '',
    'Exempelstadens stadsdelsförvaltning',
    'Exempelgatan 1, 123 45 Exempelstad',
    'Telefon 08-508 00 000',
    'exempel@exempel.example',
    `${page} (90)`,
    '',
  ]),
  'head with name and reference': furniture(44, (page) => [`Exempelnämnden Dnr EX 2022/123 Sida ${page}/90`]),
  'analysis with colon': each(/^([ \t]*)Analys[ \t]*$/gm, (_, lead = '') => `${lead}Analys:`),
  'analysis on its text line': (text) =>
    text.replace(
      /^([ \t]*(?:\d{4}-\d\d-\d\d[^\n]*|[^\n]*(?:20\d\d|År|Tertial))[ \t]*\n\n?[ \t]*)Analys[ \t]*\n+(?=\S)/gm,
      '$1Analys: ',
    ),
  'activity header in other words': each(
    ACTIVITY,
    (_, name = '', deviation = '') => `${name} Start Slut${deviation === '' ? '' : ' Avvikelse'}`,
  ),
  'activity header broken': each(
    ACTIVITY,
    (_, name = '', deviation = '') => `${name} Start-\ndatum Slut-\ndatum${deviation === '' ? '' : ' \nAvvi-\nkelse'}`,
  ),
  'activity header a word a line': each(
    ACTIVITY,
    (_, name = '', deviation = '') => `${name}\n\nStartdatum\n\nSlutdatum${deviation === '' ? '' : '\n\nAvvikelse'}`,
  ),
  'dates day first': date((year, month, day) => `${day}/${month}/${year}`),
  'dates in words': date((year, month, day) => `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`),
  'dates without hyphens': date((year, month, day) => `${year}${month}${day}`),
  'dates with dots': date((year, month, day) => `${year}.${month}.${day}`),
  'dates with a dash between': each(
    /(\b20\d\d-\d\d-\d\d) (20\d\d-\d\d-\d\d)/g,
    (_, start = '', end = '') => `${start} – ${end}`,
  ),
  'dates one a line': each(/(\b20\d\d-\d\d-\d\d) (20\d\d-\d\d-\d\d)/g, (_, start = '', end = '') => `${start}\n${end}`),
  'deviation on its own line': each(/(\b20\d\d-\d\d-\d\d) Avvikelse/g, (_, end = '') => `${end}\n\nAvvikelse`),
  'contents list with dots': contents((title, page) => `${title} ${'.'.repeat(30)} ${page}`),
  'contents list with pages': contents((title, page) => `${title} ${page}`, 'Innehåll'),
  'contents list without pages': contents((title) => title, 'Innehåll'),
  'summary repeats the goals': (text) =>
    `Sammanfattande analys\n${goalsOf(text)
      .map(
        (title) =>
          `${title.replace(/^(?:KF:s [^:]*|KF:S [^:]*|[^:]*): */, '')}\nEnheten har arbetat med målet på flera sätt.`,
      )
      .join('\n')}\n\n${text}`,
  'tabs for blanks in headers': lines((line) =>
    line.replace(/ (?=Startdatum|Slutdatum|Avvikelse|Årsmål|Period)/g, '\t'),
  ),
};
