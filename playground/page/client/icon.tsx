/** Line drawings of 24 by 24, made for this page. */
const DRAWINGS = {
  hash: 'M5 9h15M4 15h15M10 4 8 20M16 4l-2 16',
  thread: 'M5 5h14v10h-8l-4 4v-4H5zM9 9h6M9 12h4',
  at: 'M15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0zm0 0v1a2.5 2.5 0 0 0 5 0v-1a8 8 0 1 0-3.2 6.4',
  reply: 'M10 6 4 12l6 6M4 12h10a6 6 0 0 1 6 6v1',
  delete: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 11v6M13.500 11v6',
  apps: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 16.500h5M16.500 14v5',
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M4 12 20 4l-5 16-3.500-6.500zM11.500 13.500 20 4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  eye: 'M2.500 12S6 6 12 6s9.500 6 9.500 6-3.500 6-9.500 6-9.500-6-9.500-6zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  down: 'M6 9l6 6 6-6',
  warning: 'M12 4 2.500 20h19zM12 10v5M12 17.200v.3',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.500 1.500M17.500 17.500 19 19M5 19l1.500-1.500M17.500 6.500 19 5',
  plus: 'M12 5v14M5 12h14',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A drawing beside words, or within a control that has a label: nothing to read aloud by itself. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
