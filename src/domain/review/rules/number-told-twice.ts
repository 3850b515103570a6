import { amountsIn } from '../facts/read-amounts.ts';
import { sidesIn } from '../facts/read-sides.ts';
import { partsIn } from '../facts/read-parts.ts';
import { toldTwice } from '../facts/told-twice.ts';
import type { Rule } from '../rule.ts';
import { levelToldTwice } from './level-told-twice.ts';
import { allFilled } from './all-filled.ts';
import { resultToldTwice } from './result-told-twice.ts';
import { sameThingCounted } from './same-thing-counted.ts';
import { allAgainstSome, allButSome, stockToldTwice } from './stock-told-twice.ts';

export const numberToldTwice: Rule = {
  id: 'number-told-twice',
  number: 'R42',
  severity: 'warning',
  source: 'domain.md 10',
  title: 'Samma sak med olika antal',
  explanation: 'Två texter som räknar samma sak för samma tid ska ange samma antal.',
  wrong: [
    {
      name: 'enhetens förskolor',
      document: {
        chapters: [
          { heading: 'Året', text: 'Förskoleenheten Bäcken består av fem förskolor.' },
          { heading: 'Råd', text: 'Barnråd finns på fyra av enhetens sex förskolor.' },
        ],
      },
    },
    {
      name: 'nivån den sjunkit till',
      document: {
        chapters: [
          { heading: 'Året', text: 'Sjukfrånvaron har minskat till 6,4 procent.' },
          { heading: 'Personal', text: 'Sjukfrånvaron uppgår till 7,1 procent.' },
        ],
      },
    },
    {
      name: 'i balans, och ett underskott',
      document: {
        kind: 'T1',
        chapters: [
          { heading: 'Läget', text: 'Nämnden prognostiserar en budget i balans efter resultatöverföringar.' },
          { heading: 'Ekonomi', text: 'Nämnden prognostiserar ett underskott om 2,5 mnkr efter resultatöverföringar.' },
        ],
      },
    },
    {
      name: 'hur många de är i dag',
      document: {
        kind: 'T1',
        chapters: [
          { heading: 'Läget', text: 'Hemtjänsten har i dag 412 kunder, vilket är något fler än i januari.' },
          { heading: 'Ekonomi', text: 'Hemtjänsten har i april 397 kunder.' },
        ],
      },
    },
    {
      name: 'få, med samma ord',
      document: {
        chapters: [
          { heading: 'Året', text: 'Under året har fem nya personer fått kontrakt och ingen har flyttat.' },
          { heading: 'Bostad', text: 'Sju nya personer har fått kontrakt under året.' },
        ],
      },
    },
    {
      name: 'alla tillsatta, och några vakanta',
      document: {
        chapters: [
          { heading: 'Året', text: 'Samtliga tjänster är tillsatta.' },
          { heading: 'Personal', text: 'Två av tolv tjänster som handläggare är vakanta sedan i oktober.' },
        ],
      },
    },
    {
      name: 'resultatet efter överföringar',
      document: {
        chapters: [
          {
            heading: 'Året',
            text: 'Nämnden redovisar ett underskott om 4,2 mnkr efter resultatöverföringar, vilket beror på snön.',
          },
          { heading: 'Ekonomi', text: 'Efter resultatöverföringar är underskottet 2,6 mnkr.' },
        ],
      },
    },
    {
      name: 'så många någon har',
      document: {
        chapters: [
          { heading: 'Året', text: 'Nämnden driver 14 badplatser.' },
          { heading: 'Ekonomi', text: 'Nämndens 15 badplatser har hållit budget.' },
        ],
      },
    },
    {
      name: 'samma sak med ett annat verb',
      document: {
        chapters: [
          { heading: 'Året', text: 'I år har hamnen, fiskarna och simskolan ordnat 214 kurser för barn och unga.' },
          { heading: 'Kurser', text: 'Det hölls 241 kurser för barn och unga.' },
        ],
      },
    },
    {
      name: 'alla, och åtta som inte',
      document: {
        chapters: [
          { heading: 'Året', text: 'Alla badvärdar har gått utbildningen i livräddning.' },
          { heading: 'Personal', text: 'Åtta badvärdar har ännu inte gått utbildningen i livräddning.' },
        ],
      },
    },
    {
      name: 'alla, med verbet först, och några av dem',
      document: {
        chapters: [
          { heading: 'Året', text: 'Under året har samtliga bryggor fått belysning, vilket har uppskattats.' },
          { heading: 'Bryggor', text: 'Belysning finns på två av bryggorna, Norra och Södra.' },
        ],
      },
    },
    {
      name: 'alla, och ett par som återstår',
      document: {
        chapters: [
          {
            heading: 'Året',
            text: 'Samtliga elva chefer har gått utbildningen. I hamnen återstår ett par chefer, som går utbildningen i höst.',
          },
        ],
      },
    },
    {
      name: 'alla och en del',
      document: {
        chapters: [{ heading: 'Året', text: 'Alla badvärdar har gått utbildningen i livräddning.' }],
        goals: [
          {
            title: 'Mål',
            activities: [{ title: 'A', analysis: 'Utbildningen i livräddning har 19 av 24 badvärdar gått.' }],
          },
        ],
      },
    },
    {
      name: 'alla, och av så många så många',
      document: {
        chapters: [
          { heading: 'Året', text: 'Alla badvärdar har gått utbildningen i livräddning.' },
          { heading: 'Personal', text: 'Av 24 badvärdar har 19 gått utbildningen i livräddning.' },
        ],
      },
    },
    {
      name: 'alla, och meningen efter några som saknar',
      document: {
        chapters: [{ heading: 'Året', text: 'Samtliga båtar har flytvästar. Två av dem saknar ännu flytvästar.' }],
      },
    },
    {
      name: 'en nivå för helheten',
      document: {
        chapters: [
          { heading: 'Året', text: 'Nämndens personalomsättning var 12 procent.' },
          { heading: 'Personal', text: 'Nämndens personalomsättning uppgick till 15 procent under året.' },
        ],
      },
    },
    {
      name: 'med och utan bestämning, i annan ordning',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Till skridskobanan kom 236 nya åkare med hyrda skridskor.' },
            activities: [{ title: 'A', analysis: 'Skridskobanan har tagit emot 254 åkare med hyrda skridskor.' }],
          },
        ],
      },
    },
    {
      name: 'två antal',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Under året har enheten tagit emot 36 unika meddelanden om avhysning.' },
            activities: [{ title: 'A', analysis: 'Enheten har tagit emot 34 unika meddelanden om avhysning.' }],
          },
        ],
      },
    },
  ],
  right: [
    {
      name: 'få svar i två mätningar',
      document: {
        goals: [
          {
            title: 'Mål',
            indicators: [
              { name: 'Andel nöjda gäster', analysis: 'Endast nio svar har kommit in, färre än väntat.' },
              { name: 'Andel nöjda föräldrar', analysis: 'Endast tre svar har kommit in, färre än väntat.' },
            ],
          },
        ],
      },
    },
    {
      name: 'i balans som mål, och en prognos',
      document: {
        kind: 'T1',
        chapters: [
          { heading: 'Läget', text: 'Nämnden ska ha en budget i balans efter resultatöverföringar.' },
          {
            heading: 'Ekonomi',
            text: 'Nämnden prognostiserar ett underskott om 2,5 mnkr efter resultatöverföringar. Nämnden redovisar ett underskott på 1,1 mnkr efter resultatöverföringar.',
          },
        ],
      },
    },
    {
      name: 'få av två slag, och vakant förr',
      document: {
        chapters: [
          { heading: 'Året', text: 'Fem nya personer har fått kontrakt. Tidigare var två tjänster vakanta.' },
          { heading: 'Mer', text: 'Sju nya personer har fått kontrakt på Berga. Samtliga tjänster är tillsatta.' },
        ],
      },
    },
    {
      name: 'före och efter överföringar',
      document: {
        chapters: [
          { heading: 'Året', text: 'Nämnden redovisar ett underskott om 4,2 mnkr efter resultatöverföringar.' },
          {
            heading: 'Ekonomi',
            text: 'Före resultatöverföringar är underskottet 5,1 mnkr. Efter resultatöverföringar är underskottet 4,2 mnkr.',
          },
        ],
      },
    },
    {
      name: 'några av dem med ett annat verb',
      document: {
        chapters: [
          { heading: 'Året', text: 'Det kom in 41 ansökningar om bryggplats.' },
          { heading: 'Bryggor', text: 'Nämnden avslog 36 ansökningar om bryggplats.' },
          { heading: 'Mer', text: 'Alla badvärdar har gått utbildningen. Tre badvärdar har inte arbetat i sommar.' },
          {
            heading: 'Lekplatser',
            text: 'Samtliga lekplatser har besiktigats. Två av lekplatserna ligger vid vatten.',
          },
        ],
      },
    },
    {
      name: 'avrundat, och en annan del',
      document: {
        chapters: [
          { heading: 'Året', text: 'Nämndens personalomsättning var 12 procent. Alla badvärdar har gått kursen.' },
          { heading: 'Personal', text: 'Nämndens personalomsättning var 12,4 procent. 19 av 24 vaktmästare är nya.' },
        ],
      },
    },
    {
      name: 'två platser',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Öppna förskolan i Norrdalen har haft 36 besökare per dag.' },
            activities: [{ title: 'A', analysis: 'Öppna förskolan i Söderby har haft 34 besökare per dag.' }],
          },
        ],
      },
    },
    {
      name: 'samma antal',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Under året har enheten tagit emot 36 unika meddelanden om avhysning.' },
            activities: [{ title: 'A', analysis: 'Enheten har tagit emot 36 unika meddelanden om avhysning.' }],
          },
        ],
      },
    },
    {
      name: 'olika saker',
      document: {
        goals: [
          {
            title: 'Mål',
            sections: { Analys: 'Parkleken hade 36 besökare en vanlig dag.' },
            activities: [{ title: 'A', analysis: 'Kursen hade 34 besökare från hela staden.' }],
          },
        ],
      },
    },
  ],
  check: (context) => [
    ...toldTwice(
      [
        ...amountsIn(context, context.head.year, context.head.kind),
        ...partsIn(context, context.head.year, context.head.kind),
        ...sidesIn(context, context.head.year),
      ],
      context,
      {
        message: (one, other) => `På ett ställe står ”${one.text}” och på ett annat ”${other.text}” om samma sak.`,
        remedy: 'Kontrollera vilket som är rätt, eller skriv vad som skiljer dem.',
      },
    ),
    ...sameThingCounted(context),
    ...stockToldTwice(context),
    ...levelToldTwice(context),
    ...resultToldTwice(context),
    ...allFilled(context),
    ...allAgainstSome(context),
    ...allButSome(context),
  ],
};
