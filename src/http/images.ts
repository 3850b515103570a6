import { addImage, showImage } from '#usecases/writing/text-images.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const images = {
  add: api.images.add.handler(({ context, input }) => answer(context, (who) => addImage(context.app, who, input))),
  show: api.images.show.handler(async ({ context, input }) => {
    const { type, content } = await answer(context, (who) => showImage(context.app, who, input));
    return new File([new Uint8Array(content)], `bild.${type === 'image/png' ? 'png' : 'jpg'}`, { type });
  }),
};
