import { faultOf } from '#domain/kernel/failure.ts';
import type { Fault } from '#domain/kernel/fault.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';
import { bareImages, textsWithBareImages } from '#domain/steering/text-images.ts';

/** Images without a description in these texts (null: all), each as why it does not go on. */
export const undescribedImages = ({ texts }: SteeringDocument, things: ReadonlySet<string> | null): Fault[] =>
  textsWithBareImages(texts.filter(({ id }) => things === null || things.has(id))).map(({ text, count }) =>
    faultOf(
      'image-undescribed',
      bareImages(count, text.heading),
      'Tryck på bilden där texten skrivs och beskriv den, eller säg att den bara är utsmyckning.',
      text.heading,
    ),
  );
