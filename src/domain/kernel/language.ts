/** The languages of the interface and of the words a document adds around what people wrote. Swedish comes first. */
export type Language = 'sv' | 'en';
