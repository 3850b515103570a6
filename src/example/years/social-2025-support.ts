import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';

/** Children, violence and homelessness. */
export const social2025Support: AreaPart = {
  area: '1.3',
  status: { T1: 'full', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Målet bedöms uppfyllas. Väntetiderna till utredning och bedömning är de kortaste som nämnden har redovisat.`,
    T2: `Nämnden bedömer att målet uppfylls. Den nya socialtjänstlagen har gjort det möjligt att erbjuda föräldrastöd utan
    utredning, och 46 familjer har tagit emot det sedan i juli.`,
    VB: `Målet har uppfyllts. Tidiga insatser når fler, och färre barn och unga kommer tillbaka efter avslutat stöd.`,
  },
  indicators: [
    { key: 'battre-situation', target: '74,0 %', forecast: { T1: '74,0 %', T2: '75,0 %' } },
    {
      key: 'skyddsbedomning',
      target: '99,0 %',
      forecast: { T1: '99,0 %', T2: '99,3 %' },
      analysis: {
        T1: `Fyra anmälningar bedömdes för sent, tre av dem över påsk.`,
        T2: `Två anmälningar under juli missades i ett byte av system.`,
        VB: `Nio av 1 512 anmälningar bedömdes för sent. Rutinen vid helger har ändrats två gånger under året.`,
      },
    },
    { key: 'inte-ater', target: '82,0 %', forecast: { T1: '82,0 %', T2: '82,0 %' } },
    { key: 'hemloshet', target: 'minska', forecast: { T1: '75 st', T2: '71 st' } },
  ],
  activities: [
    {
      ...councilActivities.valdsprogram,
      analysis: {
        T1: `Programmet har varit på remiss och beslutas i juni.`,
        T2: `Kommunfullmäktige antog programmet den 16 juni.`,
        VB: `Programmet gäller, och tolv av dess åtgärder har påbörjats.`,
      },
    },
    {
      ...councilActivities['bostad-forst'],
      analysis: {
        T1: `Sju lägenheter är på plats.`,
        T2: `Nio lägenheter är bebodda.`,
        VB: `Alla tio lägenheter är bebodda, och ingen har behövt lämna sin.`,
      },
    },
  ],
  boardGoals: [
    {
      goal: 'social-barn',
      description: `Öppna insatser erbjuds först. Utredningar planeras med familjen, och barnets ord ska kunna läsas i
      utredningen.`,
      expected: `Minst 90 procent av utredningarna är klara inom fyra månader.`,
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Utredningsgruppens arbetssätt är nu hela avdelningens. Andelen stiger för fjärde perioden i rad.`,
        T2: `Årsmålet är nått, trots att antalet anmälningar inte minskar.`,
        VB: `Nämndmålet har uppfyllts. Familjer beskriver i intervjuer att de vet vad som händer härnäst.`,
      },
      indicators: [
        { key: 'forhandsbedomning', target: '95,0 %', forecast: { T1: '95,0 %', T2: '96,0 %' } },
        {
          key: 'fyra-manader',
          target: '90,0 %',
          forecast: { T1: '90,0 %', T2: '90,0 %' },
          analysis: { T1: `Nio utredningar väntar på barnpsykiatrins utlåtanden.` },
        },
      ],
      activities: [
        {
          title: 'Erbjuda föräldrastöd utan föregående utredning',
          start: '2025-07-01',
          end: '2025-12-31',
          analysis: {
            T2: `46 familjer har deltagit i enskilda samtal eller grupp.`,
            VB: `112 familjer har fått stöd. Sex av tio hade inte sökt om det krävts en utredning.`,
          },
        },
      ],
    },
    {
      goal: 'social-vald',
      description: `Programmet mot våld genomförs. Kvinnojouren och förvaltningen delar mötesplats två dagar i veckan.`,
      expected: `Minst 95 procent får en riskbedömning inom tre dagar.`,
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Den gemensamma mötesplatsen öppnade i februari och gör det lättare att träffas utan att synas.`,
        T2: `94 procent har fått bedömning i tid, och de senaste månaderna alla.`,
        VB: `Nämndmålet har uppfyllts. Fler män söker hjälp, vilket kräver att vårt skyddade boende anpassas.`,
      },
      indicators: [
        {
          key: 'riskbedomning',
          target: '95,0 %',
          forecast: { T1: '95,0 %', T2: '95,0 %' },
          analysis: {
            T1: `Tre personer fick vänta, två av dem på egen begäran.`,
            T2: `Sex personer fick vänta längre, samtliga före maj.`,
          },
        },
      ],
    },
    {
      goal: 'social-boende',
      description: `Stödet i lägenheten följer personen in i det egna kontraktet under det första halvåret.`,
      expected: `Minst 43 procent av försökslägenheterna övergår i eget kontrakt.`,
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Sex hushåll har tagit över sina kontrakt.`,
        T2: `Samarbetet med två privata värdar har gett fyra nya försökslägenheter.`,
        VB: `Nämndmålet har uppfyllts. 22 hushåll har fått eget kontrakt under året.`,
      },
      indicators: [{ key: 'eget-kontrakt', target: '43,0 %', forecast: { T1: '44,0 %', T2: '46,0 %' } }],
    },
  ],
};
