"use client";

import { useSelectedLayoutSegment } from "next/navigation";

interface SegmentLinksProps {
  /** Each with the part of the address below the layout; `null`: the layout's own page. */
  links: readonly {
    segment: string | null;
    href: string;
    name: string;
    /** Other parts that belong to it. */
    others?: readonly string[];
  }[];
  className?: string;
}

/** Links to the parts below a layout, the open one marked. */
export function SegmentLinks({ links, className }: SegmentLinksProps) {
  const open = useSelectedLayoutSegment();
  return (
    <ul className={className}>
      {links.map(({ segment, href, name, others = [] }) => (
        <li key={href}>
          <a aria-current={[segment, ...others].includes(open) ? "true" : undefined} href={href}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
