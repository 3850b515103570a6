/** Line icons on a 16-unit grid; always beside a word or on a control that has an accessible name. */
const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5 14 14',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  person: 'M8 2.5a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5ZM2.5 14c.6-2.8 2.8-4.2 5.5-4.2s4.9 1.4 5.5 4.2',
  upload: 'M8 10.500V2.500M4.5 5.5 8 2.500l3.5 3M2.5 10.500v3h11v-3',
  download: 'M8 2.500v8M4.5 7.5 8 10.500l3.5-3M2.5 11v2.500h11V11',
  warning: 'M8 2.2 14.2 13.500H1.800ZM8 6.500v3.200M8 11.600v.2',
  info: 'M8 1.800a6.2 6.2 0 1 0 0 12.400A6.2 6.2 0 0 0 8 1.800ZM8 7.200v4M8 4.800v.2',
  document: 'M4 1.800h5.500L12.5 5v9.200H4ZM9.5 1.800V5h3M6 8h4.500M6 10.800h4.5',
  pencil: 'M10.8 2.700l2.5 2.500L5.5 13l-3.2.7.7-3.200ZM9.3 4.200l2.5 2.5',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h6.700a4 4 0 0 1 0 8H6',
  print: 'M4.5 6V2h7v4M4.5 11.500H2V6h12v5.500h-2.500M4.5 9.500h7V14h-7Z',
  link: 'M6.5 9.500l3-3M7 4.500l1.5-1.500a2.8 2.8 0 0 1 4 4L11 8.500M9 11.5 7.5 13a2.8 2.8 0 0 1-4-4L5 7.5',
  comment: 'M2.500 3h11v8h-6L4.500 13.800V11h-2Z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
