import { texts } from './texts.ts';

export const reuseTexts = texts(
  {
    below: 'Ta upp text från enheterna',
    none: 'Ingen enhet har skickat någon text om det här ännu.',
    under: (goal: string) => `Under målet ${goal}`,
    takeUp: 'Ta upp',
    takeUpOne: (heading: string, organisation: string) => `Ta upp ${heading} från ${organisation}`,
    takenUp: 'Texten är upptagen som ett eget avsnitt.',
    takenUpChapter: 'Texten är upptagen som ett eget avsnitt efter kapitlet.',
    belowAbout: (name: string) => `Ta upp text från enheterna om ${name}`,
    alreadyTaken: 'Redan upptagen',
    from: 'Upptagen ur',
    changed: 'Har ändrats där sedan dess',
    changedOrigins: (count: number) =>
      count === 1
        ? 'En upptagen text har ändrats där den kom ifrån'
        : `${count} upptagna texter har ändrats där de kom ifrån`,
    takeOut: 'Ta bort härifrån',
    takenOut: 'Texten är borta ur utkastet. Den finns kvar hos enheten.',
    takeNew: 'Ta den nya lydelsen',
    keepOwn: 'Behåll vår',
    ownReplaced:
      'Ni har skrivit om texten sedan den togs upp. Tar ni den nya lydelsen ersätts er text; den finns kvar bland tidigare versioner.',
    followed: 'Den nya lydelsen står här nu. Den förra finns bland tidigare versioner.',
    kept: 'Lydelsen är kvar. Ändringen visas inte igen.',
  },
  {
    below: 'Take up text from the units',
    none: 'No unit has sent a text about this yet.',
    under: (goal) => `Under the goal ${goal}`,
    takeUp: 'Take up',
    takeUpOne: (heading, organisation) => `Take up ${heading} from ${organisation}`,
    takenUp: 'The text is taken up as a section of its own.',
    takenUpChapter: 'The text is taken up as a section of its own after the chapter.',
    belowAbout: (name) => `Take up text from the units about ${name}`,
    alreadyTaken: 'Already taken up',
    from: 'Taken up from',
    changed: 'Has changed there since',
    changedOrigins: (count) =>
      count === 1
        ? 'A text that was taken up has changed where it came from'
        : `${count} texts that were taken up have changed where they came from`,
    takeOut: 'Take out',
    takenOut: 'The text is out of the draft. It stays with the unit.',
    takeNew: 'Take the new wording',
    keepOwn: 'Keep ours',
    ownReplaced:
      'You have rewritten the text since it was taken up. Taking the new wording replaces yours; it stays among earlier versions.',
    followed: 'The new wording stands here now. The one before is among earlier versions.',
    kept: 'The wording stays. The change is not shown again.',
  },
);
