import type { Chapter } from '../build/organisation-year.ts';

export const tertial1Front: readonly Chapter[] = [
  {
    heading: 'Sammanfattning',
    text: `Stadsdelsnämnden bedömer att sex av åtta nämndmål uppfylls helt under 2025 och att två uppfylls delvis. De två gäller hemtjänstens
    kontinuitet och nämndens ekonomi. Prognosen visar ett underskott på 5,9 mnkr, och en åtgärdsplan är beslutad.`,
  },
  {
    heading: 'Sammanfattande analys',
    text: `Årets första fyra månader har varit förändringens månader i Norrstrand. Nattpatrullen har tagits över i egen regi, beslutet om
    den nya Enheten för vuxenstöd är fattat och staden har fått en gemensam felanmälan. Verksamheterna har klarat omställningen utan att
    den som behöver hjälp har fått vänta längre. Det är medarbetarnas förtjänst.

    ## Ett Björkhamn där alla kan växa
    Förskolan har fått något färre barn och något mindre grupper. Alla förskolor arbetar efter en språkplan, och de yngsta barnens språk
    kartläggs nu på samma genomtänkta sätt som de äldres. Öppna förskolan når fler familjer sedan öppettiderna utökades.

    Andelen invånare med ekonomiskt bistånd fortsätter att sjunka. Barnfamiljerna blir färre, och de unga vuxna är rekordfå. Varslen i
    byggbranschen märks i nya ansökningar, och förvaltningen följer utvecklingen vecka för vecka. Inget barn har vräkts.

    Inom beroendestödet är väntan kort. Kvällsmottagningen når personer som inte har sökt hjälp tidigare. En mindre grupp väntar längre än
    de tre dagar som nämnden har lovat, oftast för att de själva har valt en senare tid.

    I äldreomsorgen ökar behoven hos dem som redan har hjälp. Kontinuiteten förbättras men når inte gränsen på tio personer. Digital
    tillsyn införs under våren för dem som vill, och övertagandet av natten gör det möjligt att planera hela dygnet samlat.

    ## En grön och trygg stad vid kusten
    Gångtunneln under Kustvägen är upprustad, och fyra platser som kvinnor och flickor har pekat ut åtgärdas under året. Den nya
    felanmälan fick en svår start men fungerar sedan mars. Vagnparken är nästan helt fossilfri, och köken fortsätter att minska svinnet.

    ## En stark ekonomi och en god arbetsplats
    Ekonomin är ansträngd. Hemtjänstens volymer ökar mer än ersättningen, och tomma lägenheter på Fyrbåken kostar. Åtgärdsplanen är
    inriktad på att hjälpen ska vara rätt avvägd, inte på att minska den generellt.

    Sjukfrånvaron är den lägsta på flera år, och färre medarbetare slutar. Hälsofrämjande scheman sprids till fler grupper, eftersom de
    prövats och visat sig fungera.`,
  },
  {
    heading: 'Förändringar under perioden',
    level: 2,
    text: `- Nattpatrullen drivs i egen regi från den 1 april.

    - Enheten för ekonomiskt bistånd och Enheten för beroendestöd bildar Enheten för vuxenstöd den 1 juli.

    - En avdelning har flyttats från Strandängens förskolor till Tallbackens förskolor.

    - Den gemensamma felanmälan infördes den 7 januari.`,
  },
];

export const tertial1Back: readonly Chapter[] = [
  {
    heading: 'Övrigt',
    text: `I det här avsnittet redovisas sådant som inte hör till ett enskilt mål men som nämnden har valt att följa varje tertial.`,
  },
  {
    heading: 'Synpunkter och klagomål',
    level: 2,
    text: `Förvaltningen tog emot 96 synpunkter under tertialet: 52 klagomål, 26 förslag och 18 beröm. Samma period 2024 kom 118 synpunkter.
    Nedgången gäller främst snöröjning, eftersom vintern var mild.

    Av klagomålen rör 19 hemtjänsten, 14 utemiljön, elva ekonomiskt bistånd, fem förskolan och tre övriga verksamheter. Inom hemtjänsten
    har klagomålen på tider nästan halverats. I stället har några handlat om att information om nattpatrullens övertagande kom sent, vilket
    var riktigt: brevet skickades elva dagar före bytet. Vid kommande förändringar ska information lämnas minst en månad i förväg, muntligt
    och skriftligt.

    Klagomålen om utemiljön gäller framför allt felanmälningar i januari som inte besvarades. Alla som kunde identifieras har fått svar i
    efterhand. Svarstiden för samtliga klagomål var i genomsnitt sju dagar.`,
    tables: [
      {
        title: 'Synpunkter per verksamhet, januari–april 2025',
        unit: 'st',
        columns: ['Verksamhet', 'Klagomål', 'Förslag', 'Beröm', 'Totalt'],
        rows: [
          ['Hemtjänst', '19', '3', '8', '30'],
          ['Utemiljö', '14', '15', '2', '31'],
          ['Ekonomiskt bistånd', '11', '2', '3', '16'],
          ['Förskola', '5', '4', '4', '13'],
          ['Övriga verksamheter', '3', '2', '1', '6'],
          ['Totalt', '52', '26', '18', '96'],
        ],
      },
    ],
  },
  {
    heading: 'Avvikelser och lex Sarah',
    level: 2,
    text: `Fyra händelser har rapporterats enligt lex Sarah, tre inom äldreomsorgen och en inom individ- och familjeomsorgen. Ingen av dem har
    bedömts som ett allvarligt missförhållande.

    - Ett nattbesök blev inte utfört den 2 april. Den äldre kom inte till skada. Orsaken var att en rutt saknades i det nya systemet, och
    alla rutter har därefter kontrollerats av två personer.

    - En medicindos gavs vid fel tidpunkt på Ankargården. Läkaren bedömde att det inte medförde någon risk. Medicinlistan skrivs numera ut
    på nytt varje gång den ändras.

    - En nyckel till en lägenhet förkom i hemtjänsten och låset byttes samma dag. Digitala lås införs i området under hösten.

    - En sekretessbelagd handling skickades till fel mottagare inom ekonomiskt bistånd. Mottagaren lämnade tillbaka den oläst, och
    händelsen har anmälts som personuppgiftsincident.

    Antalet interna avvikelser är 287. Ökningen jämfört med förra året beror på att rapporteringen har blivit enklare i mobilen, vilket
    förvaltningen ser som positivt.`,
  },
  {
    heading: 'Tillsyn och granskning',
    level: 2,
    text: `Inspektionen för vård och omsorg har gjort ett oanmält besök på Fyrbåken en natt i mars. Beslutet innehåller inga krav på åtgärder.
    Stadsrevisionen har inlett en granskning av hur nämnden följer upp privata hemtjänstutförare, och den väntas vara klar i oktober.
    Arbetsmiljöverket avslutade i februari sitt ärende om ensamarbete i beroendestödets mottagning.`,
  },
  {
    heading: 'Jämställdhet',
    level: 2,
    text: `Nämnden följer i år särskilt tre skillnader mellan kvinnor och män.

    ## Ekonomiskt bistånd
    Män har oftare bistånd och har det längre. Erbjudandet om tät uppföljning till ensamstående män har tagits emot väl. Resultatet
    redovisas i verksamhetsberättelsen.

    ## Trygghet
    Kvinnors trygghet är 17 procentenheter lägre än mäns. Trygghetsvandringarna har därför riktats till kvinnor och flickor, och de
    platser som de pekade ut går före andra.

    ## Hemtjänst
    Biståndsenheten har gått igenom sextio beslut. Män med samma behov som kvinnor får i snitt två timmar mer i månaden, framför allt för
    matlagning och tvätt. Handläggarna har diskuterat resultatet i tre grupper och ändrat de frågor som ställs vid hembesöket. En ny
    genomgång görs i november.`,
  },
  {
    heading: 'Barns rättigheter',
    level: 2,
    text: `Barn på tre förskolor har varit med och planerat lekplatsen i Strandparken. De ville ha något att klättra på, någonstans att gömma
    sig och en bänk där farmor kan sitta. Alla tre önskemålen finns med i projekteringen. Elever i årskurs 8 har gestaltat gångtunneln, och
    feriearbetare ska i sommar intervjua yngre barn om deras väg till skolan.`,
  },
  {
    heading: 'Agenda 2030',
    level: 2,
    text: `Av de globala målen bidrar nämnden mest till mål 4 om god utbildning, mål 5 om jämställdhet, mål 10 om minskad ojämlikhet och mål
    11 om hållbara samhällen. Under tertialet är de tydligaste exemplen de yngsta barnens språk, genomgången av hemtjänstbeslut och de
    återbrukade möblerna på Stationsgatan.`,
  },
  {
    heading: 'Intern kontroll',
    level: 2,
    text: `Internkontrollplanen innehåller elva kontroller. Fyra har genomförts. Kontrollen av att nya medarbetare i förskola och hemtjänst
    har visat utdrag ur belastningsregistret gav inga anmärkningar. Kontrollen av behörigheter i journalsystemet visade att nitton personer
    som slutat fortfarande hade konto, och de stängdes samma dag. Kontrollen av attest av fakturor visade två fel av femtio. Kontrollen av
    aktuella genomförandeplaner redovisas under målet för äldreomsorgen.

    Rutinen för behörigheter har ändrats så att kontot stängs automatiskt den dag anställningen upphör. Kontrollen görs om i september.`,
  },
  {
    heading: 'Risker framöver',
    level: 2,
    text: `Förvaltningen ser tre risker som kan påverka årets resultat. Sommarens bemanning i äldreomsorgen är till nio tiondelar klar, men
    nätterna är svårare att tillsätta. Byggbranschens läge kan ge fler ansökningar om ekonomiskt bistånd. Slutligen kan den nya
    socialtjänstlagen, som gäller från den 1 juli, kräva ändringar i system och rutiner som ännu inte är kända. En plan för det arbetet
    lämnas till nämnden i juni.`,
  },
];

export const tertial2Front: readonly Chapter[] = [
  {
    heading: 'Sammanfattande analys',
    text: `Enheten för vuxenstöd är på plats, natten fungerar och underskottet har minskat till 3,5 mnkr. 245 ungdomar har haft feriejobb.
    Kontinuiteten i hemtjänsten är bättre än någonsin men når inte gränsen.

    Nämnden bedömer att fem av åtta nämndmål uppfylls helt, ett färre än i april. Målet om försörjning bedöms nu uppfyllas delvis, eftersom flytten drog ut på handläggningen.`,
  },
];

export const annualFront: readonly Chapter[] = [
  {
    heading: 'Sammanfattande analys',
    text: `Norrstrands stadsdelsnämnd har under 2025 genomfört två stora förändringar och samtidigt förbättrat de flesta resultat. Fem av åtta
    nämndmål har uppfyllts helt och tre delvis.`,
  },
];
