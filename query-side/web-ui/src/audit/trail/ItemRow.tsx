import { IconBan, IconEye, IconPencil, IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../times';
import { Id } from '../values/Id';
import { eventName, roleName, word } from '../words';
import type { Item } from './merge';
import css from './trail.module.css';

/** One line: when, what, and who. */
export function ItemRow({ item, isChosen, onChoose }: { item: Item; isChosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation('audit');
  const times = useTimes();
  const { actor, role, emergency } = item.kind === 'event' ? item.event : item.access;
  const isDenied = item.kind === 'access' && item.access.outcome === 'DENIED';
  const Icon = isDenied ? IconBan : item.kind === 'event' ? IconPencil : IconEye;
  return (
    <button
      type="button"
      className={css.item}
      data-item={item.key}
      data-kind={item.kind}
      data-denied={isDenied || undefined}
      {...(isChosen ? { 'aria-current': 'true' as const } : {})}
      onClick={onChoose}
    >
      <time className={css.when} dateTime={item.at}>
        {times.clock(item.at)}
      </time>
      <span className={css.icon}>
        <Icon size={18} aria-hidden />
        <span className="hor-unseen">{t(`trail.kind.${item.kind}`)}</span>
      </span>
      <span className={css.what}>
        <span className={css.name}>
          {item.kind === 'event' ? eventName(item.event.type, t) : word('action', item.access.action, t)}
        </span>
        <span className={css.detail} dir="ltr">
          {item.kind === 'event' ? item.event.stream : item.access.what}
        </span>
      </span>
      <span className={css.marks}>
        {isDenied && <span className={css.denied}>{t('outcome.DENIED')}</span>}
        {emergency && (
          <span className={css.emergency}>
            <IconUrgent size={15} aria-hidden />
            {t('emergency')}
          </span>
        )}
        {item.kind === 'access' && item.access.related === false && <span className={css.emergency}>{t('unrelated')}</span>}
      </span>
      <span className={css.who}>
        {roleName(role, t)} <Id value={actor} />
      </span>
    </button>
  );
}
