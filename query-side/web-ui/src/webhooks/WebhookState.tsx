import { useTranslation } from 'react-i18next';
import type { Webhook } from '../api/reach';
import { HERE, useFormat } from '../i18n/format';
import css from '../messages/messages.module.css';
import { readable } from '../messages/words';

/** Says where a webhook hears nothing, and why. */
export function WebhookState({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const { enabled, disabled_because: why, disabled_at: at, failing_since: failing } = webhook;
  if (enabled && !failing) {
    return null;
  }
  const when = (moment: string | null | undefined) => (moment ? format.moment(moment, HERE) : '');
  return (
    <p className={css.why}>
      {enabled
        ? t('failing', { when: when(failing) })
        : t('off', { when: when(at), why: why ? t(`because.${why}`, { defaultValue: readable(why) }) : '' })}
    </p>
  );
}
