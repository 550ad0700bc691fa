import { useEffect, useRef, useSyncExternalStore } from 'react';

const KEPT = 'horarium.shortcuts';
const listeners = new Set<() => void>();

function isOn(): boolean {
  return localStorage.getItem(KEPT) !== 'off';
}

/** Whether single keys do something; for everybody who speaks to the computer they should not. */
export function useShortcutsOn(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    isOn,
  );
  return [on, switchShortcuts];
}

function switchShortcuts(on: boolean): void {
  if (on) {
    localStorage.removeItem(KEPT);
  } else {
    localStorage.setItem(KEPT, 'off');
  }
  listeners.forEach((hear) => hear());
}

/** Does what belongs to a key; never while something is typed or a dialog is open. */
export function useShortcuts(actions: Record<string, () => void>): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const action = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (action && isOn() && !isMeantOtherwise(event)) {
        event.preventDefault();
        action();
      }
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isMeantOtherwise(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role="dialog"]')) {
    return true;
  }
  const at = event.target instanceof Element ? event.target : undefined;
  const pane = at?.closest('.ec-main');
  if (pane && pane.scrollWidth > pane.clientWidth && event.key.startsWith('Arrow')) {
    return true;
  }
  return !!at?.closest('input, select, textarea, [contenteditable], [role="listbox"], [role="menu"], [role="radiogroup"]');
}
