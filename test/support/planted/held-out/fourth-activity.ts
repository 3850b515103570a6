import type { Plant } from '../plant.ts';
import type { Pair, TalkingActivity } from './stages.ts';

import { heldOut, inActivity, inChapter } from './stages.ts';

const chapter = inChapter('Årets verksamhet');
const deviating = (pairs: readonly Pair<string>[]): readonly Pair<TalkingActivity>[] =>
  pairs.map(([sound, faulty]) => [{ text: sound }, { text: faulty }]);

/** Of each pair the first only looks like the fault, and the second is it: another verb, order, clause or form. */
export const fourthActivity: readonly Plant[] = [
  heldOut(
    'unflagged-deviation',
    inActivity,
    deviating([
      [
        'Samtliga träffar har genomförts trots att några fick flyttas en vecka.',
        'Med anledning av rådande situation har träffarna fått skjutas upp.',
      ],
      [
        'Utbildningen genomfördes digitalt i stället för på plats.',
        'Utbildningen har på grund av personalbrist inte kunnat genomföras.',
      ],
      ['Arbetet pågår enligt plan och är inte avslutat.', 'Arbetet med aktiviteten har ännu inte inletts.'],
      [
        'Handlingsplanen är beslutad och genomförs.',
        'Framtagandet av handlingsplanen har pausats i väntan på nya riktlinjer.',
      ],
      ['Aktiviteten är avslutad.', 'Aktiviteten har utgått då uppdraget flyttats till en annan nämnd.'],
      ['Två av de inplanerade mötena ersattes av hembesök.', 'Samtliga inplanerade möten har blivit inställda.'],
      ['Kartläggningen blev klar i oktober.', 'Kartläggningen är försenad och beräknas bli klar under nästa år.'],
      ['Projektet startade som planerat i mars.', 'Starten av projektet har senarelagts till nästa höst.'],
      ['Förvaltningen deltar i arbetet.', 'Aktiviteten kommer inte att slutföras under året.'],
      ['Inga hinder har funnits för arbetet.', 'Aktiviteten har fått stå tillbaka för andra uppdrag.'],
      ['Under våren vilade arbetet men det återupptogs i augusti.', 'Arbetet har varit vilande under året.'],
      ['Enheten hann med alla besök före sommaren.', 'Enheten har inte haft möjlighet att prioritera aktiviteten.'],
    ]),
  ),
  heldOut(
    'plan-tense-in-report',
    inActivity,
    deviating([
      [
        'En rutin har tagits fram och ska följas upp nästa år.',
        'En rutin för samverkan ska tas fram. Rutinen ska följas upp av ledningsgruppen.',
      ],
      ['Medarbetarna utbildades i metoden under våren.', 'Medarbetarna kommer att utbildas i metoden.'],
      ['Enheten har inlett ett samarbete med föreningen.', 'Enheten avser att inleda ett samarbete med föreningen.'],
      ['Tre dialogmöten hölls.', 'Under hösten planeras tre dialogmöten.'],
      ['Det nya systemet är infört.', 'Införandet av det nya systemet beräknas ske till sommaren.'],
    ]),
  ),
  heldOut('unanswered-requirement', inActivity, [
    [
      {
        title: 'Alla som söker stöd ska erbjudas en tid inom två veckor',
        text: 'Väntetiden har varit högst tio dagar.',
      },
      {
        title: 'Alla som söker stöd ska erbjudas en tid inom två veckor',
        text: 'Stödet är uppskattat av dem som sökt.',
      },
    ],
    [
      { title: 'Genomföra minst fyra tillsynsbesök per utförare', text: 'Varje utförare har fått fyra besök.' },
      { title: 'Genomföra minst fyra tillsynsbesök per utförare', text: 'Besöken har gett en bra bild av utförarna.' },
    ],
    [
      {
        title: 'Redovisa arbetet mot ofrivillig ensamhet till nämnden',
        text: 'Arbetet redovisades för nämnden i juni.',
      },
      { title: 'Redovisa arbetet mot ofrivillig ensamhet till nämnden', text: 'Arbetet har bedrivits i alla hus.' },
    ],
    [
      { title: 'Erbjuda 25 ungdomar praktik', text: 'Praktik har getts 27 ungdomar.' },
      { title: 'Erbjuda 25 ungdomar praktik', text: 'Praktiken har fungerat väl.' },
    ],
  ]),
  heldOut('activity-against-own-words', inActivity, [
    [
      {
        title: 'En lokal handlingsplan ska vara beslutad senast den 30 september {year}',
        end: '{year}-10-31',
        text: 'Planen beslutades i september.',
      },
      {
        title: 'En lokal handlingsplan ska vara beslutad senast den 30 september {year}',
        end: '{year}-06-30',
        text: 'Planen beslutades i september.',
      },
    ],
    [
      {
        title: 'Redovisa resultatet av kartläggningen i november {year}',
        end: '{year}-12-31',
        text: 'Redovisningen gavs i november.',
      },
      {
        title: 'Redovisa resultatet av kartläggningen i november {year}',
        end: '{year}-08-31',
        text: 'Redovisningen gavs i november.',
      },
    ],
    [
      { title: 'Öppna en ny träffpunkt under hösten {year}', end: '{year}-12-31', text: 'Träffpunkten är öppen.' },
      { title: 'Öppna en ny träffpunkt under hösten {year}', end: '{year}-05-31', text: 'Träffpunkten är öppen.' },
    ],
  ]),
  heldOut(
    'repeated-title',
    inActivity,
    [
      [
        'Ta fram en gemensam rutin för överlämning mellan förskola och skola',
        'Rutinen togs fram i april och används nu av sex skolor.',
        'En gemensam rutin för överlämning mellan förskola och skola har tagits fram.',
      ],
      [
        'Stärka samverkan med det lokala föreningslivet kring ungas fritid',
        'Tre föreningar har fått nycklar till gymnastiksalen.',
        'Samverkan med det lokala föreningslivet kring ungas fritid har stärkts under året.',
      ],
      [
        'Enheten ska utveckla arbetet med barnkonsekvensanalyser i alla beslut som rör barn',
        'Alla handläggare har gått en kurs och en mall är införd.',
        'Enheten utvecklar arbetet med barnkonsekvensanalyser i alla beslut som rör barn.',
      ],
    ].map(([title = '', sound = '', faulty = '']) => [
      { title, text: sound },
      { title, text: faulty },
    ]),
  ),
  heldOut('dates-and-weekdays', chapter, [
    ['Mötet hölls torsdagen den 12 maj 2022.', 'Mötet hölls fredagen den 12 maj 2022.'],
    ['Planen beslutades den 30 april 2021.', 'Planen beslutades den 31 april 2021.'],
    ['Tillsynen gjordes 2022-06-30.', 'Tillsynen gjordes 2022-06-31.'],
    ['Invigningen ägde rum lördag 3/9 2022.', 'Invigningen ägde rum söndag 3/9 2022.'],
    ['Nämnden sammanträder tisdagen den 22 november 2022.', 'Nämnden sammanträder onsdagen den 22 november 2022.'],
    ['Utbildningsdagen var den 29 februari 2024.', 'Utbildningsdagen var den 29 februari 2023.'],
  ]),
  heldOut('stale-text', chapter, [
    ['Ekonomin beskrivs närmare i bokslutet.', 'Ekonomiavsnittet kompletteras när bokslutet är klart.'],
    ['Statistiken kommer från verksamhetssystemet.', 'Statistik infogas här.'],
    ['Utvärderingen presenterades för nämnden.', 'Utvärderingen presenteras i kommande tertialrapport.'],
    ['Årets resultat är bättre än fjolårets.', 'Så här långt i år är resultatet bättre än fjolårets.'],
    ['Ny verksamhetschef tillträdde i mars.', 'Ny verksamhetschef heter NN och tillträdde i mars.'],
    ['Lokalerna togs i bruk i augusti.', 'Lokalerna beräknas kunna tas i bruk i augusti {last}.'],
    ['Enheten skriver en rapport varje tertial.', 'Skriv här hur enheten har arbetat med frågan.'],
    ['Beloppet för hyran är 1,2 mnkr.', 'Beloppet för hyran är x mnkr, inväntar besked från ekonomi.'],
  ]),
  heldOut('figures-stop-early', chapter, [
    ['Under året har 412 personer besökt mottagningen.', 'Till och med oktober har 412 personer besökt mottagningen.'],
    ['Till och med december har 57 ärenden avslutats.', 'Till och med november har 57 ärenden avslutats.'],
    ['Per den 31 december var 88 placerade.', 'Per den 15 november var 88 personer inskrivna.'],
    ['Under januari till december anmäldes 31 händelser.', 'Fram till och med 30/9 anmäldes 31 händelser.'],
  ]),
  heldOut('unknown-reference', chapter, [
    ['Se vidare under mål 1.1.', 'Se vidare under mål 3.4.'],
    ['Arbetet redovisas under 2.1.', 'Arbetet redovisas under 4.2.'],
    ['Värdet ökade till 3.4 poäng.', 'Jämför vad som sägs i avsnitt 5.6.'],
  ]),
  heldOut('broken-sentence', chapter, [
    ['Enheten samarbetar med hälso- och sjukvården.', 'Enheten samarbetar med hälso- och.'],
    ['Arbetet leds av en styrgrupp där alla enheter ingår.', 'Arbetet leds av en styrgrupp där alla enheter ingår och'],
    ['Det är något som vi arbetar med.', 'Föräldrarna har fått information om Under hösten hölls ett möte.'],
    ['Detta har lett till att fler får hjälp.', 'Detta har lett till att Fler får hjälp.'],
  ]),
  heldOut('small-numbers', chapter, [
    ['Sammanlagt 34 kvinnor har placerats i skyddat boende.', 'Tre kvinnor har placerats i skyddat boende.'],
    ['En kurs om missbruk hölls för 12 medarbetare.', 'Två av pojkarna är placerade på grund av eget missbruk.'],
    ['Fyra enheter arbetar med våld i nära relation.', 'Under året har en man avhysts.'],
  ]),
];
