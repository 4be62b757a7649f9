import type { SVGProps } from 'react';

/** Drawn on a field of 24 by 24, in strokes. */
const strokes = {
  overview: 'M4 4h7v7H4zM13 4h7v5h-7zM13 12h7v8h-7zM4 14h7v6H4z',
  conversations: 'M4 5h12v9H9l-4 3v-3H4zM19 9h1v9h-1v3l-4-3h-5',
  messages: 'M3 6h18v12H3zM3.5 6.5 12 13l8.5-6.5',
  knowledge: 'M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zM12 6v14',
  intents: 'M4 4h7l9 9-7 7-9-9zM8 8h.01',
  learning: 'M4 19V5M4 19h16M7.5 15l4-5 3 3L20 6.5M20 6.5h-4M20 6.5v4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3 19 19M5 19l1.7-1.7M17.3 6.7 19 5',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  screen: 'M3 4h18v12H3zM9 20h6M12 16v4',
  leave: 'M14 4H5v16h9M10 12h11M18 9l3 3-3 3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  check: 'M5 12.5 10 17 19 7.5',
  cross: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9.5l6 6 6-6',
  right: 'M9.5 6l6 6-6 6',
  back: 'M20 12H4.5M10.5 6l-6 6 6 6',
  thumbUp: 'M7 11v9H4v-9zM7 12l4-8c1.7 0 2.5 1.2 2.2 3l-.6 3H19c1 0 1.7 1 1.4 2l-1.8 6.5c-.2.9-1 1.5-1.9 1.5H7',
  thumbDown: 'M7 13V4H4v9zM7 12l4 8c1.7 0 2.5-1.2 2.2-3l-.6-3H19c1 0 1.7-1 1.4-2l-1.8-6.5C18.4 4.6 17.6 4 16.7 4H7',
  upload: 'M12 16V4.5M7.5 9 12 4.5 16.5 9M4 16v4h16v-4',
  download: 'M12 4v11.5M7.5 11l4.5 4.5 4.5-4.5M4 16v4h16v-4',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20',
  plus: 'M12 5v14M5 12h14',
  bin: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  alert: 'M12 4 2.5 20h19zM12 10v4.5M12 17.3h.01',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 20c1-4 4-5.5 8-5.5s7 1.5 8 5.5',
  copy: 'M9 8h11v13H9zM15 8V3H4v13h5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  shield: 'M12 3l8 3v6c0 4.5-3.5 7.5-8 9-4.5-1.5-8-4.5-8-9V6z',
} as const;

export type IconName = keyof typeof strokes;

interface Props extends SVGProps<SVGSVGElement> {
  readonly name: IconName;
  readonly size?: number;
}

/** A picture beside words or in a named button; never the only bearer of a meaning. */
export function Icon({ name, size = 18, ...rest }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...rest}
    >
      <path d={strokes[name]} />
    </svg>
  );
}
