import { wholeWords } from './words.ts';

/**
 * What the law calls sensitive about a person (GDPR article 9; OSL chapters 25 and 26): health, abuse, violence, crime,
 * being taken into care. Words that a report also uses of a whole activity are left out ("stöd", "omsorg").
 */
export const SENSITIVE = wholeWords(
  'missbruk\\p{L}*|\\p{L}*beroende(?:t)?(?=\\s*[.,;]|$)|(?:alkohol|drog|spel|narkotika)beroende\\p{L}*|diagnos\\p{L}*|autism\\p{L}*|adhd|demens\\p{L}*|depression\\p{L}*|psykos\\p{L}*|psykisk\\p{L}*\\s+(?:ohälsa|sjukdom|funktionsnedsättning)\\p{L}*|självmord\\p{L}*|suicid\\p{L}*|självskad\\p{L}*|våld(?:et)?|\\p{L}*våld(?:et)?\\s+i\\s+nära\\s+relation\\p{L}*|våldsutsatt\\p{L}*|hedersrelatera\\p{L}*|misshand\\p{L}*|övergrepp\\p{L}*|placera(?:s|ts|des|d|de)\\s+(?:i|på|hos|enligt|utanför)|familjehem\\p{L}*|omhändertag\\p{L}*|omhändertogs|lvu|lvm|skydda(?:d|de|t)\\s+(?:identitet|boende|personuppgifter)\\p{L}*|vräk(?:t|ts|tes|s|ning\\p{L}*)|avhys\\p{L}*|dömd\\p{L}*|dömts|dömdes|polisanmäl\\p{L}*|häkta\\p{L}*|hiv|avled|avlidit|cancer\\p{L}*|stroke|sjukdom(?:en|ar)?|prostitution\\p{L}*|människohand\\p{L}*|könsstymp\\p{L}*|utvisa(?:s|ts|des|d)|asylsökande|missfall|abort\\p{L}*',
  'iu',
);
