import type { SVGProps } from 'react';

/** Drawn on a field of 24 by 24, in strokes. */
const strokes = {
  overview: 'M4 4h7v7H4zM13 4h7v5h-7zM13 12h7v8h-7zM4 14h7v6H4z',
  insight: 'M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6',
  conversations: 'M4 5h12v9H9l-4 3v-3H4zM19 9h1v9h-1v3l-4-3h-5',
  messages: 'M3 6h18v12H3zM3.5 6.5 12 13l8.5-6.5',
  knowledge: 'M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zM12 6v14',
  try: 'M4 5h16v11h-9l-5 4v-4H4zM10 8.6a2 2 0 1 1 2.6 2c-.4.2-.6.5-.6.9M12 13.4h.01',
  testing: 'M9 3v6L4 19.5h16L15 9V3M7.5 3h9M7 14h10',
  synonyms: 'M4 8c2.5-3 5.5 3 8 0s5.5 3 8 0M4 15c2.5-3 5.5 3 8 0s5.5 3 8 0',
  review: 'M4 5h11M4 10h7M4 15h6M12.5 16.5l2.5 2.5 5.5-7',
  intents: 'M4 4h7l9 9-7 7-9-9zM8 8h.01',
  learning: 'M4 19V5M4 19h16M7.5 15l4-5 3 3L20 6.5M20 6.5h-4M20 6.5v4',
  rollout: 'M4 17h4v3H4zM10 12h4v8h-4zM16 6h4v14h-4z',
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
  inbox: 'M3 13h5l1.5 3h5L16 13h5M3 13l3-8h12l3 8v6H3z',
  canned: 'M5 4h14v16H5zM8.5 9h7M8.5 12.5h7M8.5 16h4',
  team: 'M9 5a3.3 3.3 0 1 0 0 6.6A3.3 3.3 0 0 0 9 5zM2.5 19.5c.6-3.6 3.2-5 6.5-5s5.9 1.4 6.5 5M16 5.4a3.2 3.2 0 0 1 0 6M18 15c2 .7 3.2 2.2 3.5 4.5',
  users: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 20c1-4 4-5.5 8-5.5s7 1.5 8 5.5',
  teams: 'M4 20V8l8-4 8 4v12zM9 20v-6h6v6',
  audit: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4',
  bellOff: 'M6 16V11c0-1 .2-2 .7-2.8M9.5 5.6A6 6 0 0 1 18 11v3M4.5 18H17M10 21h4M4 4l16 16',
  send: 'M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4',
  clip: 'M19 11.5 12 18.5a4.6 4.6 0 0 1-6.5-6.5l7.5-7.5a3.1 3.1 0 0 1 4.4 4.4l-7.2 7.2a1.5 1.5 0 0 1-2.2-2.2l6.5-6.4',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5',
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 1.8',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  transfer: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z',
  side: 'M3 5h18v14H3zM15 5v14',
  bulb: 'M9 18h6M10 21h4M12 3a6.5 6.5 0 0 0-3.8 11.8c.5.4.8 1 .8 1.6v.6h6v-.6c0-.6.3-1.2.8-1.6A6.5 6.5 0 0 0 12 3z',
  hours: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 1.8',
  mail: 'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM15.5 8.5V13c0 3 4.5 3 4.5-1a8 8 0 1 0-3.2 6.4',
  webhooks: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
  privacy: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  pencil: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
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
