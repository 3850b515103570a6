import { useFormats } from '../shell/preferences.tsx';

type Properties = {
  readonly title: string;
  readonly all: string;
  readonly chosen: string | undefined;
  readonly items: readonly { readonly id: string; readonly label: string; readonly count: number }[];
  readonly onChoose: (id: string | undefined) => void;
};

/** A few filters with how much each would leave. */
export function FilterList({ title, all, chosen, items, onChoose }: Properties) {
  const { count } = useFormats();
  return (
    <section aria-label={title}>
      <p className="filter-title">{title}</p>
      <ul className="filter-list">
        {[{ id: undefined, label: all, count: null }, ...items].map((item) => (
          <li key={item.id ?? ''}>
            <button
              type="button"
              aria-pressed={chosen === item.id}
              onClick={() => {
                onChoose(item.id);
              }}
            >
              <span>{item.label}</span>
              {item.count !== null && <span className="soft">{count(item.count)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
