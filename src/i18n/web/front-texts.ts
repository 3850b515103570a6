import { texts } from './texts.ts';

export const frontTexts = texts(
  {
    open: 'Framsida',
    save: 'Spara framsidan',
    title: 'Rubrik',
    oneALine: 'En per rad.',
    done: 'Framsidan är sparad.',
  },
  {
    open: 'Front page',
    save: 'Save the front page',
    title: 'Title',
    oneALine: 'One a line.',
    done: 'The front page is saved.',
  },
);
