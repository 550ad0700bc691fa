import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useAddress } from '../../calendar/address';
import css from '../audit.module.css';
import { Details } from './Details';
import { ItemList } from './ItemList';
import type { Item } from './merge';

/** A list of what happened and who looked, with all about the chosen line beside it. */
export function Reading({ items, children }: { items: Item[]; children?: ReactNode }) {
  const [get, change] = useAddress();
  const isWide = useMediaQuery('(min-width: 64rem)', true, { getInitialValueInEffect: false });
  const shown = get('shown');
  const chosen = items.find((it) => it.key === shown);
  const close = () => {
    change({ shown: undefined });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-item="${CSS.escape(shown ?? '')}"]`)?.focus());
  };
  return (
    <div className={`${css.layout} ${chosen && isWide ? css.withSide : ''}`}>
      <div>
        <ItemList items={items} chosen={shown} onChoose={(key) => change({ shown: key })} />
        {children}
      </div>
      {chosen && <Details key={chosen.key} item={chosen} onClose={close} />}
    </div>
  );
}
