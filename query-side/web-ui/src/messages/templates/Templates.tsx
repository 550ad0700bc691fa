import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CHANNELS, KINDS, type Template } from '../../api/reach';
import { isLanguage, LANGUAGES } from '../../i18n';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useUrlValue } from '../../ui/url';
import { messagesApi } from '../api';
import { ClinicChoice } from '../ClinicChoice';
import css from '../messages.module.css';
import { useWords } from '../useWords';
import { TemplateEditor } from './TemplateEditor';

/** Account letters are the platform's own: they open accounts, so no clinic words them. */
const OF_CLINICS = KINDS.filter((it) => it !== 'ACCOUNT');

/** The words in which a clinic tells what it tells, one message at a time. */
export function Templates() {
  const { t, i18n } = useTranslation(['messages', 'common']);
  const words = useWords();
  const [kindWanted, chooseKind] = useUrlValue('kind');
  const [channelWanted, chooseChannel] = useUrlValue('channel');
  const [languageWanted, chooseLanguage] = useUrlValue('language');
  const kind = OF_CLINICS.find((it) => it === kindWanted) ?? 'REMINDER';
  const channel = CHANNELS.find((it) => it === channelWanted) ?? 'EMAIL';
  const language = isLanguage(languageWanted) ? languageWanted : i18n.language;
  return (
    <section aria-label={t('part.templates')}>
      <p className={css.soft}>{t('templates.text')}</p>
      <ClinicChoice
        beside={
          <>
            <NativeSelect
              label={t('templates.kind')}
              value={kind}
              data={OF_CLINICS.map((value) => ({ value, label: words.kind(value) }))}
              onChange={(event) => chooseKind(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('templates.channel')}
              value={channel}
              data={CHANNELS.map((value) => ({ value, label: words.channel(value) }))}
              onChange={(event) => chooseChannel(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('templates.language')}
              value={language}
              data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
              onChange={(event) => chooseLanguage(event.currentTarget.value)}
            />
          </>
        }
      >
        {(clinic) => (
          <OfClinic key={[clinic.id, kind, channel, language].join()} clinic={clinic.id} which={{ kind, channel, language }} />
        )}
      </ClinicChoice>
    </section>
  );
}

function OfClinic({ clinic, which }: { clinic: string; which: Pick<Template, 'kind' | 'channel' | 'language'> }) {
  const { t } = useTranslation('common');
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['message-templates', clinic],
    queryFn: () => messagesApi.templates(clinic),
  });
  if (isError) {
    return <ErrorNotice failure={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton height={320} aria-label={t('loading')} />;
  }
  const kept = data.find((it) => it.kind === which.kind && it.channel === which.channel && it.language === which.language);
  return <TemplateEditor key={JSON.stringify(kept)} clinic={clinic} which={which} kept={kept} />;
}
