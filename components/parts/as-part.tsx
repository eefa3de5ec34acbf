import { createContext, type ReactNode, useContext } from "react";

/** Whether a part is drawn as a piece of another one, which wakes it. */
const IsWithin = createContext(false);

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      /** A part, with its name and what it is made from. */
      "page-part": { children: ReactNode; "data-part": string; "data-props": string };
      /** What the page itself has put into a part. */
      "page-slot": { children: ReactNode } | { dangerouslySetInnerHTML: { __html: string } };
    }
  }
}

/** What draws a part. */
export type Drawing<Props> = (props: Props) => ReactNode;

type WithChildren<Props> = Props & { children?: ReactNode };

/** A component as pages draw it, with what wakes it. */
export interface Part<Props extends object = never> {
  (props: WithChildren<Props>): ReactNode;
  partName: string;
  Component: Drawing<Props>;
}

/**
 * A component that works in every page: where the framework runs as its client component, and where it does
 * not (DECISIONS.md, 2026-11-30) as a part of its own, woken by components/parts/browser, which has to know it.
 * Everything that it is given, but for its children, is written into the page as JSON.
 */
export function asPart<Props extends object>(
  partName: string,
  Component: Drawing<Props>,
): Part<Props> {
  function DrawnPart({ children, ...props }: WithChildren<Props>) {
    const content = (
      <PartContent Component={Component as Drawing<object>} props={props}>
        {children === undefined ? undefined : (
          <page-slot>
            <IsWithin.Provider value={false}>{children}</IsWithin.Provider>
          </page-slot>
        )}
      </PartContent>
    );
    if (useContext(IsWithin)) return content;
    return (
      <page-part data-part={partName} data-props={JSON.stringify(props)}>
        {content}
      </page-part>
    );
  }
  return Object.assign(DrawnPart, { partName, Component });
}

interface PartContentProps {
  Component: Drawing<object>;
  props: object;
  /** A `page-slot`, where the part has one. */
  children: ReactNode;
}

/** What a part draws. */
export function PartContent({ Component, props, children }: PartContentProps) {
  return (
    <IsWithin.Provider value={true}>
      <Component {...props} {...(children === undefined ? {} : { children })} />
    </IsWithin.Provider>
  );
}
