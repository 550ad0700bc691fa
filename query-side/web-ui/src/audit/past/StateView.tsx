import { Button, Skeleton } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';
import { Fact, Facts } from '../Facts';
import { DayStrip } from '../strip/DayStrip';
import { openHours } from '../strip/openHours';
import { spansIn } from '../strip/spans';
import type { Change, PastState } from '../types';
import { useDownload } from '../useDownload';
import { Id } from '../values/Id';
import { TreeView } from '../values/TreeView';
import { Value } from '../values/Value';
import css from './past.module.css';
import { apiPathOf, type Subject } from './subject';

interface Props {
  subject: Subject;
  state: PastState | undefined;
  failure: unknown;
  /** Whether it is still that of the moment shown before. */
  isOld: boolean;
  changes: Change[];
}

/** How it stood, rebuilt from its events, with the rules that were in force. */
export function StateView({ subject, state, failure, isOld, changes }: Props) {
  const { t } = useTranslation(['audit', 'common']);
  const format = useFormat();
  return (
    <section className={css.pane} aria-labelledby="state">
      <h2 className={css.title} id="state">
        {t('past.state')}
      </h2>
      {failure ? (
        <ErrorNotice failure={failure} />
      ) : !state ? (
        <Skeleton height={280} aria-label={t('common:loading')} />
      ) : (
        <div className={isOld ? css.old : ''}>
          <Facts>
            <Fact name={t('past.as-of')}>
              <Value value={state.as_of ?? null} />
            </Fact>
            <Fact name={t('fact.position')}>{state.position ? <Id whole value={state.position} /> : '–'}</Fact>
            <Fact name={t('past.events-so-far')}>{format.number(state.events)}</Fact>
            <Fact name={t('past.version')}>
              <Value value={state.version ?? null} />
            </Fact>
          </Facts>
          {state.unknown && Object.keys(state.unknown).length > 0 && (
            <Notice title={t('past.unknown')}>{Object.keys(state.unknown).join(', ')}</Notice>
          )}
          {subject.kind === 'calendar' && <DayStrip spans={[...openHours(state.rules, subject.date ?? ''), ...spansIn(state.state)]} />}
          <TreeView tree={state.state} changes={changes} level={3} />
          {state.rules !== null && state.rules !== undefined && (
            <details className={css.rules}>
              <summary>{t('past.rules')}</summary>
              <TreeView tree={state.rules} changes={[]} level={3} />
            </details>
          )}
          {subject.kind === 'calendar' && <Fixture subject={subject} state={state} />}
        </div>
      )}
    </section>
  );
}

function Fixture({ subject, state }: { subject: Subject; state: PastState }) {
  const { t } = useTranslation('audit');
  const download = useDownload();
  const query = { as_of: state.position ?? state.as_of ?? undefined };
  return (
    <>
      <Button
        variant="default"
        mt="md"
        leftSection={<IconTestPipe size={18} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate({ path: `${apiPathOf(subject)}/fixture`, query, name: 'IncidentTest.java' })}
      >
        {t('fixture')}
      </Button>
      {download.isError && <ErrorNotice failure={download.error} />}
    </>
  );
}
