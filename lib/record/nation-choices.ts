/** What the pages about several nations are asked. */
import type { Gender } from "@/lib/qualification/vocabulary";

/** The orders in which the nations of the matrix can stand, the usual one first. */
export const MATRIX_ORDERS = ["total", "nation", "continent"] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** Its order, and of which gender its categories are (`null`: of both). */
export interface MatrixChoice {
  sort: MatrixOrder;
  gender: Gender | null;
}

export const MATRIX_PARAMS = ["sort", "gender"] as const;

/** The parameter of a nation's page that names another nation beside it. */
export const WITH = "with";
