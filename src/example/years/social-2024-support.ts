import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';

/** Children, violence and homelessness. */
export const social2024Support: AreaPart = {
  area: '1.3',
  status: { T1: 'partial', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Målet bedöms uppfyllas delvis. Utredningarna av barns behov tar för lång tid. Förvaltningen har tillsatt en
    utredningsgrupp som arbetar till och med oktober.`,
    T2: `Nämnden bedömer att målet uppfylls. Utredningsgruppen har kortat kön, och skyddsbedömningar görs nästan alltid inom
    ett dygn.`,
    VB: `Målet har uppfyllts. Stödet kommer snabbare än för ett år sedan på alla punkter som mäts. Antalet personer i akut hemlöshet har minskat.`,
  },
  indicators: [
    { key: 'battre-situation', target: '72,0 %', forecast: { T1: '72,0 %', T2: '72,0 %' } },
    {
      key: 'skyddsbedomning',
      target: '98,0 %',
      forecast: { T1: '98,0 %', T2: '98,0 %' },
      analysis: {
        T1: `De anmälningar som tog längre tid kom in sent på fredagar.`,
        T2: `Jouren läser sedan maj alla anmälningar som kommer in under helgen.`,
        VB: `28 av 1 474 anmälningar bedömdes efter mer än 24 timmar. Ingen av dem rörde ett barn i akut fara.`,
      },
    },
    { key: 'inte-ater', target: '80,0 %', forecast: { T1: '80,0 %', T2: '80,5 %' } },
    { key: 'hemloshet', target: 'minska', forecast: { T1: '85 st', T2: '82 st' } },
  ],
  activities: [
    {
      ...councilActivities['tidiga-insatser'],
      analysis: {
        T1: `Arbetsgruppen har träffats två gånger med stadsdelsförvaltningarna.`,
        T2: `Ett förslag finns och behandlas av nämnderna i oktober och november.`,
        VB: `Överenskommelsen är beslutad av samtliga nämnder.`,
      },
    },
    {
      ...councilActivities.valdsprogram,
      analysis: {
        T1: `En kartläggning av behoven är beställd.`,
        T2: `Kartläggningen är klar. Elva organisationer har lämnat synpunkter.`,
        VB: `Ett utkast till program skickas på remiss i februari.`,
      },
    },
    {
      ...councilActivities['bostad-forst'],
      analysis: {
        T1: `Två lägenheter har lämnats av Björkhamns Bostäder.`,
        T2: `Fyra lägenheter är bebodda.`,
        VB: `Fem av tio lägenheter är på plats. Resten levereras under 2025.`,
      },
    },
  ],
  boardGoals: [
    {
      goal: 'social-barn',
      description: `En orosanmälan ska leda till ett samtal med familjen inom en vecka. Utredningar görs inte längre än de
      behöver vara, och barnet får alltid komma till tals.`,
      expected: `Minst 88 procent av utredningarna är klara inom fyra månader.`,
      status: { T1: 'partial', T2: 'partial', VB: 'partial' },
      analysis: {
        T1: `Nämndmålet bedöms uppfyllas delvis. Fjorton utredningar är äldre än fyra månader. Den särskilda gruppen tar hand
        om dem före sommaren.`,
        T2: `Kön är nästan borta, men årets snitt når inte målet. Bedömningen är därför delvis.`,
        VB: `Nämndmålet har uppfyllts delvis. 96 procent av förhandsbedömningarna var klara i tid, medan utredningarna stannade
        strax under årsmålet. Utredningsgruppen förlängs till juni 2025.`,
      },
      indicators: [
        {
          key: 'forhandsbedomning',
          target: '95,0 %',
          forecast: { T1: '94,0 %', T2: '94,0 %' },
          analysis: {
            T1: `Mottagningen har haft en vakans sedan nyår.`,
            T2: `Vakansen är tillsatt och väntan minskar.`,
            VB: `Årsmålet nåddes inte. Under sista tertialet var andelen över målet.`,
          },
        },
        {
          key: 'fyra-manader',
          target: '88,0 %',
          forecast: { T1: '86,0 %', T2: '86,5 %' },
          analysis: {
            T1: `Utredningar som väntar på skolans underlag drar ut på tiden.`,
            T2: `Skolan lämnar sedan i juni sina underlag inom tre veckor.`,
            VB: `Resultatet är drygt fyra procentenheter bättre än 2023.`,
          },
        },
      ],
      activities: [
        {
          title: 'Tillsätta en särskild grupp för utredningar som dragit ut på tiden',
          start: '2024-02-01',
          end: '2024-10-31',
          analysis: {
            T1: `Tre utredare arbetar i gruppen.`,
            T2: `Gruppen har avslutat 31 utredningar.`,
            VB: `Gruppen avslutade 44 utredningar och arbetar vidare till juni.`,
          },
        },
        {
          title: 'Utbilda mottagningen i en ny modell för skyddsbedömning',
          start: '2024-01-15',
          end: '2024-06-30',
          analysis: {
            T1: `Hälften av medarbetarna har gått utbildningen.`,
            VB: `Utbildningen genomfördes under våren och har gett mer lika bedömningar.`,
          },
        },
      ],
    },
    {
      goal: 'social-vald',
      description: `Alla enheter frågar om våld på samma sätt. Den som är utsatt får en riskbedömning och en egen kontaktperson.`,
      expected: `Alla som är utsatta för våld får en riskbedömning inom tre dagar.`,
      status: { T1: 'full', T2: 'full', VB: 'partial' },
      analysis: {
        T1: `Nivån väntas stiga när frågan om våld blir obligatorisk i mottagningen från maj.`,
        T2: `Fler upptäcks och fler bedöms i tid.`,
        VB: `Nämndmålet har uppfyllts delvis. 148 av 162 personer fick sin bedömning inom tre dagar. De övriga var ofta svåra
        att nå på ett säkert sätt. Kvinnojouren hjälper oss från januari med säkra mötesplatser.`,
      },
      indicators: [
        {
          key: 'riskbedomning',
          target: '95,0 %',
          forecast: { T1: '95,0 %', T2: '95,0 %' },
          analysis: {
            T1: `Sex personer fick vänta mer än tre dagar.`,
            T2: `Väntan beror oftast på att en trygg tid för samtal saknas.`,
            VB: `Resultatet är bättre än året före men når inte årsmålet.`,
          },
        },
      ],
    },
    {
      goal: 'social-boende',
      description: `Försökslägenheter, Bostad först och stöd i boendet ska leda till ett eget kontrakt. Barnfamiljer går först.`,
      expected: `Minst 40 procent av försökslägenheterna övergår i eget kontrakt.`,
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Fem kontrakt har tagits över, vilket är i nivå med förra våren.`,
        T2: `Åtta män och fem kvinnor har tagit över sina kontrakt.`,
        VB: `Nämndmålet har uppfyllts. Arton hushåll har fått eget kontrakt, och hemlösheten har minskat bland både män och
        kvinnor.`,
      },
      indicators: [{ key: 'eget-kontrakt', target: '40,0 %', forecast: { T1: '40,0 %', T2: '41,0 %' } }],
    },
  ],
};
