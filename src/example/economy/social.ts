import type { Chapter } from '../build/organisation-year.ts';
import { monthly, operatingForecast, operatingOutcome, plannedBudget } from '../build/tables.ts';

const placements2024 = [61, 63, 64, 66, 65, 62, 60, 61, 59, 58, 58, 57] as const;
const placements2025 = [57, 58, 56, 57, 55, 54, 53, 54, 52, 52, 51, 50] as const;

const placements = (year: number, months: readonly number[]) =>
  monthly('Antal placerade barn och unga', 'personer', [[`${year}`, ...months]]);

export const plan2024: readonly Chapter[] = [
  {
    heading: 'Budget',
    text: `Nettobudgeten är 412,0 mnkr. Kommunfullmäktige har tillfört 3,0 mnkr för arbetet mot våld och dragit av 2,4 mnkr
    för effektivare lokaler.`,
    tables: [
      plannedBudget(2024, [
        ['Nämnd och administration', 214],
        ['Barn, unga och familj', 1586],
        ['Vuxna och boende', 712],
        ['Stöd till personer med funktionsnedsättning', 1498],
        ['Arbete mot våld i nära relationer', 110],
      ]),
    ],
  },
];

export const tertial1of2024: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Prognosen är ett underskott på 4,0 mnkr. Barn- och ungdomsvården står för hela underskottet, eftersom fler barn än
    beräknat är placerade på institution. Stöd till personer med funktionsnedsättning väger upp vuxenområdets mindre
    avvikelse.`,
    tables: [
      operatingForecast(2024, 1, [
        ['Nämnd och administration', 214, 0, 214],
        ['Barn, unga och familj', 1586, 0, 1626],
        ['Vuxna och boende', 712, 0, 720],
        ['Stöd till personer med funktionsnedsättning', 1498, 0, 1490],
        ['Arbete mot våld i nära relationer', 110, 0, 110],
      ]),
      placements(2024, placements2024.slice(0, 4)),
    ],
  },
];

export const tertial2of2024: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Underskottet beräknas till 2,3 mnkr. Fyra barn har flyttat från institution till familjehem, vilket minskar
    kostnaden med knappt 1,2 mnkr under hösten.`,
    tables: [
      operatingForecast(2024, 2, [
        ['Nämnd och administration', 214, 0, 214],
        ['Barn, unga och familj', 1586, 0, 1614],
        ['Vuxna och boende', 712, 0, 719],
        ['Stöd till personer med funktionsnedsättning', 1498, 0, 1486],
        ['Arbete mot våld i nära relationer', 110, 0, 110],
      ]),
      placements(2024, placements2024.slice(0, 8)),
    ],
  },
];

export const annual2024: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Årets underskott blev 1,0 mnkr, en klar förbättring mot prognosen i april. Antalet placerade barn sjönk från 66 i
    april till 57 i december. Familjehemmen har blivit elva fler.`,
    tables: [
      operatingOutcome(2024, [
        ['Nämnd och administration', 214, 211],
        ['Barn, unga och familj', 1586, 1609],
        ['Vuxna och boende', 712, 715],
        ['Stöd till personer med funktionsnedsättning', 1498, 1485],
        ['Arbete mot våld i nära relationer', 110, 110],
      ]),
      placements(2024, placements2024),
    ],
  },
];

export const plan2025: readonly Chapter[] = [
  {
    heading: 'Budget',
    text: `Budgeten för 2025 är 424,0 mnkr. Ökningen täcker löner och priser, samt 0,7 mnkr för det nya programmet mot våld.`,
    tables: [
      plannedBudget(2025, [
        ['Nämnd och administration', 218],
        ['Barn, unga och familj', 1640],
        ['Vuxna och boende', 735],
        ['Stöd till personer med funktionsnedsättning', 1530],
        ['Arbete mot våld i nära relationer', 117],
      ]),
    ],
  },
];

export const tertial1of2025: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Nämnden räknar med ett underskott på 1,5 mnkr. Placeringarna är färre än i fjol men dygnspriserna har stigit med
    sju procent.`,
    tables: [
      operatingForecast(2025, 1, [
        ['Nämnd och administration', 218, 0, 218],
        ['Barn, unga och familj', 1640, 0, 1652],
        ['Vuxna och boende', 735, 0, 738],
        ['Stöd till personer med funktionsnedsättning', 1530, 0, 1530],
        ['Arbete mot våld i nära relationer', 117, 0, 117],
      ]),
      placements(2025, placements2025.slice(0, 4)),
    ],
  },
];

export const tertial2of2025: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Prognosen har förbättrats till ett underskott på 0,4 mnkr. Vuxenområdet är i balans sedan avtalet om härbärge
    förhandlades om i juni.`,
    tables: [
      operatingForecast(2025, 2, [
        ['Nämnd och administration', 218, 0, 218],
        ['Barn, unga och familj', 1640, 0, 1648],
        ['Vuxna och boende', 735, 0, 735],
        ['Stöd till personer med funktionsnedsättning', 1530, 0, 1526],
        ['Arbete mot våld i nära relationer', 117, 0, 117],
      ]),
      placements(2025, placements2025.slice(0, 8)),
    ],
  },
];

export const annual2025: readonly Chapter[] = [
  {
    heading: 'Uppföljning av ekonomi',
    text: `Nämnden lämnar ett överskott på 0,8 mnkr, det första på fyra år. Bidragande är att sju familjehem har rekryterats i
    egen regi och att administrationen har klarat sig utan konsulter.`,
    tables: [
      operatingOutcome(2025, [
        ['Nämnd och administration', 218, 214],
        ['Barn, unga och familj', 1640, 1644],
        ['Vuxna och boende', 735, 735],
        ['Stöd till personer med funktionsnedsättning', 1530, 1522],
        ['Arbete mot våld i nära relationer', 117, 117],
      ]),
      placements(2025, placements2025),
    ],
  },
];
