import { Button, Group } from '@mantine/core';
import { IconClockX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Alternative, Problem } from '../api/problem';
import { ErrorNotice } from '../ui/ErrorNotice';
import css from './Lost.module.css';
import { useMoment } from './moment';

/** Refusals that another time may cure, told in our own words. */
const CURED_BY_TIME = ['slot-taken', 'held-by-another', 'hold-expired', 'patient-busy', 'outside-hours', 'too-soon', 'too-far-ahead', 'in-the-past', 'schedule-changed'];

interface Props {
  problem: Problem;
  /** By whose clock times are told. */
  zone: string;
  searchPath: string;
  onChoose(alternative: Alternative): void;
  /** Asks for the same time once more, where it may have become free. */
  onAgain?(): void;
}

/** Somebody was faster, or the time does not go: offers what is free instead. */
export function Lost({ problem, zone, searchPath, onChoose, onAgain }: Props) {
  const { t } = useTranslation('booking');
  const moment = useMoment();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [problem]);
  const back = (
    <Button component={Link} href={searchPath} variant="default">
      {t('lost.search')}
    </Button>
  );
  if (!CURED_BY_TIME.includes(problem.code)) {
    return (
      <div className={css.plain}>
        <ErrorNotice failure={problem} />
        {back}
      </div>
    );
  }
  return (
    <section className={css.lost} aria-labelledby="lost">
      <h2 id="lost" ref={heading} tabIndex={-1} className={css.title}>
        <IconClockX size={24} aria-hidden /> {t(`lost.${problem.code}.title`)}
      </h2>
      <p>{t(`lost.${problem.code}.text`)}</p>
      {problem.alternatives.length > 0 && (
        <>
          <h3 className={css.offer}>{t('lost.offer')}</h3>
          <ul className={css.alternatives}>
            {problem.alternatives.map((alternative) => (
              <li key={alternative.start}>
                <Button variant="light" size="md" fullWidth h="auto" mih={44} py="xs" onClick={() => onChoose(alternative)}>
                  {moment(alternative.start, zone)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Group mt="md">
        {onAgain && problem.code === 'held-by-another' && (
          <Button variant="default" onClick={onAgain}>
            {t('lost.again')}
          </Button>
        )}
        {back}
      </Group>
    </section>
  );
}
