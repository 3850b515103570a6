import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';

const addiction: AreaPart = {
  area: '1.3',
  status: { T1: 'full', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Målet bedöms uppfyllas helt. Stadsdelsnämndens bidrag till målet gäller vuxna med beroende och personer med psykisk
    funktionsnedsättning. Övrig individ- och familjeomsorg ligger hos socialnämnden, och överenskommelsen om tidiga insatser, som
    gäller från årsskiftet, gör gränsen tydligare.

    Under tertialet har 80 personer gjort ett första besök i beroendestödet, en fler än samma period 2024. Alkohol är fortfarande den vanligaste orsaken. Läkemedelsberoende bland kvinnor över sextio år har ökat, och
    beroendestödet har därför börjat samarbeta med vårdcentralens läkare kring nedtrappning.

    Boendestödet för personer med psykisk funktionsnedsättning omfattar 93 personer. Brukarrevisionen i februari visade att de
    flesta är nöjda men att byten av boendestödjare upplevs som svåra. Från maj presenteras en ny stödjare alltid av den gamla.`,
    T2: `Målet bedöms uppfyllas helt. Den gemensamma mottagningen öppnade i augusti.`,
    VB: `Målet har uppfyllts. Sju av tio som svarat anser att deras situation har förbättrats.`,
  },
  indicators: [
    {
      key: 'battre-situation',
      target: '70,0 %',
      forecast: { T1: '70,0 %', T2: '70,0 %' },
      analysis: {
        T1: `Brukarundersökningen görs i september. Enkäten är omarbetad tillsammans med tre personer som själva har haft stöd, och
        går att besvara muntligt.`,
      },
    },
  ],
  boardGoals: [
    {
      goal: 'norrstrand-beroende',
      description: `Den som söker hjälp ska inte behöva vänta och inte behöva berätta allt från början. Anhöriga och barn
      uppmärksammas alltid.`,
      expected: `Minst 88 procent får ett första besök inom tre dagar, och minst sju av tio fullföljer sin behandling.`,
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Nämndmålet bedöms uppfyllas helt. 70 av 80 personer fick ett besök inom tre dagar. De tio som väntade längre hade i sju
        fall själva önskat en senare tid.

        ## Kvällsmottagningen
        Kvällsmottagningen i Tallbackens centrum har haft öppet sedan i september. Varje kväll kommer i snitt elva personer, och en
        tredjedel av dem har aldrig haft kontakt med socialtjänsten. Läget intill biblioteket gör det lättare att komma dit utan att
        det syns vad man gör där.

        ## Samlad plan
        26 personer har en plan som är gemensam med ekonomiskt bistånd. Erfarenheten hittills är att oron för hyran minskar och att
        fler kommer till sina behandlingssamtal. Arbetssättet blir grunden i den nya enheten.

        ## Barn till föräldrar med beroende
        I 31 av ärendena finns barn. Alla har fått frågan om stöd, och nio barn deltar i grupp hos socialförvaltningen.`,
        T2: `Väntetiderna höll sig korta även under sommaren.`,
        VB: `Nämndmålet har uppfyllts. 220 av 250 fick sitt första besök i tid.`,
      },
      indicators: [
        {
          key: 'forsta-besok',
          target: '88,0 %',
          forecast: { T1: '88,0 %', T2: '88,0 %' },
          analysis: {
            T1: `Utfallet är en halv procentenhet under årsmålet. Skillnaden mellan män och kvinnor är liten och beror på ett par
            enstaka fall. Mottagningen har nu tider för nya besök varje dag.`,
            T2: `Augusti hade färre tider än övriga månader.`,
          },
        },
      ],
      activities: [
        {
          title: 'Förbereda samgåendet mellan Enheten för ekonomiskt bistånd och Enheten för beroendestöd',
          start: '2025-01-15',
          end: '2025-06-30',
          analysis: {
            T1: `Beslut är fattat och ledningsgrupp utsedd. Riskbedömningen har gjorts med skyddsombuden och innehåller tio åtgärder,
            varav fyra är klara. Lokalerna på Stationsgatan byggs om under juni och juli.`,
            T2: `Samgåendet genomfördes den 1 juli enligt plan.`,
            VB: `Enheten har funnits i ett halvår och utvärderas i juni 2026.`,
          },
        },
      ],
    },
  ],
};

const elderly: AreaPart = {
  area: '1.4',
  status: { T1: 'partial', T2: 'partial', VB: 'partial' },
  analysis: {
    T1: `Nämnden bedömer att målet för verksamhetsområdet kommer att uppfyllas delvis. Tryggheten och nöjdheten är hög, men antalet
    medarbetare som en äldre möter är fortfarande större än kommunfullmäktiges gräns. Kontinuiteten förbättras tertial för tertial
    och väntas vara nära gränsen vid årets slut. De åtgärder som redovisas under nämndmålet fortsätter.

    ## Hemtjänst
    742 personer har hemtjänst i Norrstrand, varav knappt fyrtio procent hos stadsdelens egen utförare. Antalet utförda timmar är
    fem procent högre än samma tid i fjol. Ökningen beror inte på att fler har hjälp utan på att de som har hjälp behöver mer av
    den. Fler kommer hem från sjukhus med stora behov, och det märks mest på helger.

    Den egna hemtjänsten tog den 1 april över nattpatrullen från entreprenören. Fjorton medarbetare följde med. Övertagandet gick
    i huvudsak bra. Ett besök blev inte utfört under andra natten och har rapporterats enligt lex Sarah.

    ## Vård- och omsorgsboende
    De två boendena har 118 lägenheter. Köerna är korta, och i april stod i snitt fyra lägenheter tomma på Fyrbåken. En av
    avdelningarna ska under hösten göras om för personer med demens, efter dialog med anhörigrådet. Måltiderna på Ankargården har
    fått nytt kök, och andelen som är nöjda med maten ska mätas igen i september.

    ## Förebyggande arbete
    Seniorträffarna samlar ungefär trehundra personer i veckan. Ofrivillig ensamhet är den fråga som pensionärsrådet lyfter oftast.
    Förvaltningen har anställt en äldrelots som ringer upp alla som fyller åttiofem, och hittills har 61 samtal lett till åtta
    hembesök.`,
    T2: `Målet bedöms uppfyllas delvis. Kontinuiteten är 10,9 personer och förbättras, men når inte gränsen i år. Helgerna är det
    som återstår; ett helglag prövas i oktober.`,
    VB: `Målet har uppfyllts delvis. De äldre är tryggare och nöjdare, medan kontinuiteten stannade på 10,7 personer. Helglag införs i
    fler områden under 2026.`,
  },
  indicators: [
    {
      key: 'nojda-hemtjanst',
      target: '88 %',
      forecast: { T1: '88 %', T2: '89 %' },
      analysis: {
        T1: `Socialstyrelsens undersökning genomförs under våren och redovisas i oktober. Förvaltningens egna intervjuer med 48 personer
        visar att bemötandet är mycket uppskattat men att information om ändringar fortfarande brister.`,
      },
    },
    {
      key: 'trygga-hemtjanst',
      target: '86 %',
      forecast: { T1: '86 %', T2: '86 %' },
      analysis: {
        T1: `Män känner sig tryggare än kvinnor enligt förra årets undersökning. Särskilt kvinnor som bor ensamma uppger att de är
        oroliga på natten. Digital tillsyn och ett välkomstsamtal från nattpatrullen är två svar på det.`,
      },
    },
    {
      key: 'kontinuitet',
      target: 'Max 10 personer',
      forecast: { T1: '10,9 personer', T2: '10,8 personer' },
      analysis: {
        T1: `Utfallet omfattar alla utförare. Den egna hemtjänsten ligger på 11,1 personer och de privata på 11,8. Nattens övertagande
        höjer den egna hemtjänstens tal något från april. Årsmålet bedöms inte nås, men skillnaden mot 2023 är drygt en person.`,
        T2: `Förbättringen fortsätter i alla områden utom ett.`,
        VB: `Gränsen nåddes inte. I området med helglag var snittet 9,1.`,
      },
    },
  ],
  activities: [
    {
      ...councilActivities['digital-tillsyn'],
      analysis: {
        T1: `Utrustningen är upphandlad och testad i två lägenheter. Biståndshandläggarna har utbildats, och de första erbjudandena
        lämnas i maj. Ingen ska behöva byta mot sin vilja; beslutet kan alltid omprövas.`,
        T2: `Nitton personer använder tjänsten.`,
        VB: `31 personer använder tjänsten, och en har återgått till besök.`,
      },
    },
  ],
  boardGoals: [
    {
      goal: 'norrstrand-aldre',
      description: `Kontinuitet är en fråga om respekt. Besöken planeras i sex geografiska områden, och omsorgskontakten arbetar den
      tid då den äldre behöver mest hjälp.`,
      expected: `En äldre möter högst tio medarbetare under fjorton dagar vid årets slut.`,
      status: { T1: 'partial', T2: 'partial', VB: 'partial' },
      analysis: {
        T1: `Nämndmålet bedöms uppfyllas delvis. Två av sex områden klarar redan gränsen på vardagar, men inget av dem gör det när
        helger räknas in. Tre saker görs för att komma vidare:

        - Lagen planerar helgen gemensamt, så att omsorgskontakten arbetar minst en av två helgdagar.

        - Timvikarier knyts till ett enda område. Det gäller hittills 34 av 52.

        - De privata utförarna bjuds in till samma uppföljning som den egna hemtjänsten, med jämförbara siffror varje månad.

        Genomförandeplanerna är aktuella för fler än nittio procent hos samtliga utförare. Uppföljningar på individnivå har gjorts
        hos 31 personer. Dokumentationen håller god kvalitet, men målen är ofta skrivna som uppgifter i stället för som något den
        äldre vill uppnå.`,
        T2: `Nämndmålet bedöms uppfyllas delvis. Arbetet med helgerna har börjat ge resultat i två områden.`,
        VB: `Nämndmålet har uppfyllts delvis. Tre av sex områden klarar tio personer, mot inget för ett år sedan.`,
      },
      activities: [
        {
          title: 'Öppna en träffpunkt för seniorer i Klockarberget',
          start: '2025-02-01',
          end: '2025-06-30',
          movedTo: { T1: '2025-10-31', T2: '2025-10-31', VB: '2025-10-31' },
          analysis: {
            T1: `Invigningen har skjutits upp till hösten, eftersom lokalen behöver en ny ventilation innan den får användas. Hyresvärden
            bekostar arbetet. Under tiden hålls träffar i församlingshemmet på tisdagar.`,
            T2: `Ventilationen är klar, och träffpunkten öppnar i oktober.`,
            VB: `Träffpunkten öppnade den 7 oktober och har 120 besök i veckan.`,
          },
          deviation: ['T2', 'VB'],
        },
        {
          title: 'Ta över nattpatrullen i egen regi',
          start: '2025-01-01',
          end: '2025-04-30',
          analysis: {
            T1: `Övertagandet skedde den 1 april. Fjorton medarbetare har fått introduktion, och schemat lades om efter den första
            veckan. Uppföljning görs med de äldre i juni.`,
            T2: `Uppföljningen visar att nio av tio är lika nöjda eller nöjdare.`,
            VB: `Natten är nu en del av områdenas planering.`,
          },
        },
      ],
    },
  ],
};

export const norrstrand2025Care: readonly AreaPart[] = [addiction, elderly];
