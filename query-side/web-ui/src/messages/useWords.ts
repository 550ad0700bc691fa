import { useTranslation } from 'react-i18next';
import { readable, whyKey } from './words';

/** Words for what the platform says in codes about messages. */
export function useWords() {
  const { t } = useTranslation('messages');
  return {
    kind: (code: string) => t(`kind.${code}`, { defaultValue: readable(code) }),
    channel: (code: string) => t(`channel.${code}`, { defaultValue: readable(code) }),
    status: (code: string) => t(`status.${code}`, { defaultValue: readable(code) }),
    why: (code: string) => t(whyKey(code), { defaultValue: readable(code) }),
  };
}
