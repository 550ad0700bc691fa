import { useTranslation } from 'react-i18next';
import { HERE, dateIn } from '../../i18n/format';
import { useTimes } from '../times';
import css from './trail.module.css';
import { ItemRow } from './ItemRow';
import type { Item } from './merge';

interface Props {
  items: Item[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
}

/** The list, day by day. */
export function ItemList({ items, chosen, onChoose }: Props) {
  const { t } = useTranslation('audit');
  const times = useTimes();
  return (
    <div className={css.days}>
      {daysOf(items).map(({ date, of }) => (
        <section key={date} aria-label={times.day(of[0]?.at ?? date)}>
          <h2 className={css.day}>{times.day(of[0]?.at ?? date)}</h2>
          <ol className={css.items} aria-label={t('trail.of', { day: times.day(of[0]?.at ?? date) })}>
            {of.map((item) => (
              <li key={item.key}>
                <ItemRow item={item} isChosen={item.key === chosen} onChoose={() => onChoose(item.key)} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function daysOf(items: Item[]): { date: string; of: Item[] }[] {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const date = dateIn(item.at, HERE);
    days.set(date, [...(days.get(date) ?? []), item]);
  }
  return [...days].map(([date, of]) => ({ date, of }));
}
