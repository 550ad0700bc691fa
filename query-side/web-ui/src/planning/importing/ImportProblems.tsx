import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { save } from '../../ui/save';
import planning from '../planning.module.css';
import { ServerRule } from '../ServerRule';
import css from './importing.module.css';
import type { LineProblem } from './importFile';

const SHOWN = 200;

/** The lines that were not taken in and why, by file and line. */
export function ImportProblems({ problems, count }: { problems: LineProblem[]; count: number }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  if (problems.length === 0) {
    return null;
  }
  const download = () => {
    const text = problems.map(({ file, line, reason }) => `${file}:${line} ${reason ?? t('import.too-long')}\n`);
    save(new Blob(text, { type: 'text/plain' }), 'import-problems.txt');
  };
  return (
    <section aria-labelledby="import-problems">
      <div className={planning.between}>
        <Title order={2} size="h4" id="import-problems">
          {t('import.problems', { count, number: format.number(count) })}
        </Title>
        <Button variant="default" onClick={download}>
          {t('import.download')}
        </Button>
      </div>
      {count > SHOWN && <p className={planning.soft}>{t('import.first-shown', { number: format.number(SHOWN) })}</p>}
      <ul className={css.problems} tabIndex={0} aria-labelledby="import-problems">
        {problems.slice(0, SHOWN).map(({ file, line, reason }) => (
          <li key={`${file}:${line}`}>
            <bdi>
              <code>
                {file}:{line}
              </code>
            </bdi>{' '}
            {reason ? <ServerRule rule={reason} /> : t('import.too-long')}
          </li>
        ))}
      </ul>
    </section>
  );
}
