import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useState,
} from 'react';

/** One stop of the Tab key for a row of buttons; arrows, Home and End go between them, Escape leaves. */
export function useRovingFocus(
  bar: RefObject<HTMLElement>,
  onLeave: () => void,
) {
  const [current, setCurrent] = useState(0);
  const buttons = () => [
    ...(bar.current?.querySelectorAll<HTMLElement>('button') ?? []),
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[to].focus();
    } else if (event.key === 'Escape') onLeave();
  };
  const onFocus = (event: FocusEvent) => {
    const at = buttons().indexOf(event.target as HTMLElement);
    if (at >= 0) setCurrent(at);
  };
  return {
    bar: { onKeyDown, onFocus },
    tabIndex: (index: number) => (index === current ? 0 : -1),
  };
}
