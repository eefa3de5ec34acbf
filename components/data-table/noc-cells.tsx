import { Noc } from "@/components/ui/noc";
import styles from "./noc-cells.module.css";

interface NocCellProps {
  noc: string;
  isoAlpha2: string | null;
}

interface NamedNocProps extends NocCellProps {
  name: string;
  /** On a phone the code alone. */
  isShortOnPhone?: boolean;
}

/** A nation's name, beside the cell of its code; on a phone, where that is not there, with the code. */
export function NamedNoc({ name, ...nation }: NamedNocProps) {
  return (
    <>
      <span className={styles.wide}>{name}</span>
      <span className={styles.phone}>
        <Noc name={name} {...nation} />
      </span>
    </>
  );
}

/** A place with the code of its nation, beside the cell of that code. */
export function PlaceWithNoc({ place, ...nation }: NocCellProps & { place: string }) {
  return (
    <>
      {place}
      <span className={styles.phone}>
        {" "}
        <Noc {...nation} />
      </span>
    </>
  );
}
