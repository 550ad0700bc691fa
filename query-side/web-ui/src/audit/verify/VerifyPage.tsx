import { Button } from '@mantine/core';
import { IconPlayerStop, IconShieldCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../planning/importing/ProgressBar';
import { useFormat } from '../../i18n/format';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import css from '../audit.module.css';
import { AuditFrame } from '../AuditFrame';
import { SealState } from '../overview/SealState';
import { Bundle } from './Bundle';
import { Keys } from './Keys';
import { useVerification } from './useVerification';
import { VerdictView } from './VerdictView';

/** Whether the record is whole: checked here, and by everybody else with a bundle and the public key. */
export default function VerifyPage() {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const announce = useAnnounce();
  const { isRunning, progress, verdict, failure, start, stop } = useVerification();
  useEffect(() => {
    if (verdict) {
      announce(t(`verify.${verdict.verdict}.title`));
    }
  }, [verdict]);
  return (
    <AuditFrame title={t('verify.title')}>
      <section className={css.panel} aria-labelledby="check">
        <h2 className={css.title} id="check">
          {t('verify.check')}
        </h2>
        <p className={css.intro}>{t('verify.text')}</p>
        {isRunning && (
          <>
            <ProgressBar size="lg" name={t('verify.progress')} share={progress && progress.of > 0 ? progress.done / progress.of : 0} />
            <p className={css.soft}>
              {progress
                ? t('verify.so-far', {
                    done: format.number(progress.done),
                    of: format.number(progress.of),
                    rate: format.number(Math.round(progress.per_second)),
                  })
                : t('verify.begins')}
            </p>
          </>
        )}
        {/* one button, so that whoever pressed it stays there */}
        <Button
          variant={isRunning ? 'default' : 'filled'}
          leftSection={isRunning ? <IconPlayerStop size={18} aria-hidden /> : <IconShieldCheck size={18} aria-hidden />}
          onClick={() => (isRunning ? stop() : void start())}
        >
          {t(isRunning ? 'verify.stop' : verdict ? 'verify.again' : 'verify.start')}
        </Button>
        {failure !== undefined && <ErrorNotice failure={failure} />}
        {verdict && <VerdictView verdict={verdict} />}
      </section>
      <div className={css.pair}>
        <SealState />
        <Bundle />
      </div>
      <Keys />
    </AuditFrame>
  );
}
