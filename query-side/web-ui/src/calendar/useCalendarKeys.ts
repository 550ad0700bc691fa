import { useDirection } from '@mantine/core';
import type { Shortcut } from './ShortcutHelp';
import { useShortcuts } from './shortcuts';

interface Actions<V extends string> {
  views: readonly V[];
  onView: (view: V) => void;
  onToday: () => void;
  onBeside: (direction: 1 | -1) => void;
  onBlock: () => void;
  onHelp: () => void;
}

/** The keys of a calendar. Views have their first letter; answers with what the help has to tell. */
export function useCalendarKeys<V extends string>(actions: Actions<V>): Shortcut[] {
  const { dir } = useDirection();
  const on = () => actions.onBeside(1);
  const back = () => actions.onBeside(-1);
  useShortcuts({
    t: actions.onToday,
    j: on,
    k: back,
    ArrowRight: dir === 'rtl' ? back : on,
    ArrowLeft: dir === 'rtl' ? on : back,
    b: actions.onBlock,
    '?': actions.onHelp,
    ...Object.fromEntries(actions.views.map((view) => [view.charAt(0), () => actions.onView(view)])),
  });
  return [
    { keys: ['T'], name: 'today' },
    { keys: ['J', dir === 'rtl' ? '←' : '→'], name: 'next' },
    { keys: ['K', dir === 'rtl' ? '→' : '←'], name: 'previous' },
    ...actions.views.map((view) => ({ keys: [view.charAt(0).toUpperCase()], name: view })),
    { keys: ['B'], name: 'block' },
    { keys: ['?'], name: 'help' },
  ];
}
