import { texts } from './texts.ts';

export const frontTexts = texts(
  {
    open: 'Framsida',
    save: 'Spara framsidan',
    title: 'Rubrik',
    oneALine: 'En per rad.',
    done: 'Framsidan är sparad.',
    prints: 'Bilagor',
    printsOwn: 'Välj för det här dokumentet',
    printsOwnHelp: 'Annars gäller det som rundan har valt.',
    printsRound: 'Rundan har valt:',
    printsNone: 'inget utöver det som alltid står där',
    printsSave: 'Spara valet',
    printsDone: 'Valet är sparat.',
  },
  {
    open: 'Front page',
    save: 'Save the front page',
    title: 'Title',
    oneALine: 'One a line.',
    done: 'The front page is saved.',
    prints: 'Appendices',
    printsOwn: 'Choose for this document',
    printsOwnHelp: 'Otherwise what the round has chosen holds.',
    printsRound: 'The round has chosen:',
    printsNone: 'nothing besides what always stands there',
    printsSave: 'Save the choice',
    printsDone: 'The choice is saved.',
  },
);
