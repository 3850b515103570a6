import { setMailSetting, showMailSetting } from '#usecases/mail/mail-setting.ts';
import { endSubstitute, nameSubstitute, showSubstitutes } from '#usecases/people/substitutes.ts';

import { answer } from './answer.ts';
import { api } from './context.ts';

export const ownSettings = {
  mail: api.ownSettings.mail.handler(({ context }) => answer(context, (who) => showMailSetting(context.app, who))),
  setMail: api.ownSettings.setMail.handler(({ context, input }) =>
    answer(context, (who) => setMailSetting(context.app, who, input)),
  ),
  substitutes: api.ownSettings.substitutes.handler(({ context }) =>
    answer(context, (who) => showSubstitutes(context.app, who)),
  ),
  nameSubstitute: api.ownSettings.nameSubstitute.handler(({ context, input }) =>
    answer(context, (who) => nameSubstitute(context.app, who, input)),
  ),
  endSubstitute: api.ownSettings.endSubstitute.handler(({ context, input }) =>
    answer(context, (who) => endSubstitute(context.app, who, input)),
  ),
};
