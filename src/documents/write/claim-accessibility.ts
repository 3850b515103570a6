import { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';

/**
 * Marks a tagged PDF/A-2a as PDF/UA-1 as well (ISO 14289-1, clause 5: `pdfuaid:part` in the metadata; clause 7.1: the
 * viewer shows the title, not the file's name). The compiler can name one standard a call, but both hold for what our
 * template makes; the structure is checked by the tests. Objects are written into streams, which makes the file a
 * quarter of its size. pdf-lib's pauses, made for browsers, are switched off: we have a thread of our own.
 */
export async function claimAccessibility(pdf: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const metadata = document.catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('The PDF has no metadata to mark.');
  const xmp = new TextDecoder().decode(decodePDFRawStream(metadata).decode());
  // Metadata of a PDF/A has to be readable without a filter.
  const stream = document.context.stream(new TextEncoder().encode(withClaim(xmp)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));

  const existing = document.catalog.lookup(PDFName.of('ViewerPreferences'));
  const preferences = existing instanceof PDFDict ? existing : document.context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), document.context.obj(true));
  document.catalog.set(PDFName.of('ViewerPreferences'), preferences);
  return new Uint8Array(await document.save({ useObjectStreams: true, objectsPerTick: Infinity }));
}

function withClaim(xmp: string): string {
  const bag = '<pdfaExtension:schemas><rdf:Bag>';
  if (!xmp.includes(bag) || !xmp.includes('</rdf:RDF>')) throw new Error('The PDF metadata is not as expected.');
  return xmp.replace(bag, `${bag}${UA_SCHEMA}`).replace('</rdf:RDF>', `${UA_CLAIM}</rdf:RDF>`);
}

const UA_CLAIM =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** PDF/A-2 allows only properties it knows or that the file itself describes (ISO 19005-2, 6.6.2.3). */
const UA_SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';
