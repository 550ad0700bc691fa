import { useTranslation } from 'react-i18next';
import css from '../records.module.css';
import type { WrittenNote } from '../types';
import { DrugView } from './DrugView';
import { NoteText } from './NoteText';

/** A note to be read. */
export function NoteView({ note }: { note: WrittenNote }) {
  const { t } = useTranslation('records');
  return (
    <>
      <h3 className={css.subtitle} hidden={note.diagnoses.length === 0}>
        {t('note.diagnoses')}
      </h3>
      <ul className={css.rows} hidden={note.diagnoses.length === 0}>
        {note.diagnoses.map(({ text, code }, at) => (
          <li key={at}>
            <bdi>{text}</bdi>{' '}
            {code && (
              <bdi className={css.code} dir="ltr">
                {code}
              </bdi>
            )}
          </li>
        ))}
      </ul>
      {note.findings && (
        <>
          <h3 className={css.subtitle}>{t('note.findings')}</h3>
          <NoteText text={note.findings} />
        </>
      )}
      {note.plan && (
        <>
          <h3 className={css.subtitle}>{t('note.plan')}</h3>
          <NoteText text={note.plan} />
        </>
      )}
      {note.prescriptions.length > 0 && (
        <>
          <h3 className={css.subtitle}>{t('note.prescriptions')}</h3>
          <ul className={css.rows}>
            {note.prescriptions.map((it) => (
              <DrugView key={it.id} drug={it} accepted={note.accepted_warnings.filter(({ prescription }) => prescription === it.id)} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
