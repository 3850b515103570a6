type Properties = {
  readonly label: string;
  /** 0 to 1; null where how much is left is not known. */
  readonly share: number | null;
  readonly detail?: string;
};

export function Progress({ label, share, detail }: Properties) {
  const percent = share === null ? undefined : Math.round(share * 100);
  return (
    <div className="progress">
      <div className="progress-words">
        <span>{label}</span>
        <span className="soft">{detail ?? (percent === undefined ? '' : `${percent} %`)}</span>
      </div>
      <progress aria-label={label} max={100} value={percent} />
    </div>
  );
}
