// Names for parts of the contract that have none of their own.

import type { Grade } from "./contract";

export type GradeValue = Grade["occurrence"];
export type Question = keyof Grade;
