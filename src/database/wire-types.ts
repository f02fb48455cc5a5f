import { type CustomTypesConfig, types } from "pg";

/** Types that the driver gives as text, though every number of ours is safe. */
const int8 = 20;
const int8Array = 1016;

const numbersOf = (text: string): number[] => (text === "{}" ? [] : text.slice(1, -1).split(",").map(Number));

/** How values are read: whole numbers as numbers, all others as the driver does. */
export const wireTypes: CustomTypesConfig = {
  getTypeParser: ((type: number, format?: "text" | "binary") => {
    if (type === int8) return Number;
    if (type === int8Array) return numbersOf;
    return format === "binary" ? types.getTypeParser(type, "binary") : types.getTypeParser(type, "text");
  }) as CustomTypesConfig["getTypeParser"],
};
