import { Button } from '@mantine/core';
import { IconClockSearch, IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ErrorNotice } from '../../ui/ErrorNotice';
import css from '../audit.module.css';
import { Fact, Facts } from '../Facts';
import { placeOf } from '../past/subject';
import { DayStrip } from '../strip/DayStrip';
import type { Refusal } from '../types';
import { useDownload } from '../useDownload';
import { TreeView } from '../values/TreeView';
import { Value } from '../values/Value';
import { word } from '../words';
import { spansOf } from './spansOf';

/** The wish, the rule that stood against it, and the calendar as the decision saw it. */
export function Explained({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('audit');
  const download = useDownload();
  const { id, rule, conflict, start, end, doctor, patient } = refusal;
  return (
    <>
      {refusal.explanation && (
        <p className={css.verdict} lang="en" dir="ltr">
          {refusal.explanation}
        </p>
      )}
      <div className={css.pair}>
        <section className={css.panel} aria-labelledby="wish">
          <h2 className={css.title} id="wish">
            {t('refusals.wish')}
          </h2>
          <Facts>
            <Fact name={t('refusals.at')}>
              <Value value={refusal.refused_at} />
            </Fact>
            <Fact name={t('refusals.request')}>{word('request', refusal.request, t)}</Fact>
            <Fact name={t('refusals.wanted')}>{start && end ? <Value value={{ start, end }} /> : <Value value={start ?? null} />}</Fact>
            <Fact name={t('filter.doctor')}>
              <Value value={doctor ?? null} />
            </Fact>
            <Fact name={t('filter.patient')}>
              <Value value={patient ?? null} />
            </Fact>
            <Fact name={t('filter.actor')}>
              <Value value={refusal.actor ?? null} />
            </Fact>
          </Facts>
        </section>
        <section className={css.panel} aria-labelledby="rule">
          <h2 className={css.title} id="rule">
            {t('refusals.rule')}
          </h2>
          <Facts>
            <Fact name={t('filter.reason')}>
              {word('reason', refusal.reason, t)} <code className={css.id}>{refusal.reason}</code>
            </Fact>
            {conflict && (
              <Fact name={t('refusals.conflict')}>
                <Value value={{ start: conflict.start, end: conflict.end }} />
              </Fact>
            )}
            <Fact name={t('refusals.version')}>
              <Value value={refusal.calendar_version ?? null} />
            </Fact>
          </Facts>
          {rule && (
            <p lang="en" dir="ltr">
              {rule}
            </p>
          )}
        </section>
      </div>
      <section className={css.panel} aria-labelledby="seen">
        <h2 className={css.title} id="seen">
          {t('refusals.seen')}
        </h2>
        <DayStrip spans={spansOf(refusal)} />
        {refusal.calendar !== null && refusal.calendar !== undefined && <TreeView tree={refusal.calendar} changes={[]} level={3} />}
        {refusal.schedule !== null && refusal.schedule !== undefined && (
          <details className={css.more}>
            <summary>{t('refusals.schedule')}</summary>
            <TreeView tree={refusal.schedule} changes={[]} level={3} />
          </details>
        )}
      </section>
      <div className={css.buttons}>
        <Button
          leftSection={<IconTestPipe size={18} aria-hidden />}
          loading={download.isPending}
          onClick={() => download.mutate({ path: `/api/audit/refusals/${encodeURIComponent(id)}/fixture`, name: 'RefusalTest.java' })}
        >
          {t('fixture')}
        </Button>
        {doctor && start && (
          <Button
            component={Link}
            variant="default"
            leftSection={<IconClockSearch size={18} aria-hidden />}
            href={`${placeOf({ kind: 'calendar', id: doctor, date: start.slice(0, 10) })}?as_of=${refusal.refused_at}`}
          >
            {t('refusals.past')}
          </Button>
        )}
      </div>
      {download.isError && <ErrorNotice failure={download.error} />}
    </>
  );
}
