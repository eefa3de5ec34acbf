import type { ReactNode } from "react";
import styles from "./menu.module.css";

interface MenuProps {
  /** Unique on the page. */
  id: string;
  label: ReactNode;
  /** What is chosen here, for people who hear the button without its sentence. */
  title: string;
  buttonClass?: string | undefined;
  menuClass?: string | undefined;
  children: ReactNode;
}

/** A button that opens what it holds above the page. The browser does it all: no script. */
export function Menu({ id, label, title, buttonClass, menuClass, children }: MenuProps) {
  return (
    <>
      <button
        className={`${styles.button} ${buttonClass ?? ""}`}
        popoverTarget={id}
        title={title}
        type="button"
      >
        {label}
      </button>
      <section
        aria-label={title}
        className={`${styles.menu} ${menuClass ?? ""}`}
        id={id}
        popover="auto"
      >
        {children}
      </section>
    </>
  );
}
