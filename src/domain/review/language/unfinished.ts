/** "Bytet är inte klart", "är ännu inte beslutad": of what was to be done and is not yet. */
export const UNFINISHED =
  /(?<!\p{L})(?:är|blev|blir|har)\s+(?:ännu\s+|fortfarande\s+|tyvärr\s+|dock\s+)*(?:inte|ej)\s+(?:ännu\s+|heller\s+)?(?:beslutad|antagen|framtagen|framtaget|införd|implementerad|genomförd|publicerad|i\s+drift|på\s+plats|invigd|upphandlad|påskriven)(?:t|a)?(?!\p{L})|(?<!\p{L})(?:är|blev|blir|har)\s+(?:ännu\s+|fortfarande\s+|tyvärr\s+)?(?:inte|ej)\s+(?:ännu\s+|helt\s+|riktigt\s+)?(?:blivit\s+)?(?:klar|färdig|slutför|avsluta)(?:t|d|a|da|ts|as)?(?!\p{L})/iu;
