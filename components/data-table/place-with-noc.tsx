import { Noc } from "@/components/ui/noc";
import styles from "./place-with-noc.module.css";

interface PlaceWithNocProps {
  place: string;
  noc: string;
  isoAlpha2: string | null;
}

/** A place beside the cell of its nation's code; on a phone, where that is not there, with the code. */
export function PlaceWithNoc({ place, ...nation }: PlaceWithNocProps) {
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
