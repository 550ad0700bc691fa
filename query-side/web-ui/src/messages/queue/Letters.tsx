import { Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import { HERE, useFormat } from '../../i18n/format';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { messagesApi } from '../api';
import css from '../messages.module.css';
import { useWords } from '../useWords';

/** What the demonstration would have sent, with its words; where messages are really sent nobody can read them here. */
export function Letters() {
  const { t } = useTranslation(['messages', 'common']);
  const format = useFormat();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [recipient] = useDebouncedValue(typed.trim(), 300);
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['letters', recipient],
    queryFn: () => messagesApi.letters(recipient),
    placeholderData: (before) => before,
  });
  if (isError && problemOf(error).status === 404) {
    return <Empty title={t('letters.real')} text={t('letters.real-text')} />;
  }
  return (
    <section aria-label={t('part.letters')}>
      <p className={css.soft}>{t('letters.text')}</p>
      <div className={css.fields}>
        <TextInput
          type="search"
          label={t('letters.recipient')}
          description={t('letters.recipient-hint')}
          dir="ltr"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {isError && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={240} aria-label={t('common:loading')} />}
      {data?.length === 0 && <Empty title={t('letters.none')} />}
      {data && data.length > 0 && (
        <ul className={css.rows} aria-label={t('part.letters')}>
          {data.map((letter, index) => (
            <li key={letter.id ?? index} className={css.row}>
              <div className={css.head}>
                <h2 className={css.name}>
                  <bdi>{letter.subject || words.channel('SMS')}</bdi>
                </h2>
                <span>{words.channel(letter.channel ?? 'EMAIL')}</span>
              </div>
              <p className={css.about}>
                <bdi dir="ltr">{letter.recipient}</bdi>
                {letter.written_at && ` · ${format.moment(letter.written_at, HERE)}`}
              </p>
              <details className={css.details}>
                <summary>{t('letters.words')}</summary>
                <p className={css.words} dir="auto">
                  {letter.body}
                </p>
              </details>
              {letter.invitation && (
                <details className={css.details}>
                  <summary>{t('letters.invitation')}</summary>
                  <pre className={css.words} dir="ltr" tabIndex={0}>
                    {letter.invitation}
                  </pre>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
